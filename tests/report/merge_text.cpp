#include <doctest/doctest.h>

#include "report/sample.h"
#include "report/write.h"

namespace stordialog::report {

namespace {

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the balance of a merge adds up at the bottom of its table") {
  const auto words = real_words();
  const auto text = merge_text(sample_merge(), sample_event(), words.in("sv"));
  CHECK(says(text, "Station  Slag  Mottagna  Nya  Fanns redan  Undanlagda  Avvisade\n"));
  CHECK(says(text, "2        Röst         3    1            1           1         0\n"));
  CHECK(says(text, "Summa                 7    5            1           1         0\n"));
}

TEST_CASE("codes, duplicates, stations and withdrawals are each told") {
  const auto words = real_words();
  const auto text = merge_text(sample_merge(), sample_event(), words.in("sv"));
  CHECK(says(text,
             "Vad är viktigast?        10                2                     1             7\n"));
  CHECK(says(text, "00112233445566778899aabbccddeeff  Vad är viktigast?  1"));
  CHECK(says(text, "Station 3: Inget har kommit.\n"));
  CHECK(says(text, "Station 4: Bara tavlan har kommit"));
  CHECK(says(text, "Station 2: Stationen finns i två versioner.\n  full 3 (1a2b3c4d)\n"));
  CHECK(says(text, "1 uppgift är tillbakatagen.\n"));
  CHECK(text.ends_with("\n"));
}

TEST_CASE("a merge without anything remarkable is only its balance") {
  const auto words = real_words();
  bundle::MergeReport plain;
  plain.balances = {{1, domain::Kind::idea, 1, 1, 0, 0, 0}};
  const auto text = merge_text(plain, sample_event(), words.in("sv"));
  CHECK_FALSE(says(text, "Röstkoder"));
  CHECK_FALSE(says(text, "Stationer\n"));
  CHECK_FALSE(says(text, "Tillbakataget"));
}

}  // namespace stordialog::report
