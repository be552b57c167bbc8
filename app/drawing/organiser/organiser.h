// The organiser's desk: which stordialog, its tasks, merging, opening, the report. No station need
// be open; what the host has come to stands in screens/organiser_told.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "drawing/staff/staff.h"
#include "kit/column.h"
#include "kit/panels.h"
#include "screens/organiser_told.h"

namespace stordialog::drawing {

/// For places that is_organiser() holds of.
[[nodiscard]] Wanted draw_organiser(screens::Kiosk& kiosk, const screens::View& view,
                                    kit::Kit& kit);

/// One per place; `work` is what the bar leaves free.
[[nodiscard]] DrawPlace draw_works, draw_tasks, draw_merge, draw_work_opening, draw_report_task;
[[nodiscard]] DrawPlace draw_starts, draw_event_editor, draw_key_making, draw_station_plans,
    draw_tickets, draw_prints, draw_paper, draw_year;
[[nodiscard]] DrawPlace draw_personal_data, draw_contacts, draw_withdraw, draw_disposal;

/// Icon and sentence, as high as it needs; owns what it says. `more` stands under it in plain.
[[nodiscard]] kit::Block finding_block(kit::Kit& kit, kit::Verdict verdict, std::string said,
                                       std::string more = {});
/// The kit's icon for a verdict, `em` high, in the middle of `box`.
void draw_verdict_icon(kit::Kit& kit, kit::Rect box, kit::Verdict verdict, float em);

/// How far what is being done has come, and the way to stop it ("desk.stop"), at the bottom of
/// `work`; nothing while nothing runs.
[[nodiscard]] Wanted draw_desk_progress(const screens::View& view, kit::Kit& kit, kit::Rect& work);

/// The pages of a task at the start of `work`, in a row on top where the screen stands upright.
/// Answers the one pressed. Ids PREFIX + ".0" and so on.
struct DeskPage {
  std::string_view label;
  bool enabled = true;
};
[[nodiscard]] std::optional<std::size_t> draw_desk_pages(kit::Kit& kit, kit::Rect& work,
                                                         std::string_view prefix,
                                                         std::span<const DeskPage> pages,
                                                         std::size_t now, kit::Rect* under);

}  // namespace stordialog::drawing
