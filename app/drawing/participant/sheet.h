// A dialog in the main column that leaves the rail lit (27).
#pragma once

#include "drawing/participant/page.h"
#include "kit/panels.h"

namespace stordialog::drawing {

struct SheetBox {
  kit::Rect box, veil;
};
[[nodiscard]] inline SheetBox sheet_box(const kit::Kit& kit) {
  kit::Rect veil = kit.screen();
  const kit::Rect rail = kit::participant_page(kit).rail;
  veil.take_start(rail.w);
  return {veil.inset(80, 48), veil};
}

}  // namespace stordialog::drawing
