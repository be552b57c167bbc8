#include "input/letter_case.h"

#include <doctest/doctest.h>

namespace stordialog::input {
namespace {

TEST_CASE("letters of every alphabet in use have their capitals") {
  CHECK(upper_case("a").view() == "A");
  CHECK(upper_case("ö").view() == "Ö");
  CHECK(upper_case("é").view() == "É");
  CHECK(upper_case("š").view() == "Š");
  CHECK(upper_case("ÿ").view() == "Ÿ");
}

TEST_CASE("signs, digits and letters without capitals stay what they are") {
  for (const char* same : {"7", "?", "´", "A", "ش", "لا", "هٔ", ""}) {
    CHECK(upper_case(same).view() == same);
  }
}

TEST_CASE("what is longer than a letter is no letter") {
  CHECK(Letter("åtta tecken").view().empty());
}

}  // namespace
}  // namespace stordialog::input
