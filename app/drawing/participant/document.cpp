#include "drawing/participant/document.h"

#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

constexpr std::size_t kHeadingBytes = 60;
constexpr float kBetween = 0.6F;  // em, where the text has an empty line

bool is_heading(std::string_view line) {
  return line.size() <= kHeadingBytes &&
         std::string_view(".:;,!?").find(line.back()) == std::string_view::npos;
}

/// Calls `each(line, style, y)` for every line that is not empty; returns the height of all.
template <class Each>
float walk(const kit::Kit& kit, std::string_view text, kit::TextStyle style, float width,
           Each each) {
  float y = 0;
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.empty()) {
      y += kBetween * kit.enlarged(style.em);
      continue;
    }
    const kit::TextStyle used = is_heading(line) ? style.bold() : style;
    each(line, used, y);
    y += kit::text_height(kit, line, used, width);
  }
  return y;
}

}  // namespace

float document_height(const kit::Kit& kit, std::string_view text, kit::TextStyle style,
                      float width) {
  return walk(kit, text, style, width, [](std::string_view, kit::TextStyle, float) {});
}

void draw_document(kit::Kit& kit, kit::Rect box, std::string_view text, kit::TextStyle style) {
  walk(kit, text, style, box.w, [&](std::string_view line, kit::TextStyle used, float y) {
    kit.text({box.x, box.y + y, box.w, 0}, line, used, kit.theme().ink, kit::kFlowing);
  });
}

}  // namespace stordialog::drawing
