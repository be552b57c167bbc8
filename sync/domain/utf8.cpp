#include "domain/utf8.h"

#include <cstdint>

namespace stordialog::domain {

namespace {

/// Bytes of the well-formed character of two to four bytes at the front; 0 if there is none.
std::size_t longer_at_front(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t first = byte(0);
  if (first < 0xc2 || first > 0xf4) return 0;
  const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return 0;
  }
  const bool overlong = (first == 0xe0 && byte(1) < 0xa0) || (first == 0xf0 && byte(1) < 0x90);
  const bool surrogate = first == 0xed && byte(1) > 0x9f;
  const bool too_large = first == 0xf4 && byte(1) > 0x8f;
  return overlong || surrogate || too_large ? 0 : length;
}

}  // namespace

bool is_clean_text(std::string_view text, Lines lines) {
  while (!text.empty()) {
    const auto first = static_cast<std::uint8_t>(text[0]);
    std::size_t length = 1;
    if (first < 0x20 || first == 0x7f) {
      if (lines == Lines::one || (first != '\n' && first != '\t')) return false;
    } else if (first >= 0x80) {
      length = longer_at_front(text);
      const bool control =
          first == 0xc2 && length == 2 && static_cast<std::uint8_t>(text[1]) < 0xa0;
      if (length == 0 || control) return false;
    }
    text.remove_prefix(length);
  }
  return true;
}

}  // namespace stordialog::domain
