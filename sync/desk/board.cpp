#include "desk/board.h"

#include <algorithm>

namespace stordialog::desk {

bool Board::is_open(const domain::Activity& activity) const {
  const auto state = std::ranges::find(activities, activity, &ActivityState::activity);
  return state != activities.end() && state->open;
}

const domain::Totals* Board::totals_of(const domain::Key& question) const {
  const auto found = std::ranges::find(totals, question, &domain::Totals::question);
  return found == totals.end() ? nullptr : &*found;
}

}  // namespace stordialog::desk
