#include "drawing/organiser/organiser.h"

#include <algorithm>

#include "drawing/staff/opening.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

using screens::Place;

std::string_view title_key(Place place) {
  switch (place) {
    case Place::organiser_merge:
      return "screen.desk.merge";
    case Place::organiser_open:
      return "screen.desk.open";
    case Place::organiser_report:
      return "screen.desk.report";
    case Place::organiser_start:
      return "screen.edit.start_title";
    case Place::organiser_event:
      return "screen.edit.title";
    case Place::organiser_keys:
      return "screen.keys.title";
    case Place::organiser_stations:
      return "screen.plans.title";
    case Place::organiser_tickets:
      return "screen.tickets.title";
    case Place::organiser_print:
      return "screen.desk.print";
    case Place::organiser_paper:
      return "screen.paper.title";
    case Place::organiser_year:
      return "screen.year.title";
    case Place::organiser_withdraw:
      return "screen.withdraw.title";
    case Place::organiser_data:
      return "screen.data.title";
    case Place::organiser_contacts:
      return "screen.contacts.title";
    case Place::organiser_disposal:
      return "screen.disposal.title";
    default:
      return "screen.desk.title";
  }
}

/// There is no work folder yet that could lead back.
bool is_before_package(Place place) {
  return place == Place::organiser_start || place == Place::organiser_event ||
         place == Place::organiser_keys || place == Place::organiser_stations;
}

/// What leads back is pressed here; what the bar leaves free comes in `work`.
Wanted draw_bar(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                kit::Rect& work) {
  const screens::Organiser& told = *view.host->organiser;
  const Place place = kiosk.place();
  std::string subtitle;
  const bool begins = is_before_package(place);
  if (begins) {
    const auto& draft = kiosk.prepare.editor.draft;
    if (draft && !draft->languages().empty()) {
      subtitle = draft->text("name." + draft->languages().front());
    }
  } else if (place != Place::organiser && told.work) {
    // Beside a button an upright panel has room for the name only.
    const std::string name(told.work->event.name.in(view.language()));
    subtitle =
        kit.upright()
            ? name
            : view.text("screen.desk.event",
                        {{"event", name}, {"date", view.words->date(told.work->event.date)}});
  }
  kit::StaffBar bar;
  bar.title = view.text(title_key(place));
  bar.subtitle = subtitle;
  const bool first = place == Place::organiser, tasks = place == Place::organiser_home || begins;
  bar.button = view.text(first   ? "screen.button.back"
                         : tasks ? "screen.desk.other"
                                 : "screen.desk.tasks");
  bar.button_icon = first   ? kit::Icon::kArrowBack
                    : tasks ? kit::Icon::kFolderOpen
                            : kit::Icon::kHome;
  work = kit::staff_page(kit, bar).work;
  if (kit::staff_bar(kit, bar) != kit::BarPress::kButton) return std::nullopt;
  // With a station open the way back is to its staff, who let the organiser in.
  const Place out = view.board == nullptr ? Place::start : Place::staff_run_sheet;
  return screens::Go{first ? out : tasks ? Place::organiser : Place::organiser_home};
}

DrawPlace* place_drawer(Place place) {
  switch (place) {
    case Place::organiser_home:
      return draw_tasks;
    case Place::organiser_merge:
      return draw_merge;
    case Place::organiser_open:
      return draw_work_opening;
    case Place::organiser_report:
      return draw_report_task;
    case Place::organiser_start:
      return draw_starts;
    case Place::organiser_event:
      return draw_event_editor;
    case Place::organiser_keys:
      return draw_key_making;
    case Place::organiser_stations:
      return draw_station_plans;
    case Place::organiser_tickets:
      return draw_tickets;
    case Place::organiser_print:
      return draw_prints;
    case Place::organiser_paper:
      return draw_paper;
    case Place::organiser_year:
      return draw_year;
    case Place::organiser_withdraw:
      return draw_withdraw;
    case Place::organiser_data:
      return draw_personal_data;
    case Place::organiser_contacts:
      return draw_contacts;
    case Place::organiser_disposal:
      return draw_disposal;
    default:
      return draw_works;
  }
}

}  // namespace

void draw_verdict_icon(kit::Kit& kit, kit::Rect box, kit::Verdict verdict, float em) {
  const kit::Theme& theme = kit.theme();
  switch (verdict) {
    case kit::Verdict::kGood:
      return kit.icon(kit::Icon::kCheckCircle, box.center(), em, theme.ok);
    case kit::Verdict::kBad:
      return kit.icon(kit::Icon::kReportProblem, box.center(), em, theme.error);
    case kit::Verdict::kWaiting:
      return kit.icon(kit::Icon::kHourglassTop, box.center(), em, theme.ink2);
    default:
      return kit.icon(kit::Icon::kInfo, box.center(), em, theme.ink2);
  }
}

