// How the organisers reach a person, and the yes to keeping that (29). Where the keyboard leaves
// no room for both, one after the other.
// Ids: field.reach, consent, promises, back, next, the keyboard's keys.
#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "drawing/participant/short_room.h"
#include "drawing/participant/sign_up_page.h"
#include "kit/cards.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/panels.h"

namespace stordialog::drawing {

using screens::SignUpField;

namespace {

constexpr float kGap = 24, kHintGap = 22;

float field_height(const kit::Kit& kit) {
  return kit::field_caption(kit) + kit::kFieldHeight;
}

std::string_view why_consent(const domain::SignUpList& list, const screens::View& view) {
  return view.text(is_agreement(list) ? "screen.sign.consent_why" : "screen.sign_up.consent_why");
}

kit::CheckRow consent_row(const screens::SignUpScreen& screen, const domain::SignUpList& list,
                          const screens::View& view) {
  return {.text = list.consent.in(view.language()), .on = screen.consented};
}

/// Field, sentence and why: all of the step.
float whole_height(const screens::SignUpScreen& screen, const domain::SignUpList& list,
                   const screens::View& view, const kit::Kit& kit, float width) {
  return field_height(kit) + kGap +
         kit::check_row_height(kit, width, consent_row(screen, list, view)) + kit.theme().lip +
         kHintGap + hint_height(kit, width, why_consent(list, view));
}

struct Drawn {
  Asked asked;
  bool entered = false;
};

Drawn draw_field(screens::SignUpScreen& screen, const screens::View& view, kit::Kit& kit,
                 kit::Rect box) {
  const kit::Field field{.caption = view.text("screen.sign_up.reach_field"),
                         .focused = true,
                         .em = line_em(kit, screen.reach.view(), box.w)};
  const kit::FieldEvent event = kit::field(kit, "field.reach", box, screen.reach, field);
  return {std::nullopt, event.entered};
}

void draw_consent(screens::SignUpScreen& screen, const domain::SignUpList& list,
                  const screens::View& view, kit::Kit& kit, kit::Rect main) {
  const kit::CheckRow row = consent_row(screen, list, view);
  constexpr float kCheckMost = 128;
  const float wanted = kit::check_row_height(kit, main.w, row);
  const bool normal = kit.enlargement() == kit::TextSize::kNormal;
  const float high = normal ? std::max(wanted, std::min(kCheckMost, main.h - 70)) : wanted;
  if (kit::check_row(kit, "consent", main.take_top(high, kHintGap), row)) {
    screen.consented = !screen.consented;
  }
  kit::hint(kit, main, kit::Icon::kInfo, why_consent(list, view));
}

Asked draw_yes_step(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                    const domain::SignUpList& list) {
  screens::SignUpScreen& screen = kiosk.sign_up;
  kit::Rect main = kit::participant_page(kit, 28, 40).main;
  const std::string error = error_said(kiosk, view);
  const Footer footer{.back = view.text("screen.button.back"),
                      .main = view.text("screen.button.next"),
                      .enabled = screens::step_done(screen, list, screens::Place::sign_up_reach),
                      .error = error};
  const kit::Rect row = take_footer(kit, main, footer, 32);
  draw_sign_up_head(kiosk, view, kit, main, list, view.text("screen.privacy.title"));
  const Promises promises(list, view);
  if (draw_yes(kit, main,
               {.id = "consent",
                .text = list.consent.in(view.language()),
                .why = why_consent(list, view),
                .on = screen.consented},
               promises.notes())) {
    screen.consented = !screen.consented;
  }
  const Pressed pressed = draw_footer(kit, row, footer);
  if (pressed == Pressed::back) screen.focus = SignUpField::reach;
  if (pressed == Pressed::main) return screens::Next{};
  return std::nullopt;
}

}  // namespace

Asked draw_sign_up_reach(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::SignUpList* list = list_of(kiosk, view);
  if (list == nullptr) return screens::Back{};
  screens::SignUpScreen& screen = kiosk.sign_up;
  if (screen.focus != SignUpField::consent) screen.focus = SignUpField::reach;
  kit::Rect main = kit::participant_page(kit, 28, 28).main;
  const kit::Rect keys =
      main.take_bottom(kit::keyboard_height(kit, main.w, kit::KeyboardKind::kAddress), 28);
  const std::string_view title = view.text("screen.sign_up.reach_title");
  const bool roomy = is_roomy(kit, main);
  const float whole = whole_height(screen, *list, view, kit, main.w);
  const float all = whole + Promises::least(kit);
  const bool one_page = roomy || room_under_head(kiosk, view, kit, main, *list, title, all) >= all;
  if (!one_page && screen.focus == SignUpField::consent) {
    return draw_yes_step(kiosk, view, kit, *list);
  }
  const float fields = one_page ? whole : field_height(kit);
  const float rest = one_page ? all : fields;
  draw_sign_up_head(kiosk, view, kit, main, *list, title, roomy ? whole : rest);
  Promises promises(*list, view);
  promises.take(kit, main, fields);
  const kit::Rect box = main.take_top(std::min(main.h, field_height(kit)), kGap);
  const Drawn field = draw_field(screen, view, kit, box);
  if (one_page) draw_consent(screen, *list, view, kit, main);
  Asked asked = promises.draw(kit);

  const bool done = one_page ? screens::step_done(screen, *list, screens::Place::sign_up_reach)
                             : screens::field_done(screen, SignUpField::reach);
  constexpr std::array kAsked = {SignUpField::reach, SignUpField::consent};
  const std::string_view why =
      why_not_yet(screen, *list, view, std::span(kAsked).first(one_page ? 2 : 1));
  Typed typed = draw_keyboard(view, kit, keys, screen.reach,
                              {.next_enabled = done, .why = why, .address = true});
  const bool next = field.entered || typed.entered ||
                    (typed.asked && std::holds_alternative<screens::Next>(*typed.asked));
  if (!next) {
    take(asked, std::move(typed.asked));
    return asked;
  }
  if (one_page) return screens::Next{};
  if (done) screen.focus = SignUpField::consent;
  return asked;
}

}  // namespace stordialog::drawing
