// Pages after the pictures 10, 22, 36 and 38 of the design language, and what none of them shows.
#pragma once

#include "kit/kit.h"

namespace stordialog::gallery {

void pin(kit::Kit& kit);
void components(kit::Kit& kit);
void lists(kit::Kit& kit);
void exported(kit::Kit& kit);
void totals(kit::Kit& kit);

}  // namespace stordialog::gallery
