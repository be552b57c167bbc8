// The participants' screens, the idle screen and the PIN: one function per place, per sheet and for
// the warning. Each draws the kiosk as it stands and returns at most one request.
#pragma once

#include <optional>

#include "kit/kit.h"
#include "screens/kiosk.h"
#include "screens/view.h"

namespace stordialog::drawing {

using Asked = std::optional<screens::Request>;

// Places. All need view.board.
[[nodiscard]] Asked draw_welcome(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_home(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_idea(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_idea_challenge(screens::Kiosk& kiosk, const screens::View& view,
                                        kit::Kit& kit);
[[nodiscard]] Asked draw_agree(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_vote_code(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_vote_side(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_vote_picks(screens::Kiosk& kiosk, const screens::View& view,
                                    kit::Kit& kit);
/// What draw_vote_picks() draws for a question that asks for grades.
[[nodiscard]] Asked draw_vote_grades(screens::Kiosk& kiosk, const domain::Question& question,
                                     const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_vote_review(screens::Kiosk& kiosk, const screens::View& view,
                                     kit::Kit& kit);
[[nodiscard]] Asked draw_lists(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_agreement(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_sign_up_side(screens::Kiosk& kiosk, const screens::View& view,
                                      kit::Kit& kit);
[[nodiscard]] Asked draw_sign_up_name(screens::Kiosk& kiosk, const screens::View& view,
                                      kit::Kit& kit);
[[nodiscard]] Asked draw_sign_up_reach(screens::Kiosk& kiosk, const screens::View& view,
                                       kit::Kit& kit);
[[nodiscard]] Asked draw_sign_up_signature(screens::Kiosk& kiosk, const screens::View& view,
                                           kit::Kit& kit);
[[nodiscard]] Asked draw_sign_up_review(screens::Kiosk& kiosk, const screens::View& view,
                                        kit::Kit& kit);
[[nodiscard]] Asked draw_initiative_what(screens::Kiosk& kiosk, const screens::View& view,
                                         kit::Kit& kit);
[[nodiscard]] Asked draw_initiative_who(screens::Kiosk& kiosk, const screens::View& view,
                                        kit::Kit& kit);
[[nodiscard]] Asked draw_initiative_when(screens::Kiosk& kiosk, const screens::View& view,
                                         kit::Kit& kit);
[[nodiscard]] Asked draw_initiative_resources(screens::Kiosk& kiosk, const screens::View& view,
                                              kit::Kit& kit);
[[nodiscard]] Asked draw_initiative_funding(screens::Kiosk& kiosk, const screens::View& view,
                                            kit::Kit& kit);
[[nodiscard]] Asked draw_initiative_review(screens::Kiosk& kiosk, const screens::View& view,
                                           kit::Kit& kit);
[[nodiscard]] Asked draw_thanks(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_goodbye(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_pin(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);

// Sheets. Language, questions and challenges take the place of the main column; the others are
// dialogs to be drawn after their place.
[[nodiscard]] Asked draw_language(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_questions(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_challenges(screens::Kiosk& kiosk, const screens::View& view,
                                    kit::Kit& kit);
[[nodiscard]] Asked draw_help(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_read_aloud(screens::Kiosk& kiosk, const screens::View& view,
                                    kit::Kit& kit);
[[nodiscard]] Asked draw_privacy(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
[[nodiscard]] Asked draw_leaving(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);

/// "Är du kvar?" over an empty page: what the person wrote is not drawn at all.
[[nodiscard]] Asked draw_idle(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);
/// The keys beside every participant's page: only those that do something today.
[[nodiscard]] Asked draw_rail(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);

}  // namespace stordialog::drawing
