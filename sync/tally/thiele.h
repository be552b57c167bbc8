// Sequential proportional approval voting.
#pragma once

#include "tally/result.h"

namespace stordialog::tally {

inline constexpr std::size_t kThieleSeatsMost = 60;  // so that sums of 1/1 ... 1/60 stay exact
inline constexpr std::size_t kWaysMost = 3000;       // ways of breaking ties that are followed

/// T. N. Thiele, Om Flerfoldsvalg, 1895: one option after another is chosen, each time the one
/// whose ballots weigh most, a ballot with j options chosen already weighing 1/(j+1). Whole numbers
/// throughout. Ties: every choice among equals is followed, up to kWaysMost, and all that win in
/// some way are winners; the rounds show the choice of the first in the question. Points or grades
/// above 0 count as picks. `seats` at most kThieleSeatsMost. Score: the weight when chosen, or in
/// the last round.
[[nodiscard]] Result count_seq_pav(const Profile& profile, std::size_t seats);

}  // namespace stordialog::tally
