// The staff's results in their parts (41): the count so far, how it stands, and what the hall will
// see before it does.
#pragma once

#include "drawing/staff/staff.h"

namespace stordialog::drawing {

/// Ranks, names, picks and shares of the live count, or a sentence why there is none. Ids
/// lines.up, lines.down.
[[nodiscard]] Wanted draw_result_lines(screens::Kiosk& kiosk, const screens::View& view,
                                       kit::Kit& kit, kit::Rect box,
                                       const domain::Question& question);
/// That it is counted from opened votes, and whether they agree with the stations' live counts.
/// Only where there are any.
[[nodiscard]] std::string opened_said(const screens::View& view, const domain::Question& question);
/// How many have voted of how many, which stations are in it and how fresh, release. Ids
/// results.people, results.show, results.take_back, results.to_hall, results.open.
[[nodiscard]] Wanted draw_result_state(screens::Kiosk& kiosk, const screens::View& view,
                                       kit::Kit& kit, kit::Rect box,
                                       const domain::Question& question);
[[nodiscard]] float result_state_height(const screens::View& view);
/// "Show it to the hall?", with the picture as the hall will see it. Ids release.cancel,
/// release.show.
[[nodiscard]] Wanted draw_release_question(screens::Kiosk& kiosk, const screens::View& view,
                                           kit::Kit& kit, const domain::Question& question);
/// The number of people in the hall, on large digits.
[[nodiscard]] Wanted draw_people(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                                 kit::Rect work);

}  // namespace stordialog::drawing
