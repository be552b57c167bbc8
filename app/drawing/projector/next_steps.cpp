#include <algorithm>
#include <array>
#include <string>

#include "drawing/projector/sheet.h"

namespace stordialog::drawing {

namespace {

struct Stop {
  std::string_view when, what;
};

/// Dots on a line, one a step; what has come is filled.
void draw_stops(const Sheet& sheet, kit::Rect room, std::span<const Stop> stops) {
  kit::Kit& kit = sheet.kit;
  const kit::Theme& theme = sheet.theme();
  constexpr float kRadius = 27;
  const float gap = room.w < 1600 ? kit::kSpace3 : kit::kSpace5;
  const auto count = static_cast<float>(stops.size());
  const float width = (room.w - gap * (count - 1)) / count;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    kit::Rect column{room.x + static_cast<float>(i) * (width + gap), room.y, width, room.h};
    const kit::Rect dots = column.take_top(2 * kRadius, kit::kSpace4);
    const kit::Point at{dots.x + kRadius, dots.center().y};
    if (i == 0) {
      kit.circle(at, kRadius, theme.dot);
    } else {
      kit.ring(at, kRadius, 6, theme.edge);
    }
    const float end = i + 1 == stops.size() ? column.right() : column.right() + gap - 16;
    kit.line({at.x + kRadius + 16, at.y}, {end, at.y}, theme.hair, 6);
    const kit::TextStyle when =
        fitting(kit, stops[i].when, {54, 1.15F, kit::Weight::kBold, 0}, width, 2);
    const float high = height_of(kit, stops[i].when, when, width);
    kit.text(column.take_top(high, kit::kSpace1), stops[i].when, when,
             i == 0 ? theme.dot : theme.ink);
    const kit::TextStyle what =
        fitting(kit, stops[i].what, {50, 1.2F, kit::Weight::kMedium, 0}, width, 5);
    kit.text(column, stops[i].what, what, theme.ink);
  }
}

std::string sum_text(const Sheet& sheet) {
  const screens::HallView& view = sheet.view;
  const domain::Counts& counts = view.board->hall_counts;
  std::vector<std::string> parts;
  const auto add = [&](std::string_view key, std::size_t count) {
    if (count == 0) return;
    parts.push_back(view.words->plural(key, static_cast<std::int64_t>(count)));
  };
  add("projector.ideas.title", counts.of(domain::Kind::idea));
  add("projector.next.votes", counts.of(domain::Kind::ballot));
  add("projector.next.organisations", view.board->signatories.size());
  return view.words->list(parts);
}

}  // namespace

void draw_hall_next_steps(const Sheet& sheet) {
  kit::Kit& kit = sheet.kit;
  const screens::HallView& view = sheet.view;
  kit::Rect room = sheet.inner;
  kit::Rect head = room.take_top(180, kit::kSpace4);
  const std::string_view thanks = view.text("projector.next.title");
  const kit::TextStyle large =
      fitting(kit, thanks, {192, 0.94F, kit::Weight::kExtraBold, -0.02F}, head.w * 0.6F, 1, 96);
  const float thanks_width = kit.text_width(thanks, large);
  kit.text(head.with_width(thanks_width + 4), thanks, large, sheet.theme().ink,
           {.stand = kit::Stand::kMiddle, .max_lines = 1});
  draw_event_name(sheet, head.take_end(head.w - thanks_width - kit::kSpace6).with_height(104),
                  kit::Align::kEnd);
  const std::string sum = sum_text(sheet);
  if (!sum.empty()) {
    const kit::TextStyle style = fitting(kit, sum, {60, 1.2F, kit::Weight::kBold, 0}, room.w, 1);
    kit.text(room.take_top(height_of(kit, sum, style, room.w), kit::kSpace7), sum, style,
             sheet.theme().ink);
  }
  const std::string_view ask = view.text("projector.next.questions");
  const float ask_high = height_of(kit, ask, kHallSay, room.w);
  kit.text(room.take_bottom(ask_high, kit::kSpace3), ask, kHallSay, sheet.theme().ink2);
  const kit::TextStyle heading{64, 1.15F, kit::Weight::kBold, -0.01F};
  const std::string_view now = view.text("projector.next.heading");
  kit.text(room.take_top(height_of(kit, now, heading, room.w), kit::kSpace4), now, heading,
           sheet.theme().ink);
  const std::array stops = {
      Stop{view.text("projector.next.today"), view.text("projector.next.today_text")},
      Stop{view.text("projector.next.soon"), view.text("projector.next.soon_text")},
      Stop{view.text("projector.next.then"), view.text("projector.next.then_text")},
      Stop{view.text("projector.next.last"), view.text("projector.next.last_text")}};
  draw_stops(sheet, room, stops);
}

}  // namespace stordialog::drawing
