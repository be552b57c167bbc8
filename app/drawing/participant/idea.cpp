// Writing an idea (03), beside up to two ideas of others to agree with.
// Ids: idea.field, idea.more, agree.0, agree.1, the keyboard's keys.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/agree_card.h"
#include "drawing/participant/page.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/panels.h"
#include "screens/offers.h"

namespace stordialog::drawing {

namespace {

/// Two short ones. Which two changes with every idea handed in, so that each is seen by somebody.
std::vector<const desk::BoardIdea*> two_of(const std::vector<const desk::BoardIdea*>& ideas,
                                           const desk::Board& board) {
  std::vector<const desk::BoardIdea*> shown;
  const std::size_t turn = board.counts.of(domain::Kind::idea);
  for (std::size_t i = 0; i < ideas.size() && shown.size() < 2; ++i) {
    const desk::BoardIdea* idea = ideas[(i + turn) % ideas.size()];
    if (is_short(idea->text)) shown.push_back(idea);
  }
  return shown;
}

Asked draw_others(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                  kit::Rect panel, const std::vector<const desk::BoardIdea*>& ideas) {
  constexpr float kBetween = 14;
  Asked asked;
  kit::panel(kit, panel);
  kit::Rect inner = panel.inset(24, 20);
  kit::Rect head = inner.take_top(46, kBetween);
  kit.icon(kit::Icon::kForum, head.take_start(44, 14).center(), 44, kit.theme().ink);
  kit.text(head, view.text("screen.idea.others"), kit::kNote.bold(), kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
  const std::vector<const desk::BoardIdea*> shown = two_of(ideas, *view.board);
  if (ideas.size() > shown.size()) {
    kit::Rect row = inner.take_bottom(kit::kButtonSmall + kit.theme().lip, kBetween);
    row.h = kit::kButtonSmall;
    const kit::Button more{.label = view.text("screen.home.agree"),
                           .icon = kit::Icon::kArrowForward,
                           .icon_at_end = true};
    if (kit::button(kit, "idea.more", row, more)) asked = screens::Go{screens::Place::agree};
  }
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const kit::Rect box = inner.cell(static_cast<int>(i), 1, 2, 0, kBetween);
    take(asked, draw_small_agree(kiosk, view, kit, box, *shown[i], i));
  }
  return asked;
}

}  // namespace

Asked draw_idea(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  Asked asked;
  kit::Rect main = kit::participant_page(kit, 32, 28).main;
  const kit::Rect keys = main.take_bottom(kit::keyboard_height(kit, main.w), 28);
  kit::Rect head = main.take_top(70, 20);
  input::TextBuffer& text = kiosk.idea.text;
  const std::string error = error_said(kiosk, view);
  const kit::Rect count = head.take_end(error.empty() ? 420 : 860, 40);
  if (error.empty()) {
    const std::string said = view.text(
        "screen.idea.count",
        {{"used", view.words->number(static_cast<std::int64_t>(text.length()))},
         {"most", view.words->number(static_cast<std::int64_t>(text.limit().graphemes))}});
    kit.text(count, said, kit::kSmall.bold(), kit.theme().ink2,
             {.align = kit::Align::kEnd, .stand = kit::Stand::kMiddle, .tabular = true});
  } else {
    draw_error(kit, count, error, kit::Align::kEnd);
  }
  draw_title(kit, head, view.text("screen.idea.title"), kit::kTitleCrowded);

  const std::vector<const desk::BoardIdea*> ideas = screens::readable_ideas(*view.board);
  if (!ideas.empty()) {
    asked = draw_others(kiosk, view, kit, main.take_end(640, 28), ideas);
  }
  kit::Field field;
  field.placeholder = view.text("screen.idea.hint");
  field.hint = view.text("screen.idea.sensitive");
  field.focused = true;
  kit::field(kit, "idea.field", main, text, field);
  const Writing writing{.next_enabled = screens::can_hand_in(kiosk.idea), .sentences = true};
  take(asked, draw_keyboard(view, kit, keys, text, writing).asked);
  return asked;
}

}  // namespace stordialog::drawing
