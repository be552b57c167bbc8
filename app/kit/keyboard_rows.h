// How the on-screen keyboard divides its box: how many rows, how wide each key, and a last row that
// holds long words. Used by the keyboard only.
#pragma once

#include <string_view>

#include "kit/key_face.h"
#include "kit/key_layouts.h"
#include "kit/kit.h"

namespace stordialog::kit {

bool is_function(std::string_view key);

// Letter keys keep their physical places in every language.
Rect physical(const Kit& kit, Rect row, Rect key);

struct KeyWidths {
  float plain = 0, function = 0;
};

class KeyboardRows {
 public:
  // `address`: wants a row of digits, if the box is high enough.
  KeyboardRows(const Kit& kit, Rect box, bool address);
  static float height(const Kit& kit, float width, bool address);

  bool narrow() const { return columns_ < 12; }
  bool slender() const { return columns_ < 10; }
  // Of letters and functions; the last row and the digits come to that.
  std::size_t letter_rows() const { return slender() ? 5 : narrow() ? 4 : 3; }
  bool digits() const { return digits_; }
  // From the top; the last one too.
  Rect next_row() { return rest_.take_top(key_height_, kKeyDown); }
  // So that nothing is narrower than 15 mm: what a short row leaves over goes to shift, backspace
  // and enter.
  KeyWidths widths(Rect row, std::string_view keys) const;

 private:
  Rect rest_;
  int columns_;
  bool digits_ = false;
  float key_height_ = 0;
};

// What stands in the last row, for measuring. A key without label and icon is not there.
struct LastRowWants {
  const KeyLook &back, &next, &page, &script, &before;
  std::string_view space;
  TextSize text;
  int marks;  // further keys as wide as a letter
};
struct LastRow {
  float back = 0, next = 0, page = 0, script = 0, before = 0, mark = 0;
  float em = 40, space_em = 36;
  bool icons = true;
};
LastRow fit_last_row(const Kit& kit, float width, const LastRowWants& wants);

}  // namespace stordialog::kit
