#include "drawing/staff/run_sheet.h"

#include <algorithm>

#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

/// What closes when the next step is taken, asked once more because a vote is among it.
Wanted draw_next_question(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  switch (draw_closing_question(view, kit)) {
    case Answer::kFirst:
      kiosk.staff.run_sheet.asking = false;
      return std::nullopt;
    case Answer::kSecond:
      return desk::Command{desk::GoToStep{view.board->step + 1}};
    default:
      return std::nullopt;
  }
}

}  // namespace

Wanted draw_run_sheet(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                      kit::Rect work) {
  draw_refusal(kiosk, view, kit, work);
  kit::Rect agenda, effect;
  if (kit.upright()) {
    constexpr float kUnderLeast = 560;
    const float under = std::min(
        std::max(agenda_height(view) + kit::kButtonSmall + 100, kUnderLeast), work.h * 0.5F);
    kit::Rect row = work.take_bottom(under, kit::kSpace4);
    agenda = row.take_start((row.w - kit::kSpace4) / 2, kit::kSpace4);
    effect = row;
  } else {
    const bool low = little_height(kit);
    agenda = work.take_start(low ? 300 : 400, low ? kit::kSpace3 : kit::kSpace4);
    effect = work.take_end(low ? 316 : 420, low ? kit::kSpace3 : kit::kSpace4);
  }
  Wanted wanted = draw_agenda(view, kit, agenda);
  take_wish(wanted, draw_present(kiosk, view, kit, work));
  take_wish(wanted, draw_effect(kiosk, view, kit, effect));
  if (kiosk.staff.run_sheet.asking) take_wish(wanted, draw_next_question(kiosk, view, kit));
  return wanted;
}

}  // namespace stordialog::drawing
