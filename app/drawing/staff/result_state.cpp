// How a vote stands, at the end side: who has voted, which stations are counted and how fresh their
// numbers are, and the deliberate act of showing it.
#include <algorithm>

#include "drawing/staff/results.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

constexpr float kStation = 48, kLip = 6;

std::string age_said(const desk::StationSeen& station, const screens::View& view) {
  if (station.own) return std::string(view.text("screen.results.here"));
  const auto minutes = screens::age_minutes(station, view.host == nullptr ? 0 : view.host->utc_s);
  if (!minutes) return std::string(view.text("screen.results.no_data"));
  return view.words->plural("screen.results.age", *minutes);
}

void draw_stations(const screens::View& view, kit::Kit& kit, kit::Rect box) {
  const auto& stations = view.board->stations;
  const auto room = static_cast<std::size_t>(std::max(0.0F, box.h / kStation));
  std::size_t shown = 0;
  for (const desk::StationSeen& station : stations) {
    if (++shown > room) break;
    kit::Rect row = box.take_top(kStation);
    const bool has = station.own || station.made_utc.has_value();
    const kit::TextLayout one{.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true};
    kit.icon(has ? kit::Icon::kCheckCircle : kit::Icon::kHourglassTop,
             row.take_start(36, 14).center(), 32, has ? kit.theme().ok : kit.theme().ink2);
    const std::string age = age_said(station, view);
    const float wide = std::min(row.w * 0.55F, kit.text_width(age, kit::kCaption) + 4);
    kit::TextLayout end = one;
    end.align = kit::Align::kEnd;
    kit.text(row.take_end(wide, kit::kSpace1), age, kit::kCaption, kit.theme().ink2, end);
    const std::string name = std::to_string(station.number) + " " + station.name;
    kit.text(row, name, kit::kSmall.size(30), kit.theme().ink, one);
  }
}

struct State {
  screens::Kiosk& kiosk;
  const screens::View& view;
  kit::Kit& kit;
  const domain::Question& question;
  screens::VoteState state;
  const report::QuestionResult* opened = nullptr;  // null: only the live count
  Wanted wanted{};

  /// The hall sees what staff can show: no newer count waits.
  [[nodiscard]] bool all_shown() const {
    return state.shown && (opened == nullptr || kiosk.hall.shows_final(question.key));
  }

  void actions(kit::Rect& inner) {
    if (all_shown()) {
      const kit::Button hall{.label = view.text("screen.results.to_hall"),
                             .icon = kit::Icon::kCast,
                             .kind = kit::ButtonKind::kMain,
                             .em = 36};
      const kit::Button back{.label = view.text("screen.results.take_back"),
                             .icon = kit::Icon::kVisibilityOff,
                             .em = 34};
      if (kit::button(kit, "results.take_back", place(inner, back), back)) {
        kiosk.hall.take_back_final(question.key);
        wanted = desk::Command{desk::ShowResult{question.key, false}};
      }
      if (kit::button(kit, "results.to_hall", place(inner, hall), hall)) {
        wanted = screens::HallRequest{screens::ShowScene{screens::Scene::results}};
        kiosk.hall.question = question.key;
      }
      return;
    }
    const kit::Button show{
        .label = view.text(opened != nullptr ? "screen.opening.show_final" : "screen.results.show"),
        .icon = kit::Icon::kVisibility,
        .kind = kit::ButtonKind::kMain,
        .enabled = state.cast > 0,
        .em = 36};
    if (kit::button(kit, "results.show", place(inner, show), show)) {
      kiosk.staff.results.confirming = true;
    }
  }

  kit::Rect place(kit::Rect& inner, const kit::Button& button) {
    const float high = kit::button_height(kit, button, inner.w, kit::kButtonSmall);
    return inner.take_bottom(high + kLip, kit::kSpace2).with_height(high);
  }

  void line(kit::Rect& inner, std::string_view text, bool strong) {
    const kit::TextStyle style = strong ? kit::kNote.bold() : kit::kSmall.size(30);
    const float high = kit::text_height(kit, text, style, inner.w);
    if (high > inner.h) return;
    kit.text(inner.take_top(high, kit::kSpace1), text, style,
             strong ? kit.theme().ink : kit.theme().ink2, kit::kFlowing);
  }

  /// Of an opened count: how many are in it, and what was left out.
  void opened_numbers(kit::Rect& inner) {
    line(inner, view.words->plural("screen.opening.voters", opened->count.ballots), true);
    if (opened->set_aside > 0) {
      line(inner, view.words->plural("screen.opening.set_aside", opened->set_aside), false);
    }
    if (opened->unreadable > 0) {
      line(inner, view.words->plural("screen.opening.unreadable", opened->unreadable), false);
    }
  }

