// Which challenge an idea belongs to, if any; the last step before it is handed in.
// Ids: challenge.KEY, challenge.none, back, next.
#include <algorithm>
#include <string>

#include "drawing/participant/page.h"
#include "kit/cards.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

constexpr float kGap = 18, kRows = 5;

Asked draw_cards(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect grid,
                 float height) {
  const auto& challenges = view.board->event.challenges;
  for (std::size_t i = 0; i < challenges.size(); ++i) {
    const domain::Challenge& challenge = challenges[i];
    const auto row = static_cast<float>(i / 2), column = static_cast<float>(i % 2);
    const float width = (grid.w - 20) / 2;
    const kit::Rect box{grid.x + column * (width + 20), grid.y + row * (height + kGap), width,
                        height};
    const kit::ChoiceCard card{.text = challenge.title.in(view.language()),
                               .selected = kiosk.idea.challenge == challenge.key,
                               .em = 48};
    if (kit::choice_card(kit, kit::Id("challenge.", challenge.key), box, card) ==
        kit::Press::kActivated) {
      kiosk.idea.challenge = card.selected ? domain::Key{} : challenge.key;
    }
  }
  return std::nullopt;
}

}  // namespace

Asked draw_idea_challenge(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  kit::Rect main = kit::participant_page(kit, 28, 30).main;
  const kit::Rect row = main.take_bottom(kit::kButtonCrowded, 30);
  kit::Rect head = main.take_top(70, 20);
  const std::string_view skip = view.text("screen.idea.challenge_text");
  const float width = kit.text_width(skip, kit::kLabel.bold());
  kit.text(head.take_end(width, 32), skip, kit::kLabel.bold(), kit.theme().ink2,
           {.align = kit::Align::kEnd, .stand = kit::Stand::kMiddle, .max_lines = 1});
  draw_title(kit, head, view.text("screen.idea.challenge_title"), kit::kTitleCrowded);

  const std::size_t count = view.board->event.challenges.size();
  const float rows = static_cast<float>((count + 1) / 2);
  const float shown = std::min(rows, kRows);
  const float height = std::min(124.0F, (main.h - kGap * shown) / (shown + 1));
  const kit::ChoiceCard none{.text = view.text("screen.idea.challenge_none"),
                             .selected = kiosk.idea.challenge.empty(),
                             .em = 48};
  if (kit::choice_card(kit, "challenge.none", main.take_top(height, kGap), none) ==
      kit::Press::kActivated) {
    kiosk.idea.challenge.clear();
  }
  Asked asked;
  const float content = rows * (height + kGap) - kGap + kit.theme().lip;
  if (rows > kRows) {
    const kit::ScrollArea area(kit, "challenges", main, content);
    asked = draw_cards(kiosk, view, kit, area.inner(), height);
  } else {
    asked = draw_cards(kiosk, view, kit, main, height);
  }

  const bool at_once = view.board->event.ideas_visible == domain::IdeasVisible::at_once;
  const std::string error = error_said(kiosk, view);
  Footer footer{
      .back = view.text("screen.button.back"),
      .main = view.text("screen.idea.send"),
      .main_icon = kit::Icon::kSend,
      .enabled = screens::can_hand_in(kiosk.idea),
      .note = view.text(at_once ? "screen.idea.review_visible_at_once" : "screen.idea.review_text"),
      .error = error};
  const Pressed pressed = draw_footer(kit, row, footer);
  if (pressed == Pressed::back) return screens::Back{};
  if (pressed == Pressed::main) return screens::Next{};
  return asked;
}

}  // namespace stordialog::drawing
