#include "tally/picks.h"

#include <algorithm>

#include "domain/ensure.h"

namespace stordialog::tally {

PicksResult count_picks(std::span<const std::vector<std::uint16_t>> ballots, std::size_t options) {
  std::vector<std::uint32_t> votes(options, 0);
  for (const std::vector<std::uint16_t>& picks : ballots) {
    // The same option twice on one ballot would be two votes of one person.
    domain::ensure(std::ranges::adjacent_find(picks, std::ranges::greater_equal()) == picks.end(),
                   "a ballot's picks ascend");
    for (const std::uint16_t option : picks) {
      domain::ensure(option < options, "a ballot picks options of the question");
      ++votes[option];
    }
  }
  return rank_totals(static_cast<std::uint32_t>(ballots.size()), votes);
}

PicksResult rank_totals(std::uint32_t ballots, std::span<const std::uint32_t> votes) {
  PicksResult result{ballots, {}};
  for (std::size_t option = 0; option < votes.size(); ++option) {
    result.lines.push_back({static_cast<std::uint16_t>(option), votes[option], 0});
  }
  std::ranges::stable_sort(result.lines, std::ranges::greater(), &Line::votes);
  for (std::size_t i = 0; i < result.lines.size(); ++i) {
    const bool tied = i > 0 && result.lines[i].votes == result.lines[i - 1].votes;
    result.lines[i].rank = tied ? result.lines[i - 1].rank : static_cast<std::uint32_t>(i) + 1;
  }
  return result;
}

}  // namespace stordialog::tally
