// The row of accents over a letter that is held. Used by the keyboard only.
#pragma once

#include "input/key_press.h"
#include "kit/key_layouts.h"
#include "kit/kit.h"

namespace stordialog::kit {

// A letter has been written by a finger that is still down on `box`.
void hold_key(Kit& kit, const KeyLayout& layout, std::string_view base, std::string_view typed,
              Rect box);
// After all keys: waits, opens, draws. A press of kReplace once one is chosen, by sliding to it
// and lifting the finger or by a tap. Lifting or tapping elsewhere closes it.
input::KeyPress held_accents(Kit& kit, const KeyLayout& layout);

}  // namespace stordialog::kit
