// What the steps of a sign-up share (29): which list, which step, the question; who will see it.
#pragma once

#include "drawing/participant/page.h"

namespace stordialog::drawing {

/// The list being signed up to; null when the board no longer has it.
[[nodiscard]] const domain::SignUpList* list_of(const screens::Kiosk& kiosk,
                                                const screens::View& view);
[[nodiscard]] bool is_agreement(const domain::SignUpList& list);
/// "8 platser för varje part, fördelas efteråt"; empty when the list has no places.
[[nodiscard]] std::string places_said(const domain::SignUpList& list, const screens::View& view);

/// Takes list, steps and title off the top of `main`.
void draw_sign_up_head(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect& main, const domain::SignUpList& list, std::string_view title);
/// Who sees it, until when, and that it can be taken back.
void draw_sign_up_promises(const screens::View& view, kit::Kit& kit, kit::Rect panel,
                           const domain::SignUpList& list);

}  // namespace stordialog::drawing
