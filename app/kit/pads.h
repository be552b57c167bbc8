// The pads of large keys: the voting code's cells and keypad, the PIN, a number. What is typed on
// the table's keyboard, or by a scanner that types, arrives here as well.
#pragma once

#include <string_view>

#include "input/code_buffer.h"
#include "kit/kit.h"

namespace stordialog::kit {

// What the pads did with a draft in this frame.
struct PadEvent {
  bool changed = false;
  bool entered = false;  // Enter on the table's keyboard, or at the end of a scan
  bool refused = false;  // a character that no code or PIN has, or one too many
};

// Twelve cells in three fours (24): 120 high, as wide as there is room for; the next free cell has
// the caret. Id "code": Tab comes to the cells, not to the keys.
void code_cells(Kit& kit, Rect box, const input::CodeBuffer& code);
// Eight by three keys and two wide ones beside them; six by four where those would be too narrow,
// with the wide ones below. Ids "code.A", "code.erase", "code.clear".
struct CodePad {
  std::string_view erase = {}, clear = {};  // "Sudda", "Rensa"
};
inline constexpr float kCodeCellsHeight = 120;
float code_pad_height(float width);
PadEvent code_pad(Kit& kit, Rect box, const CodePad& pad, input::CodeBuffer& code);

// Six dots, 72 px, and the pad of 3 x 4 keys (10): 640 wide, 636 high. Ids "pin.1", "pin.clear",
// "pin.erase".
void pin_dots(Kit& kit, Point center, std::size_t filled);
struct PinPad {
  std::string_view clear = {};  // "Rensa"
  bool enabled = true;          // false while it waits after wrong tries
};
inline constexpr float kPinPadWidth = 640, kPinPadHeight = 636;
PadEvent pin_pad(Kit& kit, Rect box, const PinPad& pad, input::PinBuffer& pin);

}  // namespace stordialog::kit
