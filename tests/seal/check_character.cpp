#include "seal/check_character.h"

#include <string>

#include <doctest/doctest.h>

#include "seal/voting_code.h"
#include "system/randomness.h"

using namespace stordialog;
using seal::kCodeAlphabet;

TEST_CASE("every single wrong character is caught, wherever it stands") {
  system::SeededRandomness chance(1);
  for (int sample = 0; sample < 50; ++sample) {
    const std::string code = seal::make_code(chance);
    for (std::size_t at = 0; at < code.size(); ++at) {
      for (const char wrong : kCodeAlphabet) {
        std::string typed = code;
        typed[at] = wrong;
        CHECK(seal::is_checked(typed) == (wrong == code[at]));
      }
    }
  }
}

// The check is linear, so whether a swap shows depends on the two characters and where they stand,
// not on the rest: every pair at every place, in a few codes, is a proof.
TEST_CASE("every swap of two unlike neighbours is caught, the check character included") {
  system::SeededRandomness chance(2);
  int swaps = 0;
  for (std::size_t at = 0; at + 1 < seal::kCodeCharacters; ++at) {
    for (const char left : kCodeAlphabet) {
      for (const char right : kCodeAlphabet) {
        std::string code = seal::make_code(chance).substr(0, seal::kCodeCharacters - 1);
        if (at + 2 < seal::kCodeCharacters) {
          code[at] = left;
          code[at + 1] = right;
          code += seal::check_character(code);
        } else {
          code[at] = left;
          code += seal::check_character(code);
        }
        std::string typed = code;
        std::swap(typed[at], typed[at + 1]);
        CHECK(seal::is_checked(code));
        CHECK(seal::is_checked(typed) == (typed == code));
        swaps += typed != code ? 1 : 0;
      }
    }
  }
  CHECK(swaps > 10 * 24 * 23);
}

TEST_CASE("each text has exactly one check character") {
  for (const char only : kCodeAlphabet) {
    const std::string text{'A', only};
    int right = 0;
    for (const char check : kCodeAlphabet) right += seal::is_checked(text + check) ? 1 : 0;
    CHECK(right == 1);
    CHECK(seal::is_checked(text + seal::check_character(text)));
  }
}

TEST_CASE("a group that starts elsewhere does not pass") {
  const std::string group = std::string("KMNPRTV") + seal::check_character("KMNPRTV", 3);
  for (std::uint8_t start = 0; start < 24; ++start) {
    CHECK(seal::is_checked(group, start) == (start == 3));
  }
}

TEST_CASE("the alphabet has 24 characters and none that are confused") {
  CHECK(kCodeAlphabet.size() == 24);
  for (const char confused : std::string_view("01OQIL5SUZBG")) {
    CHECK(seal::code_value(confused) == -1);
  }
  for (std::size_t i = 0; i < kCodeAlphabet.size(); ++i) {
    CHECK(seal::code_value(kCodeAlphabet[i]) == static_cast<int>(i));
  }
}

TEST_CASE("the check character is fixed for good") {
  CHECK(seal::check_character("ACDEFHJKMNP") == 'R');
  CHECK(seal::check_character("99999999999") == 'M');
}

TEST_CASE("an empty text is not checked") {
  CHECK_FALSE(seal::is_checked(""));
}
