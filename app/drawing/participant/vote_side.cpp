// Which side a vote belongs to (25), asked once; none is an answer too.
// Ids: side.KEY, side.none, back, next.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "domain/limits.h"
#include "drawing/participant/page.h"
#include "drawing/participant/sides.h"
#include "kit/cards.h"
#include "kit/column.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

struct Choice {
  std::string id, text;
  std::string_view title;
  kit::Icon icon;
  bool selected;
  domain::Key side;  // empty: would rather not say

  kit::GroupCard card(bool wide) const {
    return {.title = title, .text = text, .icon = icon, .selected = selected, .wide = wide};
  }
};

std::vector<Choice> choices_of(const screens::VoteScreen& vote, const screens::View& view) {
  const domain::Event& event = view.board->event;
  std::vector<Choice> choices;
  for (const domain::Side& side : event.sides) {
    choices.push_back({"side." + side.key, side_text(view, side.key), side.name.in(view.language()),
                       side_icon(event, side.key), vote.side_answered && vote.side == side.key,
                       side.key});
  }
  choices.push_back({"side.none",
                     std::string(view.text("screen.side.other_text")),
                     view.text("screen.side.other"),
                     kit::Icon::kPerson,
                     vote.side_answered && vote.side.empty(),
                     {}});
  return choices;
}

void choose(screens::VoteScreen& vote, kit::Kit& kit, kit::Rect box, const Choice& choice,
            bool wide) {
  if (kit::group_card(kit, kit::Id(choice.id), box, choice.card(wide)) != kit::Press::kActivated)
    return;
  vote.side = choice.side;
  vote.side_answered = true;
}

constexpr float kWhyX = 40, kWhyY = 24, kWhyIcon = 64, kWhyGap = 32;

/// Why we ask, in a panel.
struct Why {
  std::string_view title;
  std::string text;

  std::array<kit::Run, 3> runs() const { return {kit::Run{title, true}, {" "}, {text}}; }
  float height(const kit::Kit& kit, float width) const {
    const float room = width - 2 * kWhyX - kWhyIcon - kWhyGap;
    return kit.text_size(runs(), kit::kNote, room, kit::kFlowing).h + 2 * kWhyY;
  }
  void draw(kit::Kit& kit, kit::Rect box) const {
    kit::panel(kit, box);
    kit::Rect inner = box.inset(kWhyX, kWhyY);
    kit.icon(kit::Icon::kBalance, inner.take_start(kWhyIcon, kWhyGap).center(), kWhyIcon,
             kit.theme().ink);
    kit.text(inner, runs(), kit::kNote, kit.theme().ink,
             {.stand = kit::Stand::kMiddle, .shrink = true});
  }
};

/// The cards beside each other and the panel under them, when all of it has room.
bool draw_beside(screens::VoteScreen& vote, kit::Kit& kit, kit::Rect main,
                 const std::vector<Choice>& choices, const Why& why) {
  constexpr float kHighest = 484, kWhyLeast = 150, kBetween = 34;
  const auto columns = static_cast<int>(choices.size());
  const float panel = std::max(kWhyLeast, why.height(kit, main.w));
  const kit::Rect below = main.take_bottom(panel, kBetween);
  const kit::Rect cards = main.with_height(std::min(kHighest, main.h));
  const float width = cards.cell(0, columns, 1, kit::kGap, 0).w;
  for (const Choice& choice : choices) {
    const kit::GroupCard card = choice.card(false);
    if (!kit::group_card_fits(kit, width, card)) return false;
    if (kit::group_card_height(kit, width, card) > cards.h) return false;
  }
  for (int i = 0; i < columns; ++i) {
    choose(vote, kit, cards.cell(i, columns, 1, kit::kGap, 0), choices[static_cast<std::size_t>(i)],
           false);
  }
  why.draw(kit, below);
  return true;
}

/// All of it under each other.
void draw_stacked(screens::VoteScreen& vote, kit::Kit& kit, kit::Rect main,
                  const std::vector<Choice>& choices, const Why& why) {
  constexpr float kGrows = 110;
  std::vector<kit::Block> blocks;
  for (const Choice& choice : choices) {
    blocks.push_back(
        {.height =
             [&kit, &choice](float width) {
               return kit::group_card_height(kit, width, choice.card(true));
             },
         .draw = [&vote, &kit, &choice](kit::Rect box) { choose(vote, kit, box, choice, true); },
         .gap = kit::kSpace3,
         .grows = kGrows});
  }
  blocks.push_back({.height = [&](float width) { return why.height(kit, width); },
                    .draw = [&](kit::Rect box) { why.draw(kit, box); }});
  kit::draw_column(kit, "sides", main, blocks, kit::natural_spread(kit));
}

}  // namespace

Asked draw_vote_side(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  screens::VoteScreen& vote = kiosk.vote;
  kit::Rect main = kit::participant_page(kit).main;
  draw_vote_closing(kiosk, view, kit, main);
  const std::string error = error_said(kiosk, view);
  Footer footer{.back = view.text("screen.button.back"),
                .main = view.text("screen.button.next"),
                .enabled = vote.side_answered,
                .note = view.text("screen.side.several"),
                .error = error};
  if (!vote.side_answered) footer.why = view.text("screen.side.why_empty");
  const kit::Rect row = take_footer(kit, main, footer);
  draw_head(kit, main, {.title = view.text("screen.side.title")});

  const std::vector<Choice> choices = choices_of(vote, view);
  const Why why{view.text("screen.side.why_title"),
                view.words->plural("screen.side.why_text", domain::limits::kSideBallotsLeast)};
  if (kit.upright() || !draw_beside(vote, kit, main, choices, why)) {
    draw_stacked(vote, kit, main, choices, why);
  }
  return back_or_next(draw_footer(kit, row, footer));
}

}  // namespace stordialog::drawing
