// The count as staff see it before the hall: ranks, names, picks and shares; of opened ballots also
// both sides, what is too close to call and, in sentences, how sure the order is.
#include <algorithm>
#include <cmath>

#include "domain/voting.h"
#include "drawing/staff/idea_board.h"
#include "drawing/staff/results.h"
#include "kit/measure.h"
#include "kit/panels.h"
#include "kit/tables.h"
#include "report/sides_text.h"
#include "report/sure.h"
#include "screens/hall_results.h"

namespace stordialog::drawing {

namespace {

constexpr kit::TextStyle kSaid = kit::kSmall.size(28);
constexpr float kPillHeight = 44;

class Lines {
 public:
  Lines(const screens::View& view, kit::Kit& kit, const domain::Question& question)
      : view_(view),
        kit_(kit),
        question_(question),
        counted_(screens::count_of(*view.board, view.opened, question)),
        even_(view.text("screen.results.even")) {
    const auto is_even = [](const auto& line) { return line.even_with_next; };
    if (std::ranges::any_of(counted_.lines, is_even)) {
      pill_ = kit.text_width(even_, kSaid.bold()) + 2 * kit::kSpace2 + 4;
    }
  }

  [[nodiscard]] bool empty() const { return counted_.lines.empty(); }
  [[nodiscard]] std::size_t size() const { return counted_.lines.size(); }

  /// What stands under the table: in which steps the live count moves, or how sure the order is.
  [[nodiscard]] std::string below() const {
    if (counted_.opened == nullptr) {
      return view_.words->plural("screen.totals.step", view_.board->event.live_step);
    }
    std::string text = opened_said(view_, question_);
    for (const std::string& sentence :
         report::sure_sentences(view_.board->event, *counted_.opened, *view_.words)) {
      text += " " + sentence;
    }
    return text;
  }

  void draw(kit::Rect box, std::size_t first, std::size_t last) {
    const bool narrow = box.w < 760, sides = counted_.by_side() && box.w >= 900;
    std::vector<kit::Column> columns = {{view_.text("screen.results.rank"), narrow ? 84.0F : 96.0F},
                                        {view_.text("screen.results.option")}};
    if (pill_ > 0) columns.push_back({{}, pill_});
    if (!sides) {
      columns.push_back(
          {view_.text("screen.results.picks"), narrow ? 120.0F : 160.0F, kit::Align::kEnd});
    }
    columns.push_back(
        {view_.text("screen.results.share"), narrow ? 110.0F : 130.0F, kit::Align::kEnd});
    if (sides) add_sides(columns);
    kit::Table table(kit_, box, columns);
    for (std::size_t i = first; i < last; ++i) {
      const float top = table.y();
      draw_row(table, counted_.lines[i], sides);
      if (i > first && counted_.lines[i - 1].even_with_next) pills_.push_back(top);
    }
    draw_pills(box, columns, narrow ? 84.0F : 96.0F);
  }

 private:
  void add_sides(std::vector<kit::Column>& columns) {
    for (const domain::Side& side : view_.board->event.sides) {
      add(columns, side.name.in(view_.language()));
    }
    add(columns, view_.text("screen.results.common"));
  }
  void add(std::vector<kit::Column>& columns, std::string_view head) {
    constexpr float kLeast = 150, kMost = 230;
    const float wide = kit_.text_width(head, kit::kCaption) + 4;
    columns.push_back({head, std::clamp(wide, kLeast, kMost), kit::Align::kEnd});
  }

