// A sheet under construction: its columns by key, what they mean found by the same keys
// (`report.meaning.KEY`).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/ensure.h"
#include "report/sheets.h"

namespace stordialog::report {

class SheetMaker {
 public:
  SheetMaker(const wording::Catalogue& words, const char* name, std::string_view title)
      : words_(words), sheet_{name, std::string(words.text(title)), {}, {}} {}

  SheetMaker& column(std::string_view key, std::string_view title, CellKind kind = CellKind::text) {
    return titled(key, std::string(words_.text(title)), kind);
  }
  SheetMaker& titled(std::string_view key, std::string title, CellKind kind = CellKind::text) {
    const std::string meaning = "report.meaning." + std::string(key);
    sheet_.columns.push_back(
        {std::string(key), std::move(title), std::string(words_.text(meaning)), kind});
    return *this;
  }
  SheetMaker& number(std::string_view key, std::string_view title) {
    return column(key, title, CellKind::number);
  }
  void row(std::vector<Cell> cells) {
    domain::ensure(cells.size() == sheet_.columns.size(), "a row has a cell for every column");
    sheet_.rows.push_back(std::move(cells));
  }
  Sheet take() { return std::move(sheet_); }

 private:
  const wording::Catalogue& words_;
  Sheet sheet_;
};

}  // namespace stordialog::report
