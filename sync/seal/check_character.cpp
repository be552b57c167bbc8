#include "seal/check_character.h"

#include "domain/ensure.h"

namespace stordialog::seal {

namespace {

struct Sum {
  std::uint8_t eighth = 0;  // in the field of 8 elements
  std::uint8_t third = 0;   // modulo 3

  void multiply() {
    const bool carry = (eighth & 4) != 0;
    eighth = static_cast<std::uint8_t>((eighth << 1 & 7) ^ (carry ? 3 : 0));
    third = static_cast<std::uint8_t>(third * 2 % 3);
  }
  void add(int value) {
    eighth = static_cast<std::uint8_t>(eighth ^ value / 3);
    third = static_cast<std::uint8_t>((third + value % 3) % 3);
  }
};

Sum sum_of(std::string_view text, std::uint8_t start) {
  Sum sum;
  sum.add(start);
  for (const char character : text) {
    const int value = code_value(character);
    domain::ensure(value >= 0, "a checked text is of the code alphabet");
    sum.multiply();
    sum.add(value);
  }
  return sum;
}

}  // namespace

int code_value(char character) {
  const std::size_t at = kCodeAlphabet.find(character);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

char check_character(std::string_view text, std::uint8_t start) {
  domain::ensure(start < kCodeAlphabet.size(), "a check starts at 0 to 23");
  Sum sum = sum_of(text, start);
  sum.multiply();
  const int third = (3 - sum.third) % 3;
  return kCodeAlphabet[static_cast<std::size_t>(sum.eighth * 3 + third)];
}

bool is_checked(std::string_view text, std::uint8_t start) {
  domain::ensure(start < kCodeAlphabet.size(), "a check starts at 0 to 23");
  if (text.empty()) return false;
  const Sum sum = sum_of(text, start);
  return sum.eighth == 0 && sum.third == 0;
}

}  // namespace stordialog::seal
