// A table for a terminal: columns as wide as their widest cell, counted in characters as people see
// them, so that å, ä and ö line up.
#pragma once

#include <string>
#include <vector>

namespace stordialog::report {

enum class Align { left, right };

struct Column {
  std::string title;
  Align align = Align::left;
};

class Table {
 public:
  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// As many cells as there are columns; line ends in a cell become spaces.
  void add(std::vector<std::string> cells);
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  /// Title row, a rule under each title, the rows; each ends with a line feed, none with spaces.
  [[nodiscard]] std::string text() const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

/// The first `graphemes_most` characters, with … as the last one where something was cut.
[[nodiscard]] std::string shortened(const std::string& text, std::size_t graphemes_most);

}  // namespace stordialog::report
