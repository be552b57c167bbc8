#include "report/sides_text.h"

#include <algorithm>

#include "domain/limits.h"
#include "report/sure.h"
#include "report/table.h"

namespace stordialog::report {

namespace {

constexpr std::size_t kTitleGraphemesMost = 40;
constexpr std::int64_t kHundred = 100;

std::string side_title(const domain::Event& event, const tally::SidesResult& sides,
                       std::size_t side, const wording::Catalogue& words) {
  return words.text("report.sides.side",
                    {{"side", std::string(event.sides[side].name.in(words.language()))},
                     {"count", words.number(sides.ballots[side])}});
}

std::vector<std::string> row_of(const std::string& option, const tally::SideLine& line,
                                const wording::Catalogue& words) {
  if (!line.shown) {
    const std::string hidden(words.text("report.sides.hidden"));
    return {option, hidden, hidden, "–", "–"};
  }
  const auto ranked = [](std::uint32_t rank, const std::string& share) {
    return std::to_string(rank) + ": " + share;
  };
  return {option, step_text(line.steps[0], words), step_text(line.steps[1], words),
          ranked(line.equal_weight_rank, equal_weight_text(line, words)),
          ranked(line.common_ground_rank, step_text(line.common_ground, words))};
}

}  // namespace

std::string step_text(tally::Step step, const wording::Catalogue& words) {
  constexpr std::int64_t kTen = 10, kNinety = 90;
  const bool under = step == tally::kUnderTen, over = step == tally::kOverNinety;
  const std::int64_t share = under ? kTen : over ? kNinety : step;
  const std::string_view key = under  ? "report.sides.under"
                               : over ? "report.sides.over"
                                      : "report.sides.percent";
  return words.text(key, {{"share", words.number(share)}});
}

std::string equal_weight_text(const tally::SideLine& line, const wording::Catalogue& words) {
  return words.percent(line.equal_weight_twice, 2 * kHundred);
}

std::string sides_text(const domain::Event& event, const QuestionResult& result,
                       const wording::Catalogue& words) {
  if (result.count.ballots == 0 || event.sides.size() != tally::kSides) return "";
  const tally::SidesResult& sides = result.sides;
  if (!sides.published) {
    const auto least = std::to_string(domain::limits::kSideBallotsLeast);
    return words.text("report.sides.too_small", {{"count", least}}) + "\n";
  }
  Table table({{std::string(words.text("report.result.option"))},
               {side_title(event, sides, 0, words), Align::right},
               {side_title(event, sides, 1, words), Align::right},
               {std::string(words.text("report.sides.equal_weight")), Align::right},
               {std::string(words.text("report.sides.common_ground")), Align::right}});
  bool some_hidden = false, some_end = false;
  for (const tally::Line& counted : result.count.lines) {
    const tally::SideLine& line = sides.lines[counted.option];
    const auto title = option_title(event, result, counted.option, words);
    table.add(row_of(shortened(title, kTitleGraphemesMost), line, words));
    some_hidden = some_hidden || !line.shown;
    some_end = some_end || (line.shown && std::ranges::any_of(line.steps, [](tally::Step step) {
                              return step == tally::kUnderTen || step == tally::kOverNinety;
                            }));
  }
  std::string text = std::string(words.text("report.sides.title")) + "\n\n" + table.text();
  text += std::string(words.text("report.sides.explained")) + "\n";
  if (some_end) text += std::string(words.text("report.sides.ends")) + "\n";
  if (some_hidden) text += std::string(words.text("report.sides.why_hidden")) + "\n";
  return text;
}

}  // namespace stordialog::report
