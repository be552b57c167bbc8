// What will be stored, each line with a way back to change it, and who will see it.
// Ids: edit.side, edit.organisation, edit.name, edit.reach, edit.signature, review.up,
// review.down, back, next.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/review_lines.h"
#include "drawing/participant/short_room.h"
#include "drawing/participant/sign_up_page.h"
#include "kit/tables.h"

namespace stordialog::drawing {

using screens::Place;

namespace {

std::vector<ReviewLine> lines_of(const screens::SignUpScreen& screen,
                                 const domain::SignUpList& list, const screens::View& view) {
  std::vector<ReviewLine> lines;
  if (!is_agreement(list)) {
    lines.push_back({.caption = view.text("screen.sign_up.review_list"),
                     .value = list.title.in(view.language())});
  }
  if (const domain::Side* side = view.board->event.side(screen.side)) {
    lines.push_back({.caption = view.text("screen.sign_up.review_side"),
                     .value = side->name.in(view.language()),
                     .id = "edit.side",
                     .place = Place::sign_up_side});
  }
  if (is_agreement(list)) {
    lines.push_back({.caption = view.text("screen.sign_up.review_organisation"),
                     .value = screen.organisation.view(),
                     .id = "edit.organisation",
                     .place = Place::sign_up_name,
                     .written = true});
  }
  lines.push_back({.caption = view.text("screen.sign_up.review_name"),
                   .value = screen.name.view(),
                   .id = "edit.name",
                   .place = Place::sign_up_name,
                   .written = true});
  lines.push_back({.caption = view.text("screen.sign_up.review_reach"),
                   .value = screen.reach.view(),
                   .id = "edit.reach",
                   .place = Place::sign_up_reach,
                   .written = true});
  if (is_agreement(list)) {
    lines.push_back({.caption = view.text("screen.sign.review_signature"),
                     .value = view.text("screen.sign.no_signature"),
                     .id = "edit.signature",
                     .place = Place::sign_up_signature,
                     .drawn = screen.signature.empty() ? nullptr : &screen.signature});
  }
  return lines;
}

screens::SignUpField field_of(std::string_view id) {
  if (id == "edit.organisation") return screens::SignUpField::organisation;
  return id == "edit.reach" ? screens::SignUpField::reach : screens::SignUpField::name;
}

}  // namespace

Asked draw_sign_up_review(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::SignUpList* list = list_of(kiosk, view);
  if (list == nullptr) return screens::Back{};
  const bool signing = is_agreement(*list);
  const std::string error = error_said(kiosk, view);
  const Footer footer{.back = view.text("screen.button.back"),
                      .main = view.text(signing ? "screen.sign.send" : "screen.sign_up.send"),
                      .main_icon = signing ? kit::Icon::kDraw : kit::Icon::kCheck,
                      .enabled = screens::step_done(kiosk.sign_up, *list, Place::sign_up_review),
                      .error = error};
  kit::Rect main = kit::participant_page(kit, 28, 40).main;
  const kit::Rect row = take_footer(kit, main, footer, 36);
  draw_sign_up_head(
      kiosk, view, kit, main, *list,
      view.text(signing ? "screen.sign.review_title" : "screen.sign_up.review_title"));
  const std::vector<ReviewLine> lines = lines_of(kiosk.sign_up, *list, view);
  const Promises promises(*list, view);
  const ReviewLine* edited = draw_review(view, kit, main, lines, promises.notes());
  Asked asked;
  if (edited != nullptr) {
    kiosk.sign_up.focus = field_of(edited->id);
    asked = screens::Go{edited->place};
  }
  if (Asked left = back_or_next(draw_footer(kit, row, footer))) return left;
  return asked;
}

}  // namespace stordialog::drawing
