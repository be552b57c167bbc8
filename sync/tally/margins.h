// How sure an order is: how many changed ballots would change it, whether it holds when a station
// is left out, and whether counting duplicates would matter. What comes out is who is ahead, never
// votes of a station.
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
  std::uint32_t gap = 0;               // of what the lines count
  /// The least number of ballots that, filled in otherwise, bring both to equal votes. 0: they are.
  std::uint32_t to_tie = 0;
  /// ... that bring the lower one ahead.
  std::uint32_t to_overtake = 0;
  bool too_close = false;
  bool exact = true;  // else both numbers are bounds: fewer ballots do not suffice
  bool operator==(const Margin&) const = default;
};

/// Ballots that may be wrong. One that was to be filled in otherwise moves a gap by 2 at most, one
/// that was to be counted and is not by 1.
struct Doubt {
  std::uint32_t changed = 0;  // a code's other ballot might have counted
  std::uint32_t added = 0;    // unreadable, missing from stations, not in the live count yet
};

/// Exact for "choose up to k", from the totals alone: with d votes between them at least d ballots
/// pick the upper and not the lower option, and one that picks the lower instead moves the gap by
/// 2, the most a ballot can; so d/2 rounded up tie, d/2 rounded down plus 1 overtake (the margin of
/// victory of Cary 2011, for approval). Too close is a gap that the ballots in doubt could
/// overturn, of which kDoubtfulBallotsLeast changed ones always are.
[[nodiscard]] std::vector<Margin> margins(const PicksResult& result, Doubt doubt);

/// Some of a question's ballots, as sums: those of one station, those set aside.
struct Batch {
  std::uint32_t ballots = 0;
  std::vector<std::uint32_t> votes;  // per option
};

/// Who is ahead, of a line and the next one down, in another count than the published one.
enum class Ahead : std::uint8_t { upper, neither, lower, not_told };

/// The order of another count, margin by margin: ranks only, never votes. It holds where each says
/// `upper`, or `neither` where the published count is level.
///
/// Whoever knows a gap of g votes and reads that a batch of n ballots made it knows that at least g
/// of them picked one option and not the other. So that nobody can conclude that all of the batch,
/// or all but fewer than kBatchOthersLeast, picked an option, a pair is told only where
/// g + 1 + kBatchOthersLeast <= n and the batch is large enough to be told of at all; and where
/// g > n: then it stays as it is whatever they picked. Both depend on published figures alone, so
/// that silence says nothing either.
using Order = std::vector<Ahead>;
inline constexpr std::uint32_t kBatchOthersLeast = 3;
/// `all`: the published count, `part`: in it. `batch_least`: smaller batches are not told of.
[[nodiscard]] Order order_without(const PicksResult& all, const Batch& part,
                                  std::uint32_t batch_least);
/// `more`: not in `counted`.
[[nodiscard]] Order order_with(const PicksResult& counted, const Batch& more,
                               std::uint32_t batch_least);

enum class Holds : std::uint8_t { yes, no, not_told };
/// Does the other count give the published order? `not_told` if no told pair differs and one that
/// could is not told. Both by the same options.
[[nodiscard]] Holds holds(const std::vector<Margin>& margins, const Order& other);

}  // namespace stordialog::tally
