// Several votes are open: which one. Those that the person has voted in say so.
// Ids: question.KEY, back.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/page.h"
#include "drawing/participant/vote_words.h"
#include "kit/cards.h"
#include "kit/column.h"
#include "screens/offers.h"

namespace stordialog::drawing {

namespace {

struct Row {
  const domain::Question* question;
  std::string picks;
  bool voted;

  kit::ListRow drawn(const screens::View& view) const {
    return {.title = question->title.in(view.language()),
            .detail = voted ? view.text("screen.vote.already") : std::string_view(picks),
            .icon = voted ? kit::Icon::kCheckCircle : kit::Icon::kHowToVote,
            .enabled = !voted,
            .arrow = !voted,
            .em = 48};
  }
};

}  // namespace

Asked draw_questions(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  constexpr float kRow = 140, kGap = 24, kGrows = 60;
  Asked asked;
  kit::Rect main = kit::participant_page(kit).main;
  const Footer footer{.back = view.text("screen.button.back")};
  const kit::Rect row = take_footer(kit, main, footer);
  draw_head(kit, main, {.title = view.text("screen.vote.choose_question")});
  std::vector<Row> rows;
  for (const domain::Question* question : screens::open_questions(*view.board)) {
    rows.push_back({question, task_said(*question, view), kiosk.has_voted(question->key)});
  }
  std::vector<kit::Block> blocks;
  for (const Row& one : rows) {
    blocks.push_back(
        {.height =
             [&](float width) {
               return std::max(kRow, kit::list_row_height(kit, width, one.drawn(view)));
             },
         .draw =
             [&](kit::Rect box) {
               const kit::Id id("question.", one.question->key);
               if (kit::list_row(kit, id, box, one.drawn(view)) == kit::Press::kActivated) {
                 asked = screens::BeginVote{one.question->key};
               }
             },
         .gap = kGap,
         .grows = kGrows});
  }
  kit::draw_column(kit, "questions", main, blocks, kit::natural_spread(kit));
  if (draw_footer(kit, row, footer) == Pressed::back) {
    asked = screens::ShowSheet{screens::Sheet::none};
  }
  return asked;
}

}  // namespace stordialog::drawing
