#include "drawing/staff/opening.h"

#include <algorithm>
#include <array>

#include "kit/column.h"
#include "kit/figures.h"
#include "kit/measure.h"
#include "kit/panels.h"
#include "kit/scroll.h"

namespace stordialog::drawing {

namespace {

using screens::OpeningWork;
using screens::OpenStep;

constexpr float kRow = 72;

/// What is said of a station at the end of its row, and how it is meant.
struct Said {
  std::string text;
  kit::Icon icon = kit::Icon::kCheckCircle;
  bool warns = false;
};

Said said_of(const organise::StationBrought& station, const screens::View& view) {
  if (!station.here) {
    return {std::string(view.text("screen.opening.missing")), kit::Icon::kHourglassTop, true};
  }
  const std::uint32_t missing = screens::missing_votes(station, *view.board);
  if (missing > 0) {
    return {view.words->plural("screen.opening.older", missing), kit::Icon::kReportProblem, true};
  }
  return {view.words->plural("screen.opening.votes", station.ballots)};
}

void draw_station(const organise::StationBrought& station, const screens::View& view, kit::Kit& kit,
                  kit::Rect row) {
  const Said said = said_of(station, view);
  const kit::TextLayout one{.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true};
  kit.icon(said.icon, row.take_start(44, kit::kSpace2).center(), 40,
           said.warns ? kit.theme().ink2 : kit.theme().ok);
  const kit::TextStyle style = said.warns ? kit::kNote.bold() : kit::kNote;
  const float wide = std::min(row.w * 0.6F, kit.text_width(said.text, style) + 4);
  kit::TextLayout end = one;
  end.align = kit::Align::kEnd;
  kit.text(row.take_end(wide, kit::kSpace3), said.text, style,
           said.warns ? kit.theme().ink : kit.theme().ink2, end);
  kit.text(row, std::to_string(station.number) + " " + station.name, kit::kNote.bold(),
           kit.theme().ink, one);
}

/// What is not here, in sentences; empty when everything is.
std::string warning_of(const screens::Opening& opening, const screens::View& view) {
  std::string text;
  const bool older = std::ranges::any_of(opening.stations, [&view](const auto& station) {
    return station.here && screens::missing_votes(station, *view.board) > 0;
  });
  const std::size_t missing = opening.stations.size() - opening.stations_here();
  if (missing > 0) {
    text =
        view.words->plural("screen.opening.stations_missing", static_cast<std::int64_t>(missing));
  }
  if (older) {
    text += text.empty() ? "" : " ";
    text += view.text("screen.opening.collect_again");
  }
  if (opening.refused > 0) {
    text += text.empty() ? "" : " ";
    text +=
        view.words->plural("screen.opening.refused", static_cast<std::int64_t>(opening.refused));
  }
  return text;
}

}  // namespace

std::optional<std::size_t> draw_opening_buttons(kit::Kit& kit, kit::Rect& work,
                                                std::span<const kit::NamedButton> buttons) {
  float wanted = kit::kGap * static_cast<float>(buttons.size());
  for (const kit::NamedButton& each : buttons) {
    wanted += kit::button_width(kit, each.button, kit::kButtonSmall);
  }
  if (wanted > work.w || kit.upright()) {
    const float high = kit::button_rows_height(kit, work.w, buttons, kit::kButtonSmall);
    const kit::Rect rows = work.take_bottom(high + kit.theme().lip, kit::kSpace3).with_height(high);
    return kit::button_rows(kit, rows, buttons, kit::kButtonSmall);
  }
  kit::Rect row = work.take_bottom(kit::kButtonSmall + kit.theme().lip, kit::kSpace3)
                      .with_height(kit::kButtonSmall);
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const bool last = i + 1 == buttons.size() && i > 0;
    const float wide = kit::button_width(kit, buttons[i].button, kit::kButtonSmall);
    const kit::Rect place = last ? row.take_end(wide) : row.take_start(wide, kit::kGap);
    if (kit::button(kit, buttons[i].id, place, buttons[i].button)) pressed = i;
  }
  return pressed;
}

