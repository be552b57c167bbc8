// The day's steps at the start side (11): what is done, what is now, what is to come.
#include <algorithm>

#include "drawing/staff/run_sheet.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

constexpr float kRow = 84, kRowLeast = 64, kMark = 48, kMarkGap = 14, kSide = 14, kHead = 60;
constexpr kit::TextStyle kTime{30, 1.2F, kit::Weight::kMedium, 0};
constexpr kit::TextStyle kStep{32, 1.12F, kit::Weight::kBold, 0};

/// Done: dark with a check. Now: the yellow dot. To come: a ring.
void draw_mark(kit::Kit& kit, kit::Point at, std::uint32_t step, std::uint32_t now) {
  const kit::Theme& theme = kit.theme();
  constexpr float kRadius = kMark / 2, kEdge = 4;
  if (step < now) {
    kit.circle(at, kRadius, theme.selected);
    kit.check(at, 24, theme.on_selected, 4);
  } else if (step == now) {
    kit.circle(at, kRadius, theme.dot_edge);
    kit.circle(at, kRadius - kEdge, theme.dot);
    kit.icon(kit::Icon::kPlayArrow, at, 32, theme.on_dot);
  } else {
    kit.circle(at, kRadius, theme.edge);
    kit.circle(at, kRadius - kEdge, theme.surface);
  }
}

void draw_step(const screens::View& view, kit::Kit& kit, kit::Rect row,
               const domain::AgendaItem& item, std::uint32_t step, bool times) {
  const std::uint32_t now = view.board->step;
  if (step == now) kit::card(kit, row);
  kit::Rect inner = row.inset(kSide, 0);
  draw_mark(kit, inner.take_start(kMark, kMarkGap).center(), step, now);
  const kit::TextLayout one{
      .stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true, .tabular = true};
  if (times) {
    const std::string time = clock_text(item.start_minute);
    kit.text(inner.take_start(kit.text_width(time, kTime, one) + 4, kMarkGap), time, kTime,
             kit.theme().ink2, one);
  }
  kit.text(inner, item.title.in(view.language()),
           step == now ? kStep.extra_bold() : kStep.with(kit::Weight::kMedium), kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .max_lines = 2, .shrink = true});
}

}  // namespace

float agenda_height(const screens::View& view) {
  return kHead + kit::kSpace2 + kRow * static_cast<float>(view.board->event.agenda.size());
}

Wanted draw_agenda(const screens::View& view, kit::Kit& kit, kit::Rect box) {
  Wanted wanted;
  const auto& agenda = view.board->event.agenda;
  const desk::HistoryEntry* last = screens::last_step(*view.board);
  const kit::Button undo{.label = view.text("screen.run_sheet.undo"),
                         .icon = kit::Icon::kUndo,
                         .enabled = last != nullptr,
                         .em = 32};
  const float high = kit::button_height(kit, undo, box.w, kit::kButtonSmall);
  const kit::Rect foot = box.take_bottom(high, kit::kSpace3);
  if (kit::button(kit, "run.undo", foot, undo) && last != nullptr) {
    wanted = desk::Command{desk::UndoAction{last->action}};
  }
  kit.text(box.take_top(kHead, kit::kSpace2), view.text("screen.run_sheet.steps"),
           kit::kLabel.bold(), kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
  if (agenda.empty()) return wanted;

  const auto count = static_cast<float>(agenda.size());
  const float row = std::clamp(box.h / count, kRowLeast, kRow);
  const auto shown = std::min(agenda.size(), static_cast<std::size_t>(box.h / row));
  // The present step keeps two done ones in sight, and all that is to come.
  const std::size_t now = view.board->step == 0 ? 0 : view.board->step - 1;
  const std::size_t first = std::min(now > 2 ? now - 2 : 0, agenda.size() - shown);
  const bool times = box.w >= 360;
  for (std::size_t i = first; i < first + shown; ++i) {
    draw_step(view, kit, box.take_top(row), agenda[i], static_cast<std::uint32_t>(i + 1), times);
  }
  return wanted;
}

}  // namespace stordialog::drawing
