// The tables of an explanation: the order with what it was counted from, and meetings two by two.
#include <algorithm>
#include <numeric>

#include "report/explained_inner.h"
#include "report/method_text.h"

namespace stordialog::report {

namespace {

using domain::CountingRule;
using domain::Method;
using Row = std::vector<std::string>;

constexpr std::size_t kNumbersMost = 6;  // dots or grades beside each other
constexpr std::size_t kMatrixMost = 12;  // options in one table

/// By rank: place, name, and what each is ranked by.
Grid order_grid(const Explaining& of) {
  const bool picks = of.asked.method == Method::picks;
  Grid grid{of.word("report.explained.order"),
            {{of.word("report.result.rank"), true}, {of.word("report.result.option")}},
            {}};
  grid.columns.push_back({points_head(of.asked, of.words), true});
  if (picks) {
    grid.columns.push_back({of.word("report.explained.of_ballots"), true});
    grid.columns.push_back({of.word("report.explained.share"), true});
  }
  for (const tally::Line& line : of.lines()) {
    Row row = {of.number(line.rank), of.name(line.option),
               points_text(of.asked, line.votes, of.ballots(), of.words)};
    if (picks) {
      row.push_back(of.number(of.ballots()));
      row.push_back(of.words.percent(line.votes, of.ballots()));
    }
    grid.rows.push_back(std::move(row));
  }
  return grid;
}

std::string spread_caption(const Explaining& of) {
  return of.word(of.asked.method == Method::dots ? "report.explained.spread_dots"
                                                 : "report.explained.spread_grades");
}

/// Place, name, how many ballots gave each number, what it comes to.
Grid spread_grid(const Explaining& of) {
  Grid grid{spread_caption(of),
            {{of.word("report.result.rank"), true}, {of.word("report.result.option")}},
            {}};
  const std::size_t numbers = of.result.table.front().size();
  for (std::size_t i = 0; i < numbers; ++i) grid.columns.push_back({of.number(i), true});
  const bool mean = of.asked.rule == CountingRule::mean;
  if (mean) grid.columns.push_back({of.word("report.explained.grade_sum"), true});
  grid.columns.push_back({points_head(of.asked, of.words), true});
  for (const tally::Line& line : of.lines()) {
    Row row = {of.number(line.rank), of.name(line.option)};
    for (const auto count : of.result.table[line.option]) row.push_back(of.number(count));
    if (mean) row.push_back(of.number(line.votes));
    row.push_back(points_text(of.asked, line.votes, of.ballots(), of.words));
    grid.rows.push_back(std::move(row));
  }
  return grid;
}

/// One option's dots where there are too many numbers for columns; those that somebody gave.
Grid dots_grid(const Explaining& of, const tally::Line& line) {
  Grid grid{of.name(line.option),
            {{of.word("report.points.dots"), true},
             {of.word("report.result.votes"), true},
             {of.word("report.explained.gives"), true}},
            {}};
  const auto& counts = of.result.table[line.option];
  for (std::size_t dots = 0; dots < counts.size(); ++dots) {
    if (counts[dots] == 0) continue;
    grid.rows.push_back({of.number(dots), of.number(counts[dots]), of.number(dots * counts[dots])});
  }
  return grid;
}

/// Lines of the count down and across, numbered by their row.
Grid matrix(const Explaining& of, const Numbers& numbers, std::string_view caption) {
  Grid grid{of.word(caption), {{of.word("report.result.option")}}, {}};
  for (std::size_t i = 0; i < of.lines().size(); ++i) {
    grid.columns.push_back({of.number(i + 1), true});
  }
  for (std::size_t i = 0; i < of.lines().size(); ++i) {
    const std::size_t option = of.lines()[i].option;
    Row row = {of.number(i + 1) + ". " + of.name(option)};
    for (const tally::Line& other : of.lines()) {
      row.push_back(other.option == option ? "–" : of.number(numbers[option][other.option]));
    }
    grid.rows.push_back(std::move(row));
  }
  return grid;
}

Grid pairs_grid(const Explaining& of, std::size_t option) {
  const bool schulze = of.asked.rule == CountingRule::schulze;
  Grid grid{
      of.words.text(schulze ? "report.explained.against_paths" : "report.explained.against_each",
                    {{"option", of.name(option)}}),
      {{of.word("report.explained.against")},
       {of.word("report.explained.over"), true},
       {of.word("report.explained.under"), true},
       {of.word("report.explained.beside"), true}},
      {}};
  if (schulze) {
    for (const char* key : {"report.explained.there", "report.explained.back"}) {
      grid.columns.push_back({of.word(key), true});
    }
  }
  grid.columns.push_back({of.word("report.points.points"), true});
  for (const tally::Line& line : of.lines()) {
    const std::size_t other = line.option;
    if (other == option) continue;
    Row row = {of.name(other), of.number(of.above(option, other)),
               of.number(of.above(other, option)), of.number(of.beside(option, other))};
    std::uint32_t points = 0;
    if (schulze) {
      const auto there = of.result.paths[option][other], back = of.result.paths[other][option];
      row.push_back(of.number(there));
      row.push_back(of.number(back));
      points = there > back ? 2 : there == back ? 1 : 0;
    } else {
      points = of.borda(option, other);
    }
    row.push_back(of.number(points));
    grid.rows.push_back(std::move(row));
  }
  return grid;
}

}  // namespace

std::vector<Grid> explained_tables(const Explaining& of, Meetings meetings) {
  std::vector<Grid> tables;
  const bool paper = meetings == Meetings::matrix;
  if (of.asked.method == Method::ranking) {
    if (!paper) tables.push_back(order_grid(of));
    if (paper && of.lines().size() <= kMatrixMost) {
      tables.push_back(matrix(of, of.result.table, "report.explained.matrix"));
      if (!of.result.paths.empty()) {
        tables.push_back(matrix(of, of.result.paths, "report.explained.matrix_paths"));
      }
      return tables;
    }
    for (const tally::Line& line : of.lines()) tables.push_back(pairs_grid(of, line.option));
    return tables;
  }
  if (of.asked.method == Method::picks) {
    if (!paper) tables.push_back(order_grid(of));  // pages have it as bars
    return tables;
  }
  if (of.result.table.front().size() <= kNumbersMost) {
    tables.push_back(spread_grid(of));
    return tables;
  }
  if (!paper) tables.push_back(order_grid(of));
  for (const tally::Line& line : of.lines()) tables.push_back(dots_grid(of, line));
  return tables;
}

}  // namespace stordialog::report
