// A station in the middle of its day, for looking at screens: the sample event, ideas that somebody
// could have had, everything open.
#pragma once

#include "desk/board.h"

namespace stordialog::screens_fixture {

[[nodiscard]] desk::Board make_board(domain::Event event);
/// Makes it a large hall's: so many ideas, in twenty themes, and so many voters.
void crowd(desk::Board& board, std::size_t ideas, std::uint32_t voters);
/// Opens or closes everything of that kind.
void set_open(desk::Board& board, domain::ActivityKind kind, bool open);

}  // namespace stordialog::screens_fixture
