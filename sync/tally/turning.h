// How many ballots, filled in otherwise, would turn the order of neighbours in a count of ballots
// that say more than whom they choose: exact for sums, at least so many for the other rules.
#pragma once

#include "tally/margins.h"
#include "tally/profile.h"
#include "tally/rules.h"

namespace stordialog::tally {

/// What one ballot may say.
struct BallotRoom {
  std::uint32_t most_on_one = 1;  // dots; the highest grade
  std::size_t most_named = 1;     // options that a ballot may rank
};

/// `count`: the lines of that rule's result, by rank. Rules: dots, score, borda, schulze,
/// majority_judgement.
///
/// dots, score, borda: exact. A ballot that was filled in otherwise moves the gap of two options by
/// what it says now and the most that a ballot can say the other way; those that move it furthest
/// are changed first.
/// schulze: a bound. A changed ballot moves each meeting by 1 either way. As long as no meeting
/// that these changes can turn, taken for itself, alters whom either option goes before, the order
/// stands.
/// majority_judgement: a bound. The upper option loses its best grades to 0, the lower one's worst
/// become the best, each as if no ballot held both.
///
/// A gap is too close where ballots in doubt (`margins.h`) could turn it; those to be added count
/// as changed ones do where there is only a bound.
[[nodiscard]] std::vector<Margin> margins_of(Rule rule, const Profile& profile,
                                             const PicksResult& count, BallotRoom room,
                                             Doubt doubt);

}  // namespace stordialog::tally
