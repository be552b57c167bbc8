// A chart of the room figure, painted with the theme's colours.
#pragma once

#include "figure/figure.h"
#include "kit/kit.h"

namespace stordialog::drawing {

void paint_figure(kit::Kit& kit, const figure::Shapes& shapes);

}  // namespace stordialog::drawing
