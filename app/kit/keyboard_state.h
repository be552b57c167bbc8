// What the on-screen keyboard remembers from frame to frame: its shift keys and pages, and the key
// that is held for its accents. Kit::forget() takes all of it away.
#pragma once

#include <array>
#include <cstddef>

#include "kit/geometry.h"

namespace stordialog::kit {

// A letter that has been written and whose key is still down, or whose accents stand open.
struct HeldKey {
  std::array<char, 8> base{};   // the letter without shift, as the layout names it
  std::array<char, 8> typed{};  // what it wrote
  Rect box;
  double since_s = 0;
  bool down = false;        // waits for its accents
  bool open = false;        // they are shown
  bool sliding = false;     // the finger that opened them is still down
  std::size_t near_it = 0;  // one more than the accent under the finger; 0: none
};

struct KeyboardState {
  bool shift = false, locked = false, symbols = false, accent = false;
  bool lowered = false;       // the capital that came by itself was not wanted
  bool other_script = false;  // the letters that the page did not begin with
  bool shift_held = false;    // its long press has been taken
  double shift_at_s = -10;    // when it was last pressed
  double repeat_at_s = 0;
  int repeats = 0;
  HeldKey held;
};

}  // namespace stordialog::kit
