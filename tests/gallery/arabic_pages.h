// Pages in Arabic and Persian, after pictures 18 and 50, and what their type must be able to do.
#pragma once

#include "kit/kit.h"

namespace stordialog::gallery {

void vote_arabic(kit::Kit& kit);
void signup_arabic(kit::Kit& kit);
// Marks, joiners, ligatures and numbers from large to small.
void type_arabic(kit::Kit& kit);
// Directions mixed in one line, in paragraphs and in fields with caret and selection.
void type_mixed(kit::Kit& kit);

}  // namespace stordialog::gallery
