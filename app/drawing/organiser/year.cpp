// The annual wheel: drawn, with its activities in a list beside it, each to press. Writing one:
// year_activity.cpp. Ids: year.N, year.less, year.more, year.add, year.draw, year.back.
#include <algorithm>

#include "drawing/organiser/secret_page.h"
#include "drawing/organiser/year_task.h"
#include "drawing/staff/opening.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

constexpr float kAside = 90;  // months beside a wheel need more than those above it

class YearPages : YearTask {
 public:
  YearPages(screens::YearScreen& screen, const screens::View& view, kit::Kit& kit, kit::Rect work)
      : YearTask(screen, view, kit, work) {}

  Wanted draw() {
    buttons();
    written();
    take_wish(wanted_, draw_desk_progress(view_, kit_, work_));
    const bool beside = !kit_.upright();
    if (!beside) year();
    const float wide = std::min(work_.w * 0.5F, work_.h + kAside);
    const kit::Rect wheel = beside ? work_.take_start(wide, kit::kSpace5)
                                   : work_.take_top(work_.h * 0.5F, kit::kSpace3);
    draw_year_wheel(kit_, wheel, plan_, view_);
    if (beside) year();
    list();
    return std::move(wanted_);
  }

 private:
  void buttons() {
    const bool full = plan_.activities.size() >= domain::kYearActivities;
    const bool empty = plan_.activities.empty();
    const std::array<kit::NamedButton, 2> buttons = {
        kit::NamedButton{"year.add",
                         {.label = view_.text("screen.year.add"),
                          .icon = kit::Icon::kAdd,
                          .kind = empty ? kit::ButtonKind::kMain : kit::ButtonKind::kPlain,
                          .enabled = idle() && !full}},
        kit::NamedButton{"year.draw",
                         {.label = view_.text("screen.year.draw"),
                          .icon = kit::Icon::kPrint,
                          .kind = empty ? kit::ButtonKind::kPlain : kit::ButtonKind::kMain,
                          .enabled = idle() && !empty}}};
    const auto pressed = draw_opening_buttons(kit_, work_, buttons);
    if (pressed == 0U) screens::add_activity(screen_, plan_);
    if (pressed == 1U) ask(screens::DrawYear{});
  }

  /// Where the files lie, once they have been written.
  void written() {
    if (told_.year.written.empty()) return;
    const std::string folder = told_.work->places.wheel.string();
    const kit::Notice done{.lead = view_.text("screen.year.drawn"),
                           .text = folder,
                           .icon = kit::Icon::kCheckCircle,
                           .em = 32};
    kit::notice(kit_, work_.take_bottom(kit::notice_height(kit_, work_.w, done), kit::kSpace3),
                done);
  }

  /// "Årshjul 2027", the year between its keys.
  void year() {
    constexpr float kKey = 88;
    kit::Rect row = work_.take_top(kKey + kit_.theme().lip, kit::kSpace3).with_height(kKey);
    const kit::Button less{.icon = kit::Icon::kRemove,
                           .enabled = idle() && plan_.year > domain::kYearLeast,
                           .spoken = view_.text("screen.year.earlier")};
    const kit::Button more{.icon = kit::Icon::kAdd,
                           .enabled = idle() && plan_.year < domain::kYearMost,
                           .spoken = view_.text("screen.year.later")};
    if (kit::button(kit_, "year.more", row.take_end(kKey, kit::kSpace2), more)) {
      keep(screens::in_year(plan_, plan_.year + 1));
    }
    if (kit::button(kit_, "year.less", row.take_end(kKey, kit::kSpace4), less)) {
      keep(screens::in_year(plan_, plan_.year - 1));
    }
    kit_.text(row, view_.text("report.year.title", {{"year", std::to_string(plan_.year)}}),
              kit::kTitleCrowded, kit_.theme().ink,
              {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
  }

  void list() {
    std::vector<kit::Block> blocks;
    if (plan_.activities.empty()) {
      blocks.push_back(finding_block(kit_, kit::Verdict::kNone,
                                     std::string(view_.text("screen.year.empty")),
                                     std::string(view_.text("screen.year.empty_text"))));
    }
    for (std::size_t i = 0; i < plan_.activities.size(); ++i) {
      const domain::YearActivity& one = plan_.activities[i];
      blocks.push_back(press_block(
          kit_,
          {.id = "year." + std::to_string(i),
           .title = view_.words->number(static_cast<std::int64_t>(i + 1)) + "  " + one.title,
           .detail = when_said(one) + " · " + owner_said(one.owner),
           .enabled = idle(),
           .arrow = true},
          [this, i] { screens::take_up(screen_, plan_, i); }));
    }
    kit::draw_column(kit_, "year.list", work_, blocks, kit::Spread::kTop);
  }
};

}  // namespace

std::string YearTask::month_said(int month) const {
  return view_.words->month(month);
}

std::string YearTask::when_said(const domain::YearActivity& one) const {
  if (one.day == 0) return month_said(one.month);
  return view_.text("report.year.day",
                    {{"day", std::to_string(one.day)}, {"month", month_said(one.month)}});
}

Wanted draw_year(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect work) {
  const screens::Organiser& told = *view.host->organiser;
  if (!told.year.plan) return draw_desk_progress(view, kit, work);
  if (kiosk.year.page == screens::YearPage::wheel) {
    return YearPages(kiosk.year, view, kit, work).draw();
  }
  return draw_year_activity(kiosk.year, view, kit, work);
}

}  // namespace stordialog::drawing
