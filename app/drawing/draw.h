// The whole picture of the kiosk: the screen of its place, the sheet over it, the idle warning.
// Takes the kiosk's mind and a read-only view, returns at most one request. No I/O, no clock, no
// statics.
#pragma once

#include <optional>

#include "kit/kit.h"
#include "screens/kiosk.h"
#include "screens/view.h"

namespace stordialog::drawing {

/// Between Kit::begin_frame() and end_frame().
[[nodiscard]] std::optional<screens::Request> draw(screens::Kiosk& kiosk, const screens::View& view,
                                                   kit::Kit& kit);

}  // namespace stordialog::drawing