  [[nodiscard]] std::string of_how_many() const {
    const std::uint32_t present = view.board->present;
    if (present > 0) return view.words->plural("screen.run_sheet.voted_of", present);
    return view.words->plural(
        view.board->event.codes ? "screen.results.voted" : "screen.results.sessions", state.cast);
  }

  /// In one line, where the buttons take the rest.
  void numbers_beside(kit::Rect row) {
    kit.text(row, view.words->number(state.cast) + " " + of_how_many(), kit::kNote.bold(),
             kit.theme().ink, {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
  }

  static constexpr float kNumbersLeast = 100;
  void numbers(kit::Rect& inner) {
    const std::string cast = view.words->number(state.cast);
    constexpr kit::TextStyle kLarge{88, 1.05F, kit::Weight::kExtraBold, -0.01F};
    const float wide = std::min(inner.w * 0.6F, kit.text_width(cast, kLarge) + kit::kSpace2);
    kit::Rect row = inner.take_top(kLarge.em * kLarge.line, kit::kSpace1);
    kit.text(row.take_start(wide, kit::kSpace1), cast, kLarge, kit.theme().ink,
             {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true, .tabular = true});
    const std::string of = of_how_many();
    if (kit::text_height(kit, of, kit::kNote.bold(), row.w) > row.h) {
      line(inner, of, true);  // a large number leaves it no room beside
    } else {
      kit.text(row, of, kit::kNote.bold(), kit.theme().ink2,
               {.stand = kit::Stand::kMiddle, .shrink = true});
    }
    if (opened != nullptr) return opened_numbers(inner);
    line(inner, view.words->plural("screen.results.folded", state.folded), false);
    if (state.waiting > 0) {
      line(inner, view.words->plural("screen.results.waiting", state.waiting), false);
    }
  }
};

}  // namespace

float result_state_height(const screens::View& view) {
  constexpr float kRest = 780;
  return kRest +
         kStation * static_cast<float>(std::min<std::size_t>(6, view.board->stations.size()));
}

Wanted draw_result_state(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                         kit::Rect box, const domain::Question& question) {
  State part{kiosk,
             view,
             kit,
             question,
             screens::state_of(*view.board, question.key),
             screens::opened_result(view.opened, *view.board, question.key)};
  kit::panel(kit, box);
  kit::Rect inner = box.inset(kit::kSpace4, kit::kSpace3);
  part.actions(inner);
  if (screens::can_open(*view.board) == screens::CanOpen::yes) {
    const kit::Button open{
        .label = view.text("screen.opening.open"), .icon = kit::Icon::kKey, .em = 32};
    if (kit::button(kit, "results.open", part.place(inner, open), open)) {
      part.wanted = screens::Go{screens::Place::staff_opening};
    }
  }
  const kit::Button people{
      .label = view.text(view.board->present > 0 ? "screen.results.change_people"
                                                 : "screen.results.enter_people"),
      .icon = kit::Icon::kGroups,
      .em = 32};
  if (kit::button(kit, "results.people", part.place(inner, people), people)) {
    kiosk.staff.results.counting = true;
    kiosk.staff.results.people.clear();
  }
  if (part.state.shown || part.state.open) {
    const kit::Chip chip{
        view.text(part.state.shown ? "screen.results.is_shown" : "screen.staff.is_open"),
        part.state.shown ? kit::Icon::kVisibility : kit::Icon::kFiberManualRecord, true};
    kit::Rect row = inner.take_top(52, kit::kSpace1);
    kit::chip(kit, {row.x, row.y}, chip);
    (void)row.take_start(kit::chip_width(kit, chip), kit::kSpace3);
    if (inner.h < State::kNumbersLeast) part.numbers_beside(row);
  }
  if (inner.h >= State::kNumbersLeast) part.numbers(inner);
  // This vote is closed, another one is not.
  if (screens::can_open(*view.board) == screens::CanOpen::still_open && !part.state.open) {
    part.line(inner, view.text("screen.opening.not_yet"), false);
  }
  if (part.state.stations > 1) {
    const std::string counted = view.words->plural(
        "screen.results.stations", static_cast<std::int64_t>(part.state.stations),
        {{"counted", view.words->number(static_cast<std::int64_t>(part.state.counted))}});
    part.line(inner, counted, true);
    draw_stations(view, kit, inner);
  }
  return std::move(part.wanted);
}

}  // namespace stordialog::drawing
