// How the organisers reach a person, and the yes to keeping that (29).
// Ids: field.reach, consent, the keyboard's keys.
#include <algorithm>
#include <string>

#include "drawing/participant/sign_up_page.h"
#include "kit/cards.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/panels.h"

namespace stordialog::drawing {

Asked draw_sign_up_reach(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::SignUpList* list = list_of(kiosk, view);
  if (list == nullptr) return screens::Back{};
  screens::SignUpScreen& screen = kiosk.sign_up;
  screen.focus = screens::SignUpField::reach;
  kit::Rect main = kit::participant_page(kit, 28, 28).main;
  const kit::Rect keys =
      main.take_bottom(kit::keyboard_height(kit, main.w, kit::KeyboardKind::kAddress), 28);
  draw_sign_up_head(kiosk, view, kit, main, *list, view.text("screen.sign_up.reach_title"));
  draw_sign_up_promises(view, kit, main.take_end(560, 32), *list);

  const kit::Field field{.caption = view.text("screen.sign_up.reach_field"), .focused = true};
  const kit::Rect box = main.take_top(kit::kFieldCaption + kit::kFieldHeight, 24);
  const kit::FieldEvent event = kit::field(kit, "field.reach", box, screen.reach, field);
  const kit::CheckRow consent{.text = list->consent.in(view.language()), .on = screen.consented};
  if (kit::check_row(kit, "consent", main.take_top(std::min(128.0F, main.h - 70), 22), consent)) {
    screen.consented = !screen.consented;
  }
  kit::hint(
      kit, main, kit::Icon::kInfo,
      view.text(is_agreement(*list) ? "screen.sign.consent_why" : "screen.sign_up.consent_why"));

  const Writing writing{
      .next_enabled = screens::step_done(screen, *list, screens::Place::sign_up_reach),
      .address = true};
  Typed typed = draw_keyboard(view, kit, keys, screen.reach, writing);
  if (event.entered || typed.entered) return screens::Next{};
  return std::move(typed.asked);
}

}  // namespace stordialog::drawing
