// What an initiative is about and who is behind it: the two steps that are written.
// Ids: field.what, field.who, the keyboard's keys.
#include <algorithm>
#include <string>

#include "drawing/participant/initiative_page.h"
#include "drawing/participant/short_room.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/panels.h"

namespace stordialog::drawing {

Asked draw_initiative_what(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  screens::InitiativeScreen& screen = kiosk.initiative;
  kit::Rect main = kit::participant_page(kit, 28, 28).main;
  const kit::Rect keys = main.take_bottom(kit::keyboard_height(kit, main.w), 28);
  constexpr float kPadding = 60;
  const std::string_view open_to_all = view.text("screen.initiative.public");
  const float line = kit.enlarged(kit::kBody.em) * 1.25F;
  const float hint = hint_height(kit, main.w - 68, open_to_all, 32) + 8;
  draw_initiative_head(kiosk, view, kit, main, view.text("screen.initiative.what_title"),
                       kPadding + hint + 2 * line);
  kit::Field field;
  field.focused = true;
  field.placeholder = view.text("screen.initiative.what_hint");
  field.hint = open_to_all;
  if (main.h < kPadding + hint + 2 * line) field.em = 40;
  kit::field(kit, "field.what", main, screen.what, field);
  const Writing writing{.next_enabled = screens::step_done(screen, screens::Place::initiative_what),
                        .why = view.text("error.initiative.what_missing"),
                        .sentences = true};
  return draw_keyboard(view, kit, keys, screen.what, writing).asked;
}

Asked draw_initiative_who(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  screens::InitiativeScreen& screen = kiosk.initiative;
  kit::Rect main = kit::participant_page(kit, 28, 28).main;
  const kit::Rect keys = main.take_bottom(kit::keyboard_height(kit, main.w), 28);
  const float high = kit::field_caption(kit) + kit::kFieldHeight;
  const std::string_view why = view.text("screen.initiative.who_why");
  const float hint = hint_height(kit, main.w, why) + 24;
  draw_initiative_head(kiosk, view, kit, main, view.text("screen.initiative.who_title"),
                       high + hint);
  const kit::Rect box = main.take_top(std::min(high, main.h), 24);
  const kit::Field field{.caption = view.text("screen.initiative.who_field"),
                         .focused = true,
                         .em = line_em(kit, screen.who.view(), box.w)};
  const kit::FieldEvent event = kit::field(kit, "field.who", box, screen.who, field);
  if (main.h >= hint - 24) kit::hint(kit, main, kit::Icon::kInfo, why);
  const Writing writing{.next_enabled = screens::step_done(screen, screens::Place::initiative_who),
                        .why = view.text("error.initiative.who_missing"),
                        .sentences = true};
  Typed typed = draw_keyboard(view, kit, keys, screen.who, writing);
  if (event.entered || typed.entered) return screens::Next{};
  return std::move(typed.asked);
}

}  // namespace stordialog::drawing
