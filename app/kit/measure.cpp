#include "kit/measure.h"

#include <algorithm>

namespace stordialog::kit {

bool fits_one_line(const Painter& painter, std::string_view text, TextStyle style, float width) {
  return painter.text_width(text, style) * kLeastShare <= width;
}

bool fits_lines(const Painter& painter, std::string_view text, TextStyle style, float width,
                int lines) {
  // What is as narrow as its widest word wraps at spaces only.
  const float widest = painter.widest_word(text, style);
  if (widest * kLeastShare > width) return false;
  if (lines == 0) return true;
  const float room = std::max(width / kLeastShare, widest);
  return painter.wrap(text, style, room).size() <= static_cast<std::size_t>(lines);
}

float text_height(const Painter& painter, std::string_view text, TextStyle style, float width) {
  return text.empty() ? 0 : painter.text_size(text, style, width, kFlowing).h;
}

}  // namespace stordialog::kit
