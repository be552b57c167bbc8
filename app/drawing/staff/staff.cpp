#include "drawing/staff/staff.h"

#include <array>

#include "kit/pages.h"

namespace stordialog::drawing {

namespace {

using screens::Place;
using screens::Request;

/// Its button was pressed; what it leaves free comes in `work`.
bool draw_bar(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
              kit::Rect& work) {
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
  work = kit::staff_page(kit, bar).work;
  return kit::staff_bar(kit, bar);
}

std::optional<Request> draw_quitting(const screens::View& view, kit::Kit& kit) {
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
  kit::Rect work;
  if (draw_bar(kiosk, view, kit, work)) request = screens::Go{Place::welcome};
  // A receipt has one way on, and wants the height.
  const bool receipt = kiosk.place() == Place::staff_export && kiosk.staff.exported;
  if (!receipt || !little_height(kit)) {
    if (auto chosen = draw_steps(kiosk.place(), view, kit, work)) request = std::move(chosen);
  }
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
