#include <algorithm>
#include <array>
#include <string>

#include "drawing/projector/sheet.h"

namespace stordialog::drawing {

namespace {

constexpr float kRow = 88, kLowest = 70;
constexpr kit::TextStyle kPoint{54, 1.1F, kit::Weight::kBold, -0.01F};

std::string time_text(std::uint16_t minute) {
  constexpr int kHour = 60;
  const int of_hour = minute % kHour;
  return std::to_string(minute / kHour) + (of_hour < 10 ? ".0" : ".") + std::to_string(of_hour);
}

/// The part of the agenda that has room, from where the hall is now.
class Agenda {
 public:
  Agenda(const Sheet& sheet, float width) : sheet_(sheet), items_(sheet.view.board->event.agenda) {
    for (const domain::AgendaItem& item : items_) {
      time_ = std::max(time_, sheet.kit.text_width(time_text(item.start_minute), kPoint, kTabular));
    }
    text_ = width - time_ - kGap;
  }

  void draw(kit::Rect room) {
    const std::size_t count = items_.size();
    row_ = std::clamp(room.h / static_cast<float>(count), kLowest, kRow);
    const std::uint32_t now = sheet_.view.board->step;  // from 1
    std::size_t from = now > 1 ? std::min<std::size_t>(now - 1, count) : 0;
    if (fitting_from(0, room.h) == count) from = 0;
    while (from > 0 && fitting_from(from - 1, room.h) == count) --from;
    std::size_t to = fitting_from(from, room.h);
    if (to < count) to = std::max(from, fitting_from(from, room.h - kMore));
    kit::Kit& kit = sheet_.kit;
    for (std::size_t i = from; i < to; ++i) draw_row(room, i, now > 0 && i + 1 == now);
    kit.line({room.x, room.y}, {room.right(), room.y}, sheet_.theme().hair, 3);
    if (to == count) return;
    const std::string more =
        sheet_.view.words->plural("projector.welcome.more", static_cast<std::int64_t>(count - to));
    kit.text(room.take_top(kMore).moved(time_ + kGap, 0).with_width(text_), more, kHallSay,
             sheet_.theme().ink2, {.stand = kit::Stand::kMiddle});
  }

 private:
  static constexpr float kGap = 48, kMore = 84;
  static constexpr kit::TextLayout kTabular{.tabular = true, .left_to_right = true};

  float height(std::size_t item) const {
    const float text = height_of(sheet_.kit, title(item), kPoint, text_);
    return std::max(row_, text + (row_ < kRow ? kit::kSpace1 : kit::kSpace3));
  }
  std::string_view title(std::size_t item) const { return sheet_.view.said(items_[item].title); }
  /// One past the last item that fits.
  std::size_t fitting_from(std::size_t item, float room) const {
    while (item < items_.size() && room >= height(item)) room -= height(item++);
    return item;
  }

  void draw_row(kit::Rect& room, std::size_t item, bool now) const {
    kit::Kit& kit = sheet_.kit;
    const kit::Theme& theme = sheet_.theme();
    kit.line({room.x, room.y}, {room.right(), room.y}, theme.hair, 3);
    kit::Rect row = room.take_top(height(item));
    kit::Rect time = row.take_start(time_, kGap);
    kit.text(time, time_text(items_[item].start_minute), kPoint.with(kit::Weight::kMedium),
             now ? theme.dot : theme.ink2,
             {.stand = kit::Stand::kMiddle, .max_lines = 1, .tabular = true});
    kit.text(row, title(item), kPoint, now ? theme.dot : theme.ink, {.stand = kit::Stand::kMiddle});
  }

  const Sheet& sheet_;
  const std::vector<domain::AgendaItem>& items_;
  float time_ = 0, text_ = 0, row_ = kRow;
};

struct Level {
  domain::Influence influence;
  std::string_view name, text;
};
constexpr std::array kLevels = {
    Level{domain::Influence::decide, "influence.decide.name", "influence.decide.text"},
    Level{domain::Influence::act, "influence.act.name", "influence.act.text"},
    Level{domain::Influence::think, "influence.think.name", "influence.think.text"},
    Level{domain::Influence::know, "influence.know.name", "influence.know.text"}};

/// The ladder of influence, today's step lit.
class Ladder {
 public:
  Ladder(const Sheet& sheet, float width) : sheet_(sheet) {
    for (const Level& level : kLevels) {
      name_ = std::max(name_, sheet.kit.text_width(text(level.name), kHallName) + 4);
    }
    beside_ = width - name_ - 3 * kPad;
    stacked_ = beside_ < 420;
    if (stacked_) beside_ = width - 2 * kPad;
  }

