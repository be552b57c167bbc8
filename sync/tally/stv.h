// Single transferable vote as Scottish councils are elected: whole ballots at falling values.
#pragma once

#include "tally/result.h"

namespace stordialog::tally {

/// The Scottish Local Government Elections Order 2011, schedule 1 part III, rules 45 to 52
/// (weighted inclusive Gregory): quota = ballots that rank somebody / (seats + 1), rounded down,
/// plus 1; whoever has it is elected; the largest surplus goes on first, every ballot of the option
/// at its value times surplus / votes, to five decimals, the rest disregarded; with no surplus the
/// fewest votes leave at their values; when as many are left as seats, they are elected. Beyond
/// that order: a ballot that comes to several equal options still in goes no further. Ties: the
/// votes at the latest earlier stage where they differed; if they never did, the one first in the
/// question has the larger surplus and the last leaves, which stands for the lot, and `tie` says
/// so. Amounts are in votes with five decimals. Score: votes at the last stage an option was in
/// (the quota stays with the elected once their surplus has gone).
[[nodiscard]] Result count_stv(const Profile& rankings, std::size_t seats);

/// The quota, in votes.
[[nodiscard]] std::uint64_t droop_quota(std::uint64_t ballots, std::size_t seats);

}  // namespace stordialog::tally
