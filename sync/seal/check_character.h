// The check character of voting codes and recovery sheets, over the 24 characters that nobody
// confuses. Catches every single wrong character and every swap of two unlike neighbours, the check
// character included; the tests prove it by trying them all.
//
// A character of value 3o + t counts as o in the field of 8 elements (x^3 + x + 1) and t in the
// integers modulo 3. Running from the left, the sum is multiplied by x in the first and by 2 in the
// second, then the character is added; a right text ends at (0, 0). Both multiplications and both
// "multiply, then subtract once" are one to one, which is what catching errors and swaps takes; in
// the integers modulo 24 nothing is. Source: Ecker and Poch, Check Character Systems, Computing 37
// (1986): a group of even order has such a mapping unless its 2-part is cyclic.
#pragma once

#include <cstdint>
#include <string_view>

namespace stordialog::seal {

inline constexpr std::string_view kCodeAlphabet = "ACDEFHJKMNPRTVWXY2346789";

/// 0 to 23; -1 for a character that is not in the alphabet.
[[nodiscard]] int code_value(char character);

/// The character that makes `text` right when put behind it. `start` (0 to 23) makes a family of
/// checks, so that two groups of a sheet that changed places do not pass for each other.
[[nodiscard]] char check_character(std::string_view text, std::uint8_t start = 0);
/// Is the last character the check character of those before it?
[[nodiscard]] bool is_checked(std::string_view text, std::uint8_t start = 0);

}  // namespace stordialog::seal
