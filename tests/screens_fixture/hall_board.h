// A hall in the middle of its day: four stations whose numbers have come, themes, what staff have
// done, as many ideas as are wanted.
#pragma once

#include "desk/board.h"
#include "screens/suggestions.h"

namespace stordialog::screens_fixture {

/// What make_board() says of this station, and of three more; the run sheet at its fourth step.
void add_hall(desk::Board& board);
/// Ideas made of a few words, until there are so many; a third of them new, a few hidden, most in
/// one of a dozen themes.
void add_ideas(desk::Board& board, std::size_t count);
/// An idea in two themes, and a theme with two names.
void add_conflicts(desk::Board& board);
/// Two groups of the board's loose ideas.
[[nodiscard]] screens::Suggestions make_suggestions(const desk::Board& board);

}  // namespace stordialog::screens_fixture
