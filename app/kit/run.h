// What text is made of before and after it is set: runs and lines, and the two ways it goes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stordialog::kit {

enum class Direction : std::uint8_t { kLeftToRight, kRightToLeft };

// A piece of a paragraph; a strong one is drawn bold.
struct Run {
  std::string_view text;
  bool strong = false;
};

// One line of wrapped text: bytes [begin, end) of what was wrapped, without the space or break
// that ended it.
struct TextLine {
  std::size_t begin = 0, end = 0;
  float width = 0;
};

}  // namespace stordialog::kit
