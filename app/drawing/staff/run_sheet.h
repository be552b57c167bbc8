// The run sheet's three columns: the day's steps, the step that is now, and what the hall sees.
#pragma once

#include "drawing/staff/staff.h"

namespace stordialog::drawing {

/// Steps with their times; the present one stands out and is always in sight. At its bottom the
/// way back. Ids run.undo.
[[nodiscard]] Wanted draw_agenda(const screens::View& view, kit::Kit& kit, kit::Rect box);
/// How high it is with every step.
[[nodiscard]] float agenda_height(const screens::View& view);

/// The step that is now: what is open, timer, how far the hall has come, the way on. Ids run.next,
/// run.by_hand, timer.start, timer.pause, timer.add.
[[nodiscard]] Wanted draw_present(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                                  kit::Rect box);

/// What the hall sees now and next. Ids hall.next, hall.more.
[[nodiscard]] Wanted draw_effect(const screens::Kiosk& kiosk, const screens::View& view,
                                 kit::Kit& kit, kit::Rect box);

/// One picture of the hall, with its frame.
void draw_hall_picture(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect box, screens::Scene scene);
/// The result of a question as the hall will see it once it is released.
void draw_result_picture(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                         kit::Rect box, const domain::Key& question);
/// "Idévägg", "Deltagande".
[[nodiscard]] std::string_view scene_name(screens::Scene scene, const screens::View& view);
[[nodiscard]] kit::Icon scene_icon(screens::Scene scene);

}  // namespace stordialog::drawing
