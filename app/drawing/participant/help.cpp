// Help (27): what this is, how to reach a person, that the vote is secret, what to do when it went
// wrong.
// Ids: close.
#include <array>

#include "drawing/participant/sheet.h"

namespace stordialog::drawing {

namespace {

struct Answer {
  kit::Icon icon;
  kit::Color circle, on;
  std::string_view title, text;
};

constexpr kit::TextStyle kTitle{52, 1.15F, kit::Weight::kBold, -0.01F};
constexpr float kCircle = 120;

void draw_answer(kit::Kit& kit, kit::Rect box, const Answer& answer) {
  kit::Rect rest = box;
  const kit::Rect mark = rest.take_start(kCircle, 36).with_height(kCircle);
  kit.medallion(answer.icon, mark.center(), kCircle, 68, answer.circle, answer.on);
  kit.text(rest.take_top(60, 6), answer.title, kTitle, kit.theme().ink,
           {.max_lines = 1, .shrink = true});
  kit.text(rest, answer.text, kit::kLabel, kit.theme().ink);
}

float height_of(const kit::Kit& kit, float width, const Answer& answer) {
  return std::max(kCircle, 66 + kit.text_size(answer.text, kit::kLabel, width - kCircle - 36).h);
}

}  // namespace

Asked draw_help(screens::Kiosk&, const screens::View& view, kit::Kit& kit) {
  const SheetBox sheet = sheet_box(kit);
  const kit::Dialog dialog(kit, "help", sheet.box, sheet.veil);
  const kit::Theme& theme = kit.theme();
  kit::Rect inner = sheet.box.inset(64, 44);
  kit.text(inner.take_top(80, 12), view.text("screen.help.title"), kit::kTitle.size(72), theme.ink);
  kit::Rect row = inner.take_bottom(kit::kButtonHeight, 24);
  const std::array answers = {
      Answer{kit::Icon::kForum, theme.dot, theme.on_dot, view.text("screen.help.what_title"),
             view.text("screen.help.what_text")},
      Answer{kit::Icon::kFrontHand, theme.second_side, theme.ink,
             view.text("screen.help.human_title"), view.text("screen.help.human_text")},
      Answer{kit::Icon::kLock, theme.action, theme.on_action, view.text("screen.help.secret_title"),
             view.text("screen.help.secret_text")}};
  float used = 0;
  for (const Answer& answer : answers) used += height_of(kit, inner.w, answer);
  const float gap = std::min(60.0F, (inner.h - used) / static_cast<float>(answers.size()));
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (i > 0) kit.fill({inner.x, inner.y, inner.w, 2}, theme.hair);
    inner.take_top(gap / 2);
    const float height = height_of(kit, inner.w, answers[i]);
    draw_answer(kit, inner.take_top(height, gap / 2), answers[i]);
  }
  const kit::Button close{.label = view.text("screen.help.close"),
                          .icon = kit::Icon::kCheck,
                          .kind = kit::ButtonKind::kMain};
  const float width = kit::button_width(kit, close, row.h) + 24;
  const bool pressed = kit::button(kit, "close", row.take_end(width, 48), close);
  kit.text(
      row,
      {{view.text("screen.help.undo_title"), true}, {" "}, {view.text("screen.help.undo_text")}},
      kit::kSmall, theme.ink2, {.stand = kit::Stand::kMiddle, .max_lines = 3, .shrink = true});
  if (pressed) return screens::ShowSheet{screens::Sheet::none};
  return std::nullopt;
}

}  // namespace stordialog::drawing
