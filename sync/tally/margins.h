// How sure an order is: how many changed ballots would change it, whether it holds when a station
// is left out, and whether counting duplicates would matter. What comes out is ranks, never votes
// of a station.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tally/picks.h"

namespace stordialog::tally {

/// Fewer changed ballots than this are always too few to be sure: a double vote and a slip.
inline constexpr std::uint32_t kDoubtfulBallotsLeast = 2;

/// Between a line and the next one down.
struct Margin {
  std::uint16_t above = 0, below = 0;  // options
  std::uint32_t gap = 0;               // votes
  /// The least number of ballots that, filled in otherwise, bring both to equal votes. 0: they are.
  std::uint32_t to_tie = 0;
  /// ... that bring the lower one ahead.
  std::uint32_t to_overtake = 0;
  bool too_close = false;
  bool operator==(const Margin&) const = default;
};

/// Exact for "choose up to k", from the totals alone: with d votes between them at least d ballots
/// pick the upper and not the lower option, and one that picks the lower instead moves the gap by
/// 2, the most a ballot can; so d/2 rounded up tie, d/2 rounded down plus 1 overtake (the margin of
/// victory of Cary 2011, for approval). `doubtful`: ballots that may be wrong (set aside as
/// duplicates, unreadable, missing from stations); too close is a gap that so many, or
/// kDoubtfulBallotsLeast if more, could overturn.
[[nodiscard]] std::vector<Margin> margins(const PicksResult& result, std::uint32_t doubtful);

struct RankChange {
  std::uint16_t option = 0;
  std::uint32_t from = 0, to = 0;  // ranks
  bool operator==(const RankChange&) const = default;
};

/// Options whose rank differs, in the order of `before`.
[[nodiscard]] std::vector<RankChange> rank_changes(const PicksResult& before,
                                                   const PicksResult& after);

struct StationVotes {
  std::uint16_t station = 0;
  std::uint32_t ballots = 0;
  std::vector<std::uint32_t> votes;  // per option
};
struct LeftOut {
  std::uint16_t station = 0;
  std::vector<RankChange> changes;  // empty: the order holds without the station
  bool operator==(const LeftOut&) const = default;
};
/// Each station's votes left out in turn; `all`: the sum of all stations.
[[nodiscard]] std::vector<LeftOut> leave_each_out(const PicksResult& all,
                                                  std::span<const StationVotes> stations);

/// What would change if ballots set aside as duplicates (`votes` per option) counted too.
[[nodiscard]] std::vector<RankChange> with_duplicates(const PicksResult& counted,
                                                      std::uint32_t ballots,
                                                      std::span<const std::uint32_t> votes);

}  // namespace stordialog::tally