void draw_opening_progress(const screens::View& view, kit::Kit& kit, kit::Rect& work) {
  const screens::Opening& opening = view.host->opening;
  constexpr float kHigh = 96;
  const float share =
      opening.total == 0 ? 0 : static_cast<float>(opening.done) / static_cast<float>(opening.total);
  const std::string_view text =
      view.text(opening.work == OpeningWork::unlocking ? "screen.opening.unlocking"
                : opening.step.empty()                 ? std::string_view("screen.opening.begins")
                                                       : std::string_view(opening.step));
  kit::progress(kit, work.take_bottom(kHigh, kit::kSpace3), share, text);
}

Wanted draw_opening_votes(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                          kit::Rect work) {
  const screens::Opening& opening = view.host->opening;
  const bool reading = opening.work == OpeningWork::reading;
  const auto count = static_cast<std::int64_t>(opening.stations.size());
  draw_heading(
      kit, work, view.text("screen.opening.votes_title"),
      view.words->plural(
          "screen.opening.stations_here", count,
          {{"here", view.words->number(static_cast<std::int64_t>(opening.stations_here()))}}));
  const std::string_view text = view.text("screen.opening.votes_text");
  kit.text(work.take_top(kit::text_height(kit, text, kit::kSmall, work.w), kit::kSpace3), text,
           kit::kSmall, kit.theme().ink2, kit::kFlowing);
  const std::array<kit::NamedButton, 3> buttons = {
      kit::NamedButton{"opening.cancel", {.label = view.text("screen.button.cancel")}},
      kit::NamedButton{"opening.look",
                       {.label = view.text("screen.opening.look"),
                        .icon = kit::Icon::kRefresh,
                        .enabled = opening.work == OpeningWork::none}},
      kit::NamedButton{"opening.keys",
                       {.label = view.text("screen.opening.to_keys"),
                        .icon = kit::Icon::kKey,
                        .kind = kit::ButtonKind::kMain,
                        .enabled = opening.work == OpeningWork::none && opening.ballots() > 0}}};
  const auto pressed = draw_opening_buttons(kit, work, buttons);
  const std::string warning = reading ? std::string() : warning_of(opening, view);
  if (reading) {
    draw_opening_progress(view, kit, work);
  } else if (!warning.empty()) {
    const kit::Notice notice{.lead = view.text("screen.opening.not_all"),
                             .text = warning,
                             .icon = kit::Icon::kReportProblem,
                             .em = 32};
    kit::notice(kit, work.take_bottom(kit::notice_height(kit, work.w, notice), kit::kSpace3),
                notice);
  }
  kit::card(kit, work);
  {
    kit::ScrollArea scroll(kit, "stations", work.inset(kit::kSpace4, kit::kSpace2),
                           kRow * static_cast<float>(opening.stations.size()), kRow);
    kit::Rect rows = scroll.inner();
    for (const organise::StationBrought& station : opening.stations) {
      draw_station(station, view, kit, rows.take_top(kRow));
    }
  }
  if (!pressed) return std::nullopt;
  if (*pressed == 0) return screens::Go{screens::Place::staff_results};
  if (*pressed == 1) return screens::Errand{screens::GatherVotes{}};
  kiosk.staff.opening.begin_keys(opening);
  return std::nullopt;
}