  void draw_row(kit::Table& table, const screens::ResultLine& line, bool sides) const {
    const domain::Challenge* option = view_.board->event.challenge(line.option);
    const std::string_view name =
        option == nullptr ? std::string_view(line.option) : option->title.in(view_.language());
    // A dot's or a grade's sum is no share of the voters.
    const bool of_voters = question_.method == domain::Method::picks;
    const std::string share =
        of_voters
            ? view_.words->number(screens::percent_of(line.votes, counted_.ballots)) + "\u00A0%"
            : "–";
    std::vector<std::string> texts = {view_.words->number(line.rank), std::string(name)};
    if (pill_ > 0) texts.emplace_back();
    if (!sides) texts.push_back(view_.words->number(line.votes));
    texts.push_back(share);
    const std::size_t dim_from = texts.size();
    if (sides && line.sides) {
      for (const tally::Step step : line.sides->steps) {
        texts.push_back(report::step_text(step, *view_.words));
      }
      texts.push_back(report::step_text(line.sides->common_ground, *view_.words));
    } else if (sides) {
      texts.insert(texts.end(), 3, "–");
    }
    std::vector<kit::Cell> cells;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      cells.push_back({.text = texts[i], .dim = i >= dim_from && !line.sides});
    }
    table.row(cells);
  }

  /// Over the line between two rows that are too close to tell apart.
  void draw_pills(kit::Rect box, const std::vector<kit::Column>& columns, float rank) const {
    if (pills_.empty()) return;
    float after = 0;
    for (std::size_t i = 3; i < columns.size(); ++i) after += columns[i].width + kit::kSpace3;
    kit::Rect room = box;
    (void)room.take_end(after);
    (void)room.take_start(rank);
    const kit::Rect place = room.take_end(pill_);
    for (const float y : pills_) {
      const kit::Rect pill{place.x, y - kPillHeight / 2, pill_, kPillHeight};
      kit_.fill(pill, kit_.theme().ink, kPillHeight / 2);
      kit_.text(pill, even_, kSaid.bold(), kit_.theme().paper,
                {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle, .max_lines = 1});
    }
  }

  const screens::View& view_;
  kit::Kit& kit_;
  const domain::Question& question_;
  screens::ResultCount counted_;
  std::string_view even_;
  float pill_ = 0;
  std::vector<float> pills_;  // where the line between two such rows lies
};

}  // namespace

Wanted draw_result_lines(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                         kit::Rect box, const domain::Question& question) {
  Lines lines(view, kit, question);
  const std::string below = lines.below();
  if (!below.empty()) {
    const float most = box.h * 0.4F;
    const float said = std::min(most, kit::text_height(kit, below, kSaid, box.w));
    kit.text(box.take_bottom(said, kit::kSpace2), below, kSaid, kit.theme().ink2, {.shrink = true});
  }
  kit::card(kit, box);
  if (lines.empty()) {
    const screens::VoteState state = screens::state_of(*view.board, question.key);
    kit.text(box.inset(48),
             view.text(!domain::counts_live(question) ? "screen.results.sealed"
                       : state.cast == 0              ? "screen.results.none"
                                                      : "screen.totals.nothing"),
             kit::kLabel, kit.theme().ink,
             {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle, .balanced = true});
    return std::nullopt;
  }
  kit::Rect inner = box.inset(kit::kSpace4, kit::kSpace2);
  const auto rows_in = [](float height) {
    return static_cast<std::size_t>(
        std::max(1.0F, std::floor((height - kit::Table::kHead) / kit::Table::kRow)));
  };
  std::size_t rows = rows_in(inner.h);
  kit::Rect keys;
  if (lines.size() > rows) {
    keys =
        inner.take_bottom(kit::kTarget + kit.theme().lip, kit::kSpace1).with_height(kit::kTarget);
    rows = rows_in(inner.h);
  }
  std::size_t& page = kiosk.staff.results.page;
  Pages pages{.id = "lines", .page = page, .size = rows, .count = lines.size()};
  pages.page = std::min(pages.page, pages.pages() - 1);
  const std::size_t first = pages.page * rows;
  lines.draw(inner, first, std::min(lines.size(), first + rows));
  if (keys.h > 0) pages.page = draw_pages(view, kit, keys, pages);
  page = pages.page;
  return std::nullopt;
}

}  // namespace stordialog::drawing
