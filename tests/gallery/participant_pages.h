// Pages after the pictures 01 to 06, 09, 24 to 26, 29 and 34 of the design language.
#pragma once

#include "kit/kit.h"

namespace stordialog::gallery {

void welcome(kit::Kit& kit);
void home(kit::Kit& kit);
void idea(kit::Kit& kit);
void vote(kit::Kit& kit);
void review(kit::Kit& kit);
void thanks(kit::Kit& kit);
void signup(kit::Kit& kit);
void code(kit::Kit& kit);
void language(kit::Kit& kit);
void group(kit::Kit& kit);
void idle(kit::Kit& kit);

}  // namespace stordialog::gallery
