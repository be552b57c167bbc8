// The picture of the house: a table with its seats, ideas on it, one of the seats yours.
#pragma once

#include "report/paper.h"

namespace stordialog::report {

/// Round (x, y), in points; at scale 1 its seats reach 298 from there.
void draw_table(Paper& paper, double x, double y, double scale);

}  // namespace stordialog::report
