#include "kit/card_parts.h"

#include "kit/measure.h"

namespace stordialog::kit {

float TwoTexts::height(const Kit& kit, float width) const {
  const float under = text.empty() ? 0 : gap + text_height(kit, text, text_style, width);
  return text_height(kit, title, title_style, width) + under;
}

void TwoTexts::draw(Kit& kit, Rect box, const Face& face) const {
  constexpr float kAlmost = 1;
  const int lines = height(kit, box.w) <= box.h + kAlmost ? 0 : 2;
  const TextLayout layout{.max_lines = lines, .balanced = balanced, .shrink = true};
  const float title_high = kit.text_size(title, title_style, box.w, layout).h;
  const float under = text.empty() ? 0 : gap + kit.text_size(text, text_style, box.w, layout).h;
  Rect place = box.middle(box.w, title_high + under);
  kit.text(place.take_top(title_high, gap), title, title_style, face.ink, layout);
  if (!text.empty()) kit.text(place, text, text_style, face.ink2, layout);
}

}  // namespace stordialog::kit
