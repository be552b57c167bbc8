// A moment's goodbye; whoever comes next need not wait for it to pass.
// Ids: goodbye.done.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/page.h"
#include "kit/column.h"
#include "kit/figures.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

constexpr float kPictureRadius = 389;

/// Beside the words, or above them on an upright screen, as large as there is room for.
void draw_picture(kit::Kit& kit, kit::Rect& words, float words_height, kit::Thanks thanks) {
  constexpr float kLeast = 0.5F, kBeside = 960;
  if (kit.upright()) {
    const float high = std::min(words.h - words_height - 2 * kit::kSpace6, 2 * kPictureRadius);
    if (high < 2 * kPictureRadius * kLeast) return;
    const kit::Rect place = words.take_top(high + kit::kSpace6);
    return kit::thanks_picture(kit, place.center(), high / (2 * kPictureRadius), 1, thanks);
  }
  if (words_height > words.h) return;
  const float across = words.w - kBeside;
  const float scale = std::min(1.0F, across / (2 * kPictureRadius));
  if (scale < kLeast) return;
  kit::thanks_picture(kit, {words.right() - 366 * scale, kit.screen().y + 440 * scale}, scale, 1,
                      thanks);
  words.w = kBeside;
}

}  // namespace

Asked draw_goodbye(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  constexpr std::string_view kRestart = "screen.goodbye.restart";
  constexpr float kMargin = 64, kLogo = 112, kTextGap = 32;
  kit::Rect main = kit.screen().inset(kMargin, 0);
  main.take_top(56);
  main.take_bottom(40);
  kit::logo(kit, {main.x + kLogo / 2, main.y + kLogo / 2}, kLogo);
  const kit::Button next{.label = view.text("screen.welcome.touch"),
                         .icon = kit::Icon::kTouchApp,
                         .kind = kit::ButtonKind::kMain};
  const StartingOver row = take_starting_over(kiosk, view, kit, main, kRestart, next, 44);

  const std::string_view title = view.text("screen.goodbye.title");
  const std::string_view text =
      view.text(kiosk.handed_in() ? "screen.goodbye.text" : "screen.goodbye.nothing_sent");
  kit::TextStyle style = kit::kDisplay;
  const std::vector<kit::Block> blocks = {
      {.height = [&](float width) { return kit::text_height(kit, title, style, width); },
       .draw = [&](kit::Rect box) { kit.text(box, title, style, kit.theme().ink, kit::kFlowing); },
       .gap = kTextGap},
      {.height = [&](float width) { return kit::text_height(kit, text, kit::kBody, width); },
       .draw =
           [&](kit::Rect box) {
             kit.text(box, text, kit::kBody, kit.theme().ink2, kit::kFlowingBalanced);
           }}};
  kit::Rect words = main;
  words.take_top(kLogo + kit::kSpace3);
  const float column = std::min(words.w, 960.0F);
  const kit::Size room{column, std::min(300.0F, words.h * 0.5F)};
  style = fitted(kit, title, kit::kDisplay, room, 88);
  draw_picture(kit, words, kit::column_height(blocks, column),
               kiosk.handed_in() ? kit::Thanks::kSaved : kit::Thanks::kNothing);
  // In the middle of the page, as far as the logo lets it.
  if (!kit.upright()) {
    const float high = kit::column_height(blocks, words.w);
    const float top = main.y + (main.h - high) / 2;
    if (top > words.y) words.take_top(top - words.y);
  }
  kit::draw_column(kit, "goodbye", words, blocks,
                   kit.upright() ? kit::Spread::kMiddle : kit::Spread::kTop);

  const bool pressed = kit::button(kit, "goodbye.done", row.button, next);
  draw_starting_over(kiosk, view, kit, row.text, kRestart, kiosk.times().goodbye_s);
  if (pressed) return screens::Go{screens::Place::welcome};
  return std::nullopt;
}

}  // namespace stordialog::drawing
