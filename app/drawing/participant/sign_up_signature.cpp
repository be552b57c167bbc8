// Who signs for an organisation draws the name with a finger (07); not everybody can, so it may be
// left out. Ids: signature, signature.clear, back, next.
#include <algorithm>
#include <string>

#include "drawing/participant/sign_up_page.h"
#include "input/strokes.h"
#include "kit/signature.h"

namespace stordialog::drawing {

namespace {

constexpr float kPadLeast = 240;

/// For whom; the review says it too, so that the pad may have the room.
void draw_signing_for(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                      kit::Rect& main) {
  const std::string said =
      view.text("screen.sign.you_sign_for",
                {{"organisation", std::string(kiosk.sign_up.organisation.view())}});
  constexpr kit::TextStyle kFor{40, 1.25F, kit::Weight::kBold, 0};
  const float height = kit.text_size(said, kFor, main.w).h;
  if (main.h - height - 20 < kPadLeast) return;
  kit.text(main.take_top(height, 20), said, kFor, kit.theme().ink);
}

/// The pad, at least three times as wide as it is high, and the key that wipes it: beside it, or
/// under it where width is short. What was drawn in a higher pad is clipped.
void draw_pad(input::Strokes& strokes, const screens::View& view, kit::Kit& kit, kit::Rect main,
              bool wrong) {
  constexpr float kWide = 3, kRing = 10, kBetween = 24;
  const kit::Button clear{.label = view.text("screen.sign.signature_erase"),
                          .icon = kit::Icon::kRefresh,
                          .enabled = !strokes.empty()};
  const float width = kit::button_width(kit, clear, kit::kButtonSmall);
  kit::Rect key;
  if (kit.upright()) {
    const float high = std::min(main.h - kit::kButtonSmall - kBetween, main.w / kWide);
    key = {main.right() - width, main.y + high + kBetween, width, kit::kButtonSmall};
    main.h = high;
  } else {
    key = main.take_end(width, kBetween).with_height(kit::kButtonSmall);
  }
  const kit::Rect pad = main.with_height(std::min(main.h, main.w / kWide));
  kit.push_clip(pad.grown(kRing));
  kit::signature_pad(kit, "signature", pad, strokes, {.clear = {}, .error = wrong});
  kit.pop_clip();
  if (kit::button(kit, "signature.clear", key, clear)) strokes.clear();
}

}  // namespace

Asked draw_sign_up_signature(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::SignUpList* list = list_of(kiosk, view);
  if (list == nullptr) return screens::Back{};
  screens::SignUpScreen& screen = kiosk.sign_up;
  const bool done = screens::step_done(screen, *list, screens::Place::sign_up_signature);
  const std::string error = error_said(kiosk, view);
  const Footer footer{.back = view.text("screen.button.back"),
                      .main = view.text("screen.button.next"),
                      .enabled = done,
                      .why = done ? std::string_view{} : view.text("screen.sign.why_signature"),
                      .note = view.text("screen.sign.signature_skip"),
                      .error = error};
  kit::Rect main = kit::participant_page(kit, 28, 40).main;
  const kit::Rect row = take_footer(kit, main, footer, 32);
  draw_sign_up_head(kiosk, view, kit, main, *list, view.text("screen.sign.signature_title"),
                    kPadLeast);
  draw_signing_for(kiosk, view, kit, main);
  draw_pad(screen.signature, view, kit, main, !done && !screen.signature.empty());
  return back_or_next(draw_footer(kit, row, footer));
}

}  // namespace stordialog::drawing
