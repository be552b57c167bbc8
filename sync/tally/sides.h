// Support by side without giving anybody away. What a reader is taken to know: every ballot
// (without its side), how many each side cast, and all that stands in `SidesResult`. The promise:
// nobody can conclude that fewer than 3, or all but fewer than 3, of a side chose an option, unless
// the overall votes alone say so.
//
// How it is kept (cell suppression with complementary suppression; Willenborg and de Waal,
// Elements of Statistical Disclosure Control, 2001, chapters 3 and 4):
// 1. Only where each side has limits::kSideBallotsLeast ballots, and in steps of 5 points.
// 2. An option where a side's count lies within 2 of none or of all shows no sides. So what is
//    shown can never be such a count, whatever else somebody knows.
// 3. Steps of other options and the ballots can give a hidden count away. For each such count the
//    sides of the ballots are exchanged until another way is found in which they could have voted:
//    same ballots, same numbers per side, same steps, but at least 3 (at most all but 3) for the
//    option. Where none is found, the option with the fewest votes of those shown is hidden too.
// 4. With the first option hidden for its own sake goes one that need not be: that an option is
//    hidden says nothing for certain.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace stordialog::tally {

inline constexpr std::size_t kSides = 2;
inline constexpr std::uint8_t kNoSide = 2;           // would rather not say
inline constexpr std::uint32_t kSideCountLeast = 3;  // that many, and as many others

struct SidedBallot {
  std::uint8_t side = kNoSide;       // 0, 1 or kNoSide
  std::vector<std::uint16_t> picks;  // ascending, each once
};

/// Percent of a side's ballots as published: 10, 15 ... 90 (to the nearest 5, half up), or an end.
using Step = std::uint8_t;
inline constexpr Step kUnderTen = 5;     // "under 10 %": counts as 5 where steps are added
inline constexpr Step kOverNinety = 95;  // "over 90 %": counts as 95
/// The step of `votes` among `ballots` (at least 1).
[[nodiscard]] Step step_of(std::uint32_t votes, std::uint32_t ballots);

struct SideLine {
  std::uint16_t option = 0;
  bool shown = false;  // false: the rest is 0
  std::array<Step, kSides> steps{};
  /// Sum of both steps: twice the equal-weight percentage, in which each side counts as much as the
  /// other whatever its number present.
  std::uint8_t equal_weight_twice = 0;
  Step common_ground = 0;  // the lower step: the support on the side where it is lower
  std::uint32_t equal_weight_rank = 0, common_ground_rank = 0;  // among those shown; ties share
  bool operator==(const SideLine&) const = default;
};

struct SidesResult {
  bool published = false;                       // false: a side is too small; the rest is empty
  std::array<std::uint32_t, kSides> ballots{};  // cast by each side
  std::vector<SideLine> lines;                  // one per option, in the question's order
  bool operator==(const SidesResult&) const = default;
};

/// The same for any order of the ballots. Picks lie below `options`.
[[nodiscard]] SidesResult count_sides(std::span<const SidedBallot> ballots, std::size_t options);
/// Equal weight, common ground and ranks anew from the steps: what a reader can redo.
void rank_sides(SidesResult& result);

}  // namespace stordialog::tally
