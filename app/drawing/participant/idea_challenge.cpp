// Which challenge an idea belongs to, if any; the last step before it is handed in.
// Ids: challenge.KEY, challenge.none, back, next.
#include <algorithm>
#include <span>
#include <string>

#include "drawing/participant/page.h"
#include "kit/cards.h"
#include "kit/column.h"

namespace stordialog::drawing {

namespace {

constexpr float kGap = 18, kEm = 48;

/// "None in particular", then every challenge, each a card of the same height.
void draw_cards(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect main) {
  // Options of follow-up questions come last, and are no challenges to hand ideas in about.
  const auto& all = view.board->event.challenges;
  const std::span challenges(all.begin(), std::ranges::find_if(all, &domain::Challenge::added));
  const std::string_view none_text = view.text("screen.idea.challenge_none");
  const auto highest = [&](float width) {
    float high = kit::choice_card_height(kit, width, {.text = none_text, .em = kEm});
    for (const domain::Challenge& challenge : challenges) {
      high =
          std::max(high, kit::choice_card_height(
                             kit, width, {.text = challenge.title.in(view.language()), .em = kEm}));
    }
    return high;
  };
  constexpr float kHigh = 124;
  const kit::CardGrid grid(kit, "challenges", main,
                           {.count = challenges.size() + 1,
                            .columns = 2,
                            .gap_x = 20,
                            .gap_y = kGap,
                            .height = kHigh,
                            .needs = highest});
  const kit::ChoiceCard none{
      .text = none_text, .selected = kiosk.idea.challenge.empty(), .em = kEm};
  // With an even number of challenges the first card has the row to itself.
  const bool alone = grid.columns() == 2 && challenges.size() % 2 == 0;
  kit::Rect first = grid.cell(0);
  if (alone) first.w = grid.cell(1).right() - first.x;
  if (kit::choice_card(kit, "challenge.none", first, none) == kit::Press::kActivated) {
    kiosk.idea.challenge.clear();
  }
  for (std::size_t i = 0; i < challenges.size(); ++i) {
    const domain::Challenge& challenge = challenges[i];
    const kit::ChoiceCard card{.text = challenge.title.in(view.language()),
                               .selected = kiosk.idea.challenge == challenge.key,
                               .em = kEm};
    const kit::Rect box = grid.cell(i + (alone ? 2 : 1));
    if (kit::choice_card(kit, kit::Id("challenge.", challenge.key), box, card) ==
        kit::Press::kActivated) {
      kiosk.idea.challenge = card.selected ? domain::Key{} : challenge.key;
    }
  }
}

}  // namespace

Asked draw_idea_challenge(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const bool at_once = view.board->event.ideas_visible == domain::IdeasVisible::at_once;
  const std::string error = error_said(kiosk, view);
  const Footer footer{
      .back = view.text("screen.button.back"),
      .main = view.text("screen.idea.send"),
      .main_icon = kit::Icon::kSend,
      .enabled = screens::can_hand_in(kiosk.idea),
      .note = view.text(at_once ? "screen.idea.review_visible_at_once" : "screen.idea.review_text"),
      .error = error,
      .high = kit::kButtonCrowded};
  kit::Rect main = kit::participant_page(kit, 28, 30).main;
  const kit::Rect row = take_footer(kit, main, footer, 30);
  const std::string_view skip = view.text("screen.idea.challenge_text");
  const kit::Size size = kit.text_size(skip, kit::kLabel.bold(), main.w);
  const kit::Rect place = draw_head(kit, main,
                                    {.title = view.text("screen.idea.challenge_title"),
                                     .style = kit::kTitleCrowded,
                                     .least = 70,
                                     .gap = 20,
                                     .end = {size.w + 2, size.h}});
  kit.text(place, skip, kit::kLabel.bold(), kit.theme().ink2, {.stand = kit::Stand::kMiddle});
  draw_cards(kiosk, view, kit, main);
  return back_or_next(draw_footer(kit, row, footer));
}

}  // namespace stordialog::drawing
