// What is open now, obvious from across the room, and one button each to change it.
#include "drawing/staff/staff.h"
#include "kit/buttons.h"
#include "kit/pages.h"
#include "kit/panels.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

using screens::Request;

constexpr float kRow = 116;

kit::Icon icon_of(const domain::Activity& activity, const domain::Event& event) {
  if (activity.kind == domain::ActivityKind::ideas) return kit::Icon::kLightbulb;
  if (activity.kind == domain::ActivityKind::vote) return kit::Icon::kHowToVote;
  const domain::SignUpList* list = event.list(activity.key);
  const bool agreement = list != nullptr && list->kind == domain::ListKind::agreement;
  return agreement ? kit::Icon::kDraw : kit::Icon::kGroups;
}

std::string key_of(const domain::Activity& activity) {
  return activity.key.empty() ? std::string("ideas") : activity.key;
}

std::optional<Request> draw_row(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                                kit::Rect row, const desk::ActivityState& state) {
  const kit::Theme& theme = kit.theme();
  const std::string key = key_of(state.activity);
  kit::card(kit, row);
  kit::Rect inner = row.inset(24, 14);
  const kit::Rect mark = inner.take_start(88, 24);
  kit.medallion(icon_of(state.activity, view.board->event), mark.center(), 80, 48,
                state.open ? theme.dot : theme.sand, theme.ink);
  kit::Button change;
  change.label = view.text(state.open ? "screen.staff.close" : "screen.staff.open");
  change.icon = state.open ? kit::Icon::kStop : kit::Icon::kPlayArrow;
  change.kind = state.open ? kit::ButtonKind::kPlain : kit::ButtonKind::kMain;
  const kit::Rect button = inner.take_end(240, 24);
  const kit::Rect status = inner.take_end(170, 16);
  const kit::Chip chip{view.text(state.open ? "screen.staff.is_open" : "screen.staff.is_closed"),
                       state.open ? kit::Icon::kFiberManualRecord : kit::Icon::kNone, state.open};
  kit::chip(kit, {status.x, status.center().y - 26}, chip);
  kit.text(inner, activity_title(state.activity, view), kit::kNote.bold(), theme.ink,
           {.stand = kit::Stand::kMiddle, .max_lines = 2, .shrink = true});
  if (!kit::button(kit, kit::Id(state.open ? "close." : "open.", key), button, change)) {
    return std::nullopt;
  }
  if (state.open && state.activity.kind == domain::ActivityKind::vote) {
    kiosk.staff.closing = state.activity;  // closing a vote is asked for once more
    return std::nullopt;
  }
  return desk::Command{desk::SetActivity{state.activity, !state.open}};
}

std::optional<Request> draw_closing(screens::Kiosk& kiosk, const screens::View& view,
                                    kit::Kit& kit) {
  std::optional<Request> request;
  kit::Dialog dialog(kit, "closing", kit.screen().middle(1160, 480));
  kit::Rect inner = dialog.inner();
  kit.text(inner.take_top(96, 16), view.text("screen.staff.close_vote_title"), kit::kTitleCrowded,
           kit.theme().ink, {.max_lines = 1, .shrink = true});
  kit::Rect row = inner.take_bottom(kit::kButtonCrowded);
  kit.text(inner, view.text("screen.staff.close_vote_text"), kit::kLabel, kit.theme().ink2);
  const float half = (row.w - kit::kGap) / 2;
  const kit::Button cancel{view.text("screen.button.cancel")};
  const kit::Button close{view.text("screen.staff.close"), kit::Icon::kStop, false,
                          kit::ButtonKind::kMain};
  const domain::Activity activity = *kiosk.staff.closing;
  if (kit::button(kit, "closing.cancel", row.take_start(half, kit::kGap), cancel)) {
    kiosk.staff.closing.reset();
  }
  if (kit::button(kit, "closing.close", row, close)) {
    request = desk::Command{desk::SetActivity{activity, false}};
  }
  return request;
}

