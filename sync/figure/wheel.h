// A year as a wheel: twelve months clockwise, January on top, in three rings. Each mark has the
// shape of its ring, so that it can be told without its colour. Letters, and the ground under the
// lines, are for whoever paints.
#pragma once

#include <cstdint>

#include "figure/figure.h"

namespace stordialog::figure {

/// From the middle outwards: the second side, both, the first side.
enum class Ring : std::uint8_t { inner, middle, outer };

struct Wheel {
  Point centre;
  float radius = 0;
};
/// Of the empty middle.
[[nodiscard]] float hub_radius(const Wheel& wheel);

/// The rings' circles and the lines between the months.
void add_wheel(Shapes& shapes, const Wheel& wheel);

/// Where the mark `index` (from 0) of `count` in a ring's month (1 to 12) has its middle,
/// clockwise.
[[nodiscard]] Point mark_place(const Wheel& wheel, int month, Ring ring, int index, int count);
/// The size of each of `count` marks, so that none touches another; never more than the ring holds.
[[nodiscard]] Box mark_box(const Wheel& wheel, Ring ring, int count);
/// An outer mark is a disc, a middle one a pill, an inner one a square. `box`: where it stands.
void add_mark(Shapes& shapes, const Box& box, Ring ring);

/// Where a month's name has its middle, `away` outside the wheel.
[[nodiscard]] Point month_place(const Wheel& wheel, int month, float away);

}  // namespace stordialog::figure
