// Choosing with costs and a budget: the Method of Equal Shares and greedy choice.
#pragma once

#include "tally/result.h"

namespace stordialog::tally {

/// What each option costs, in whole units above 0, and what there is. Seats are a budget of `seats`
/// at a cost of 1 each.
struct Costs {
  std::vector<std::int64_t> each;
  std::int64_t budget = 0;
};
[[nodiscard]] Costs cost_of_seats(std::size_t options, std::size_t seats);

enum class Completion : std::uint8_t {
  none,
  add_one,   // everybody's share is raised by whole units until one more would overspend
  phragmen,  // seats: the rest by Phragmén's method, starting from the money left
  votes,     // the rest by greedy choice
};

/// Method of Equal Shares (D. Peters and M. Skowron, Proportionality and the limits of welfarism,
/// EC 2020; D. Peters, G. Pierczyński and M. Skowron, Proportional participatory budgeting with
/// additive utilities, NeurIPS 2021): the budget is shared equally among the ballots; an option is
/// bought by those who chose it, all paying alike per utility or all they have left; the one bought
/// next costs them least per utility. A pick is worth the option's cost (1 for seats); points are
/// worth their number.
///
/// Add one (as used by Polish and Dutch cities; equalshares.net): the share begins at the whole
/// units of budget / ballots and rises by 1 for as long as the choice does not overspend.
/// Phragmén as in abcvoting (M. Lackner and P. Skowron, Multi-Winner Voting with Approval
/// Preferences, 2023): each voter's load begins below 0 by the money left; seats that nobody is
/// left to support go to any of the rest, as a tie.
///
/// Fractions of whole numbers of any length decide; floating point only finds the candidates. Ties:
/// every choice among equals is followed, up to kSharesWaysMost, and all that win in some way are
/// winners; the rounds show the choice with most votes, then first in the question. Score: price
/// per utility when bought, of those not bought 0. Each round's `rest` is the money left.
[[nodiscard]] Result count_equal_shares(const Profile& profile, const Costs& costs,
                                        Completion completion);
inline constexpr std::size_t kSharesWaysMost = 3000;

/// The most votes (or points) first, each if the money left is enough, else the next. Equals: the
/// cheaper first, then the first in the question; options with equal votes and cost of which some
/// fit and some do not are all winners, as a tie. Score: votes or points.
[[nodiscard]] Result count_greedy(const Profile& profile, const Costs& costs);

}  // namespace stordialog::tally