/// The table this station stands on, from none to the last. Ids table.less, table.more.
std::optional<Request> draw_table(const screens::Kiosk& kiosk, const screens::View& view,
                                  kit::Kit& kit, kit::Rect row) {
  constexpr float kKey = 96;
  const kit::Theme& theme = kit.theme();
  kit::card(kit, row);
  kit::Rect inner = row.inset(24, 14);
  const kit::Rect mark = inner.take_start(88, 24);
  const int table = kiosk.table();
  kit.medallion(kit::Icon::kGroups, mark.center(), 80, 48, table > 0 ? theme.dot : theme.sand,
                theme.ink);
  const kit::Rect more = inner.take_end(kKey, 16);
  const std::string number = table > 0 ? view.words->number(table) : std::string("\u2013");
  kit.text(inner.take_end(72, 16), number, kit::kLabel.bold(), theme.ink,
           {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle, .tabular = true});
  const kit::Rect less = inner.take_end(kKey, 24);
  const kit::Button minus{.icon = kit::Icon::kRemove, .enabled = table > 0};
  const kit::Button plus{.icon = kit::Icon::kAdd, .enabled = table < screens::Kiosk::kTablesMost};
  std::optional<Request> request;
  if (kit::button(kit, "table.less", less, minus)) request = screens::SetTable{table - 1};
  if (kit::button(kit, "table.more", more, plus)) request = screens::SetTable{table + 1};
  kit.text(inner,
           {{view.text("screen.staff.table"), true}, {" "}, {view.text("screen.staff.table_text")}},
           kit::kCaption.with(kit::Weight::kMedium), theme.ink,
           {.stand = kit::Stand::kMiddle, .max_lines = 3, .shrink = true});
  return request;
}

void draw_counts(const screens::View& view, kit::Kit& kit, kit::Rect box) {
  const domain::Counts& counts = view.board->counts;
  kit::panel(kit, box);
  kit::Rect inner = box.inset(32, 24);
  kit.text(inner.take_top(88, 12), view.text("screen.staff.handed_in"), kit::kEyebrow,
           kit.theme().ink, {.max_lines = 2, .shrink = true});
  for (const domain::Kind kind : {domain::Kind::idea, domain::Kind::support, domain::Kind::ballot,
                                  domain::Kind::contact, domain::Kind::signatory}) {
    const std::string text =
        view.words->plural("kinds." + std::string(domain::name_of(kind)), counts.of(kind));
    kit.text(inner.take_top(52), text, kit::kSmall, kit.theme().ink,
             {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
  }
  const std::string free_disk =
      view.text("screen.staff.free_disk", {{"size", size_text(view.board->free_bytes, view)}});
  kit.text(inner.take_bottom(80), free_disk, kit::kCaption, kit.theme().ink2,
           {.stand = kit::Stand::kBottom, .max_lines = 2, .balanced = true});
}

}  // namespace

std::optional<Request> draw_activities(screens::Kiosk& kiosk, const screens::View& view,
                                       kit::Kit& kit, kit::Rect work) {
  std::optional<Request> request;
  const kit::Rect side = work.take_end(360, kit::kSpace4);
  draw_counts(view, kit, side);
  kit.text(work.take_top(60, 16), view.text("screen.staff.activities"), kit::kLabel.bold(),
           kit.theme().ink);
  if (kiosk.error()) {
    const std::string said = view.words->say(*kiosk.error());
    const kit::Notice notice{.lead = said, .icon = kit::Icon::kError, .em = 32, .error = true};
    kit::notice(kit, work.take_top(kit::notice_height(kit, work.w, notice), 16), notice);
  }
  const auto count = static_cast<float>(view.board->activities.size() + 1);
  kit::ScrollArea scroll(kit, "activities", work, count * (kRow + 16));
  kit::Rect rows = scroll.inner();
  for (const desk::ActivityState& state : view.board->activities) {
    if (auto wanted = draw_row(kiosk, view, kit, rows.take_top(kRow, 16), state)) {
      request = std::move(wanted);
    }
  }
  if (auto wanted = draw_table(kiosk, view, kit, rows.take_top(kRow, 16))) {
    request = std::move(wanted);
  }
  if (kiosk.staff.closing) {
    if (auto wanted = draw_closing(kiosk, view, kit)) request = std::move(wanted);
  }
  return request;
}

}  // namespace stordialog::drawing
