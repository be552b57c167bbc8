// What the pages of the annual wheel share. Once it has been looked at.
#pragma once

#include <string>

#include "drawing/organiser/desk_task.h"
#include "figure/wheel.h"
#include "screens/year_screen.h"

namespace stordialog::drawing {

class YearTask : protected DeskTask {
 protected:
  YearTask(screens::YearScreen& screen, const screens::View& view, kit::Kit& kit, kit::Rect work)
      : DeskTask(view, kit, work), screen_(screen), plan_(*told_.year.plan) {}

  [[nodiscard]] std::string owner_said(domain::YearOwner owner) const {
    if (owner == domain::YearOwner::first_side) return plan_.sides[0];
    if (owner == domain::YearOwner::second_side) return plan_.sides[1];
    return std::string(view_.text("report.year.joint"));
  }
  /// "mars", or "19 mars".
  [[nodiscard]] std::string when_said(const domain::YearActivity& one) const;
  /// "mars": the whole name, as a calendar has it.
  [[nodiscard]] std::string month_said(int month) const;
  void keep(domain::YearPlan plan) { ask(screens::KeepYear{std::move(plan)}); }

  screens::YearScreen& screen_;
  const domain::YearPlan& plan_;
};

/// The pages on which an activity is written.
[[nodiscard]] Wanted draw_year_activity(screens::YearScreen& screen, const screens::View& view,
                                        kit::Kit& kit, kit::Rect work);

/// Wheel, months round it, and a numbered mark per activity, as large as `box` allows.
void draw_year_wheel(kit::Kit& kit, kit::Rect box, const domain::YearPlan& plan,
                     const screens::View& view);

}  // namespace stordialog::drawing
