// The keyboard on the screen, in every language of the kiosk. Letters act when the finger goes
// down, so that ten a second arrive; held, they offer their accents. Every key is at least 15 mm
// wide and high with 3 mm between, however narrow the keyboard is.
#pragma once

#include <string_view>

#include "input/key_press.h"
#include "input/text_buffer.h"
#include "kit/kit.h"
#include "kit/pads.h"

namespace stordialog::kit {

enum class KeyboardKind : std::uint8_t {
  kText,
  kAddress,  // mail and telephone: begins with Latin letters, has @ . - _, digits where there is
             // room
  kNumber,   // large digits, three by four
};

struct Keyboard {
  std::string_view back = {}, next = {},
                   space = {};       // words on the keys ("Tillbaka", "Nästa", "mellanslag")
  std::string_view language = "sv";  // whose letters
  KeyboardKind kind = KeyboardKind::kText;
  bool next_enabled = true;
  std::string_view next_why = {};  // why it is not, for those who listen
  Icon next_icon = Icon::kArrowForward;
  bool capital = false;  // shift on by itself (an empty draft, after a full stop)
};

// How high the keyboard wants to be at that width: four rows, five where ten keys a row is all that
// fits (upright screens) or where there is room for a row of digits, six where it is seven. In a
// box that is lower the digits are left out.
float keyboard_height(const Kit& kit, float width, KeyboardKind kind = KeyboardKind::kText);

// Ids "key.a", "key.å", "key.space", "key.backspace", "key.enter", "key.shift", "key.symbols",
// "key.accent", "key.script" (between Latin letters and the page's own), "key.back", "key.next";
// while a held key's accents show, "accent.é". Back and next act when the finger is lifted.
// Backspace repeats while held, shift held is capitals. input::apply() carries a press out on the
// draft that has the focus.
input::KeyPress keyboard(Kit& kit, Rect box, const Keyboard& keyboard);
// Whether the next letter begins a sentence: what `capital` wants to know.
bool begins_sentence(const input::TextBuffer& text);

}  // namespace stordialog::kit
