// ListRow of cards.h.
#include <algorithm>

#include "kit/card_parts.h"
#include "kit/measure.h"

namespace stordialog::kit {
namespace {

TwoTexts texts_of(const ListRow& row) {
  return {row.title,
          {row.em, 1.15F, Weight::kBold, 0},
          row.detail,
          {std::max(28.0F, row.em * 0.8F), 1.25F, Weight::kMedium, 0},
          4};
}

constexpr float kRowMargin = 28, kRowIconGap = 24, kRowArrow = 44, kRowArrowGap = 16;

TextStyle end_style(const ListRow& row) {
  return {row.em * 0.9F, 1.2F, Weight::kBold, 0};
}

float row_icon(const ListRow& row) {
  return row.icon == Icon::kNone ? 0 : row.em * 1.3F;
}

}  // namespace

float list_row_height(const Kit& kit, float width, const ListRow& row) {
  constexpr float kAir = 14;
  float room = width - 2 * kRowMargin;
  if (row.icon != Icon::kNone) room -= row_icon(row) + kRowIconGap;
  if (row.arrow) room -= kRowArrow + kRowArrowGap;
  if (!row.end.empty()) room -= kit.text_width(row.end, end_style(row)) + kRowIconGap;
  return std::max(kTarget, texts_of(row).height(kit, room) + 2 * kAir);
}

Press list_row(Kit& kit, const Id& id, Rect box, const ListRow& row) {
  const Touch touch = kit.target(id, box, state(row.enabled));
  kit.describe({.name = row.title,
                .role = Role::kRow,
                .chosen = row.selected ? Chosen::kYes : Chosen::kNone,
                .value = row.end,
                .detail = row.detail});
  const Face face =
      draw_face(kit, id, touch, box, kind(row.selected), kRadiusSmall, state(row.enabled));
  Rect content = face.box.inset(kRowMargin, 0);
  if (row.icon != Icon::kNone) {
    const float icon = row_icon(row);
    kit.icon(row.icon, content.take_start(icon, kRowIconGap).center(), icon,
             row.selected ? face.mark : face.ink);
  }
  if (row.arrow) {
    const Rect arrow = content.take_end(kRowArrow, kRowArrowGap);
    kit.icon(Icon::kKeyboardArrowRight, arrow.center(), kRowArrow, face.ink2);
  }
  if (!row.end.empty()) {
    const Rect place = content.take_end(kit.text_width(row.end, end_style(row)), kRowIconGap);
    kit.text(place, row.end, end_style(row), face.ink2, {.stand = Stand::kMiddle, .max_lines = 1});
  }
  texts_of(row).draw(kit, content, face);
  return pressed(touch);
}

}  // namespace stordialog::kit
