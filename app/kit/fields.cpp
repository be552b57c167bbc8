#include "kit/fields.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "input/grapheme.h"
#include "kit/panels.h"

namespace stordialog::kit {
namespace {

constexpr float kCaretWidth = 5;

// Where the lines of a draft stand. Lines are copied from the kit's scratch because drawing text
// uses it again.
struct Layout {
  std::span<const TextLine> lines;
  std::string_view text;
  TextStyle style;
  Rect area;     // what shows
  float dx, dy;  // scrolled by

  float line_height() const { return style.em * style.line; }
  float height() const { return static_cast<float>(lines.size()) * line_height(); }
  std::size_t line_of(std::size_t offset) const {
    std::size_t found = 0;
    while (found + 1 < lines.size() && lines[found + 1].begin <= offset) ++found;
    return found;
  }
};

float x_of(const Kit& kit, const Layout& layout, const TextLine& line, std::size_t offset) {
  const std::size_t end = std::clamp(offset, line.begin, std::max(line.begin, line.end));
  return kit.text_width(layout.text.substr(line.begin, end - line.begin), layout.style);
}

// The offset in `line` nearest to `x`.
std::size_t offset_at(const Kit& kit, const Layout& layout, const TextLine& line, float x) {
  std::size_t offset = line.begin;
  float before = 0;
  while (offset < line.end) {
    const std::size_t next = std::min(line.end, input::next_grapheme(layout.text, offset));
    const float after = x_of(kit, layout, line, next);
    if (x < (before + after) / 2) break;
    before = after;
    offset = next;
  }
  return offset;
}

std::size_t offset_at(const Kit& kit, const Layout& layout, Point point) {
  const float row = std::floor((point.y - layout.area.y + layout.dy) / layout.line_height());
  const float last = static_cast<float>(layout.lines.size() - 1);
  const auto line = static_cast<std::size_t>(std::clamp(row, 0.0F, last));
  return offset_at(kit, layout, layout.lines[line], point.x - layout.area.x + layout.dx);
}

Rect caret_box(const Kit& kit, const Layout& layout, std::size_t caret) {
  const std::size_t line = layout.line_of(caret);
  const float x = x_of(kit, layout, layout.lines[line], caret);
  const float high = 1.05F * layout.style.em;
  const float middle = (static_cast<float>(line) + 0.5F) * layout.line_height();
  return {layout.area.x + x - layout.dx, layout.area.y + middle - high / 2 - layout.dy, kCaretWidth,
          high};
}

// Scrolls as little as it takes to show the caret.
void follow_caret(const Kit& kit, Layout& layout, std::size_t caret, float& kept, bool many) {
  const Rect box = caret_box(kit, layout, caret);
  if (many) {
    const float top = box.center().y - layout.line_height() / 2 - layout.area.y;
    const float bottom = top + layout.line_height();
    if (bottom > layout.area.h) kept += bottom - layout.area.h;
    if (top < 0) kept += top;
    kept = std::clamp(kept, 0.0F, std::max(0.0F, layout.height() - layout.area.h));
    layout.dy = kept;
    return;
  }
  if (box.right() > layout.area.right()) kept += box.right() - layout.area.right();
  if (box.x < layout.area.x) kept -= layout.area.x - box.x;
  const float wide = layout.lines.front().width + 2 * kCaretWidth;
  kept = std::clamp(kept, 0.0F, std::max(0.0F, wide - layout.area.w));
  layout.dx = kept;
}

// Up and down keep to the same place across the line.
void move_by_line(const Kit& kit, const Layout& layout, input::TextBuffer& text, bool down,
                  input::Extend extend) {
  const std::size_t line = layout.line_of(text.caret());
  if (!down && line == 0) return text.move_to_start(extend);
  if (down && line + 1 == layout.lines.size()) return text.move_to_end(extend);
  const float x = x_of(kit, layout, layout.lines[line], text.caret());
  text.set_caret(offset_at(kit, layout, layout.lines[down ? line + 1 : line - 1], x), extend);
}

FieldEvent take_typing(const Kit& kit, const Layout& layout, input::TextBuffer& text) {
  FieldEvent event;
  const std::uint64_t before = text.revision();
  for (const input::KeyPress& key : kit.typed()) {
    using input::KeyKind;
    if (key.kind == KeyKind::kUp || key.kind == KeyKind::kDown) {
      move_by_line(kit, layout, text, key.kind == KeyKind::kDown, key.extend);
    } else if (key.kind == KeyKind::kEnter && text.lines() == input::Lines::kOne) {
      event.entered = true;
    } else {
      input::apply(key, text);
    }
  }
  event.changed = text.revision() != before;
  return event;
}

void draw_selection(Kit& kit, const Layout& layout, input::TextRange range) {
  for (std::size_t i = 0; i < layout.lines.size() && !range.empty(); ++i) {
    const TextLine& line = layout.lines[i];
    if (line.end < range.begin || line.begin >= range.end) continue;
    const float from = x_of(kit, layout, line, range.begin);
    const float to = x_of(kit, layout, line, range.end);
    const float top = layout.area.y + static_cast<float>(i) * layout.line_height() - layout.dy;
    kit.fill(
        {layout.area.x + from - layout.dx, top, std::max(to - from, 8.0F), layout.line_height()},
        kit.theme().action.alpha(0.22F));
  }
}

void draw_text(Kit& kit, const Layout& layout, Color color) {
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const TextLine line = layout.lines[i];
    const float top = layout.area.y + static_cast<float>(i) * layout.line_height() - layout.dy;
    if (top > layout.area.bottom() || top + layout.line_height() < layout.area.y) continue;
    kit.text({layout.area.x - layout.dx, top, line.width + 1, layout.line_height()},
             layout.text.substr(line.begin, line.end - line.begin), layout.style, color,
             {.max_lines = 1});
  }
}

void draw_frame(Kit& kit, Rect frame, const Field& field, const Touch& touch) {
  const Theme& t = kit.theme();
  if (!field.enabled) {
    kit.fill(frame, t.disabled, kRadiusKey);
    return kit.dashed(frame, t.edge, 3, kRadiusKey);
  }
  const bool high = t.name == ThemeName::kHighContrast;
  kit.fill(frame, t.surface, kRadiusKey);
  if (!field.error.empty()) {
    kit.stroke(frame, t.error, field.focused ? 6 : 5, kRadiusKey);
  } else if (field.focused) {
    kit.stroke(frame, t.action, high ? 8 : 6, kRadiusKey);
  } else {
    kit.stroke(frame, t.edge, high ? 4 : 3, kRadiusKey);
  }
  if (touch.focused && !field.focused) kit.focus_ring(touch, frame, kRadiusKey);
}

void draw_error(Kit& kit, Rect frame, std::string_view error) {
  if (error.empty()) return;
  Rect under{frame.x, frame.bottom() + 6, frame.w, 36};
  kit.icon(Icon::kError, under.take_start(30, 8).center(), 30, kit.theme().error);
  kit.text(under, error, kCaption, kit.theme().error, {.stand = Stand::kMiddle});
}

}  // namespace

