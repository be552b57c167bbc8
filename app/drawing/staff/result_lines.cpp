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
constexpr kit::TextStyle kCell{32, 1.2F, kit::Weight::kBold, 0};  // as in kit::Table
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

  /// What stands under the table: in which steps the live count moves, or how sure the order is, as
  /// far as `most` allows. The report has the rest.
  [[nodiscard]] std::string below(float width, float most) const {
    if (counted_.opened == nullptr) {
      return view_.words->plural("screen.totals.step", view_.board->event.live_step);
    }
    const std::string rest = " " + std::string(view_.text("screen.results.rest_in_report"));
    std::string text = opened_said(view_, question_);
    for (const std::string& sentence :
         report::sure_sentences(view_.board->event, *counted_.opened, *view_.words)) {
      if (kit::text_height(kit_, text + " " + sentence + rest, kSaid, width) > most) {
        return text + rest;
      }
      text += " " + sentence;
    }
    return text;
  }

  void draw(kit::Rect box, std::size_t first, std::size_t last) {
    plan(box.w);
    kit::Table table(kit_, box, columns_);
    for (std::size_t i = first; i < last; ++i) {
      const float top = table.y();
      draw_row(table, counted_.lines[i]);
      if (i > first && counted_.lines[i - 1].even_with_next) marks_.push_back(top);
    }
    if (has_pills_) draw_pills(box);
  }

 private:
  /// Names are whole: what does not fit beside them is left out, the marks between rows first, then
  /// the sides. The sentences under the table say it too.
  void plan(float width) {
    const bool both = counted_.by_side();
    for (const auto& [sides, pills] : {std::pair{both, pill_ > 0}, std::pair{both, false},
                                       std::pair{false, pill_ > 0}, std::pair{false, false}}) {
      columns_of(width, sides, pills);
      float others = 0;
      for (const kit::Column& column : columns_) others += column.width;
      if (width - others >= names_width()) return;
    }
  }

  void columns_of(float width, bool sides, bool pills) {
    const bool narrow = width < 760;
    has_sides_ = sides, has_pills_ = pills;
    columns_ = {{view_.text("screen.results.rank"), narrow ? 84.0F : 96.0F},
                {view_.text("screen.results.option")}};
    if (pills) columns_.push_back({{}, pill_ + kit::kSpace2});
    if (!sides) {
      columns_.push_back(
          {view_.text("screen.results.picks"), narrow ? 120.0F : 160.0F, kit::Align::kEnd});
    }
    columns_.push_back(
        {view_.text("screen.results.share"), narrow ? 110.0F : 130.0F, kit::Align::kEnd});
    if (!sides) return;
    for (const domain::Side& side : view_.board->event.sides) add(side.name.in(view_.language()));
    add(view_.text("screen.results.common"));
  }
  void add(std::string_view head) {
    constexpr float kLeast = 150;
    constexpr kit::TextStyle kHead{28, 1.1F, kit::Weight::kBold, 0};
    const float wide = kit_.text_width(head, kHead) + kit::kSpace2 + 4;
    columns_.push_back({head, std::max(wide, kLeast), kit::Align::kEnd});
  }

  [[nodiscard]] std::string_view name_of(const screens::ResultLine& line) const {
    const domain::Challenge* option = view_.board->event.challenge(line.option);
    return option == nullptr ? std::string_view(line.option) : option->title.in(view_.language());
  }
  [[nodiscard]] float names_width() const {
    float width = 0;
    for (const screens::ResultLine& line : counted_.lines) {
      width = std::max(width, kit_.text_width(name_of(line), kCell));
    }
    return width + kit::kSpace2 + 4;
  }

  void draw_row(kit::Table& table, const screens::ResultLine& line) const {
    // A dot's or a grade's sum is no share of the voters.
    const bool of_voters = question_.method == domain::Method::picks;
    const std::string share =
        of_voters
            ? view_.words->number(screens::percent_of(line.votes, counted_.ballots)) + "\u00A0%"
            : "–";
    std::vector<std::string> texts = {view_.words->number(line.rank), std::string(name_of(line))};
    if (has_pills_) texts.emplace_back();
    if (!has_sides_) texts.push_back(view_.words->number(line.votes));
    texts.push_back(share);
    const std::size_t dim_from = texts.size();
    if (has_sides_ && line.sides) {
      for (const tally::Step step : line.sides->steps) {
        texts.push_back(report::step_text(step, *view_.words));
      }
      texts.push_back(report::step_text(line.sides->common_ground, *view_.words));
    } else if (has_sides_) {
      texts.insert(texts.end(), 3, "–");
    }
    std::vector<kit::Cell> cells;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      cells.push_back({.text = texts[i], .dim = i >= dim_from && !line.sides});
    }
    table.row(cells);
  }

  /// Over the line between two rows that are too close to tell apart.
  void draw_pills(kit::Rect box) const {
    float after = 0;
    for (std::size_t i = 3; i < columns_.size(); ++i) after += columns_[i].width;
    (void)box.take_end(after);
    const kit::Rect place = box.take_end(pill_ + kit::kSpace2).with_width(pill_);
    for (const float y : marks_) {
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
  float pill_ = 0;  // how wide such a mark is; 0: there is none
  std::vector<kit::Column> columns_;
  bool has_sides_ = false, has_pills_ = false;
  std::vector<float> marks_;  // where the line between two such rows lies
};

}  // namespace

Wanted draw_result_lines(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                         kit::Rect box, const domain::Question& question) {
  Lines lines(view, kit, question);
  constexpr float kShareBelow = 0.4F;
  const std::string below = lines.below(box.w, box.h * kShareBelow);
  if (!below.empty()) {
    const float said = kit::text_height(kit, below, kSaid, box.w);
    kit.text(box.take_bottom(said, kit::kSpace2), below, kSaid, kit.theme().ink2, kit::kFlowing);
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
