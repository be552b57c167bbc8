// A moment's goodbye; whoever comes next need not wait for it to pass.
// Ids: goodbye.done.
#include <string>

#include "drawing/participant/page.h"
#include "kit/figures.h"

namespace stordialog::drawing {

Asked draw_goodbye(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  kit::Rect main = kit.screen().inset(64, 0);
  main.take_top(56);
  main.take_bottom(40);
  kit::logo(kit, {main.x + 56, main.y + 56}, 112);
  kit::thanks_picture(kit, {main.right() - 366, kit.screen().y + 440});
  kit::Rect row = main.take_bottom(kit::kButtonHeight, 44);

  const std::string_view title = view.text("screen.goodbye.title");
  const std::string_view text =
      view.text(kiosk.handed_in() ? "screen.goodbye.text" : "screen.goodbye.nothing_sent");
  kit::Rect words = main.with_width(960);
  const kit::TextStyle style = fitted(kit, title, kit::kDisplay, {words.w, 300}, 88);
  const float height = kit.text_size(title, style, words.w).h;
  const float below = kit.text_size(text, kit::kBody, words.w).h;
  words = words.middle(words.w, height + 32 + below);
  kit.text(words.take_top(height, 32), title, style, kit.theme().ink);
  kit.text(words, text, kit::kBody, kit.theme().ink2, {.balanced = true});

  const kit::Button next{.label = view.text("screen.welcome.touch"),
                         .icon = kit::Icon::kTouchApp,
                         .kind = kit::ButtonKind::kMain};
  const float width = kit::button_width(kit, next, row.h);
  const bool pressed = kit::button(kit, "goodbye.done", row.take_end(width, 36), next);
  draw_starting_over(kiosk, view, kit, row, "screen.goodbye.restart", kiosk.times().goodbye_s);
  if (pressed) return screens::Go{screens::Place::welcome};
  return std::nullopt;
}

}  // namespace stordialog::drawing
