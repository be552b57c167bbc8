// Digits as on a telephone, with back and next beside them. Used by the keyboard only.
#pragma once

#include "kit/keyboard.h"

namespace stordialog::kit {

input::KeyPress number_pad(Kit& kit, Rect box, const Keyboard& keyboard);

}  // namespace stordialog::kit
