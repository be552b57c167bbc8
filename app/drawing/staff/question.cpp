#include <algorithm>

#include "drawing/staff/staff.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

Answer draw_question(kit::Kit& kit, const Question& question) {
  constexpr float kWide = 1160, kMargin = 40, kEm = 40;
  const float wide = std::min(kWide, kit.screen().w - 2 * kMargin);
  const kit::Size padding = kit::dialog_padding(wide);
  const float room = wide - 2 * padding.w;
  const float title = kit::text_height(kit, question.title, kit::kTitleCrowded, room);
  const float text = kit::text_height(kit, question.text, kit::kLabel, room);
  const float warning = kit::text_height(kit, question.warning, kit::kLabel.bold(), room);
  kit::Button first = question.first, second = question.second;
  first.em = second.em = kEm;
  const float half = (room - kit::kGap) / 2;
  const auto high = [&](const kit::Button& button, float width) {
    return kit::button_height(kit, button, width, kit::kButtonCrowded);
  };
  const bool stacked = std::max(high(first, half), high(second, half)) > kit::kButtonCrowded;
  const float buttons =
      stacked ? high(first, room) + kit::kGap + high(second, room) : kit::kButtonCrowded;
  float whole = 2 * padding.h + title + kit::kSpace3 + text + kit::kSpace6 + buttons;
  if (warning > 0) whole += kit::kSpace3 + warning;

  kit::Dialog dialog(kit, question.id, kit.screen().middle(wide, whole));
  kit::Rect inner = dialog.inner();
  kit.text(inner.take_top(title, kit::kSpace3), question.title, kit::kTitleCrowded, kit.theme().ink,
           kit::kFlowing);
  kit.text(inner.take_top(text, kit::kSpace3), question.text, kit::kLabel, kit.theme().ink2,
           kit::kFlowingBalanced);
  kit.text(inner.take_top(warning), question.warning, kit::kLabel.bold(), kit.theme().error,
           kit::kFlowing);
  kit::Rect row = dialog.inner().take_bottom(buttons);
  const kit::Rect place =
      stacked ? row.take_top(high(first, room), kit::kGap) : row.take_start(half, kit::kGap);
  Answer answer = Answer::kNone;
  if (kit::button(kit, question.first_id, place, first)) answer = Answer::kFirst;
  if (kit::button(kit, question.second_id, row, second)) answer = Answer::kSecond;
  return answer;
}

void draw_heading(kit::Kit& kit, kit::Rect& work, std::string_view title, std::string_view end) {
  const kit::TextStyle style = kit::kLabel.bold();
  const float wide = kit.text_width(title, style) + kit::kSpace3 + kit.text_width(end, kit::kNote);
  kit::Rect head = work.take_top(60, kit::kSpace2);
  const bool beside = wide <= head.w;
  kit.text(head, title, style, kit.theme().ink, {.max_lines = 1, .shrink = true});
  if (end.empty()) return;
  if (!beside) head = work.take_top(52, kit::kSpace2);
  kit.text(
      head, end, kit::kNote, kit.theme().ink2,
      {.align = beside ? kit::Align::kEnd : kit::Align::kStart, .max_lines = 1, .shrink = true});
}

}  // namespace stordialog::drawing
