// Text fields over a draft, with caption, caret, selection and error. The screen says which field
// has the focus; that one takes what is typed on the table's keyboard.
#pragma once

#include <string_view>

#include "input/text_buffer.h"
#include "kit/kit.h"

namespace stordialog::kit {

struct Field {
  std::string_view caption = {};      // drawn over the box, which then starts field_caption() down
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

// `box` is caption and frame together: 104 high alone, more by field_caption() with its caption.
// Whether it wraps follows the buffer's Lines. A tap places the caret, a drag selects. The text
// goes, and is aligned, by its first letter; left and right move the caret to the left and to the
// right whatever goes which way, as a person sees it; with Ctrl by words, forwards on the side to
// which the text goes.
FieldEvent field(Kit& kit, const Id& id, Rect box, input::TextBuffer& text, const Field& field);

// At the normal text size 50 for the caption.
inline constexpr float kFieldHeight = 104, kFieldCaption = 50;
// What a caption takes at the text size of the moment.
float field_caption(const Kit& kit);

}  // namespace stordialog::kit
