// An initiative before it is handed in: every answer with a way back, and that everybody can read
// it. Ids: edit.what, edit.who, edit.when, edit.offers, edit.seeks, edit.funding, review.up,
// review.down, back, next.
#include <array>
#include <string>

#include "drawing/participant/initiative_page.h"
#include "drawing/participant/review_lines.h"

namespace stordialog::drawing {

using screens::Place;

Asked draw_initiative_review(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  screens::InitiativeScreen& screen = kiosk.initiative;
  const std::string error = error_said(kiosk, view);
  const Footer footer{.back = view.text("screen.button.back"),
                      .main = view.text("screen.initiative.send"),
                      .main_icon = kit::Icon::kSend,
                      .enabled = screens::step_done(screen, Place::initiative_review),
                      .error = error};
  kit::Rect main = kit::participant_page(kit, 28, 40).main;
  const kit::Rect row = take_footer(kit, main, footer, 36);
  draw_initiative_head(kiosk, view, kit, main, view.text("screen.sign_up.review_title"));
  const std::string offers = words_for(view, screen.offers), seeks = words_for(view, screen.seeks);
  const std::array lines = {ReviewLine{.caption = view.text("screen.initiative.review_what"),
                                       .value = screen.what.view(),
                                       .id = "edit.what",
                                       .place = Place::initiative_what,
                                       .written = true},
                            ReviewLine{.caption = view.text("screen.initiative.review_who"),
                                       .value = screen.who.view(),
                                       .id = "edit.who",
                                       .place = Place::initiative_who,
                                       .written = true},
                            ReviewLine{.caption = view.text("screen.initiative.review_when"),
                                       .value = word_for(view, "when", screen.when),
                                       .id = "edit.when",
                                       .place = Place::initiative_when},
                            ReviewLine{.caption = view.text("screen.initiative.offers"),
                                       .value = offers,
                                       .id = "edit.offers",
                                       .place = Place::initiative_resources},
                            ReviewLine{.caption = view.text("screen.initiative.seeks"),
                                       .value = seeks,
                                       .id = "edit.seeks",
                                       .place = Place::initiative_resources},
                            ReviewLine{.caption = view.text("screen.initiative.review_funding"),
                                       .value = word_for(view, "funding", screen.funding),
                                       .id = "edit.funding",
                                       .place = Place::initiative_funding}};
  const std::array notes = {Note{kit::Icon::kPublic, view.text("screen.initiative.public"),
                                 view.text("screen.initiative.public_text")},
                            Note{kit::Icon::kHandshake, "", view.text("screen.initiative.match")}};
  const ReviewLine* edited = draw_review(view, kit, main, lines, notes);
  Asked asked;
  if (edited != nullptr) {
    screen.seeking = edited->id == "edit.seeks";
    asked = screens::Go{edited->place};
  }
  if (Asked left = back_or_next(draw_footer(kit, row, footer))) return left;
  return asked;
}

}  // namespace stordialog::drawing
