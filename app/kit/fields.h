// Text fields over a draft, with caption, caret, selection and error. The screen says which field
// has the focus; that one takes what is typed on the table's keyboard.
#pragma once

#include <string_view>

#include "input/text_buffer.h"
#include "kit/kit.h"

namespace stordialog::kit {

struct Field {
  std::string_view caption = {};      // drawn over the box, which then starts 50 px further down
  std::string_view placeholder = {};  // while empty
  std::string_view hint = {};         // inside, at the bottom of a field with many lines (03)
  std::string_view error = {};        // icon and sentence under the box
  bool focused = false;
  bool enabled = true;
  float em = 0;  // 0: 52 in one line, 56 in many
};

struct FieldEvent {
  bool wants_focus = false;  // tapped, or reached with Tab
  bool changed = false;      // by the table's keyboard
  bool entered = false;      // Enter in a field of one line
};

// `box` is caption and frame together: 104 high alone, 154 with its caption. Whether it wraps
// follows the buffer's Lines. A tap places the caret, a drag selects.
FieldEvent field(Kit& kit, const Id& id, Rect box, input::TextBuffer& text, const Field& field);

inline constexpr float kFieldHeight = 104, kFieldCaption = 50;

}  // namespace stordialog::kit
