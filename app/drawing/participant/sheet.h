// A dialog in the main column that leaves the rail lit (27).
#pragma once

#include "drawing/participant/page.h"
#include "kit/panels.h"

namespace stordialog::drawing {

struct SheetBox {
  kit::Rect box, veil;
  kit::Rect inner;  // without its padding
};
/// With less air around and in it where the page is short of room.
[[nodiscard]] inline SheetBox sheet_box(const kit::Kit& kit) {
  constexpr float kWide = 1600, kHigh = 1000;
  kit::Rect veil = kit.screen();
  const kit::Rect rail = kit::participant_page(kit).rail;
  if (kit.upright()) {
    veil.take_top(rail.h);
  } else {
    veil.take_start(rail.w);
  }
  const bool roomy =
      kit.enlargement() == kit::TextSize::kNormal && veil.w >= kWide && veil.h >= kHigh;
  const kit::Rect box = roomy ? veil.inset(80, 48) : veil.inset(32, 28);
  return {box, veil, box.inset(roomy ? 64 : 44, roomy ? 44 : 36)};
}

/// The row of its one button, at its end side; upright as wide as the sheet.
[[nodiscard]] inline kit::Rect sheet_button(const kit::Kit& kit, kit::Rect row,
                                            const kit::Button& button, float more = 24) {
  const float width = std::min(row.w, kit::button_width(kit, button, row.h) + more);
  return kit.upright() ? row : row.take_end(width);
}

}  // namespace stordialog::drawing
