#include <algorithm>
#include <cmath>
#include <string>

#include "drawing/projector/sheet.h"

namespace stordialog::drawing {

namespace {

constexpr double kMinute_s = 60;
constexpr int kDotsMost = 60;

/// What the agenda says that the hall is at, and what comes after it.
const domain::AgendaItem* agenda_item(const Sheet& sheet, std::size_t ahead) {
  const auto& agenda = sheet.view.board->event.agenda;
  const std::size_t step = sheet.view.board->step;
  if (step == 0 || step - 1 + ahead >= agenda.size()) return nullptr;
  return &agenda[step - 1 + ahead];
}

/// A dot a minute: those that are left filled, the one that runs out a part of one.
void draw_minutes(const Sheet& sheet, kit::Rect row, double left_s, int minutes) {
  kit::Kit& kit = sheet.kit;
  const kit::Theme& theme = sheet.theme();
  constexpr float kLargest = 66, kGapShare = 0.34F;
  const auto count = static_cast<float>(minutes);
  const float pitch = std::min(kLargest, row.w / count);
  const float radius = pitch * (1 - kGapShare) / 2 + (minutes > 30 ? 0 : 2.0F);
  const float left = static_cast<float>(left_s / kMinute_s);
  const float from = row.center().x - pitch * (count - 1) / 2;
  for (int i = 0; i < minutes; ++i) {
    const kit::Point at{from + pitch * static_cast<float>(i), row.center().y};
    const float share = std::clamp(left - static_cast<float>(minutes - 1 - i), 0.0F, 1.0F);
    if (share >= 1) {
      kit.circle(at, radius, theme.dot);
    } else if (share <= 0) {
      kit.ring(at, radius, 4, theme.edge);
    } else {
      kit.ring(at, radius, 4, theme.dot);
      kit.arc(at, radius / 2, radius, share, theme.dot);
    }
  }
}

void draw_idle(const Sheet& sheet, kit::Rect room) {
  const domain::AgendaItem* next = agenda_item(sheet, 1);
  std::string then;
  if (next != nullptr) {
    then = sheet.view.text("projector.timer.then",
                           {{"title", std::string(sheet.view.said(next->title))}});
  }
  const domain::AgendaItem* now = agenda_item(sheet, 0);
  const std::string_view title =
      now == nullptr ? sheet.view.text("projector.timer.none") : sheet.view.said(now->title);
  draw_nothing(sheet, room, kit::Icon::kSchedule, title, then);
}

}  // namespace

void draw_hall_timer(const Sheet& sheet) {
  kit::Kit& kit = sheet.kit;
  const screens::HallView& view = sheet.view;
  const screens::Timer& timer = view.hall->timer;
  kit::Rect room = sheet.inner;
  kit::Rect head = room.take_top(104, kit::kSpace3);
  const float name = draw_event_name(sheet, head);
  if (!timer.is_set()) return draw_idle(sheet, room);

  if (const domain::AgendaItem* now = agenda_item(sheet, 0)) {
    const kit::Rect place = head.take_end(head.w - name - kit::kSpace6);
    const std::string_view title = view.said(now->title);
    const kit::TextStyle style =
        fitting(kit, title, {72, 1.08F, kit::Weight::kBold, -0.01F}, place.w, 1, 48);
    kit.text(place, title, style, sheet.theme().ink,
             {.align = kit::Align::kEnd, .stand = kit::Stand::kMiddle});
  }
  const double left_s = timer.left_s(view.time_s);
  const bool over = left_s <= 0;

  std::string say;
  const int minutes = static_cast<int>(std::ceil(timer.length_s / kMinute_s));
  const bool dots = minutes <= kDotsMost;
  if (dots) say = view.text("projector.timer.dot");
  if (const domain::AgendaItem* next = agenda_item(sheet, 1)) {
    if (!say.empty()) say += ' ';
    say += view.text("projector.timer.then", {{"title", std::string(view.said(next->title))}});
  }
  const float say_high = height_of(kit, say, kHallSay, room.w);
  kit.text(room.take_bottom(say_high, kit::kSpace2), say, kHallSay, sheet.theme().ink2,
           {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle, .balanced = true});
  if (dots) draw_minutes(sheet, room.take_bottom(88, kit::kSpace3), left_s, minutes);

  const std::string_view key = over                          ? "projector.timer.over"
                               : !timer.running(view.time_s) ? "projector.timer.paused"
                                                             : "projector.timer.left";
  const kit::TextStyle under{60, 1.2F, kit::Weight::kMedium, 0};
  kit.text(room.take_bottom(80, kit::kSpace1), view.text(key), under,
           over ? sheet.theme().dot : sheet.theme().ink2,
           {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle});
  const std::string clock = clock_text(left_s);
  const kit::TextLayout digits{.align = kit::Align::kCenter,
                               .stand = kit::Stand::kMiddle,
                               .max_lines = 1,
                               .tabular = true,
                               .left_to_right = true};
  kit::TextStyle large{460, 1.0F, kit::Weight::kExtraBold, 0};
  large.em = std::min(large.em, room.h * 1.05F);
  const float wide = kit.text_width(clock, large, digits);
  if (wide > room.w) large.em *= room.w / wide;
  const bool runs = timer.running(view.time_s) || over;
  kit.text(room, clock, large, runs ? sheet.theme().ink : sheet.theme().ink2, digits);
}

}  // namespace stordialog::drawing
