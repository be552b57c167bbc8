// What will be stored before it is: a card for each answer with a way back to change it, and notes
// on who will see it, beside them or after them.
#pragma once

#include <span>
#include <string_view>

#include "drawing/participant/page.h"
#include "input/strokes.h"

namespace stordialog::drawing {

struct ReviewLine {
  std::string_view caption, value;
  std::string_view id = {};  // empty: cannot be changed here
  screens::Place place = screens::Place::home;
  bool written = false;                   // by the person: goes its own way
  const input::Strokes* drawn = nullptr;  // instead of the value
};

/// The line whose button was pressed, or null. Ids: those of the lines, review.up, review.down.
[[nodiscard]] const ReviewLine* draw_review(const screens::View& view, kit::Kit& kit,
                                            kit::Rect main, std::span<const ReviewLine> lines,
                                            std::span<const Note> notes);

}  // namespace stordialog::drawing
