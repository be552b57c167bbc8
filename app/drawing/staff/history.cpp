// What staff have done, at every station whose data have come: the newest first, in the order that
// the stations agree on. Ids: undo.NUMBER, history.up, history.down.
#include <algorithm>
#include <cmath>

#include "drawing/staff/deeds.h"
#include "drawing/staff/idea_board.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

constexpr float kRow = 116, kBetween = 12, kLip = 6, kIcon = 48;

struct Row {
  const screens::View& view;
  kit::Kit& kit;
  kit::Button undo;
  float undo_wide;

  /// True when its undo is pressed.
  bool draw(kit::Rect box, const desk::HistoryEntry& entry, std::size_t order) {
    kit::card(kit, box);
    kit::Rect inner = box.inset(kit::kSpace3, 12);
    const kit::Theme& theme = kit.theme();
    const std::string number = view.words->number(static_cast<std::int64_t>(order));
    const kit::TextLayout one{.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true};
    kit::TextLayout end = one;
    end.align = kit::Align::kEnd;
    end.tabular = true;
    kit.text(inner.take_start(72, kit::kSpace3), number, kit::kSmall.bold(), theme.ink2, end);
    kit.icon(deed_icon(entry.deed), inner.take_start(kIcon, kit::kSpace3).center(), kIcon,
             theme.ink);
    const kit::Rect key =
        inner.take_end(undo_wide, kit::kSpace3).middle(undo_wide, kit::kButtonSmall);
    const bool can = entry.can_undo && !entry.undone;
    bool pressed = false;
    if (can) {
      pressed = kit::button(kit, kit::Id("undo.", order), key.moved(0, -kLip / 2), undo);
    } else if (entry.undone) {
      kit.text(key, view.text("screen.history.undone"), kit::kSmall.bold(), theme.ink2, end);
    }
    const std::string station =
        view.text("screen.history.station", {{"station", std::to_string(entry.station)}});
    const std::string said = fitting(deed_said(entry, view), kit::kNote.bold(), inner.w);
    std::string about = deed_about(entry, view);
    about = fitting(about.empty() ? station : station + " · " + about, kit::kSmall, inner.w);
    kit.text(inner.take_top(inner.h / 2), said, kit::kNote.bold(),
             entry.undone ? theme.ink2 : theme.ink, one);
    kit.text(inner, about, kit::kSmall, theme.ink2, one);
    return pressed;
  }

  [[nodiscard]] std::string fitting(std::string text, kit::TextStyle style, float width) const {
    const auto lines = kit.wrap(text, style, width);
    if (lines.size() > 1) text.resize(lines.front().end);
    while (text.ends_with(' ')) text.pop_back();
    return text;
  }
};

}  // namespace

Wanted draw_history(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                    kit::Rect work) {
  Wanted wanted;
  draw_refusal(kiosk, view, kit, work);
  const auto& history = view.board->history;
  const std::string_view text = view.text("screen.history.text");
  const float high = kit::text_height(kit, text, kit::kSmall, work.w);
  kit.text(work.take_top(high, kit::kSpace3), text, kit::kSmall, kit.theme().ink2, kit::kFlowing);
  if (history.empty()) {
    kit::panel(kit, work);
    kit.text(work.inset(kit::kSpace6), view.text("screen.history.nothing"), kit::kLabel,
             kit.theme().ink, {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle});
    return wanted;
  }
  const auto rows_in = [](float height) {
    return static_cast<std::size_t>(
        std::max(1.0F, std::floor((height + kBetween) / (kRow + kBetween))));
  };
  std::size_t rows = rows_in(work.h);
  kit::Rect keys;
  if (history.size() > rows) {
    keys = work.take_bottom(kit::kButtonSmall + kLip, kit::kSpace3).with_height(kit::kButtonSmall);
    rows = rows_in(work.h);
  }
  std::size_t& page = kiosk.staff.history_page;
  Pages pages{.id = "history", .page = page, .size = rows, .count = history.size()};
  const auto steps = static_cast<int>(std::lround(kit.wheel_in(work)));
  if (steps > 0) pages.page -= std::min(pages.page, static_cast<std::size_t>(steps));
  if (steps < 0) pages.page += static_cast<std::size_t>(-steps);
  pages.page = std::min(pages.page, pages.pages() - 1);
  Row row{view, kit, {.label = view.text("screen.history.undo"), .icon = kit::Icon::kUndo}, 0};
  row.undo_wide = kit::button_width(kit, row.undo, kit::kButtonSmall);
  for (std::size_t i = pages.page * rows; i < std::min(history.size(), (pages.page + 1) * rows);
       ++i) {
    if (row.draw(work.take_top(kRow, kBetween), history[i], history.size() - i)) {
      wanted = desk::Command{desk::UndoAction{history[i].action}};
    }
  }
  if (keys.h > 0) pages.page = draw_pages(view, kit, keys, pages);
  page = pages.page;
  return wanted;
}

}  // namespace stordialog::drawing
