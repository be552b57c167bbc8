// Several votes are open: which one. Those that the person has voted in say so.
// Ids: question.KEY, back.
#include <string>

#include "drawing/participant/page.h"
#include "kit/cards.h"
#include "kit/tables.h"
#include "screens/offers.h"

namespace stordialog::drawing {

Asked draw_questions(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  constexpr float kRow = 140, kGap = 24;
  Asked asked;
  kit::Rect main = kit::participant_page(kit).main;
  const kit::Rect row = main.take_bottom(kit::kButtonHeight, 40);
  draw_title(kit, main.take_top(88, 32), view.text("screen.vote.choose_question"));
  const auto questions = screens::open_questions(*view.board);
  const float content = static_cast<float>(questions.size()) * (kRow + kGap);
  const auto draw_in = [&](kit::Rect list) {
    for (const domain::Question* question : questions) {
      const bool voted = kiosk.has_voted(question->key);
      const std::string picks = view.words->plural("screen.home.vote_text", question->picks);
      const kit::ListRow drawn{
          .title = question->title.in(view.language()),
          .detail = voted ? view.text("screen.vote.already") : std::string_view(picks),
          .icon = voted ? kit::Icon::kCheckCircle : kit::Icon::kHowToVote,
          .enabled = !voted,
          .arrow = !voted,
          .em = 48};
      const kit::Rect box = list.take_top(kRow, kGap);
      if (kit::list_row(kit, kit::Id("question.", question->key), box, drawn) ==
          kit::Press::kActivated) {
        asked = screens::BeginVote{question->key};
      }
    }
  };
  if (content <= main.h) {
    draw_in(main);
  } else {
    const kit::ScrollArea area(kit, "questions", main, content);
    draw_in(area.inner());
  }
  if (draw_footer(kit, row, {.back = view.text("screen.button.back")}) == Pressed::back) {
    asked = screens::ShowSheet{screens::Sheet::none};
  }
  return asked;
}

}  // namespace stordialog::drawing
