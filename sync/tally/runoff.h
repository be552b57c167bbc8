// Instant run-off: the option with the fewest votes leaves until one has more than half.
#pragma once

#include "tally/result.h"

namespace stordialog::tally {

/// A ballot counts for the highest of its options still in. Where it ranks several equal, still in
/// or not, it goes no further (as in the Scottish Local Government Elections Order 2011, rule 45).
/// The count ends when one option has more than half of the votes that count in the round (Robert's
/// Rules of Order; Hare 1859 for one seat). Ties for the fewest votes: every order of leaving is
/// followed and whoever wins in one of them is a winner (parallel universes; Conitzer, Rognlie and
/// Xia 2009), up to kRunOffOrdersMost eliminations looked at; beyond, only the order shown counts.
/// The rounds show the order in which of equals the last in the question leaves first. Score: votes
/// in the last round an option was in.
[[nodiscard]] Result count_run_off(const Profile& rankings);

inline constexpr std::size_t kRunOffOrdersMost = 2000;

}  // namespace stordialog::tally
