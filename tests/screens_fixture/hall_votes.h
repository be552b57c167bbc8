// A hall's votes for scenes: live totals, and what opening them came to.
#pragma once

#include "screens_fixture/fixture.h"

namespace stordialog::screens_fixture {

/// The same picks, in proportion, for every question; 252 people are present.
void vote_in_hall(desk::Board& board, std::uint32_t cast, std::uint32_t folded);
/// Four stations' 238 ballots of the first question: both sides, a pair that is too close to tell
/// apart, one station that decided an order, one ballot set aside.
void open_hall_votes(Scene& scene);

}  // namespace stordialog::screens_fixture
