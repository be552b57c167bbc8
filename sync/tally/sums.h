// Rules that add up: plurality, picks, dots, Borda, the mean of scores. Ties share a rank; of the
// options tied for the last seat all win and the tie is told. One round: the sums.
#pragma once

#include "tally/result.h"

namespace stordialog::tally {

/// One vote for the option ranked, graded or chosen above all others; a ballot with several equal
/// on top counts for none. Score: votes.
[[nodiscard]] Result count_plurality(const Profile& profile, std::size_t seats);

/// One vote for each option picked (approval; Brams and Fishburn 1978). Score: votes.
[[nodiscard]] Result count_approvals(const Profile& profile, std::size_t seats);

/// Sum of dots (cumulative voting); a pick is one dot. Score: dots.
[[nodiscard]] Result count_points(const Profile& profile, std::size_t seats);

/// Symmetric Borda (Borda 1781 in the form of Young 1974): an option gets from each ballot as many
/// points as options stand below it, less as many as stand above it; unranked ones share the last
/// place. The order is that of the usual points with ties averaged, but in whole numbers. Score:
/// points, adding up to 0.
[[nodiscard]] Result count_borda(const Profile& profile, std::size_t seats);

/// Mean of the grades, no grade being 0 (range voting; Smith 2000). Score: mean over all ballots.
[[nodiscard]] Result count_scores(const Profile& profile, std::size_t seats);

}  // namespace stordialog::tally
