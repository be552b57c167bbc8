#include "screens/vote_screen.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "system/randomness.h"

namespace stordialog::screens {

VoteScreen begin_vote(const domain::Question& question, std::uint64_t seed) {
  VoteScreen screen;
  screen.question = question.key;
  screen.order.resize(question.options.size());
  std::iota(screen.order.begin(), screen.order.end(), std::uint16_t{0});
  system::SeededRandomness randomness(seed);
  for (std::size_t i = screen.order.size(); i > 1; --i) {
    std::swap(screen.order[i - 1], screen.order[randomness.below(static_cast<std::uint32_t>(i))]);
  }
  return screen;
}

bool is_picked(const VoteScreen& screen, std::uint16_t option) {
  return std::binary_search(screen.picks.begin(), screen.picks.end(), option);
}

int picks_left(const VoteScreen& screen, const domain::Question& question) {
  return static_cast<int>(question.picks) - static_cast<int>(screen.picks.size());
}

bool toggle_pick(VoteScreen& screen, const domain::Question& question, std::uint16_t option) {
  screen.all_used_said = false;
  const auto place = std::lower_bound(screen.picks.begin(), screen.picks.end(), option);
  if (place != screen.picks.end() && *place == option) {
    screen.picks.erase(place);
    return true;
  }
  if (picks_left(screen, question) <= 0) {
    screen.all_used_said = true;
    return false;
  }
  screen.picks.insert(place, option);
  return true;
}

bool can_review(const VoteScreen& screen) {
  return !screen.picks.empty();
}

bool can_cast(const VoteScreen& screen, const domain::Event& event) {
  const domain::Question* question = event.question(screen.question);
  return question != nullptr && can_review(screen) && screen.side_answered &&
         screen.picks.size() <= question->picks && (!event.codes || screen.admission.has_value());
}

int vote_closes_in_s(const desk::Board& board, const domain::Key& question, double now_s) {
  const domain::Activity vote{domain::ActivityKind::vote, question};
  const auto state = std::ranges::find(board.activities, vote, &desk::ActivityState::activity);
  if (state == board.activities.end() || state->closing_until == 0) return 0;
  constexpr double kMilliseconds = 1000;
  const double left = static_cast<double>(state->closing_until) / kMilliseconds - now_s;
  return static_cast<int>(std::ceil(std::max(0.0, left)));
}

}  // namespace stordialog::screens
