#include "seal/recovery.h"

#include <string>

#include <doctest/doctest.h>

#include "bytes_of.h"
#include "seal/check_character.h"

using namespace stordialog;

namespace {

std::string sheet_of(std::size_t size) {
  return std::string(seal::recovery_text(domain::Secret(seal::counting(size))).text());
}

}  // namespace

TEST_CASE("a secret read from its sheet is the same secret") {
  for (std::size_t size = 4; size <= 64; size += 4) {
    const domain::Secret secret(seal::counting(size, 200));
    const auto read = seal::from_recovery_text(seal::recovery_text(secret).text());
    REQUIRE(read);
    CHECK(read->text() == secret.text());
  }
}

TEST_CASE("the extreme groups come back") {
  for (const std::uint8_t byte : {std::uint8_t{0}, std::uint8_t{0xff}}) {
    const domain::Secret secret(domain::Bytes(32, byte));
    CHECK(seal::from_recovery_text(seal::recovery_text(secret).text())->text() == secret.text());
  }
}

TEST_CASE("a sheet is groups of eight characters, one for four bytes and one checksum") {
  const std::string text = sheet_of(32);
  CHECK(text.size() == 9 * 10 - 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % 10 == 9) {
      CHECK(text[i] == ' ');
    } else if (i % 10 == 4) {
      CHECK(text[i] == '-');
    } else {
      CHECK(seal::code_value(text[i]) >= 0);
    }
  }
}

// From a second implementation of KEY_FORMAT.md.
TEST_CASE("the text of a sheet is fixed for good") {
  CHECK(sheet_of(32) ==
        "AAAF-3YE8 AMRJ-MAK6 AY8K-7MRT CCNN-PYX7 CN6R-AA4V C3KT-VM9C DD3W-D2EY DRHX-YCKW "
        "2JX3-YHRK");
  CHECK(sheet_of(8) == "AAAF-3YE8 AMRJ-MAK6 4CTC-4A6E");
}

TEST_CASE("a sheet is typed in any case and broken anywhere") {
  std::string typed;
  for (const char character : sheet_of(32)) {
    if (character == ' ' || character == '-') continue;
    typed += character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character;
    typed += "\r\n\t ";
  }
  CHECK(seal::from_recovery_text(typed)->text() == domain::Secret(seal::counting(32)).text());
}

TEST_CASE("a mistyped character names its group") {
  const std::string text = sheet_of(32);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' || text[i] == '-') continue;
    std::string typed = text;
    typed[i] = typed[i] == 'A' ? 'C' : 'A';
    const auto read = seal::from_recovery_text(typed);
    CHECK(read.error() ==
          domain::Error("recovery.wrong_group").with("group", std::to_string(i / 10 + 1)));
  }
}

TEST_CASE("two groups that changed places are noticed") {
  const std::string text = sheet_of(32);
  const std::string typed = text.substr(10, 10) + text.substr(0, 10) + text.substr(20);
  CHECK(seal::from_recovery_text(typed).error() ==
        domain::Error("recovery.wrong_group").with("group", "1"));
}

TEST_CASE("a missing group or half a group is noticed") {
  const std::string text = sheet_of(32);
  CHECK(seal::from_recovery_text(text.substr(0, 79)).error().code == "recovery.wrong_checksum");
  CHECK(seal::from_recovery_text(text.substr(0, 85)).error() ==
        domain::Error("recovery.wrong_length").with("groups", "8"));
  CHECK(seal::from_recovery_text("").error().code == "recovery.wrong_length");
  CHECK(seal::from_recovery_text(text.substr(0, 9)).error().code == "recovery.wrong_length");
}

TEST_CASE("a foreign character names its group") {
  std::string text = sheet_of(32);
  for (const char foreign : {'O', 'o', '@', '[', '`', '{'}) {
    text[21] = foreign;
    CAPTURE(text);
    CHECK(seal::from_recovery_text(text).error() ==
          domain::Error("recovery.foreign_character").with("group", "3"));
  }
}

TEST_CASE("a text far too long is refused") {
  CHECK_FALSE(seal::from_recovery_text(std::string(100000, 'A')));
}

TEST_CASE("a group more than the longest secret has is not read but too many") {
  const std::string text = sheet_of(64);
  REQUIRE(seal::from_recovery_text(text));
  CHECK(seal::from_recovery_text(text + " AAAF-3YE8").error() ==
        domain::Error("recovery.wrong_length").with("groups", "17"));
}

TEST_CASE("a sheet whose groups are right but not its checksum is refused") {
  const std::string one = sheet_of(8);
  const std::string other =
      std::string(seal::recovery_text(domain::Secret(seal::counting(8, 9))).text());
  // The checksum group of another secret stands in the same place and passes its own check.
  CHECK(seal::from_recovery_text(one.substr(0, 20) + other.substr(20)).error().code ==
        "recovery.wrong_checksum");
}

TEST_CASE("a group that says more than four bytes hold is wrong") {
  const std::string digits = "9999999";
  const std::string text = digits + seal::check_character(digits, 0) + sheet_of(4).substr(9);
  CHECK(seal::from_recovery_text(text).error() ==
        domain::Error("recovery.wrong_group").with("group", "1"));
}
