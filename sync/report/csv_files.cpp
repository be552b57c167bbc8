// The sheets as CSV files, headings in the reader's language. No file holds a person's name, and no
// vote stands beside a side, a station or a code.
#include "report/csv.h"
#include "report/sheets.h"
#include "report/write.h"

namespace stordialog::report {

namespace {

std::string written(const Cell& cell, const std::string& decimal) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* number = std::get_if<std::uint64_t>(&cell)) return std::to_string(*number);
  const auto& share = std::get<Share>(cell);
  return csv_percent(share.part, share.whole, decimal);
}

NamedText file_of(const Sheet& sheet, const std::string& decimal) {
  std::vector<std::string> row;
  for (const auto& column : sheet.columns) {
    row.push_back(column.kind == CellKind::share ? column.title + " (%)" : column.title);
  }
  CsvTable table(row);
  for (const auto& cells : sheet.rows) {
    row.clear();
    for (const auto& cell : cells) row.push_back(written(cell, decimal));
    table.add(row);
  }
  return {sheet.name + ".csv", table.text()};
}

}  // namespace

std::vector<NamedText> csv_files(const Results& results, const wording::Catalogue& words) {
  const std::string decimal = words.decimal_mark();
  const auto all = sheets(results, words);
  std::vector<NamedText> files;
  for (const auto& sheet : all) files.push_back(file_of(sheet, decimal));
  files.push_back(file_of(dictionary(all, words), decimal));
  return files;
}

}  // namespace stordialog::report
