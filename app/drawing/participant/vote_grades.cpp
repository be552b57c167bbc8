// Grading challenges 0 to 5: an option a row with its keys beside it, or under it where there is no
// room; a list that scrolls by its keys where not all fit.
// Ids: option.N.G (N is the option's position in the event, G the grade), grades.up, grades.down,
// read, back, next.
#include <array>
#include <string>
#include <vector>

#include "drawing/participant/page.h"
#include "drawing/participant/vote_words.h"
#include "kit/column.h"
#include "kit/grade_row.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

/// A row and the words it points to.
struct Row {
  std::uint16_t option = 0;
  kit::GradeRow row;
  std::array<std::string, kit::kGradeKeys> spoken;
};

std::vector<Row> rows_of(const screens::VoteScreen& vote, const domain::Question& question,
                         const screens::View& view) {
  std::vector<Row> rows(vote.order.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row& row = rows[i];
    row.option = vote.order[i];
    row.row.text = option_title(question, row.option, view);
    if (const auto grade = screens::value_of(vote, row.option)) row.row.grade = *grade;
    for (std::size_t grade = 0; grade < kit::kGradeKeys; ++grade) {
      row.row.labels[grade] = view.words->number(static_cast<std::int64_t>(grade));
      row.spoken[grade] = view.text("screen.vote.graded", {{"grade", row.row.labels[grade]},
                                                           {"title", std::string(row.row.text)}});
      row.row.spoken[grade] = row.spoken[grade];
    }
  }
  return rows;
}

}  // namespace

Asked draw_vote_grades(screens::Kiosk& kiosk, const domain::Question& question,
                       const screens::View& view, kit::Kit& kit) {
  screens::VoteScreen& vote = kiosk.vote;
  kit::Rect main = kit::participant_page(kit, 28, 30).main;
  draw_vote_closing(kiosk, view, kit, main);
  const std::string error = error_said(kiosk, view);
  const std::string said = left_said(vote, question, view) + ". " + hint_said(question, view);
  const Footer footer{.back = view.text("screen.button.back"),
                      .main = view.text("screen.vote.review"),
                      .enabled = screens::can_review(vote),
                      .why = said,
                      .why_align = kit::Align::kCenter,
                      .why_counts = true,
                      .error = error,
                      .high = kit::kButtonCrowded};
  const kit::Button read{.label = view.text("screen.home.read_more"),
                         .icon = kit::Icon::kMenuBook,
                         .em = 40,
                         .icon_em = 48};
  constexpr float kReadHigh = kit::kTarget + 8;
  const Head head{.title = question.title.in(view.language()),
                  .style = kit::kTitleCrowded,
                  .least = 70,
                  .gap = 20,
                  .end = {kit::button_width(kit, read, kReadHigh), kReadHigh}};
  const kit::Rect row = take_footer(kit, main, footer, 28);
  const kit::Rect end = draw_head(kit, main, head);
  Asked asked;
  if (kit::button(kit, "read", end, read)) asked = screens::ShowSheet{screens::Sheet::challenges};

  const std::vector<Row> rows = rows_of(vote, question, view);
  std::vector<kit::Block> blocks;
  for (const Row& each : rows) {
    blocks.push_back(
        {.height = [&kit,
                    &each](float width) { return kit::grade_row_height(kit, width, each.row); },
         .draw =
             [&kit, &vote, &each](kit::Rect box) {
               const kit::Id id("option.", each.option);
               const auto pressed = kit::grade_row(kit, id, box, each.row);
               if (!pressed) return;
               screens::give_grade(vote, each.option, static_cast<std::uint8_t>(*pressed));
             },
         .gap = 16,
         .grows = 24});
  }
  kit::draw_column(kit, "grades", main, blocks, kit::natural_spread(kit));
  const Pressed pressed = draw_footer(kit, row, footer);
  if (pressed == Pressed::back) return screens::Back{};
  if (pressed == Pressed::main) return screens::Next{};
  return asked;
}

}  // namespace stordialog::drawing
