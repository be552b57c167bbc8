// The PIN before the staff's screens (10). Six digits go on by themselves.
// Ids: pin.DIGIT, pin.clear, pin.erase, back.
#include <string>

#include "drawing/participant/page.h"
#include "kit/keyboard.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

constexpr float kDark = 1080;

/// What went wrong: so many tries left, or so many seconds to wait, counted down.
std::string trouble(const screens::Kiosk& kiosk, const screens::View& view, int wait_s) {
  if (wait_s > 0) return view.words->plural("screen.pin.waiting", wait_s);
  if (!kiosk.error() || kiosk.error()->code == "pin.wait") return {};  // the wait is over
  if (kiosk.error()->code == "pin.wrong") {
    return view.words->plural("screen.pin.wrong", kiosk.pin.tries_left);
  }
  return error_said(kiosk, view);
}

bool draw_words(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                kit::Rect side, int wait_s) {
  const kit::Theme& theme = kit.theme();
  kit.fill(side, theme.action);
  kit::Rect inner = side;
  inner.take_start(96);
  inner.take_end(80);
  inner.take_top(72);
  inner.take_bottom(64);
  kit::Rect head = inner.take_top(72, 88);
  kit.icon(kit::Icon::kBadge, head.take_start(72, 20).center(), 72, theme.dot);
  kit.text(head, view.text("screen.pin.staff_only"), kit::kLabel.bold(), theme.on_action,
           {.stand = kit::Stand::kMiddle, .max_lines = 1});
  kit.text(inner.take_top(133, 28), view.text("screen.pin.title"), kit::kDisplay.size(128),
           theme.on_action, {.max_lines = 1, .shrink = true});
  const std::string_view text = view.text("screen.pin.text");
  const float height = kit.text_size(text, kit::kBody, 820).h;
  kit.text(inner.take_top(height, 36).with_width(820), text, kit::kBody, theme.on_action);

  const kit::Button leave{.label = view.text("screen.pin.leave"), .icon = kit::Icon::kArrowBack};
  const kit::Rect row = inner.take_bottom(kit::kButtonHeight, 40);
  const float width = std::min(row.w, kit::button_width(kit, leave, row.h));
  const bool pressed = kit::button(kit, "back", row.with_width(width), leave);

  const std::string wrong = trouble(kiosk, view, wait_s);
  if (!wrong.empty()) {
    const kit::Notice notice{.lead = wrong, .icon = kit::Icon::kError, .em = 40, .error = true};
    kit::notice(kit, inner.with_height(kit::notice_height(kit, inner.w, notice)), notice);
  } else {
    const kit::Color dim = theme.on_action.alpha(0.85F);
    kit::Rect rule = inner.with_height(44);
    kit.icon(kit::Icon::kInfo, rule.take_start(44, 18).center(), 44, dim);
    kit.text(rule, view.text("screen.pin.wait_rule"), kit::kSmall.bold(), dim,
             {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
  }
  return pressed;
}

}  // namespace

Asked draw_pin(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const int wait_s = screens::wait_left_s(kiosk.pin, view.time_s);
  kit::Rect right = kit.screen();
  const bool leave = draw_words(kiosk, view, kit, right.take_start(kDark), wait_s);
  constexpr float kDots = 72, kBetween = 72;
  kit::Rect column = right.middle(kit::kPinPadWidth, kDots + kBetween + kit::kPinPadHeight);
  input::PinBuffer& pin = kiosk.pin.pin;
  const kit::Rect dots = column.take_top(kDots, kBetween);
  const kit::PinPad pad{.clear = view.text("screen.pin.clear"), .enabled = wait_s == 0};
  const kit::PadEvent typed = kit::pin_pad(kit, column, pad, pin);
  kit::pin_dots(kit, dots.center(), pin.size());
  if (leave) return screens::Go{screens::Place::welcome};
  if ((typed.changed || typed.entered) && pin.full()) return screens::Next{};
  return std::nullopt;
}

}  // namespace stordialog::drawing