kit::Block finding_block(kit::Kit& kit, kit::Verdict verdict, std::string said, std::string more) {
  constexpr float kIcon = 44, kBeside = 20;
  const auto head = [said, &kit](float width) {
    return kit::text_height(kit, said, kit::kNote.bold(), width - kIcon - kBeside);
  };
  kit::Block block;
  block.height = [=, &kit](float width) {
    const float under =
        more.empty() ? 0 : kit::text_height(kit, more, kit::kSmall, width - kIcon - kBeside);
    return std::max(kIcon, head(width)) + under;
  };
  block.draw = [=, &kit](kit::Rect box) {
    const float title = std::max(kIcon, head(box.w));
    draw_verdict_icon(kit, box.take_start(kIcon, kBeside).with_height(kIcon + 4), verdict, kIcon);
    kit.text(box.take_top(title), said, kit::kNote.bold(), kit.theme().ink, kit::kFlowing);
    kit.text(box, more, kit::kSmall, kit.theme().ink2, kit::kFlowing);
  };
  block.gap = kit::kSpace3;
  return block;
}

Wanted draw_desk_progress(const screens::View& view, kit::Kit& kit, kit::Rect& work) {
  const screens::Organiser& told = *view.host->organiser;
  if (told.doing == screens::DeskWork::none || told.doing == screens::DeskWork::looking) return {};
  const kit::Button stop{.label = view.text("screen.button.cancel"), .icon = kit::Icon::kStop};
  kit::Rect row = work.take_bottom(kit::kButtonSmall + kit.theme().lip, kit::kSpace3)
                      .with_height(kit::kButtonSmall);
  const float wide = kit::button_width(kit, stop, kit::kButtonSmall);
  const bool pressed = kit::button(kit, "desk.stop", row.take_end(wide, kit::kSpace4), stop);
  const float share =
      told.total == 0 ? 0 : static_cast<float>(told.done) / static_cast<float>(told.total);
  const std::string_view said = view.text(
      told.doing == screens::DeskWork::unlocking ? std::string_view("screen.opening.unlocking")
      : told.step.empty()                        ? std::string_view("screen.opening.begins")
                                                 : std::string_view(told.step));
  kit::progress(kit, row, share, said);
  return pressed ? Wanted(screens::Errand{screens::OrganiserErrand{screens::CancelWork{}}})
                 : std::nullopt;
}

std::optional<std::size_t> draw_desk_pages(kit::Kit& kit, kit::Rect& work, std::string_view prefix,
                                           std::span<const DeskPage> pages, std::size_t now,
                                           kit::Rect* under) {
  constexpr float kRail = 380;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    ids.push_back(std::string(prefix) + "." + std::to_string(i));
  }
  std::vector<kit::NamedButton> buttons;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    buttons.push_back({ids[i],
                       {.label = pages[i].label,
                        .kind = i == now ? kit::ButtonKind::kSelected : kit::ButtonKind::kPlain,
                        .enabled = pages[i].enabled,
                        .at_start = true}});
  }
  if (kit.upright()) {
    for (kit::NamedButton& each : buttons) each.button.at_start = false;
    const float high = kit::button_rows_height(kit, work.w, buttons, kit::kButtonSmall);
    const kit::Rect rows = work.take_top(high + kit.theme().lip, kit::kSpace3).with_height(high);
    return kit::button_rows(kit, rows, buttons, kit::kButtonSmall);
  }
  kit::Rect rail = work.take_start(kRail, kit::kSpace5);
  std::optional<std::size_t> pressed;
  for (const kit::NamedButton& each : buttons) {
    const float high = kit::button_height(kit, each.button, rail.w, kit::kButtonSmall);
    if (kit::button(kit, each.id, rail.take_top(high, kit::kGap), each.button)) {
      pressed = static_cast<std::size_t>(&each - buttons.data());
    }
  }
  if (under != nullptr) *under = rail;
  return pressed;
}

Wanted draw_organiser(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  if (view.host == nullptr || view.host->organiser == nullptr) return std::nullopt;
  const screens::Organiser& told = *view.host->organiser;
  kiosk.organiser.follow(told);
  kiosk.prepare.follow(told.prepare);
  kit::Rect work;
  Wanted wanted = draw_bar(kiosk, view, kit, work);
  // A work folder that could not be read leaves its reason and the way back.
  const bool here =
      kiosk.place() == screens::Place::organiser || told.work || is_before_package(kiosk.place());
  const bool keys = kiosk.place() == screens::Place::organiser_open ||
                    kiosk.place() == screens::Place::organiser_contacts;
  const screens::KeyPage making = kiosk.prepare.key_page;
  const bool typing = kiosk.place() == screens::Place::organiser_keys &&
                      (making == screens::KeyPage::password || making == screens::KeyPage::confirm);
  if ((!keys && !typing) || !here) draw_refusal(kiosk, view, kit, work);
  if (here) take_wish(wanted, place_drawer(kiosk.place())(kiosk, view, kit, work));
  return wanted;
}

}  // namespace stordialog::drawing
