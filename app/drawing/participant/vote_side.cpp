// Which side a vote belongs to (25), asked once; none is an answer too.
// Ids: side.KEY, side.none, back, next.
#include <array>
#include <string>

#include "domain/limits.h"
#include "drawing/participant/page.h"
#include "drawing/participant/sides.h"
#include "kit/cards.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

void draw_why(const screens::View& view, kit::Kit& kit, kit::Rect box) {
  kit::panel(kit, box);
  kit::Rect inner = box.inset(40, 24);
  const std::string why =
      view.words->plural("screen.side.why_text", domain::limits::kSideBallotsLeast);
  kit.icon(kit::Icon::kBalance, inner.take_start(64, 32).center(), 64, kit.theme().ink);
  kit.text(inner, {{view.text("screen.side.why_title"), true}, {" "}, {why}}, kit::kNote,
           kit.theme().ink, {.stand = kit::Stand::kMiddle, .max_lines = 3, .shrink = true});
}

}  // namespace

Asked draw_vote_side(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::Event& event = view.board->event;
  screens::VoteScreen& vote = kiosk.vote;
  kit::Rect main = kit::participant_page(kit).main;
  const kit::Rect row = main.take_bottom(kit::kButtonHeight, 40);
  draw_title(kit, main.take_top(88, 32), view.text("screen.side.title"));
  const kit::Rect why = main.take_bottom(150, 34);

  const kit::Rect cards = main.with_height(std::min(484.0F, main.h));
  const auto columns = static_cast<int>(event.sides.size()) + 1;
  const auto choose = [&](const kit::Id& id, int column, const kit::GroupCard& card,
                          const domain::Key& side) {
    const kit::Rect box = cards.cell(column, columns, 1, kit::kGap, 0);
    if (kit::group_card(kit, id, box, card) != kit::Press::kActivated) return;
    vote.side = side;
    vote.side_answered = true;
  };
  int column = 0;
  for (const domain::Side& side : event.sides) {
    const std::string text = side_text(view, side.key);
    choose(kit::Id("side.", side.key), column++,
           {.title = side.name.in(view.language()),
            .text = text,
            .icon = side_icon(event, side.key),
            .selected = vote.side_answered && vote.side == side.key},
           side.key);
  }
  choose("side.none", column,
         {.title = view.text("screen.side.other"),
          .text = view.text("screen.side.other_text"),
          .icon = kit::Icon::kPerson,
          .selected = vote.side_answered && vote.side.empty()},
         {});
  draw_why(view, kit, why);

  const std::string error = error_said(kiosk, view);
  Footer footer{.back = view.text("screen.button.back"),
                .main = view.text("screen.button.next"),
                .enabled = vote.side_answered,
                .note = view.text("screen.side.several"),
                .error = error};
  if (!vote.side_answered) footer.why = view.text("screen.side.why_empty");
  const Pressed pressed = draw_footer(kit, row, footer);
  if (pressed == Pressed::back) return screens::Back{};
  if (pressed == Pressed::main) return screens::Next{};
  return std::nullopt;
}

}  // namespace stordialog::drawing
