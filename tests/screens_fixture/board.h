// A station in the middle of its day, for looking at screens: the sample event, ideas that somebody
// could have had, everything open.
#pragma once

#include "desk/board.h"

namespace stordialog::screens_fixture {

[[nodiscard]] desk::Board make_board(domain::Event event);
/// Opens or closes everything of that kind.
void set_open(desk::Board& board, domain::ActivityKind kind, bool open);

}  // namespace stordialog::screens_fixture
