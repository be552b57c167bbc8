// Bars of a result: one per option, or two sides beside each other with their common ground, and
// the bracket round options that are too close to tell apart.
#pragma once

#include "figure/figure.h"

namespace stordialog::figure {

/// How long a bar of `share` (0 to 1, beyond is cut) is where `whole` is 1.
[[nodiscard]] float bar_length(float whole, float share);

/// One bar along the start of `room`, as high as it.
void add_bar(Shapes& shapes, const Box& room, float share, Paint paint, float radius);

struct SharedBars {
  float gap = 6;        // between the two
  float thickness = 4;  // of the outline
  float radius = 6;
};
/// Two bars under each other that fill `room`'s height, the first side's on top: both filled as far
/// as the smaller share, which is the support they share; the rest of the longer one is an outline.
void add_shared_bars(Shapes& shapes, const Box& room, float first, float second,
                     const SharedBars& style = {});
/// The box of the first (0) or second (1) of those bars.
[[nodiscard]] Box shared_bar(const Box& room, float share, int side, const SharedBars& style = {});

/// "]" as large as `room`, its line inside.
void add_bracket(Shapes& shapes, const Box& room, float thickness);

}  // namespace stordialog::figure
