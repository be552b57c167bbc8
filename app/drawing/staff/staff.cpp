#include "drawing/staff/staff.h"

#include <array>
#include <vector>

#include "kit/pages.h"

namespace stordialog::drawing {

namespace {

using screens::Place;
using screens::Request;

std::string_view title_key(Place place) {
  switch (place) {
    case Place::staff_activities:
      return "screen.staff.activities";
    case Place::staff_ideas:
      return "screen.staff.ideas";
    case Place::staff_promote:
      return "screen.promote.title";
    case Place::staff_results:
      return "screen.staff.results";
    case Place::staff_opening:
      return "screen.opening.open";
    case Place::staff_projector:
      return "screen.staff.projector";
    case Place::staff_export:
      return "screen.staff.export";
    case Place::staff_check:
      return "screen.staff.check";
    case Place::staff_history:
      return "screen.staff.history";
    default:
      return "screen.staff.run_sheet";
  }
}

/// What leads out is pressed here; what the bar leaves free comes in `work`.
Wanted draw_bar(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                kit::Rect& work) {
  const desk::Board& board = *view.board;
  // Beside two buttons an upright panel has no room for the event's name.
  const std::string subtitle =
      view.text(kit.upright() ? "screen.staff.subtitle_short" : "screen.staff.subtitle",
                {{"event", std::string(board.event.name.in(view.language()))},
                 {"station", std::to_string(board.station.number)},
                 {"name", board.station.name}});
  const bool unsaved = kiosk.error() && kiosk.error()->code.starts_with("ledger.");
  std::vector<kit::Chip> chips;
  Facts facts;
  if (kiosk.place() == Place::staff_ideas && !kit.upright() && !little_height(kit))
    facts = idea_facts(kiosk, view);
  if (!facts.first.empty()) chips.push_back({facts.first});
  if (!facts.second.empty()) chips.push_back({facts.second});
  // Where staff save on a stick, "saved" is the page's own word.
  if (unsaved || kiosk.place() != Place::staff_export) {
    chips.push_back({view.text(unsaved ? "screen.staff.not_saved" : "screen.staff.saved"),
                     unsaved ? kit::Icon::kWarning : kit::Icon::kSave, unsaved});
  }
  kit::StaffBar bar;
  bar.title = view.text(title_key(kiosk.place()));
  bar.subtitle = subtitle;
  bar.chips = chips;
  bar.button = view.text("screen.staff.lock");
  bar.button_icon = kit::Icon::kLock;
  bar.second = view.text("screen.staff.quit");
  bar.second_icon = kit::Icon::kPowerSettingsNew;
  work = kit::staff_page(kit, bar).work;
  switch (kit::staff_bar(kit, bar)) {
    case kit::BarPress::kButton:
      return screens::Go{Place::welcome};
    case kit::BarPress::kSecond:
      return screens::ShowSheet{screens::Sheet::quitting};
    default:
      return std::nullopt;
  }
}

Wanted draw_quitting(const screens::View& view, kit::Kit& kit) {
  const desk::ExportNote& last = view.board->last_export;
  std::string missing;
  if (last.number == 0) {
    missing = view.text("screen.quit.never_exported");
  } else if (last.records_since > 0) {
    missing = view.words->plural("screen.quit.not_exported", last.records_since);
  }
  const Question question{
      .id = "quitting",
      .title = view.text("screen.quit.title"),
      .text = view.text("screen.quit.text"),
      .warning = missing,
      .first_id = "quit.leave",
      .second_id = "quit.stay",
      .first = {.label = view.text("screen.quit.leave"), .icon = kit::Icon::kPowerSettingsNew},
      .second = {.label = view.text("screen.quit.stay"),
                 .icon = kit::Icon::kCheck,
                 .kind = kit::ButtonKind::kMain}};
  switch (draw_question(kit, question)) {
    case Answer::kFirst:
      return screens::Errand{screens::Quit{}};
    case Answer::kSecond:
      return screens::ShowSheet{screens::Sheet::none};
    default:
      return std::nullopt;
  }
}

DrawPlace* place_drawer(Place place) {
  switch (place) {
    case Place::staff_activities:
      return draw_activities;
    case Place::staff_ideas:
      return draw_idea_board;
    case Place::staff_promote:
      return draw_promotion;
    case Place::staff_results:
      return draw_results;
    case Place::staff_opening:
      return draw_opening;
    case Place::staff_projector:
      return draw_projector_control;
    case Place::staff_export:
      return draw_export;
    case Place::staff_check:
      return draw_self_check;
    case Place::staff_history:
      return draw_history;
    default:
      return draw_run_sheet;
  }
}

}  // namespace

Wanted draw_staff(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  kit::Rect work;
  Wanted wanted = draw_bar(kiosk, view, kit, work);
  // A receipt has one way on, and wants the height.
  const bool receipt =
      kiosk.place() == Place::staff_export && view.host->gathering.receipt.has_value();
  // Keyholders have one way on, and need the keyboard.
  const bool keys =
      kiosk.place() == Place::staff_opening && kiosk.staff.opening.step == screens::OpenStep::keys;
  if (!keys && (!receipt || !little_height(kit))) {
    take_wish(wanted, draw_steps(kiosk.place(), view, kit, work));
  }
  take_wish(wanted, place_drawer(kiosk.place())(kiosk, view, kit, work));
  if (kiosk.sheet() == screens::Sheet::quitting) take_wish(wanted, draw_quitting(view, kit));
  // What was begun with one press and takes two commands.
  if (!wanted && !view.busy) wanted = screens::due(kiosk.staff, *view.board);
  return wanted;
}

}  // namespace stordialog::drawing
