// An explanation on a terminal.
#include "report/explained.h"
#include "report/table.h"

namespace stordialog::report {

namespace {

constexpr std::size_t kNameGraphemesMost = 32;

std::string grid_text(const Grid& grid) {
  std::vector<Column> columns;
  for (const GridColumn& column : grid.columns) {
    columns.push_back({column.title, column.number ? Align::right : Align::left});
  }
  Table table(columns);
  for (std::vector<std::string> row : grid.rows) {
    for (std::string& cell : row) cell = shortened(cell, kNameGraphemesMost);
    table.add(std::move(row));
  }
  return "\n" + grid.caption + "\n" + table.text();
}

}  // namespace

std::string explained_text(const domain::Event& event, const QuestionResult& result,
                           const wording::Catalogue& words) {
  const Explained told = explain(event, result, words, Meetings::matrix);
  std::string text;
  for (const std::string& line : told.aside) text += line + "\n";
  if (told.steps.empty()) return text;
  text += "\n" + std::string(words.text("report.explained.self")) + "\n";
  for (const Grid& grid : told.tables) text += grid_text(grid);
  text += "\n";
  for (std::size_t i = 0; i < told.steps.size(); ++i) {
    text += words.number(static_cast<std::int64_t>(i + 1)) + ". " + told.steps[i].lead + " " +
            told.steps[i].text + "\n";
  }
  for (const auto* lines : {&told.ties, &told.sums}) {
    for (const std::string& line : *lines) text += line + "\n";
  }
  return text + told.ballots + "\n";
}

}  // namespace stordialog::report
