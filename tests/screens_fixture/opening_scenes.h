// Opening the votes in the hall, each step with the host in the state that matters.
#pragma once

#include <span>

#include "screens_fixture/staff_scenes.h"

namespace stordialog::screens_fixture {

[[nodiscard]] std::span<const StaffScene> opening_scenes();
/// Votes of the board's own hall, opened: its first question, all stations but one.
[[nodiscard]] screens::OpenedVotes make_opened(const desk::Board& board);

}  // namespace stordialog::screens_fixture
