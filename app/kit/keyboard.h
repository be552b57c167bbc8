// The Swedish keyboard on the screen, the voting code's keypad and the PIN pad.
#pragma once

#include <string_view>

#include "input/code_buffer.h"
#include "input/key_press.h"
#include "input/text_buffer.h"
#include "kit/kit.h"

namespace stordialog::kit {

// Height of the keyboard's four rows with their gaps.
inline constexpr float kKeyboardHeight = 398;

struct Keyboard {
  std::string_view back = {}, next = {},
                   space = {};  // words on the keys ("Tillbaka", "Nästa", "mellanslag")
  bool at_sign = false;         // @ in place of the accent key: mail and telephone
  bool next_enabled = true;
  bool next_wide = false;  // room for a long word on the next key
  Icon next_icon = Icon::kArrowForward;
  bool capital = false;  // shift on by itself (an empty draft, after a full stop)
};
// Ids "key.a", "key.å", "key.space", "key.backspace", "key.enter", "key.shift", "key.symbols",
// "key.accent", "key.at", "key.back", "key.next". Letters act when the finger goes down, so that
// ten a second arrive; back and next when it is lifted. Backspace repeats while held.
// input::apply() carries a press out on the draft that has the focus.
input::KeyPress keyboard(Kit& kit, Rect box, const Keyboard& keyboard);
// Whether the next letter begins a sentence: what `capital` wants to know.
bool begins_sentence(const input::TextBuffer& text);

// What the pads did with a draft in this frame.
struct PadEvent {
  bool changed = false;
  bool entered = false;  // Enter on the table's keyboard, or at the end of a scan
  bool refused = false;  // a character that no code or PIN has, or one too many
};

// Twelve cells in three fours (24): 120 high; the next free cell has the caret.
void code_cells(Kit& kit, Rect box, const input::CodeBuffer& code);
// Eight by three keys and two wide ones. What is typed on the table's keyboard, or by a scanner
// that types, goes into the code as well. Ids "code.A", "code.erase", "code.clear".
struct CodePad {
  std::string_view erase = {}, clear = {};  // "Sudda", "Rensa"
};
inline constexpr float kCodeCellsHeight = 120, kCodePadHeight = 396;
PadEvent code_pad(Kit& kit, Rect box, const CodePad& pad, input::CodeBuffer& code);

// Six dots, 72 px, and the pad of 3 x 4 keys (10): 640 wide, 636 high. Ids "pin.1", "pin.clear",
// "pin.erase". The table's keyboard types here too.
void pin_dots(Kit& kit, Point center, std::size_t filled);
struct PinPad {
  std::string_view clear = {};  // "Rensa"
  bool enabled = true;          // false while it waits after wrong tries
};
inline constexpr float kPinPadWidth = 640, kPinPadHeight = 636;
PadEvent pin_pad(Kit& kit, Rect box, const PinPad& pad, input::PinBuffer& pin);

}  // namespace stordialog::kit
