#include <algorithm>
#include <string>

#include "drawing/projector/result_rows.h"
#include "drawing/projector/sheet.h"
#include "figure/bars.h"
#include "screens/hall_results.h"

namespace stordialog::drawing {

namespace {

using screens::HallResult;
using screens::ResultState;

/// What the numbers beside the bars are.
std::string_view measure_of(const HallResult& result) {
  if (result.shares) return "projector.results.share_of";
  switch (result.question->rule) {
    case domain::CountingRule::sum:
      return "projector.results.dots";
    case domain::CountingRule::mean:
      return "projector.results.mean";
    case domain::CountingRule::majority_judgement:
      return "projector.results.median";
    case domain::CountingRule::schulze:
    case domain::CountingRule::borda:
      break;
  }
  return "projector.results.points";
}

/// How many voted and what the shares are of.
std::string counted_text(const Sheet& sheet, const HallResult& result, float width) {
  const screens::HallView& view = sheet.view;
  std::string text;
  if (view.board->event.questions.size() > 1) {
    text = view.said(result.question->title);
    text += ". ";
  }
  if (result.voters < result.cast) {
    text += view.text("projector.results.counted", {{"counted", view.words->number(result.voters)},
                                                    {"cast", view.words->number(result.cast)}});
  } else {
    text += view.words->plural("projector.results.voters", result.voters);
  }
  const std::string whole = text + ' ' + std::string(view.text(measure_of(result)));
  return sheet.kit.text_width(whole, kHallSay) <= width ? whole : text;
}

/// Circle and square with the sides' names, ending at the end of `row`; returns their width.
float draw_sides(const Sheet& sheet, kit::Rect row, const HallResult& result) {
  kit::Kit& kit = sheet.kit;
  const kit::Theme& theme = sheet.theme();
  const auto& sides = sheet.view.board->event.sides;
  constexpr float kMark = 36;
  float taken = 0;
  for (std::size_t i = std::min<std::size_t>(sides.size(), 2); i-- > 0;) {
    const std::string name = sheet.view.text(
        "projector.results.side", {{"side", std::string(sheet.view.said(sides[i].name))},
                                   {"count", sheet.view.words->number(result.side_ballots[i])}});
    const float width = kit.text_width(name, kHallSay) + 4;
    kit.text(row.take_end(width, kit::kSpace2), name, kHallSay, theme.ink,
             {.stand = kit::Stand::kMiddle, .max_lines = 1});
    const kit::Rect mark = row.take_end(kMark, kit::kSpace5);
    if (i == 0) {
      kit.circle(mark.center(), kMark / 2, theme.first_side);
    } else {
      kit.fill(mark.middle(kMark - 2, kMark - 2), theme.second_side, 4);
    }
    taken += width + kit::kSpace2 + kMark + kit::kSpace5;
  }
  return taken;
}

/// "3 av 4 stationer räknade", where the ballots of a station are not among those opened.
std::string stations_text(const screens::HallView& view, const HallResult& result) {
  if (result.state != ResultState::opened) return {};
  const screens::OpenedVotes& opened = *view.opened;
  if (opened.counted >= opened.stations) return {};
  return view.text("projector.fresh.stations", {{"counted", std::to_string(opened.counted)},
                                                {"stations", std::to_string(opened.stations)}});
}

/// What the filled part of a bar means, or how far the count has come; places at the end.
void draw_foot(const Sheet& sheet, kit::Rect row, const HallResult& result, std::size_t first,
               std::size_t last) {
  kit::Kit& kit = sheet.kit;
  const screens::HallView& view = sheet.view;
  const std::string places =
      view.text("projector.results.places", {{"first", std::to_string(first + 1)},
                                             {"last", std::to_string(last)},
                                             {"count", std::to_string(result.lines.size())}});
  const float end = kit.text_width(places, kHallSay) + 4;
  kit.text(row.take_end(end, kit::kSpace6), places, kHallSay, sheet.theme().ink2,
           {.align = kit::Align::kEnd, .stand = kit::Stand::kMiddle, .max_lines = 1});
  std::string text = stations_text(view, result);
  if (!text.empty()) {
    // What is not counted comes before what the bars mean.
  } else if (result.by_side()) {
    const kit::Rect sample = row.take_start(84, kit::kSpace3).middle(84, 36);
    kit.stroke(sample, sheet.theme().ink, 4, 6);
    kit.fill(sample.with_width(48), sheet.theme().ink, 6);
    text = view.text("projector.results.common");
  } else {
    text = result.state == ResultState::opened ? std::string(view.text("projector.results.final"))
                                               : freshness_text(sheet, row.w);
  }
  kit.text(row, text, kHallSay, sheet.theme().ink2, {.stand = kit::Stand::kMiddle});
}

void draw_shown(const Sheet& sheet, const HallResult& result) {
  kit::Kit& kit = sheet.kit;
  const screens::HallView& view = sheet.view;
  kit::Rect room = sheet.inner.inset(0, -12);
  draw_heading(sheet, room, view.text("projector.results.title"));
  room.y -= kit::kSpace2, room.h += kit::kSpace2;
  kit::Rect row = room;
  float width = row.w;
  if (result.by_side()) width -= draw_sides(sheet, row.with_height(56), result) + kit::kSpace3;
  const std::string counted = counted_text(sheet, result, width);
  const float high = std::max(56.0F, height_of(kit, counted, kHallSay, width));
  row = room.take_top(high, kit::kSpace3);
  kit.text(row.with_width(width), counted, kHallSay, sheet.theme().ink2);
  const kit::Rect foot = room.take_bottom(60, kit::kSpace2);

  const ResultRows rows(sheet, result, room);
  const std::size_t pages = (result.lines.size() + rows.per_page() - 1) / rows.per_page();
  const std::size_t first = page_shown(sheet, pages) * rows.per_page();
  rows.draw(first);
  veil_page(sheet, room, pages);
  const std::size_t last = std::min(first + rows.per_page(), result.lines.size());
  draw_foot(sheet, foot, result, first, last);
}

}  // namespace

void draw_hall_results(const Sheet& sheet) {
  const HallResult result = screens::result_of(sheet.view);
  const screens::HallView& view = sheet.view;
  switch (result.state) {
    case ResultState::no_question:
      return draw_nothing(sheet, sheet.inner, kit::Icon::kHowToVote,
                          view.text("projector.participation.none"), {});
    case ResultState::hidden:
      return draw_nothing(sheet, sheet.inner, kit::Icon::kVisibilityOff,
                          view.text("projector.results.hidden"),
                          view.text("projector.results.hidden_text"));
    case ResultState::waiting:
      return draw_nothing(sheet, sheet.inner, kit::Icon::kHourglassTop,
                          view.text("projector.results.waiting"),
                          view.text("projector.results.waiting_text"));
    case ResultState::sealed:
      return draw_nothing(sheet, sheet.inner, kit::Icon::kLock,
                          view.text("projector.results.sealed"),
                          view.text("projector.results.sealed_text"));
    case ResultState::live:
    case ResultState::opened:
      return draw_shown(sheet, result);
  }
}

}  // namespace stordialog::drawing
