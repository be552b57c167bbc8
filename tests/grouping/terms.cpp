#include "grouping/terms.h"

#include <algorithm>

#include <doctest/doctest.h>

namespace stordialog::grouping {
namespace {

TEST_CASE("every text has length one, a text of small words is empty") {
  const Terms terms = terms_of({"Läxhjälp på biblioteket", "Det behövs mer av allt", ""});
  REQUIRE(terms.of_text.size() == 3);
  float squares = 0;
  for (const Weighted& one : terms.of_text[0]) squares += one.weight * one.weight;
  CHECK(squares == doctest::Approx(1));
  CHECK(terms.of_text[1].empty());
  CHECK(terms.of_text[2].empty());
}

TEST_CASE("a word that few texts have weighs more than one that many have") {
  const Terms terms = terms_of({"bibliotek läxhjälp", "bibliotek slöjd", "bibliotek musik"});
  const auto weight = [&terms](const char* word) {
    const auto term = std::ranges::find(terms.shown, word) - terms.shown.begin();
    return std::ranges::find(terms.of_text[0], static_cast<Term>(term), &Weighted::term)->weight;
  };
  CHECK(weight("läxhjälp") > weight("bibliotek"));
}

TEST_CASE("a stem is shown as most texts write it") {
  const Terms terms = terms_of({"läxhjälpen", "läxhjälpen", "läxhjälp"});
  CHECK(terms.shown == std::vector<std::string>{"läxhjälpen"});
}

}  // namespace
}  // namespace stordialog::grouping
