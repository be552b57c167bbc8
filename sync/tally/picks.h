// Counting "choose up to k": each ballot gives one vote to each option it picks (approval voting
// with a ceiling; Brams and Fishburn 1978). Ties share a rank (standard competition ranking,
// "1224").
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace stordialog::tally {

struct Line {
  std::uint16_t option = 0;  // position in the question
  std::uint32_t votes = 0;
  std::uint32_t rank = 0;  // 1 is first; equal votes share a rank
  bool operator==(const Line&) const = default;
};

struct PicksResult {
  std::uint32_t ballots = 0;
  std::vector<Line> lines;  // by votes descending, then option ascending
  bool operator==(const PicksResult&) const = default;
};

/// `ballots`: each the positions picked, ascending; positions below `options`.
[[nodiscard]] PicksResult count_picks(std::span<const std::vector<std::uint16_t>> ballots,
                                      std::size_t options);
/// The same order and ranks from sums that are already there (live totals).
[[nodiscard]] PicksResult rank_totals(std::uint32_t ballots, std::span<const std::uint32_t> votes);

}  // namespace stordialog::tally
