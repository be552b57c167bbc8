// Which way each character of a paragraph runs, and in which order those of a line stand: the
// Unicode Bidirectional Algorithm, UAX #9, with FriBidi for its rules P to I.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "kit/run.h"

namespace stordialog::kit {

// Odd: right to left. 0 in a paragraph that goes left to right, 1 in one that does not, and one
// more for each turn inside.
using Level = std::int8_t;

constexpr Level base_level(Direction direction) {
  return direction == Direction::kRightToLeft ? 1 : 0;
}
constexpr bool right_to_left(Level level) {
  return level % 2 != 0;
}

// By the first letter that has a direction, outside isolates (P2); none: digits and signs only.
std::optional<Direction> first_strong(std::span<const std::uint32_t> text);

// Levels of one paragraph; `levels` is as long as `text`. Numbers in groups (telephone numbers,
// dates) keep their order.
void find_levels(std::span<const std::uint32_t> text, Direction base, std::span<Level> levels);

// Whether L1 gives the character the paragraph's own level when it ends a line.
bool trails(std::uint32_t character);

// Rule L2: `order` becomes the indices of `levels` from left to right.
void order_from_left(std::span<const Level> levels, std::span<std::uint32_t> order);

}  // namespace stordialog::kit
