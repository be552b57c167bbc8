#include "input/code_buffer.h"

#include <utility>

#include <doctest/doctest.h>

namespace stordialog::input {
namespace {

TEST_CASE("a code is raised, and dashes and spaces are skipped") {
  CodeBuffer code;
  CHECK(code.insert("h7km-3wx4 \u2013 acde"));
  CHECK(code.view() == "H7KM3WX4ACDE");
  CHECK(code.full());
  CHECK(code.left() == 0);
}

TEST_CASE("a character that no code has is refused and what came before it stays") {
  CodeBuffer code;
  for (const std::string_view wrong :
       {"0", "O", "I", "1", "B", "G", "Q", "S", "U", "Z", "5", "å"}) {
    CHECK_FALSE(code.insert(wrong));
  }
  CHECK(code.empty());
  CHECK_FALSE(code.insert("AC0E"));
  CHECK(code.view() == "AC");
}

TEST_CASE("a thirteenth character is refused, a dash after the twelfth is not") {
  CodeBuffer code;
  CHECK(code.insert("ACDEFHJKMNPR"));
  CHECK_FALSE(code.insert("T"));
  CHECK(code.insert("-"));
  CHECK(code.view() == "ACDEFHJKMNPR");
}

TEST_CASE("the last character is taken back, an empty code stays empty") {
  CodeBuffer code;
  code.insert("AC");
  code.erase_last();
  CHECK(code.view() == "A");
  code.erase_last();
  code.erase_last();
  CHECK(code.empty());
}

TEST_CASE("a code that is cleared or moved away leaves nothing behind") {
  CodeBuffer code;
  code.insert("ACDE");
  const char* place = code.view().data();
  CodeBuffer other = std::move(code);
  CHECK(other.view() == "ACDE");
  CHECK(code.empty());
  CHECK(std::string_view(place, 4) == std::string_view("\0\0\0\0", 4));
  place = other.view().data();
  other.clear();
  CHECK(std::string_view(place, 4) == std::string_view("\0\0\0\0", 4));
}

TEST_CASE("a PIN has six digits and nothing else") {
  PinBuffer pin;
  CHECK_FALSE(pin.insert("a"));
  CHECK(pin.insert("12345"));
  CHECK_FALSE(pin.full());
  CHECK(pin.insert("6"));
  CHECK(pin.full());
  CHECK_FALSE(pin.insert("7"));
  CHECK(pin.view() == "123456");
  pin.erase_last();
  CHECK(pin.view() == "12345");
  pin.clear();
  CHECK(pin.empty());
}

}  // namespace
}  // namespace stordialog::input
