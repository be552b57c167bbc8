#include <algorithm>
#include <numeric>
#include <tuple>

#include "tally/budget.h"
#include "tally/sums.h"

namespace stordialog::tally {

Costs cost_of_seats(std::size_t options, std::size_t seats) {
  return {std::vector<std::int64_t>(options, 1), static_cast<std::int64_t>(seats)};
}

Result count_greedy(const Profile& profile, const Costs& costs) {
  Result result = count_points(profile, profile.options());
  const auto place = [&](Option option) {
    return std::tuple(-result.scores[option].value, costs.each[option], option);
  };
  std::vector<Option> order(profile.options());
  std::iota(order.begin(), order.end(), Option{0});
  std::ranges::sort(order, {}, place);
  std::int64_t left = costs.budget;
  std::vector<bool> bought(order.size(), false);
  for (const Option option : order) {
    bought[option] = costs.each[option] <= left;
    if (bought[option]) left -= costs.each[option];
    result.rounds.push_back({bought[option] ? Deed::buy : Deed::skip,
                             {option},
                             {result.scores[option], {costs.each[option], 1}},
                             {left, 1},
                             false});
  }
  result.winners.clear();
  for (const Option option : order) {
    const auto is_equal = [&](Option other) {
      return bought[other] && result.scores[other] == result.scores[option] &&
             costs.each[other] == costs.each[option];
    };
    const bool shares = !bought[option] && std::ranges::any_of(order, is_equal);
    result.tie = result.tie || shares;
    if (bought[option] || shares) result.winners.push_back(option);
  }
  std::ranges::sort(result.winners);
  return result;
}

}  // namespace stordialog::tally
