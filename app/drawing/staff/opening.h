// Opening the votes in the hall in its parts (37): whose votes are here, the keyholders' keys, what
// it came to.
#pragma once

#include "drawing/staff/staff.h"

namespace stordialog::drawing {

/// Each station's whole export, here or missing. Ids opening.cancel, opening.look, opening.keys.
[[nodiscard]] Wanted draw_opening_votes(screens::Kiosk& kiosk, const screens::View& view,
                                        kit::Kit& kit, kit::Rect work);
/// A card for each keyholder, the keyboard while one of them types, how far the opening is. Ids
/// holder.0, password, opening.cancel, opening.look, opening.open, opening.stop.
[[nodiscard]] Wanted draw_opening_keys(screens::Kiosk& kiosk, const screens::View& view,
                                       kit::Kit& kit, kit::Rect work);
/// How many votes, of which stations, and whether they agree with the live counts. Ids
/// opening.again, opening.results.
[[nodiscard]] Wanted draw_opened(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                                 kit::Rect work);

/// The way out at the start side of the bottom of `work`, the way on at its end; in as many rows as
/// they need where that is too wide. Takes their height. Answers the one pressed.
[[nodiscard]] std::optional<std::size_t> draw_opening_buttons(
    kit::Kit& kit, kit::Rect& work, std::span<const kit::NamedButton> buttons);
/// What the host is at, with how far it has come; takes its height from the bottom of `work`.
void draw_opening_progress(const screens::View& view, kit::Kit& kit, kit::Rect& work);

}  // namespace stordialog::drawing
