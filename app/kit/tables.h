// Rows of names and numbers for staff, and bars for live totals.
#pragma once

#include <initializer_list>
#include <span>
#include <string_view>

#include "kit/kit.h"
#include "kit/panels.h"
#include "kit/scroll.h"

namespace stordialog::kit {

struct Column {
  std::string_view head = {};
  float width = 0;  // 0: shares what is left
  Align align = Align::kStart;
};

struct Cell {
  std::string_view text = {};
  Verdict verdict = Verdict::kNone;
  bool dim = false;
};

// Draws row by row from the top of its box: Table table{...}; table.row({...}); table.sum({...}).
class Table {
 public:
  Table(Kit& kit, Rect box, std::span<const Column> columns);
  Table(Kit& kit, Rect box, std::initializer_list<Column> columns)
      : Table(kit, box, std::span<const Column>{columns.begin(), columns.size()}) {}
  void row(std::initializer_list<Cell> cells) { row({cells.begin(), cells.size()}); }
  void row(std::span<const Cell> cells) { draw(cells, false); }
  void sum(std::initializer_list<Cell> cells) { draw({cells.begin(), cells.size()}, true); }
  void sum(std::span<const Cell> cells) { draw(cells, true); }
  float y() const { return y_; }  // where the next row begins
  static constexpr float kRow = 64, kHead = 52;

 private:
  static constexpr std::size_t kColumns = 10;
  void draw(std::span<const Cell> cells, bool sum);
  float gap_after(std::size_t column) const;
  Kit* kit_;
  Rect box_;
  float y_;
  std::array<Column, kColumns> columns_{};
  std::size_t count_ = 0;
};

// Label, bar and number in one row, 64 to 88 high; `stacked`: the bar under the two, for narrow
// boxes, at least kBarStacked high. `share` 0 to 1 of the longest bar.
struct BarRow {
  std::string_view label = {}, number = {};
  float share = 0;
  float label_width = 0;  // 0: 40 % of the row
  bool strong = false;    // a winner: yellow in the dark, dark in the light
  float em = 36;
  bool stacked = false;
};
inline constexpr float kBarStacked = 84;
void bar_row(Kit& kit, Rect box, const BarRow& row);

}  // namespace stordialog::kit
