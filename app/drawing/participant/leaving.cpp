// Finishing would lose something that is not sent: really?
// Ids: leave, stay.
#include "drawing/participant/page.h"
#include "kit/panels.h"

namespace stordialog::drawing {

Asked draw_leaving(screens::Kiosk&, const screens::View& view, kit::Kit& kit) {
  Asked asked;
  const kit::Dialog dialog(kit, "leaving", kit.screen().middle(1240, 560));
  kit::Rect inner = dialog.inner();
  kit::Rect row = inner.take_bottom(kit::kButtonHeight, 40);
  constexpr kit::TextStyle kText{48, 1.3F, kit::Weight::kMedium, 0};
  const std::string_view text = view.text("screen.goodbye.ask_text");
  const float height = kit.text_size(text, kText, inner.w).h;
  inner = inner.middle(inner.w, 106 + 24 + height);
  kit.text(inner.take_top(106, 24), view.text("screen.goodbye.ask_title"), kit::kTitle.size(96),
           kit.theme().ink, {.max_lines = 1, .shrink = true});
  kit.text(inner, text, kText, kit.theme().ink);

  const kit::Button leave{.label = view.text("screen.goodbye.leave"), .icon = kit::Icon::kLogout};
  const float width = kit::button_width(kit, leave, row.h);
  if (kit::button(kit, "leave", row.take_start(width, 32), leave)) asked = screens::Leave{};
  const kit::Button stay{.label = view.text("screen.goodbye.stay"),
                         .icon = kit::Icon::kCheck,
                         .kind = kit::ButtonKind::kMain};
  if (kit::button(kit, "stay", row, stay)) asked = screens::ShowSheet{screens::Sheet::none};
  return asked;
}

}  // namespace stordialog::drawing
