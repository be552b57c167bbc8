#include "kit/bidi.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace stordialog::kit {
namespace {

constexpr auto kLeft = Direction::kLeftToRight, kRight = Direction::kRightToLeft;
constexpr std::uint32_t kAlef = 0x5D0;

// As UAX #9 writes its examples: capitals are right-to-left letters, [ and ] an isolate of them.
std::vector<std::uint32_t> letters(std::string_view example) {
  std::vector<std::uint32_t> text;
  for (const char c : example) {
    const auto code = static_cast<std::uint32_t>(static_cast<unsigned char>(c));
    const bool capital = c >= 'A' && c <= 'Z';
    text.push_back(capital ? kAlef + code - 'A' : c == '[' ? 0x2067 : c == ']' ? 0x2069 : code);
  }
  return text;
}

std::string seen(std::string_view example, Direction base) {
  const auto text = letters(example);
  std::vector<Level> levels(text.size());
  find_levels(text, base, levels);
  for (std::size_t i = text.size(); i > 0 && trails(text[i - 1]); --i) {
    levels[i - 1] = base_level(base);
  }
  std::vector<std::uint32_t> order(text.size());
  order_from_left(levels, order);
  std::string line;
  for (const std::uint32_t index : order) {
    const char c = example[index];
    if (c != '[' && c != ']') line += c;
  }
  return line;
}

TEST_CASE("lines come out as the examples of UAX #9 say") {
  CHECK(seen("car means CAR.", kLeft) == "car means RAC.");
  CHECK(seen("car MEANS CAR.", kRight) == ".RAC SNAEM car");
  CHECK(seen("he said \"[car MEANS CAR].\" \"[IT DOES],\" she agreed.", kLeft) ==
        "he said \"RAC SNAEM car.\" \"SEOD TI,\" she agreed.");
  CHECK(seen("IT IS A bmw 500, OK.", kRight) == ".KO ,bmw 500 A SI TI");
}

TEST_CASE("digits keep their order, and a space that ends a line belongs to the page") {
  CHECK(seen("ABC 123 DEF", kRight) == "FED 123 CBA");
  CHECK(seen("ABC 18:30 DEF", kRight) == "FED 18:30 CBA");
  CHECK(seen("car ABC ", kLeft) == "car CBA ");
  CHECK(seen("CAR abc ", kRight) == " abc RAC");
}

TEST_CASE("telephone numbers and dates keep the order of their groups, short lists do not") {
  CHECK(seen("CALL 070-174 06 05 NOW", kRight) == "WON 070-174 06 05 LLAC");
  CHECK(seen("CALL +46 70 174 06 05", kRight) == "+46 70 174 06 05 LLAC");
  CHECK(seen("ON 2026-03-19", kRight) == "2026-03-19 NO");
  CHECK(seen("ONE OF 1 2 3", kRight) == "3 2 1 FO ENO");
  CHECK(seen("070 17", kRight) == "070 17");
  CHECK(seen("call 070-174 06 05", kLeft) == "call 070-174 06 05");
}

TEST_CASE("the first letter with a direction decides; digits, signs and isolates have none") {
  CHECK(first_strong(letters("  12: ABC abc")) == kRight);
  CHECK(first_strong(letters("(abc) ABC")) == kLeft);
  CHECK(first_strong(letters("[ABC] abc")) == kLeft);
  CHECK_FALSE(first_strong(letters("070-174 06 05")).has_value());
  CHECK_FALSE(first_strong({}).has_value());
}

TEST_CASE("an empty paragraph and signs without end take no harm") {
  find_levels({}, kRight, {});
  order_from_left({}, {});
  const std::vector<std::uint32_t> endless(2000, 0x2067);
  std::vector<Level> levels(endless.size());
  find_levels(endless, kLeft, levels);
  for (const Level level : levels) CHECK(level >= 0);
}

}  // namespace
}  // namespace stordialog::kit
