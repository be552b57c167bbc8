// In which order a person reads what lies on a screen, and in which Tab walks it: bands from top to
// bottom, within a band columns from start to end, and so on inwards. The same for eyes and ears,
// whatever order it was drawn in.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kit/geometry.h"

namespace stordialog::kit {

// The main column comes first, the rail beside it after that; the strip on top is met last.
enum class Area : std::uint8_t { kMain, kRail, kStrip };

struct Placed {
  Rect box;  // layout pixels
  Area area = Area::kMain;
  std::uint32_t group = 0;  // what belongs together is read without a break; 0: alone
  Rect group_box = {};      // where the whole group lies: a scrolled list, a panel
};

// Positions in `items`, in reading order.
std::vector<std::size_t> reading_order(std::span<const Placed> items);

}  // namespace stordialog::kit