  void draw(kit::Rect room) const {
    float wanted = 0;
    for (const Level& level : kLevels) wanted += height(level);
    constexpr auto kCount = static_cast<float>(kLevels.size());
    const float spare = room.h - wanted - (kCount - 1) * kBetween;
    const float more = std::clamp(spare / kCount, -24.0F, 32.0F);
    for (const Level& level : kLevels) {
      draw_step(room.take_top(height(level) + more, kBetween), level);
    }
  }

 private:
  static constexpr float kPad = 36, kBetween = 20, kEdge = 24;

  std::string_view text(std::string_view key) const { return sheet_.view.text(key); }
  bool today(const Level& level) const {
    return level.influence == sheet_.view.board->event.influence;
  }
  std::array<kit::Run, 3> runs(const Level& level) const {
    if (!today(level)) return {kit::Run{text(level.text)}, {}, {}};
    return {kit::Run{text("projector.welcome.today"), true}, {" "}, {text(level.text)}};
  }
  float height(const Level& level) const {
    const float said = sheet_.kit.text_size(runs(level), kHallSay.leading(1.15F), beside_).h;
    const float name = kHallName.em * kHallName.line;
    return (stacked_ ? name + said : std::max(name, said)) + 2 * kEdge;
  }

  void draw_step(kit::Rect box, const Level& level) const {
    kit::Kit& kit = sheet_.kit;
    const kit::Theme& theme = sheet_.theme();
    kit.fill(box, today(level) ? theme.dot : theme.surface, kit::kRadiusCard);
    const kit::Color ink = today(level) ? theme.on_dot : theme.ink;
    kit::Rect row = box.inset(kPad, 0);
    const kit::TextLayout middle{.stand = kit::Stand::kMiddle};
    const float said = sheet_.kit.text_size(runs(level), kHallSay.leading(1.15F), beside_).h;
    if (stacked_) {
      const float name = kHallName.em * kHallName.line;
      row = row.middle(row.w, name + said);
      kit.text(row.take_top(name), text(level.name), kHallName, ink);
    } else {
      kit.text(row.take_start(name_, kPad), text(level.name), kHallName, ink, middle);
    }
    kit.text(row, runs(level), kHallSay.leading(1.15F), today(level) ? ink : theme.ink2, middle);
  }

  const Sheet& sheet_;
  float name_ = 0, beside_ = 0;
  bool stacked_ = false;
};

}  // namespace

void draw_hall_welcome(const Sheet& sheet) {
  kit::Kit& kit = sheet.kit;
  const screens::HallView& view = sheet.view;
  const domain::Event& event = view.board->event;
  kit::Rect room = sheet.inner;
  draw_event_name(sheet, room.take_top(92, kit::kSpace4));
  const float gap = room.w < 1500 ? kit::kSpace6 : 112;
  kit::Rect start = room.take_start((room.w - gap) * 0.465F, gap);

  const std::string_view hello = view.text("projector.welcome.title");
  const kit::TextStyle style = fitting(kit, hello, kit::kDisplay, start.w, 1, 72);
  const float high = height_of(kit, hello, style, start.w);
  kit.text(start.take_top(high, kit::kSpace2), hello, style, sheet.theme().ink);
  const std::string where = view.text(
      "projector.welcome.place",
      {{"date", view.words->date(event.date)}, {"place", std::string(view.said(event.place))}});
  const float where_high = height_of(kit, where, kHallText, start.w);
  kit.text(start.take_top(where_high, kit::kSpace5), where, kHallText, sheet.theme().ink2);
  if (!event.agenda.empty()) Agenda(sheet, start.w).draw(start);

  const std::string_view how = view.text("projector.welcome.influence");
  const kit::TextStyle head = fitting(kit, how, {64, 1.15F, kit::Weight::kBold, -0.01F}, room.w, 1);
  const float head_high = height_of(kit, how, head, room.w);
  (void)room.take_top(std::min(40.0F, std::max(0.0F, high - head_high)));
  kit.text(room.take_top(head_high, kit::kSpace4), how, head, sheet.theme().ink);
  Ladder(sheet, room.w).draw(room);
}

}  // namespace stordialog::drawing
