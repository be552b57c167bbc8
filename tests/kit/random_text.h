// Text that nobody would write: marks without letters, direction signs without end, pictures,
// controls, and bytes that are no UTF-8. The same seed gives the same text.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace stordialog::kit::test {

inline void append_utf8(std::string& text, std::uint32_t c) {
  const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (c < 0x80) return add(c);
  if (c < 0x800) {
    add(0xC0 | c >> 6);
  } else if (c < 0x10000) {
    add(0xE0 | c >> 12);
    add(0x80 | (c >> 6 & 0x3F));
  } else {
    add(0xF0 | c >> 18);
    add(0x80 | (c >> 12 & 0x3F));
    add(0x80 | (c >> 6 & 0x3F));
  }
  add(0x80 | (c & 0x3F));
}

// A surrogate comes out as three bytes that are no UTF-8.
inline std::string random_text(std::mt19937& random, std::size_t characters) {
  struct Range {
    std::uint32_t first, last;
  };
  static constexpr std::array kRanges{
      Range{0x20, 0x7E},       Range{0x0, 0x1F},        Range{0x7F, 0x24F},
      Range{0x300, 0x36F},     Range{0x590, 0x5FF},     Range{0x600, 0x6FF},
      Range{0x600, 0x6FF},     Range{0x750, 0x77F},     Range{0x200B, 0x200F},
      Range{0x202A, 0x202E},   Range{0x2066, 0x2069},   Range{0x2000, 0x206F},
      Range{0x0E00, 0x0E7F},   Range{0x1100, 0x11FF},   Range{0x4E00, 0x4E20},
      Range{0x1F1E6, 0x1F1FF}, Range{0x1F3FB, 0x1F46F}, Range{0xFE00, 0xFE0F},
      Range{0xD800, 0xDFFF},   Range{0xE000, 0x10FFFF}, Range{' ', ' '}};
  std::string text;
  const auto below = [&](std::size_t end) { return random() % end; };
  for (std::size_t i = 0; i < characters; ++i) {
    if (below(24) == 0) {
      text += static_cast<char>(below(256));
      continue;
    }
    const Range& range = kRanges[below(kRanges.size())];
    append_utf8(text,
                range.first + static_cast<std::uint32_t>(below(range.last - range.first + 1)));
  }
  return text;
}

}  // namespace stordialog::kit::test
