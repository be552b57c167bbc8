#include "drawing/participant/short_room.h"

#include <algorithm>

#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

constexpr kit::TextStyle kAsideLabel{30, 1.1F, kit::Weight::kBold, 0};
constexpr float kAsideIcon = 52, kAsideGap = 10;

}  // namespace

bool is_roomy(const kit::Kit& kit, kit::Rect main) {
  constexpr float kWide = 1500, kLow = 900;
  return kit.enlargement() == kit::TextSize::kNormal && main.w >= kWide && kit.screen().h >= kLow;
}

float aside_width(const kit::Kit& kit, const AsideKey& key) {
  return std::clamp(kit.widest_word(key.label, kAsideLabel) + 44, 184.0F, 400.0F);
}

bool draw_aside_key(kit::Kit& kit, kit::Rect box, const AsideKey& key) {
  const kit::Theme& theme = kit.theme();
  const kit::Touch touch = kit.target(key.id, box);
  kit.lip(box, touch.held ? theme.sand : theme.surface, theme.edge, kit::kRadiusSmall,
          touch.held ? 1.0F : 0.0F);
  kit.focus_ring(touch, box, kit::kRadiusSmall);
  const kit::Rect face = box.moved(0, touch.held ? theme.lip : 0);
  const kit::TextLayout layout{.align = kit::Align::kCenter};
  const float room = face.w - 36;
  const kit::TextStyle style = fitted(kit, key.label, kAsideLabel, {room, face.h - 16}, 28);
  const float words = kit.text_size(key.label, style, room, layout).h;
  const bool with_icon = face.h >= words + kAsideIcon + kAsideGap + 16;
  kit::Rect inner = face.middle(room, words + (with_icon ? kAsideIcon + kAsideGap : 0));
  if (with_icon) {
    kit.icon(key.icon, inner.take_top(kAsideIcon, kAsideGap).center(), kAsideIcon, theme.ink);
  }
  kit.text(inner, key.label, style, theme.ink, layout);
  return touch.activated;
}

kit::TextStyle in_lines(const kit::Kit& kit, std::string_view text, kit::TextStyle style,
                        float width, int lines, float least) {
  constexpr float kStep = 4;
  const kit::TextLayout layout{.max_lines = lines};
  const auto fits = [&](float em) {
    if (lines == 1) return kit.text_width(text, style.size(em), layout) <= width;
    return kit.wrap(text, style.size(em), width).size() <= static_cast<std::size_t>(lines);
  };
  while (style.em > least && !fits(style.em)) style.em = std::max(least, style.em - kStep);
  return style;
}

float line_em(const kit::Kit& kit, std::string_view written, float width) {
  constexpr float kEm = 52, kLeast = 28, kPadding = 70;
  const float room = width - kPadding;
  return in_lines(kit, written, {kEm, 1.2F, kit::Weight::kBold, 0}, room, 1, kLeast).em;
}

float hint_height(const kit::Kit& kit, float width, std::string_view text, float em) {
  return kit.text_size(text, {em, 1.3F, kit::Weight::kBold, 0}, width - em * 1.18F - 12).h;
}

}  // namespace stordialog::drawing
