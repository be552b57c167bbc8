#include "tally/result.h"

#include <algorithm>
#include <numeric>

#include "tally/wide.h"

namespace stordialog::tally {

bool is_above(const Amount& left, const Amount& right) {
  return static_cast<Wide>(left.value) * right.scale > static_cast<Wide>(right.value) * left.scale;
}

void rank_by_scores(Result& result, std::size_t seats) {
  std::vector<Option> order(result.scores.size());
  std::iota(order.begin(), order.end(), Option{0});
  std::ranges::stable_sort(order, [&](Option left, Option right) {
    return is_above(result.scores[left], result.scores[right]);
  });
  result.ranks.assign(order.size(), 1);
  result.winners.clear();
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool equal = i > 0 && !is_above(result.scores[order[i - 1]], result.scores[order[i]]);
    result.ranks[order[i]] = equal ? result.ranks[order[i - 1]] : static_cast<std::uint32_t>(i) + 1;
    if (result.ranks[order[i]] <= seats) result.winners.push_back(order[i]);
  }
  result.tie = result.winners.size() > seats;
  std::ranges::sort(result.winners);
}

void take_outcomes(Result& result) {
  std::ranges::sort(result.outcomes);
  const auto twice = std::ranges::unique(result.outcomes);
  result.outcomes.erase(twice.begin(), twice.end());
  result.winners.clear();
  for (const auto& outcome : result.outcomes) {
    result.winners.insert(result.winners.end(), outcome.begin(), outcome.end());
  }
  std::ranges::sort(result.winners);
  const auto again = std::ranges::unique(result.winners);
  result.winners.erase(again.begin(), again.end());
  result.tie = result.outcomes.size() > 1;
}

}  // namespace stordialog::tally
