// One letter as a value, and its capital (Unicode's simple mapping, the same in every language).
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace stordialog::input {

// At most 7 bytes of UTF-8, ended by a zero: one character with perhaps a mark. Longer text is
// cut away whole.
struct Letter {
  std::array<char, 8> utf8{};

  Letter() = default;
  explicit Letter(std::string_view text);
  std::string_view view() const { return utf8.data(); }
};

// The capital of a letter; signs, and letters of scripts without capitals, stay what they are.
Letter upper_case(std::string_view letter);

}  // namespace stordialog::input
