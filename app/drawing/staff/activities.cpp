// What is open now, obvious from across the room, and one button each to change it.
#include <algorithm>
#include <cmath>

#include "drawing/staff/staff.h"
#include "kit/buttons.h"
#include "kit/measure.h"
#include "kit/pages.h"
#include "kit/panels.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

using screens::Request;

kit::Button change_button(bool open, const screens::View& view) {
  return {.label = view.text(open ? "screen.staff.close" : "screen.staff.open"),
          .icon = open ? kit::Icon::kStop : kit::Icon::kPlayArrow,
          .kind = open ? kit::ButtonKind::kPlain : kit::ButtonKind::kMain};
}

kit::Chip state_chip(bool open, const screens::View& view) {
  return {view.text(open ? "screen.staff.is_open" : "screen.staff.is_closed"),
          open ? kit::Icon::kFiberManualRecord : kit::Icon::kNone, open};
}

constexpr float kAirX = 24, kMark = 88, kMarkGap = 24;
constexpr float kChip = 52, kChipGap = 16, kChipUnder = 8, kButtonGap = 24;
constexpr kit::TextStyle kTableText = kit::kCaption.with(kit::Weight::kMedium);

/// What is above and below the buttons of a row, and between rows.
struct Spacing {
  float air, between;
  [[nodiscard]] float row() const { return kMark + 2 * air; }
};
constexpr Spacing kRoomy{14, 16}, kClose{7, 12};

/// How rows of one width look, all alike: the state beside the name or, with little room, under it.
struct Rows {
  Spacing spacing = kRoomy;
  float chip = 170, button = 240;  // widths
  kit::TextStyle name = kit::kNote.bold();
  bool under = false;
  float height = 0, table = 0;
  bool table_under = false;  // the table's keys

  [[nodiscard]] float name_room(float width) const {
    const float room = width - 2 * kAirX - kMark - kMarkGap - button - kButtonGap;
    return under ? room : room - chip - kChipGap;
  }
};

constexpr float kTableKey = 96, kTableNumber = 72;

float table_room(float width, bool under) {
  const float room = width - 2 * kAirX - kMark - kMarkGap;
  return under ? room : room - 2 * kTableKey - kTableNumber - 3 * kChipGap;
}

Rows rows_at(const screens::View& view, const kit::Kit& kit, float width, Spacing spacing) {
  Rows rows;
  rows.spacing = spacing;
  rows.height = spacing.row();
  float button = 0;
  for (const bool open : {false, true}) {
    button = std::max(button, kit::button_width(kit, change_button(open, view), kit::kButtonSmall));
    rows.chip = std::max(rows.chip, kit::chip_width(kit, state_chip(open, view)));
  }
  if (little_height(kit)) rows.button = button;
  rows.button = std::max(rows.button, button);
  const auto fits = [&](int lines) {
    return std::ranges::all_of(view.board->activities, [&](const desk::ActivityState& state) {
      return kit::fits_lines(kit, activity_title(state.activity, view), rows.name,
                             rows.name_room(width), lines);
    });
  };
  constexpr float kLeast = 32;
  if (!fits(2)) rows.name = rows.name.size(kLeast);
  if (!fits(2)) {
    rows.under = true;
    rows.button = button;
    rows.name = kit::kNote.bold();
    const auto words_fit = [&] {
      return std::ranges::all_of(view.board->activities, [&](const desk::ActivityState& state) {
        const std::string name = activity_title(state.activity, view);
        return kit.widest_word(name, rows.name) <= rows.name_room(width);
      });
    };
    constexpr float kSmallest = 28;
    while (rows.name.em > kSmallest && !words_fit()) rows.name.em -= 2;
    for (const desk::ActivityState& state : view.board->activities) {
      const float name = kit::text_height(kit, activity_title(state.activity, view), rows.name,
                                          rows.name_room(width));
      rows.height = std::max(rows.height, name + kChipUnder + kChip + 2 * spacing.air);
    }
  }
  constexpr float kNarrow = 360;
  rows.table_under = table_room(width, false) < kNarrow;
  const std::string said = std::string(view.text("screen.staff.table")) + " " +
                           std::string(view.text("screen.staff.table_text"));
  const float text =
      kit::text_height(kit, said, kTableText.bold(), table_room(width, rows.table_under));
  rows.table = std::max(spacing.row(), text + 2 * spacing.air);
  if (rows.table_under) rows.table += kit::kTarget + kit::kSpace2;
  return rows;
}

