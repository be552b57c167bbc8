// Choosing challenges (04, 23): ten in two columns, more behind the keys Upp and Ner. The order is
// this person's own.
// Ids: option.N (N is the option's position in the event), picks.up, picks.down, read, back, next.
#include <algorithm>
#include <string>

#include "drawing/participant/page.h"
#include "kit/cards.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

constexpr float kGapX = 20, kGapY = 18, kCard = 140;
constexpr std::size_t kColumns = 2, kRowsShown = 5;

void draw_cards(screens::VoteScreen& vote, const domain::Question& question,
                const screens::View& view, kit::Kit& kit, kit::Rect grid, float height) {
  const int left = screens::picks_left(vote, question);
  const float width = (grid.w - kGapX) / kColumns;
  for (std::size_t place = 0; place < vote.order.size(); ++place) {
    const std::uint16_t option = vote.order[place];
    const domain::Challenge* challenge = view.board->event.challenge(question.options[option]);
    if (challenge == nullptr) continue;
    const auto row = static_cast<float>(place / kColumns);
    const auto column = static_cast<float>(place % kColumns);
    const kit::Rect box{grid.x + column * (width + kGapX), grid.y + row * (height + kGapY), width,
                        height};
    const bool picked = screens::is_picked(vote, option);
    const kit::ChoiceCard card{.text = challenge->title.in(view.language()),
                               .selected = picked,
                               .enabled = picked || left > 0};
    if (kit::choice_card(kit, kit::Id("option.", option), box, card) != kit::Press::kNone) {
      screens::toggle_pick(vote, question, option);
    }
  }
}

void draw_head(const screens::VoteScreen& vote, const domain::Question& question,
               const screens::View& view, kit::Kit& kit, kit::Rect head) {
  const int left = screens::picks_left(vote, question);
  const std::string said = view.text(
      "screen.vote.picks_left",
      {{"left", view.words->number(left)}, {"picks", view.words->number(question.picks)}});
  const float width = picks_width(kit, question.picks, said);
  kit::picks_left(kit, head.take_end(width, 32), question.picks - left, question.picks, said);
  draw_title(kit, head, question.title.in(view.language()), kit::kTitleCrowded);
}

Asked draw_actions(const screens::Kiosk& kiosk, const domain::Question& question,
                   const screens::View& view, kit::Kit& kit, kit::Rect row) {
  const std::string error = error_said(kiosk, view);
  const bool used_up = screens::picks_left(kiosk.vote, question) <= 0;
  Footer footer{.back = view.text("screen.button.back"),
                .main = view.text("screen.vote.review"),
                .enabled = screens::can_review(kiosk.vote),
                .error = error};
  Asked asked;
  if (error.empty() && !used_up) {
    const kit::Button read{.label = view.text("screen.vote.read_about"),
                           .icon = kit::Icon::kMenuBook,
                           .em = 40,
                           .icon_em = 48};
    const kit::Rect middle = between(kit, row, footer);
    const float width = std::min(middle.w, kit::button_width(kit, read, row.h));
    if (kit::button(kit, "read", middle.middle(width, row.h), read)) {
      asked = screens::ShowSheet{screens::Sheet::challenges};
    }
  } else if (error.empty()) {
    const kit::Rect middle = between(kit, row, footer);
    kit.text(middle, view.text("screen.vote.none_left"), {36, 1.2F, kit::Weight::kBold, 0},
             kit.theme().ink,
             {.align = kit::Align::kCenter,
              .stand = kit::Stand::kMiddle,
              .max_lines = 3,
              .balanced = true,
              .shrink = true});
  }
  const Pressed pressed = draw_footer(kit, row, footer);
  if (pressed == Pressed::back) return screens::Back{};
  if (pressed == Pressed::main) return screens::Next{};
  return asked;
}

}  // namespace

Asked draw_vote_picks(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::Question* question = view.board->event.question(kiosk.vote.question);
  if (question == nullptr) return screens::Back{};
  kit::Rect main = kit::participant_page(kit, 28, 30).main;
  const kit::Rect row = main.take_bottom(kit::kButtonCrowded, 28);
  draw_head(kiosk.vote, *question, view, kit, main.take_top(70, 20));

  const std::size_t rows = (kiosk.vote.order.size() + kColumns - 1) / kColumns;
  const auto shown = static_cast<float>(std::clamp<std::size_t>(rows, 1, kRowsShown));
  const float height = std::min(kCard, (main.h - kGapY * (shown - 1)) / shown);
  if (rows <= kRowsShown) {
    draw_cards(kiosk.vote, *question, view, kit, main, height);
  } else {
    main.h = shown * (height + kGapY) - kGapY + kit.theme().lip;
    const float content = static_cast<float>(rows) * (height + kGapY) - kGapY + kit.theme().lip;
    const kit::ScrollArea area(kit, "picks", main, content);
    draw_cards(kiosk.vote, *question, view, kit, area.inner(), height);
  }
  return draw_actions(kiosk, *question, view, kit, row);
}

}  // namespace stordialog::drawing
