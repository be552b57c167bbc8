#include "desk/board.h"

#include <algorithm>

namespace stordialog::desk {

bool Board::is_open(const domain::Activity& activity) const {
  const auto state = std::ranges::find(activities, activity, &ActivityState::activity);
  return state != activities.end() && state->open;
}

const domain::Totals* Board::hall_totals_of(const domain::Key& question) const {
  const auto found = std::ranges::find(hall_totals, question, &domain::Totals::question);
  return found == hall_totals.end() ? nullptr : &*found;
}

bool Board::is_result_shown(const domain::Key& question) const {
  return std::ranges::find(results_shown, question) != results_shown.end();
}

const domain::Totals* Board::totals_of(const domain::Key& question) const {
  const auto found = std::ranges::find(totals, question, &domain::Totals::question);
  return found == totals.end() ? nullptr : &*found;
}

}  // namespace stordialog::desk