float height_of(const Rows& rows, const screens::View& view) {
  return static_cast<float>(view.board->activities.size()) * (rows.height + rows.spacing.between) +
         rows.table;
}

/// All of them at once, if need be closer to each other; else what a scroll area leaves. Upright,
/// what is to be spared makes the rows calmer.
Rows rows_in(const screens::View& view, const kit::Kit& kit, kit::Size room) {
  for (const Spacing spacing : {kRoomy, kClose}) {
    Rows rows = rows_at(view, kit, room.w, spacing);
    const float spare = room.h - height_of(rows, view);
    if (spare < 0) continue;
    if (kit.upright()) {
      constexpr float kMost = 36;
      const auto count = static_cast<float>(view.board->activities.size() + 1);
      const float each = std::min(kMost, spare / count);
      rows.height += each;
      rows.table += each;
    }
    return rows;
  }
  return rows_at(view, kit, room.w - kit::ScrollArea::keys_width(room.h),
                 kit.upright() ? kRoomy : kClose);
}

std::optional<Request> draw_row(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                                kit::Rect row, const Rows& rows, const desk::ActivityState& state) {
  const kit::Theme& theme = kit.theme();
  const std::string key = activity_id(state.activity);
  kit::card(kit, row);
  kit::Rect inner = row.inset(kAirX, rows.spacing.air);
  const kit::Rect mark = inner.take_start(kMark, kMarkGap);
  kit.medallion(activity_icon(state.activity, view.board->event), mark.center(), 80, 48,
                state.open ? theme.dot : theme.sand, state.open ? theme.on_dot : theme.ink);
  const kit::Rect button =
      inner.take_end(rows.button, kButtonGap).middle(rows.button, kit::kButtonSmall);
  const kit::Chip chip = state_chip(state.open, view);
  const std::string name = activity_title(state.activity, view);
  if (rows.under) {
    const float high = kit::text_height(kit, name, rows.name, inner.w);
    inner = inner.middle(inner.w, high + kChipUnder + kChip);
    kit.text(inner.take_top(high, kChipUnder), name, rows.name, theme.ink, kit::kFlowing);
    kit::chip(kit, {inner.x, inner.y}, chip);
  } else {
    const kit::Rect status = inner.take_end(rows.chip, kChipGap);
    kit::chip(kit, {status.x, status.center().y - kChip / 2}, chip);
    kit.text(inner, name, rows.name, theme.ink,
             {.stand = kit::Stand::kMiddle, .max_lines = 2, .shrink = true});
  }
  if (!kit::button(kit, kit::Id(state.open ? "close." : "open.", key), button,
                   change_button(state.open, view))) {
    return std::nullopt;
  }
  if (state.open && state.activity.kind == domain::ActivityKind::vote) {
    kiosk.staff.closing = state.activity;  // closing a vote is asked for once more
    return std::nullopt;
  }
  return desk::Command{desk::SetActivity{state.activity, !state.open}};
}

Wanted draw_closing(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::Activity activity = *kiosk.staff.closing;
  const Answer answer = draw_closing_question(view, kit);
  if (answer == Answer::kFirst) kiosk.staff.closing.reset();
  if (answer == Answer::kSecond) return desk::Command{desk::SetActivity{activity, false}};
  return std::nullopt;
}

