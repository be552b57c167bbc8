// Before there is a station: practise, start a station from a ticket, organiser.
#pragma once

#include <optional>

#include "kit/kit.h"
#include "screens/kiosk.h"
#include "screens/view.h"

namespace stordialog::drawing {

[[nodiscard]] std::optional<screens::Request> draw_start(screens::Kiosk& kiosk,
                                                         const screens::View& view, kit::Kit& kit);

}  // namespace stordialog::drawing
