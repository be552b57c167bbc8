// What is told of results as tables, in one order for every writer: CSV, workbook and the data
// dictionary. Cells keep their types, so that a spreadsheet gets numbers it can add up.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "report/results.h"
#include "wording/catalogue.h"

namespace stordialog::report {

/// A part of a whole; written as percent. Nothing to say where `whole` is 0.
struct Share {
  std::uint64_t part = 0, whole = 0;
};
using Cell = std::variant<std::string, std::uint64_t, Share>;

enum class CellKind : std::uint8_t { text, number, share };

struct SheetColumn {
  std::string key;      // what machines call it: "rank"
  std::string title;    // in the reader's language
  std::string meaning;  // a sentence for the data dictionary
  CellKind kind = CellKind::text;
};

/// Every row has as many cells as there are columns, of their kinds; a cell that has nothing to say
/// is an empty text.
struct Sheet {
  std::string name;   // "votes": the file's stem
  std::string title;  // in the reader's language, at most 31 letters, as a workbook allows
  std::vector<SheetColumn> columns;
  std::vector<std::vector<Cell>> rows;
};

/// What there is: votes only when opened, sign-ups only when contacts were, codes only where on.
[[nodiscard]] std::vector<Sheet> sheets(const Results& results, const wording::Catalogue& words);
/// Every column of every sheet with its meaning.
[[nodiscard]] Sheet dictionary(const std::vector<Sheet>& sheets, const wording::Catalogue& words);

}  // namespace stordialog::report
