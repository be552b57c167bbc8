// The PIN before the staff's screens (10). Six digits go on by themselves.
// Ids: pin.DIGIT, pin.clear, pin.erase, back.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/page.h"
#include "kit/column.h"
#include "kit/measure.h"
#include "kit/pads.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

/// What went wrong: so many tries left, or so many seconds to wait, counted down.
std::string trouble(const screens::Kiosk& kiosk, const screens::View& view, int wait_s) {
  if (wait_s > 0) return view.words->plural("screen.pin.waiting", wait_s);
  if (!kiosk.error() || kiosk.error()->code == "pin.wait") return {};  // the wait is over
  if (kiosk.error()->code == "pin.wrong") {
    return view.words->plural("screen.pin.wrong", kiosk.pin.tries_left);
  }
  return error_said(kiosk, view);
}

kit::Block text_block(kit::Kit& kit, std::string_view text, kit::TextStyle style, kit::Color color,
                      float gap) {
  return {.height = [&kit, text,
                     style](float width) { return kit::text_height(kit, text, style, width); },
          .draw = [&kit, text, style,
                   color](kit::Rect box) { kit.text(box, text, style, color, kit::kFlowing); },
          .gap = gap};
}

constexpr float kBadge = 72, kBadgeGap = 20, kRuleIcon = 44, kRuleGap = 18;

/// An icon and a sentence beside it.
kit::Block marked_block(kit::Kit& kit, kit::Icon icon, float em, float beside,
                        std::string_view text, kit::TextStyle style, kit::Color mark,
                        kit::Color color, float gap) {
  return {.height =
              [&kit, em, beside, text, style](float width) {
                return std::max(em, kit::text_height(kit, text, style, width - em - beside));
              },
          .draw =
              [&kit, icon, em, beside, text, style, mark, color](kit::Rect box) {
                kit.icon(icon, box.take_start(em, beside).center(), em, mark);
                kit.text(box, text, style, color, {.stand = kit::Stand::kMiddle, .shrink = true});
              },
          .gap = gap};
}

bool draw_words(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                kit::Rect side, int wait_s) {
  const kit::Theme& theme = kit.theme();
  kit.fill(side, theme.action);
  const bool roomy = side.w > 900 && !kit.upright() && kit.enlargement() == kit::TextSize::kNormal;
  kit::Rect inner = side;
  inner.take_start(roomy ? 96 : 56);
  inner.take_end(roomy ? 80 : 56);
  inner.take_top(roomy ? 72 : 40);
  inner.take_bottom(roomy ? 64 : 40);
  const kit::Button leave{.label = view.text("screen.pin.leave"), .icon = kit::Icon::kArrowBack};
  const float high = kit::button_height(kit, leave, inner.w);
  const kit::Rect row = inner.take_bottom(high, roomy ? 40 : 28);
  const float width = std::min(row.w, kit::button_width(kit, leave, kit::kButtonHeight));
  const bool pressed = kit::button(kit, "back", row.with_width(width), leave);

  const std::string wrong = trouble(kiosk, view, wait_s);
  const kit::Notice notice{.lead = wrong, .icon = kit::Icon::kError, .em = 40, .error = true};
  const kit::Color dim = theme.on_action.alpha(0.85F);
  const std::string_view title = view.text("screen.pin.title");
  kit::TextStyle title_style = kit::kDisplay.size(128);
  title_style = fitted(kit, title, title_style, {inner.w, (roomy ? 2.1F : 1.1F) * 128}, 64);
  std::vector<kit::Block> blocks = {
      marked_block(kit, kit::Icon::kBadge, kBadge, kBadgeGap, view.text("screen.pin.staff_only"),
                   kit::kLabel.bold(), theme.dot, theme.on_action, roomy ? 88.0F : 28.0F),
      text_block(kit, title, title_style, theme.on_action, 28),
      text_block(kit, view.text("screen.pin.text"), kit::kBody, theme.on_action, 36)};
  // What went wrong comes before what is always true.
  if (!wrong.empty()) {
    blocks.insert(blocks.begin() + (roomy ? 3 : 2),
                  {.height = [&](float w) { return kit::notice_height(kit, w, notice); },
                   .draw = [&](kit::Rect box) { kit::notice(kit, box, notice); }});
  } else {
    blocks.push_back(marked_block(kit, kit::Icon::kInfo, kRuleIcon, kRuleGap,
                                  view.text("screen.pin.wait_rule"), kit::kSmall.bold(), dim, dim,
                                  0));
  }
  kit::draw_column(kit, "pin.words", inner, blocks, kit::Spread::kTop);
  return pressed;
}

}  // namespace

Asked draw_pin(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  constexpr float kDark = 1080, kDots = 72, kDotsGap = 72, kMargin = 56;
  const int wait_s = screens::wait_left_s(kiosk.pin, view.time_s);
  kit::Rect page = kit.screen();
  // Beside the words, or below them, the pad keeps its size.
  const float pad_high = kDots + kDotsGap + kit::kPinPadHeight;
  const kit::Rect words =
      kit.upright() ? page.take_top(page.h - pad_high - 2 * kMargin)
                    : page.take_start(std::min(kDark, page.w - kit::kPinPadWidth - 2 * kMargin));
  const bool leave = draw_words(kiosk, view, kit, words, wait_s);
  const float gap = std::min(kDotsGap, page.h - kDots - kit::kPinPadHeight - 40);
  kit::Rect column = page.middle(kit::kPinPadWidth, kDots + gap + kit::kPinPadHeight);
  input::PinBuffer& pin = kiosk.pin.pin;
  const kit::Rect dots = column.take_top(kDots, gap);
  const kit::PinPad pad{.clear = view.text("screen.pin.clear"), .enabled = wait_s == 0};
  const kit::PadEvent typed = kit::pin_pad(kit, column, pad, pin);
  kit::pin_dots(kit, dots.center(), pin.size());
  if (leave) return screens::Go{screens::Place::welcome};
  if ((typed.changed || typed.entered) && pin.full()) return screens::Next{};
  return std::nullopt;
}

}  // namespace stordialog::drawing
