// Who signs up; for the agreement also for which organisation, and that it has decided so.
// Ids: field.name, field.organisation, decided, the keyboard's keys.
#include <algorithm>
#include <array>
#include <string>

#include "drawing/participant/sign_up_page.h"
#include "kit/cards.h"
#include "kit/fields.h"
#include "kit/keyboard.h"

namespace stordialog::drawing {

using screens::SignUpField;

namespace {

constexpr float kField = kit::kFieldCaption + kit::kFieldHeight;

struct Line {
  std::string_view id, caption;
  SignUpField field;
};

/// Draws one field; a tap moves the focus. True when Enter was pressed in it.
bool draw_line(screens::SignUpScreen& screen, kit::Kit& kit, kit::Rect box, const Line& line,
               input::TextBuffer& text) {
  const kit::Field field{.caption = line.caption, .focused = screen.focus == line.field};
  const kit::FieldEvent event = kit::field(kit, line.id, box, text, field);
  if (event.wants_focus) screen.focus = line.field;
  return event.entered;
}

/// Organisation, name and the sentence under them. True when Enter was pressed.
bool draw_signing(screens::SignUpScreen& screen, const screens::View& view, kit::Kit& kit,
                  kit::Rect main) {
  constexpr float kGap = 14;
  const float check = main.h < 440 ? 92 : kit::kFieldHeight;
  const float high = std::min(kField, (main.h - check - kit.theme().lip - 2 * kGap) / 2);
  const Line organisation{"field.organisation", view.text("screen.sign.organisation_field"),
                          SignUpField::organisation};
  const Line name{"field.name", view.text("screen.sign.representative_field"), SignUpField::name};
  bool entered =
      draw_line(screen, kit, main.take_top(high, kGap), organisation, screen.organisation);
  if (draw_line(screen, kit, main.take_top(high, kGap), name, screen.name)) entered = true;
  const kit::CheckRow decided{
      .text = view.text("screen.sign.decided"), .on = screen.decided, .em = 36};
  if (kit::check_row(kit, "decided", main.take_top(check), decided)) {
    screen.decided = !screen.decided;
  }
  return entered;
}

void draw_signing_promises(const screens::View& view, kit::Kit& kit, kit::Rect panel) {
  const Sentences open = lead_of(view.text("screen.sign.public"));
  const std::array notes = {Note{kit::Icon::kPublic, open.lead, open.rest},
                            Note{kit::Icon::kGavel, "", view.text("screen.sign.decided_why")}};
  draw_notes(kit, panel, notes, 36);
}

}  // namespace

Asked draw_sign_up_name(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::SignUpList* list = list_of(kiosk, view);
  if (list == nullptr) return screens::Back{};
  screens::SignUpScreen& screen = kiosk.sign_up;
  const bool signing = is_agreement(*list);
  if (screen.focus == SignUpField::reach || !signing) {
    screen.focus = signing ? SignUpField::organisation : SignUpField::name;
  }
  kit::Rect main = kit::participant_page(kit, 28, 28).main;
  const kit::Rect keys = main.take_bottom(kit::keyboard_height(kit, main.w), 28);
  draw_sign_up_head(
      kiosk, view, kit, main, *list,
      view.text(signing ? "screen.sign.organisation_title" : "screen.sign_up.name_title"));
  bool entered = false;
  if (signing) {
    draw_signing_promises(view, kit, main.take_end(560, 32));
    entered = draw_signing(screen, view, kit, main);
  } else {
    draw_sign_up_promises(view, kit, main.take_end(560, 32), *list);
    const Line name{"field.name", view.text("screen.sign_up.name_field"), SignUpField::name};
    entered = draw_line(screen, kit, main.with_height(kField), name, screen.name);
  }
  const bool in_organisation = screen.focus == SignUpField::organisation;
  input::TextBuffer& text = in_organisation ? screen.organisation : screen.name;
  const Writing writing{
      .next_enabled = screens::step_done(screen, *list, screens::Place::sign_up_name),
      .sentences = in_organisation,  // "Norra åns byalag", but "Anna Prov"
      .names = !in_organisation};
  Typed typed = draw_keyboard(view, kit, keys, text, writing);
  if (!entered && !typed.entered) return std::move(typed.asked);
  if (!in_organisation) return screens::Next{};
  screen.focus = SignUpField::name;
  return std::nullopt;
}

}  // namespace stordialog::drawing