Wanted draw_opened(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                   kit::Rect work) {
  if (view.opened == nullptr) {
    kiosk.staff.opening.step = OpenStep::votes;
    return std::nullopt;
  }
  const screens::OpenedVotes& opened = *view.opened;
  const std::array<kit::NamedButton, 2> buttons = {
      kit::NamedButton{"opening.again",
                       {.label = view.text("screen.opening.again"), .icon = kit::Icon::kRefresh}},
      kit::NamedButton{"opening.results",
                       {.label = view.text("screen.opening.to_results"),
                        .icon = kit::Icon::kBarChart,
                        .kind = kit::ButtonKind::kMain}}};
  const auto pressed = draw_opening_buttons(kit, work, buttons);
  std::vector<kit::Block> blocks;
  const std::string_view title = view.text("screen.opening.done");
  constexpr float kDot = 120, kBeside = 32;
  blocks.push_back({.height =
                        [&, title](float width) {
                          return std::max(kDot, kit::text_height(kit, title, kit::kTitleCrowded,
                                                                 width - kDot - kBeside));
                        },
                    .draw =
                        [&, title](kit::Rect box) {
                          kit::check_dot(kit, {box.x + kDot / 2, box.center().y}, kDot);
                          box.take_start(kDot, kBeside);
                          kit.text(box, title, kit::kTitleCrowded, kit.theme().ink,
                                   {.stand = kit::Stand::kMiddle, .shrink = true});
                        },
                    .gap = kit::kSpace4});
  const auto say = [&](kit::Verdict verdict, std::string text) {
    constexpr float kEm = 36, kIconAndGap = 1.9F, kLeast = 64;
    blocks.push_back({.height =
                          [&kit, text](float width) {
                            const kit::TextStyle style{kEm, 1.2F, kit::Weight::kBold, 0};
                            return std::max(+kLeast, kit::text_height(kit, text, style,
                                                                      width - kEm * kIconAndGap));
                          },
                      .draw = [&kit, text, verdict](
                                  kit::Rect box) { kit::verdict(kit, box, verdict, text, kEm); },
                      .gap = kit::kSpace1});
  };
  say(opened.counted == opened.stations ? kit::Verdict::kGood : kit::Verdict::kWaiting,
      view.words->plural(
          "screen.opening.counted_stations", static_cast<std::int64_t>(opened.stations),
          {{"counted", view.words->number(static_cast<std::int64_t>(opened.counted))}}));
  say(opened.differing == 0 ? kit::Verdict::kGood : kit::Verdict::kBad,
      std::string(view.text("screen.opening.counted")) + " " +
          (opened.differing == 0 ? std::string(view.text("screen.opening.agrees"))
                                 : view.words->plural("screen.opening.differs", opened.differing)));
  for (const report::QuestionResult& question : opened.results.questions) {
    const domain::Question* asked = view.board->event.question(question.question);
    if (asked == nullptr || question.count.ballots == 0) continue;
    say(kit::Verdict::kGood,
        std::string(asked->title.in(view.language())) + " · " +
            view.words->plural("screen.opening.voters", question.count.ballots));
  }
  blocks.back().gap = kit::kSpace4;
  const auto hall = [&view] {
    return kit::Notice{.lead = view.text("screen.opening.hall_waits"),
                       .text = view.text("screen.opening.memory_only"),
                       .icon = kit::Icon::kVisibilityOff,
                       .em = 32};
  };
  blocks.push_back(
      {.height = [&, hall](float width) { return kit::notice_height(kit, width, hall()); },
       .draw = [&, hall](kit::Rect box) { kit::notice(kit, box, hall()); }});
  kit::draw_column(kit, "opened", work, blocks, kit::natural_spread(kit));
  if (!pressed) return std::nullopt;
  if (*pressed == 1) return screens::Go{screens::Place::staff_results};
  kiosk.staff.opening.step = OpenStep::votes;
  return screens::Errand{screens::GatherVotes{}};
}

Wanted draw_opening(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                    kit::Rect work) {
  screens::OpenScreen& screen = kiosk.staff.opening;
  screen.follow(view.host->opening);
  if (screen.step == OpenStep::keys) return draw_opening_keys(kiosk, view, kit, work);
  draw_refusal(kiosk, view, kit, work);
  switch (screen.step) {
    case OpenStep::result:
      return draw_opened(kiosk, view, kit, work);
    default:
      return draw_opening_votes(kiosk, view, kit, work);
  }
}

}  // namespace stordialog::drawing
