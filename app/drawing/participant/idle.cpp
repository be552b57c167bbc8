// "Är du kvar?" (09) over an empty page. Any touch keeps what is written.
// Ids: over, stay.
#include <algorithm>
#include <string>

#include "drawing/participant/page.h"
#include "kit/figures.h"
#include "kit/panels.h"

namespace stordialog::drawing {

Asked draw_idle(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  Asked asked;
  const int left = kiosk.seconds_left(view.time_s).value_or(0);
  kit.fill(kit::participant_page(kit).rail, kit.theme().sand);
  const kit::Dialog dialog(kit, "idle", kit.screen().middle(1240, 648));
  kit::Rect inner = dialog.inner();
  kit::Rect row = inner.take_bottom(kit::kButtonHeight, 40);
  const std::string number = view.words->number(left);
  const kit::Countdown clock{
      .share = std::clamp(static_cast<float>(left / kiosk.times().warning_s), 0.0F, 1.0F),
      .number = number};
  kit::countdown(kit, inner.take_start(320, 64).center(), 306, clock);
  const std::string text = view.words->plural("screen.idle.text", left);
  constexpr kit::TextStyle kText{48, 1.3F, kit::Weight::kMedium, 0};
  const float height = kit.text_size(text, kText, inner.w).h;
  inner = inner.middle(inner.w, 106 + 24 + height);
  kit.text(inner.take_top(106, 24), view.text("screen.idle.title"), kit::kTitle.size(96),
           kit.theme().ink, {.max_lines = 1, .shrink = true});
  kit.text(inner, text, kText, kit.theme().ink, {.tabular = true});

  const kit::Button over{.label = view.text("screen.idle.start_over")};
  const float width = kit::button_width(kit, over, row.h);
  if (kit::button(kit, "over", row.take_start(width, 32), over)) {
    asked = screens::Go{screens::Place::welcome};
  }
  const kit::Button stay{.label = view.text("screen.idle.stay"),
                         .icon = kit::Icon::kCheck,
                         .kind = kit::ButtonKind::kMain};
  if (kit::button(kit, "stay", row, stay)) asked = screens::StayHere{};
  return asked;
}

}  // namespace stordialog::drawing
