#include "drawing/staff/staff.h"

#include <array>

#include "kit/buttons.h"
#include "kit/cards.h"
#include "kit/pages.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

using screens::Place;
using screens::Request;

struct Tab {
  Place place;
  std::string_view key;
  std::string_view id;
  kit::Icon icon;
};

constexpr std::array<Tab, 4> kTabs = {
    Tab{Place::staff_activities, "screen.staff.activities", "staff.activities",
        kit::Icon::kPlayArrow},
    Tab{Place::staff_ideas, "screen.staff.ideas", "staff.ideas", kit::Icon::kLightbulb},
    Tab{Place::staff_totals, "screen.staff.totals", "staff.totals", kit::Icon::kBarChart},
    Tab{Place::staff_export, "screen.staff.export", "staff.export", kit::Icon::kUsb}};

constexpr float kSteps = 400;  // the column at the start side

std::size_t waiting_ideas(const desk::Board& board) {
  std::size_t count = 0;
  for (const desk::BoardIdea& idea : board.ideas) count += !idea.released && !idea.hidden ? 1 : 0;
  return count;
}

bool draw_bar(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const desk::Board& board = *view.board;
  const std::string subtitle =
      view.text("screen.staff.subtitle",
                {{"station", std::to_string(board.station.number)}, {"name", board.station.name}});
  const bool unsaved = kiosk.error() && kiosk.error()->code.starts_with("ledger.");
  const kit::Chip saved{view.text(unsaved ? "screen.staff.not_saved" : "screen.staff.saved"),
                        unsaved ? kit::Icon::kWarning : kit::Icon::kSave, unsaved};
  const std::array chips = {saved};
  kit::StaffBar bar;
  bar.title = board.event.name.in(view.language());
  bar.subtitle = subtitle;
  bar.chips = chips;
  bar.button = view.text("screen.staff.lock");
  bar.button_icon = kit::Icon::kLock;
  return kit::staff_bar(kit, bar);
}

std::optional<Request> draw_tabs(Place here, const screens::View& view, kit::Kit& kit,
                                 kit::Rect column) {
  std::optional<Request> request;
  for (const Tab& tab : kTabs) {
    kit::ListRow row;
    row.title = view.text(tab.key);
    row.icon = tab.icon;
    row.selected = tab.place == here;
    row.arrow = false;
    const std::size_t waiting = waiting_ideas(*view.board);
    const std::string number = view.words->number(waiting);
    if (tab.place == Place::staff_ideas && waiting > 0) row.end = number;
    const kit::Rect box = column.take_top(104, 20);
    if (kit::list_row(kit, tab.id, box, row) == kit::Press::kActivated) {
      request = screens::Go{tab.place};
    }
  }
  kit::Button quit;
  quit.label = view.text("screen.staff.quit");
  quit.icon = kit::Icon::kPowerSettingsNew;
  if (kit::button(kit, "staff.quit", column.take_bottom(kit::kButtonSmall), quit)) {
    request = screens::ShowSheet{screens::Sheet::quitting};
  }
  return request;
}

std::optional<Request> draw_quitting(const screens::View& view, kit::Kit& kit) {
  std::optional<Request> request;
  kit::Dialog dialog(kit, "quitting", kit.screen().middle(1160, 620));
  kit::Rect inner = dialog.inner();
  kit.text(inner.take_top(96, 16), view.text("screen.quit.title"), kit::kTitleCrowded,
           kit.theme().ink, {.max_lines = 1, .shrink = true});
  const desk::ExportNote& last = view.board->last_export;
  std::string missing;
  if (last.number == 0) {
    missing = view.text("screen.quit.never_exported");
  } else if (last.records_since > 0) {
    missing = view.words->plural("screen.quit.not_exported", last.records_since);
  }
  kit.text(inner.take_top(150, 16), view.text("screen.quit.text"), kit::kLabel, kit.theme().ink2);
  if (!missing.empty()) {
    kit.text(inner.take_top(104), missing, kit::kLabel.bold(), kit.theme().error);
  }
  kit::Rect row = inner.take_bottom(kit::kButtonCrowded);
  const kit::Button leave{view.text("screen.quit.leave"), kit::Icon::kPowerSettingsNew};
  const kit::Button stay{view.text("screen.quit.stay"), kit::Icon::kCheck, false,
                         kit::ButtonKind::kMain};
  const float half = (row.w - kit::kGap) / 2;
  if (kit::button(kit, "quit.leave", row.take_start(half, kit::kGap), leave)) {
    request = screens::Errand{screens::Quit{}};
  }
  if (kit::button(kit, "quit.stay", row, stay)) {
    request = screens::ShowSheet{screens::Sheet::none};
  }
  return request;
}

}  // namespace

std::string activity_title(const domain::Activity& activity, const screens::View& view) {
  const domain::Event& event = view.board->event;
  if (activity.kind == domain::ActivityKind::ideas) {
    return std::string(view.text("screen.staff.activity_ideas"));
  }
  if (activity.kind == domain::ActivityKind::vote) {
    const domain::Question* question = event.question(activity.key);
    const auto title =
        question == nullptr ? std::string_view{} : question->title.in(view.language());
    return view.text("screen.staff.activity_vote", {{"title", std::string(title)}});
  }
  const domain::SignUpList* list = event.list(activity.key);
  const auto title = list == nullptr ? std::string_view{} : list->title.in(view.language());
  return view.text("screen.staff.activity_list", {{"title", std::string(title)}});
}

std::string size_text(std::uint64_t bytes, const screens::View& view) {
  struct Unit {
    std::uint64_t bytes;
    std::string_view key;
  };
  static constexpr std::array<Unit, 3> kUnits = {Unit{1'000'000'000, "size.gigabytes"},
                                                 Unit{1'000'000, "size.megabytes"},
                                                 Unit{1000, "size.kilobytes"}};
  for (const Unit& unit : kUnits) {
    if (bytes >= unit.bytes) {
      const auto whole = static_cast<std::int64_t>(bytes / unit.bytes);
      return view.text(unit.key, {{"number", view.words->number(whole)}});
    }
  }
  return view.words->plural("size.bytes", static_cast<std::int64_t>(bytes));
}

std::optional<Request> draw_staff(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  std::optional<Request> request;
  const kit::StaffPage page = kit::staff_page(kit);
  if (draw_bar(kiosk, view, kit)) request = screens::Go{Place::welcome};
  kit::Rect work = page.work;
  const kit::Rect column = work.take_start(kSteps, kit::kSpace5);
  if (auto chosen = draw_tabs(kiosk.place(), view, kit, column)) request = std::move(chosen);
  std::optional<Request> wanted;
  switch (kiosk.place()) {
    case Place::staff_ideas:
      wanted = draw_release(kiosk, view, kit, work);
      break;
    case Place::staff_totals:
      wanted = draw_totals(kiosk, view, kit, work);
      break;
    case Place::staff_export:
      wanted = draw_export(kiosk, view, kit, work);
      break;
    default:
      wanted = draw_activities(kiosk, view, kit, work);
      break;
  }
  if (wanted) request = std::move(wanted);
  if (kiosk.sheet() == screens::Sheet::quitting) {
    if (auto answer = draw_quitting(view, kit)) request = std::move(answer);
  }
  return request;
}

}  // namespace stordialog::drawing
