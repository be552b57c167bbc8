// A text written with the keyboard on the screen, for the tests of the keyboard and its layouts.
#pragma once

#include <initializer_list>
#include <string_view>

#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/touchscreen.h"

namespace stordialog::kit::test {

struct Writing {
  input::TextBuffer text{{1000, 4000}, input::Lines::kMany};
  Keyboard options{.back = "Tillbaka", .next = "Nästa", .space = "mellanslag"};
  int back = 0, next = 0;
  void operator()(Kit& kit) {
    field(kit, "text", {272, 100, 900, 400}, text, {.focused = true});
    const input::KeyPress key = keyboard(kit, {272, 654, 1584, 398}, options);
    back += key.kind == input::KeyKind::kBack;
    next += key.kind == input::KeyKind::kNext;
    input::apply(key, text);
  }
};

inline void tap_all(Touchscreen& screen, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) screen.tap(key);
}

}  // namespace stordialog::kit::test
