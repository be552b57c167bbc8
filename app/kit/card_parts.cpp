#include "kit/card_parts.h"

#include <algorithm>

#include "kit/measure.h"

namespace stordialog::kit {

namespace {

// No letter of it goes right to left: what nobody has translated stands as it was written, its
// question mark at its own end.
bool is_untranslated(std::string_view text) {
  return std::ranges::none_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xD6 && byte <= 0xDF;  // Hebrew, Arabic and their like begin so in UTF-8
  });
}

}  // namespace

float TwoTexts::height(const Kit& kit, float width) const {
  const float under = text.empty() ? 0 : gap + text_height(kit, text, text_style, width);
  return text_height(kit, title, title_style, width) + under;
}

void TwoTexts::draw(Kit& kit, Rect box, const Face& face) const {
  constexpr float kAlmost = 1;
  const int lines = height(kit, box.w) <= box.h + kAlmost ? 0 : 2;
  const TextLayout layout{.max_lines = lines, .balanced = balanced, .shrink = true};
  TextLayout own = layout;
  own.own_direction = kit.direction() == Direction::kRightToLeft && is_untranslated(title);
  const float title_high = kit.text_size(title, title_style, box.w, layout).h;
  const float under = text.empty() ? 0 : gap + kit.text_size(text, text_style, box.w, layout).h;
  Rect place = box.middle(box.w, title_high + under);
  kit.text(place.take_top(title_high, gap), title, title_style, face.ink, own);
  if (!text.empty()) kit.text(place, text, text_style, face.ink2, layout);
}

void number_mark(Kit& kit, Point center, float diameter, std::string_view number, float landed,
                 bool on_card) {
  const Theme& t = kit.theme();
  const bool reversed = t.name == ThemeName::kHighContrast && on_card;
  const float radius = diameter / 2 * (0.6F + 0.4F * landed);
  kit.circle(center, radius, reversed ? t.on_dot : t.dot_edge);
  kit.circle(center, radius - 4, reversed ? t.on_dot : t.dot);
  constexpr float kShare = 0.54F, kShareOfTwo = 0.42F;
  const float em = diameter * (number.size() > 1 ? kShareOfTwo : kShare);
  kit.push_text_size(TextSize::kNormal);  // the dot does not grow with the text
  kit.text({center.x - diameter / 2, center.y - diameter / 2, diameter, diameter}, number,
           {em, 1, Weight::kExtraBold, 0}, reversed ? t.dot : t.on_dot,
           {.align = Align::kCenter, .stand = Stand::kMiddle, .max_lines = 1, .tabular = true});
  kit.pop_text_size();
}

}  // namespace stordialog::kit