/// The table this station stands on, from none to the last. Ids table.less, table.more.
std::optional<Request> draw_table(const screens::Kiosk& kiosk, const screens::View& view,
                                  kit::Kit& kit, kit::Rect row, const Rows& rows) {
  const kit::Theme& theme = kit.theme();
  kit::card(kit, row);
  kit::Rect inner = row.inset(kAirX, rows.spacing.air);
  constexpr float kKeys = 2 * kTableKey + kTableNumber + 2 * kChipGap;
  kit::Rect keys = rows.table_under ? inner.take_bottom(kit::kTarget, kit::kSpace2)
                                    : inner.take_end(kKeys, kChipGap);
  if (rows.table_under) keys.take_start(keys.w - kKeys);
  keys = keys.middle(kKeys, kit::kTarget);
  const kit::Rect mark = inner.take_start(kMark, kMarkGap);
  const int table = kiosk.table();
  kit.medallion(kit::Icon::kGroups, mark.center(), 80, 48, table > 0 ? theme.dot : theme.sand,
                table > 0 ? theme.on_dot : theme.ink);
  const kit::Rect less = keys.take_start(kTableKey, kChipGap), more = keys.take_end(kTableKey);
  const std::string number = table > 0 ? view.words->number(table) : std::string("\u2013");
  kit.text(keys.with_width(kTableNumber), number, kit::kLabel.bold(), theme.ink,
           {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle, .tabular = true});
  const kit::Button minus{.icon = kit::Icon::kRemove, .enabled = table > 0};
  const kit::Button plus{.icon = kit::Icon::kAdd, .enabled = table < screens::Kiosk::kTablesMost};
  std::optional<Request> request;
  if (kit::button(kit, "table.less", less, minus)) request = screens::SetTable{table - 1};
  if (kit::button(kit, "table.more", more, plus)) request = screens::SetTable{table + 1};
  kit.text(inner,
           {{view.text("screen.staff.table"), true}, {" "}, {view.text("screen.staff.table_text")}},
           kTableText, theme.ink, {.stand = kit::Stand::kMiddle, .shrink = true});
  return request;
}

}  // namespace

Wanted draw_activities(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect work) {
  Wanted request;
  draw_counts(view, kit, work);
  const kit::Button back{.label = view.text("screen.staff.run_sheet"),
                         .icon = kit::Icon::kArrowBack};
  kit::Rect foot = work.take_bottom(kit::kButtonSmall, kit::kSpace3);
  const float wide = kit::button_width(kit, back, kit::kButtonSmall);
  if (kit::button(kit, "activities.back", foot.take_start(wide, kit::kSpace4), back)) {
    request = screens::Go{screens::Place::staff_run_sheet};
  }
  if (const int left = screens::closing_left_s(*view.board, view.board_time_s()); left > 0) {
    kit::notice(kit, foot,
                {.lead = view.words->plural("screen.run_sheet.closing", left),
                 .icon = kit::Icon::kHourglassTop,
                 .em = 32,
                 .bare = true});
  }
  draw_refusal(kiosk, view, kit, work);
  {
    const Rows plan = rows_in(view, kit, {work.w, work.h});
    const float row = plan.height + plan.spacing.between;
    kit::ScrollArea scroll(kit, "activities", work, height_of(plan, view), row);
    kit::Rect rows = scroll.inner();
    for (const desk::ActivityState& state : view.board->activities) {
      if (auto wanted = draw_row(kiosk, view, kit, rows.take_top(plan.height, plan.spacing.between),
                                 plan, state)) {
        request = std::move(wanted);
      }
    }
    if (auto wanted = draw_table(kiosk, view, kit, rows.take_top(plan.table), plan)) {
      request = std::move(wanted);
    }
  }
  if (kiosk.staff.closing) {
    if (auto wanted = draw_closing(kiosk, view, kit)) request = std::move(wanted);
  }
  return request;
}

}  // namespace stordialog::drawing
