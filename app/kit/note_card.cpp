#include "kit/note_card.h"

#include <algorithm>

#include "kit/face.h"

namespace stordialog::kit {

namespace {

constexpr float kSide = 22, kAir = 14, kIconGap = 10, kBetween = 4;

TextStyle text_style(const NoteCard& card) {
  return {card.em, 1.18F, Weight::kBold, 0};
}
TextStyle detail_style(const NoteCard& card) {
  return {std::max(28.0F, card.em - 4), 1.2F, Weight::kBold, 0};
}

float detail_height(const NoteCard& card) {
  const TextStyle style = detail_style(card);
  return card.detail.empty() && card.icon == Icon::kNone ? 0 : kBetween + style.em * style.line;
}

// As much of it as so many lines hold, a word whole.
std::string_view beginning(const Kit& kit, const NoteCard& card, float width) {
  const auto lines = kit.wrap(card.text, text_style(card), width, {.own_direction = true});
  const auto most = static_cast<std::size_t>(card.lines);
  if (lines.size() <= most) return card.text;
  std::string_view shown = card.text.substr(0, lines[most - 1].end);
  while (shown.ends_with(' ') || shown.ends_with('\n')) shown.remove_suffix(1);
  return shown;
}

}  // namespace

float note_card_height(const NoteCard& card) {
  const TextStyle style = text_style(card);
  return 2 * kAir + static_cast<float>(card.lines) * style.em * style.line + detail_height(card);
}

bool note_card(Kit& kit, const Id& id, Rect box, const NoteCard& card, Touch* told) {
  const Touch touch = kit.target(id, box);
  if (told != nullptr) *told = touch;
  kit.describe({.name = card.text,
                .role = Role::kRow,
                .chosen = card.selected ? Chosen::kYes : Chosen::kNone,
                .detail = card.detail});
  const Face face = draw_face(kit, id, touch, box,
                              card.selected ? FaceKind::kSelected : FaceKind::kPlain, kRadiusKey);
  Rect content = face.box.inset(kSide, kAir);
  if (detail_height(card) > 0) {
    Rect under = content.take_bottom(detail_height(card) - kBetween, kBetween);
    if (card.icon != Icon::kNone) {
      const float em = detail_style(card).em;
      kit.icon(card.icon, under.take_start(em, kIconGap).center(), em,
               card.selected ? face.mark : face.ink2);
    }
    kit.text(under, card.detail, detail_style(card), face.ink2,
             {.stand = Stand::kMiddle, .max_lines = 1, .shrink = true});
  }
  kit.text(content, beginning(kit, card, content.w), text_style(card), face.ink,
           {.stand = Stand::kMiddle, .max_lines = card.lines, .own_direction = true});
  return touch.activated;
}

}  // namespace stordialog::kit
