// The scenes that a whole hall sees: dark, large, one message each. One function for the
// projector's window and for the staff's preview: everything is drawn relative to the rectangle it
// is given.
#pragma once

#include "kit/kit.h"
#include "screens/hall_view.h"

namespace stordialog::drawing {

/// The smallest letters, in a picture 1080 high: more than 1/25 of it.
inline constexpr float kHallLeastEm = 44;

/// One scene, standing or moving as `view.hall` says; nothing in it can be pressed. `where` may
/// have any shape: what is wider or narrower than 14:9 to 21:9 gets empty edges.
void draw_projector(screens::Scene scene, const screens::HallView& view, kit::Kit& kit,
                    kit::Rect where);

/// What the hall sees now: the scene that shows, fading in from the one before.
void draw_hall(const screens::HallView& view, kit::Kit& kit, kit::Rect where);

}  // namespace stordialog::drawing
