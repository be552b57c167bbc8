// Who signs up; for the agreement also for which organisation, and that it has decided so.
// Ids: field.name, field.organisation, decided, promises, back, next, the keyboard's keys.
#include <algorithm>
#include <array>
#include <string>

#include "drawing/participant/short_room.h"
#include "drawing/participant/sign_up_page.h"
#include "kit/cards.h"
#include "kit/fields.h"
#include "kit/keyboard.h"

namespace stordialog::drawing {

using screens::SignUpField;

namespace {

struct Line {
  std::string_view id, caption;
  SignUpField field;
};

/// Draws one field; a tap moves the focus. True when Enter was pressed in it.
bool draw_line(screens::SignUpScreen& screen, kit::Kit& kit, kit::Rect box, const Line& line,
               input::TextBuffer& text) {
  const kit::Field field{.caption = line.caption,
                         .focused = screen.focus == line.field,
                         .em = line_em(kit, text.view(), box.w)};
  const kit::FieldEvent event = kit::field(kit, line.id, box, text, field);
  if (event.wants_focus) screen.focus = line.field;
  return event.entered;
}

float field_height(const kit::Kit& kit) {
  return kit::field_caption(kit) + kit::kFieldHeight;
}

Line organisation_line(const screens::View& view) {
  return {"field.organisation", view.text("screen.sign.organisation_field"),
          SignUpField::organisation};
}
Line representative_line(const screens::View& view) {
  return {"field.name", view.text("screen.sign.representative_field"), SignUpField::name};
}

kit::CheckRow decided_row(const screens::SignUpScreen& screen, const screens::View& view) {
  return {.text = view.text("screen.sign.decided"), .on = screen.decided, .em = 36};
}

constexpr float kGap = 17;

/// What organisation, name and the sentence under them want.
float signing_height(const screens::SignUpScreen& screen, const screens::View& view,
                     const kit::Kit& kit, float width) {
  return 2 * (field_height(kit) + kGap) +
         kit::check_row_height(kit, width, decided_row(screen, view)) + kit.theme().lip;
}

/// Organisation, name and the sentence under them. True when Enter was pressed.
bool draw_signing(screens::SignUpScreen& screen, const screens::View& view, kit::Kit& kit,
                  kit::Rect main) {
  const kit::CheckRow decided = decided_row(screen, view);
  constexpr float kTight = 440, kCheckTight = 88;
  const float check = main.h < kTight ? kCheckTight : kit::check_row_height(kit, main.w, decided);
  const float high = std::min(field_height(kit), (main.h - check - kit.theme().lip - 2 * kGap) / 2);
  bool entered = draw_line(screen, kit, main.take_top(high, kGap), organisation_line(view),
                           screen.organisation);
  if (draw_line(screen, kit, main.take_top(high, kGap), representative_line(view), screen.name)) {
    entered = true;
  }
  if (kit::check_row(kit, "decided", main.take_top(check), decided)) {
    screen.decided = !screen.decided;
  }
  return entered;
}

std::array<Note, 2> signing_notes(const screens::View& view) {
  const Sentences open = lead_of(view.text("screen.sign.public"));
  return {Note{kit::Icon::kPublic, open.lead, open.rest},
          Note{kit::Icon::kGavel, "", view.text("screen.sign.decided_why")}};
}

/// The keyboard for the field in focus; `why` not to go on yet. What Enter and Next do is for the
/// page to say.
Typed draw_keys(screens::SignUpScreen& screen, const screens::View& view, kit::Kit& kit,
                kit::Rect keys, std::string_view why) {
  const bool in_organisation = screen.focus == SignUpField::organisation;
  const Writing writing{.next_enabled = why.empty(),
                        .why = why,
                        .sentences = in_organisation,  // "Norra åns byalag", but "Anna Prov"
                        .names = !in_organisation};
  return draw_keyboard(view, kit, keys, in_organisation ? screen.organisation : screen.name,
                       writing);
}

bool asks_next(const Typed& typed) {
  return typed.asked && std::holds_alternative<screens::Next>(*typed.asked);
}
bool asks_back(const Typed& typed) {
  return typed.asked && std::holds_alternative<screens::Back>(*typed.asked);
}

/// A private person: one field.
Asked draw_person(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                  const domain::SignUpList& list) {
  screens::SignUpScreen& screen = kiosk.sign_up;
  screen.focus = SignUpField::name;
  kit::Rect main = kit::participant_page(kit, 28, 28).main;
  const kit::Rect keys = main.take_bottom(kit::keyboard_height(kit, main.w), 28);
  draw_sign_up_head(kiosk, view, kit, main, list, view.text("screen.sign_up.name_title"),
                    field_height(kit));
  Promises promises(list, view);
  promises.take(kit, main, field_height(kit));
  const Line name{"field.name", view.text("screen.sign_up.name_field"), SignUpField::name};
  const bool entered = draw_line(screen, kit, main.with_height(std::min(main.h, field_height(kit))),
                                 name, screen.name);
  Asked asked = promises.draw(kit);
  Typed typed = draw_keys(screen, view, kit, keys,
                          why_not_yet(screen, list, view, std::array{SignUpField::name}));
  if (entered || typed.entered) return screens::Next{};
  take(asked, std::move(typed.asked));
  return asked;
}

/// All of an organisation's answers on one page.
Asked draw_signing_page(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                        const domain::SignUpList& list, kit::Rect main, kit::Rect keys) {
  screens::SignUpScreen& screen = kiosk.sign_up;
  const bool in_name = screen.focus == SignUpField::name;
  if (!in_name) screen.focus = SignUpField::organisation;
  const bool roomy = is_roomy(kit, main);
  draw_sign_up_head(kiosk, view, kit, main, list, view.text("screen.sign.organisation_title"),
                    roomy ? 0 : signing_height(screen, view, kit, main.w) + Promises::least(kit));
  Asked asked;
  bool entered = false;
  if (roomy) {
    draw_notes(kit, main.take_end(560, 32), signing_notes(view), 36);
    entered = draw_signing(screen, view, kit, main);
  } else {
    Promises promises(list, view);
    promises.take(kit, main, signing_height(screen, view, kit, main.w));
    entered = draw_signing(screen, view, kit, main);
    asked = promises.draw(kit);
  }
  constexpr std::array kAsked = {SignUpField::organisation, SignUpField::name,
                                 SignUpField::decided};
  Typed typed = draw_keys(screen, view, kit, keys, why_not_yet(screen, list, view, kAsked));
  if (!entered && !typed.entered) {
    take(asked, std::move(typed.asked));
    return asked;
  }
  if (screen.focus == SignUpField::name) return screens::Next{};
  screen.focus = SignUpField::name;
  return asked;
}

/// The same, one answer at a time: there is no room for more beside the keyboard.
Asked draw_signing_field(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                         const domain::SignUpList& list, kit::Rect main, kit::Rect keys) {
  screens::SignUpScreen& screen = kiosk.sign_up;
  const bool in_name = screen.focus == SignUpField::name;
  const std::string_view title =
      view.text(in_name ? "screen.sign.representative_title" : "screen.sign.organisation_title");
  draw_sign_up_head(kiosk, view, kit, main, list, title, field_height(kit));
  Promises promises(list, view);
  promises.take(kit, main, field_height(kit));
  const kit::Rect box = main.with_height(std::min(main.h, field_height(kit)));
  const bool entered =
      in_name ? draw_line(screen, kit, box, representative_line(view), screen.name)
              : draw_line(screen, kit, box, organisation_line(view), screen.organisation);
  Asked asked = promises.draw(kit);
  const std::string_view why = why_not_yet(screen, list, view, std::array{screen.focus});
  Typed typed = draw_keys(screen, view, kit, keys, why);
  if (entered || typed.entered || asks_next(typed)) {
    if (why.empty()) screen.focus = in_name ? SignUpField::decided : SignUpField::name;
    return asked;
  }
  if (in_name && asks_back(typed)) {
    screen.focus = SignUpField::organisation;
    return asked;
  }
  take(asked, std::move(typed.asked));
  return asked;
}

Asked draw_decided(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                   const domain::SignUpList& list) {
  screens::SignUpScreen& screen = kiosk.sign_up;
  kit::Rect main = kit::participant_page(kit, 28, 40).main;
  const bool done = screens::step_done(screen, list, screens::Place::sign_up_name);
  const std::string error = error_said(kiosk, view);
  const Footer footer{.back = view.text("screen.button.back"),
                      .main = view.text("screen.button.next"),
                      .enabled = done,
                      .error = error};
  const kit::Rect row = take_footer(kit, main, footer, 32);
  draw_sign_up_head(kiosk, view, kit, main, list, view.text("screen.sign.title"));
  const Sentences open = lead_of(view.text("screen.sign.public"));
  const std::array notes = {Note{kit::Icon::kPublic, open.lead, open.rest}};
  if (draw_yes(kit, main,
               {.id = "decided",
                .text = view.text("screen.sign.decided"),
                .why = view.text("screen.sign.decided_why"),
                .on = screen.decided},
               notes)) {
    screen.decided = !screen.decided;
  }
  const Pressed pressed = draw_footer(kit, row, footer);
  if (pressed == Pressed::back) screen.focus = SignUpField::name;
  if (pressed == Pressed::main) return screens::Next{};
  return std::nullopt;
}

}  // namespace

Asked draw_sign_up_name(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::SignUpList* list = list_of(kiosk, view);
  if (list == nullptr) return screens::Back{};
  if (!is_agreement(*list)) return draw_person(kiosk, view, kit, *list);
  screens::SignUpScreen& screen = kiosk.sign_up;
  if (screen.focus == SignUpField::reach || screen.focus == SignUpField::consent) {
    screen.focus = SignUpField::organisation;
  }
  kit::Rect main = kit::participant_page(kit, 28, 28).main;
  const kit::Rect keys = main.take_bottom(kit::keyboard_height(kit, main.w), 28);
  const float all = signing_height(screen, view, kit, main.w) + Promises::least(kit);
  const bool one_page = is_roomy(kit, main) ||
                        room_under_head(kiosk, view, kit, main, *list,
                                        view.text("screen.sign.organisation_title"), all) >= all;
  if (one_page) return draw_signing_page(kiosk, view, kit, *list, main, keys);
  if (screen.focus == SignUpField::decided) return draw_decided(kiosk, view, kit, *list);
  return draw_signing_field(kiosk, view, kit, *list, main, keys);
}

}  // namespace stordialog::drawing