FieldEvent field(Kit& kit, const Id& id, Rect box, input::TextBuffer& text, const Field& field) {
  const Theme& t = kit.theme();
  const bool many = text.lines() == input::Lines::kMany;
  if (!field.caption.empty()) {
    kit.text(box.take_top(44, kFieldCaption - 44), field.caption, {32, 1.3F, Weight::kBold, 0},
             t.ink);
  }
  const Touch touch = kit.target(id, box, field.enabled ? Enabled::kYes : Enabled::kNo);
  kit.take_focus(touch, field.focused);
  draw_frame(kit, box, field, touch);

  const float em = field.em > 0 ? field.em : (many ? 56.0F : 52.0F);
  const TextStyle style =
      many ? TextStyle{em, 1.25F, Weight::kMedium, 0} : TextStyle{em, 1.2F, Weight::kBold, 0};
  Rect area = many ? box.inset(34, 30) : box.inset(box.h < 92 ? 20 : 31, 0);
  if (many && !field.hint.empty()) hint(kit, area.take_bottom(44, 8), Icon::kInfo, field.hint, 32);
  if (!many) area = area.middle(area.w, style.em * style.line);

  std::vector<TextLine>& lines = kit.field_lines();
  const auto wrap = [&] {
    const auto wrapped =
        kit.wrap(text.view(), style, area.w - kCaretWidth, {.max_lines = many ? 0 : 1});
    lines.assign(wrapped.begin(), wrapped.end());
    return Layout{lines, text.view(), style, area, 0, 0};
  };
  float& kept = kit.remembered(id);
  Layout layout = wrap();
  (many ? layout.dy : layout.dx) = kept;

  FieldEvent event;
  if (field.focused && field.enabled) event = take_typing(kit, layout, text);
  if (event.changed) {
    layout = wrap();
    (many ? layout.dy : layout.dx) = kept;
  }
  event.wants_focus = (touch.began || touch.focused) && !field.focused;
  if (touch.began || (touch.dragged && field.focused)) {
    text.set_caret(offset_at(kit, layout, touch.at),
                   touch.began ? input::Extend::kNo : input::Extend::kYes);
  }
  if (field.focused) follow_caret(kit, layout, text.caret(), kept, many);

  kit.push_clip({area.x - kCaretWidth, area.y - (many ? 0 : 8), area.w + 2 * kCaretWidth,
                 area.h + (many ? 0 : 16)});
  if (field.focused) draw_selection(kit, layout, text.selection());
  if (text.empty() && !field.placeholder.empty()) {
    kit.text(area, field.placeholder, style, field.enabled ? t.ink2 : t.on_disabled,
             {.max_lines = many ? 3 : 1, .shrink = true});
  } else {
    draw_text(kit, layout, field.enabled ? t.ink : t.on_disabled);
  }
  if (field.focused && field.enabled) {
    kit.fill(caret_box(kit, layout, text.caret()), t.action);
  }
  kit.pop_clip();
  draw_error(kit, box, field.error);
  return event;
}

}  // namespace stordialog::kit
