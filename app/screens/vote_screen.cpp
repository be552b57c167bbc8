#include "screens/vote_screen.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "domain/voting.h"
#include "system/randomness.h"

namespace stordialog::screens {

namespace {

using domain::Method;

/// Its place in `picks`, or where it would stand.
std::ptrdiff_t place_of(const VoteScreen& screen, std::uint16_t option) {
  return std::ranges::lower_bound(screen.picks, option) - screen.picks.begin();
}

void put(VoteScreen& screen, std::uint16_t option, std::uint8_t value) {
  const auto place = place_of(screen, option);
  if (is_picked(screen, option)) {
    screen.values[static_cast<std::size_t>(place)] = value;
    return;
  }
  screen.picks.insert(screen.picks.begin() + place, option);
  screen.values.insert(screen.values.begin() + place, value);
}

void take_away(VoteScreen& screen, std::uint16_t option) {
  const auto place = place_of(screen, option);
  screen.picks.erase(screen.picks.begin() + place);
  if (!screen.values.empty()) screen.values.erase(screen.values.begin() + place);
}

}  // namespace

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

std::optional<std::uint8_t> value_of(const VoteScreen& screen, std::uint16_t option) {
  if (screen.values.empty() || !is_picked(screen, option)) return std::nullopt;
  return screen.values[static_cast<std::size_t>(place_of(screen, option))];
}

int picks_left(const VoteScreen& screen, const domain::Question& question) {
  if (question.method == Method::dots) {
    return std::accumulate(screen.values.begin(), screen.values.end(), int{question.picks},
                           [](int left, std::uint8_t dots) { return left - dots; });
  }
  return static_cast<int>(question.picks) - static_cast<int>(screen.picks.size());
}

bool toggle_pick(VoteScreen& screen, const domain::Question& question, std::uint16_t option) {
  screen.all_used_said = false;
  const std::optional<std::uint8_t> rank = value_of(screen, option);
  if (is_picked(screen, option)) {
    take_away(screen, option);
    for (std::uint8_t& other : screen.values) {
      if (rank && other > *rank) --other;
    }
    return true;
  }
  if (picks_left(screen, question) <= 0) {
    screen.all_used_said = true;
    return false;
  }
  if (question.method == Method::ranking) {
    put(screen, option, static_cast<std::uint8_t>(screen.picks.size() + 1));
  } else {
    screen.picks.insert(screen.picks.begin() + place_of(screen, option), option);
  }
  return true;
}

bool add_dot(VoteScreen& screen, const domain::Question& question, std::uint16_t option) {
  const std::uint8_t dots = value_of(screen, option).value_or(0);
  screen.all_used_said = picks_left(screen, question) <= 0 || dots >= question.per_option;
  if (screen.all_used_said) return false;
  put(screen, option, static_cast<std::uint8_t>(dots + 1));
  return true;
}

void take_dot(VoteScreen& screen, std::uint16_t option) {
  screen.all_used_said = false;
  const std::uint8_t dots = value_of(screen, option).value_or(0);
  if (dots == 1) take_away(screen, option);
  if (dots > 1) put(screen, option, static_cast<std::uint8_t>(dots - 1));
}

void give_grade(VoteScreen& screen, std::uint16_t option, std::uint8_t grade) {
  if (value_of(screen, option) == grade) return take_away(screen, option);
  put(screen, option, grade);
}

std::vector<std::uint16_t> chosen_in_order(const VoteScreen& screen,
                                           const domain::Question& question) {
  std::vector<std::uint16_t> options = screen.picks;
  if (question.method == Method::picks) return options;
  const bool low_first = question.method == Method::ranking;
  std::ranges::stable_sort(options, [&](std::uint16_t left, std::uint16_t right) {
    const auto first = value_of(screen, left), second = value_of(screen, right);
    return low_first ? first < second : first > second;
  });
  return options;
}

bool can_review(const VoteScreen& screen) {
  return !screen.picks.empty();
}

bool can_cast(const VoteScreen& screen, const domain::Event& event) {
  const domain::Question* question = event.question(screen.question);
  return question != nullptr && screen.side_answered &&
         domain::check_answer(*question, screen.picks, screen.values) &&
         (!event.codes || screen.admission.has_value());
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
