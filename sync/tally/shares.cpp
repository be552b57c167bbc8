#include "tally/shares.h"

#include <algorithm>
#include <limits>

namespace stordialog::tally {

namespace {

// Far above what double loses in such sums, far below what tells prices apart.
constexpr double kDoubt = 1e-9;
constexpr double kNever = std::numeric_limits<double>::infinity();

}  // namespace

Market::Market(const Profile& profile, const Costs& costs)
    : costs_(costs),
      ballots_(profile.size()),
      supporters_(profile.options()),
      votes_(profile.options(), 0),
      worth_(profile.options(), 1) {
  for (std::size_t i = 0; i < profile.size(); ++i) {
    for (const Mark& mark : profile.ballot(i)) {
      if (mark.value == 0) continue;
      supporters_[mark.option].push_back(
          {static_cast<std::uint32_t>(i), mark.value, profile.weight(i)});
      votes_[mark.option] += profile.weight(i);
    }
  }
  for (std::size_t option = 0; option < worth_.size(); ++option) {
    if (profile.kind() == BallotKind::picks) {
      worth_[option] = static_cast<std::uint64_t>(costs.each[option]);
    }
  }
}

Purse Market::open(std::uint64_t numerator, std::uint64_t denominator) const {
  Purse purse;
  purse.money.assign(ballots_, Big(numerator));
  purse.whole = Big(denominator);
  purse.bought.assign(supporters_.size(), false);
  purse.at_least.assign(supporters_.size(), 0);
  return purse;
}

std::vector<double> Market::about_money(const Purse& purse) const {
  std::vector<double> money;
  money.reserve(ballots_);
  for (const Big& amount : purse.money) money.push_back(amount.over(purse.whole));
  return money;
}

/// The price per utility in floating point, where that can tell; kNever where the supporters do not
/// have enough.
std::optional<double> Market::about(const std::vector<double>& money, std::size_t option) const {
  const auto cost = static_cast<double>(costs_.each[option]);
  double all = 0, utilities = 0;
  std::vector<std::pair<double, const Supporter*>> order;
  order.reserve(supporters_[option].size());
  for (const Supporter& supporter : supporters_[option]) {
    const double has = money[supporter.ballot];
    all += has * static_cast<double>(supporter.weight);
    utilities += static_cast<double>(supporter.utility * supporter.weight);
    order.emplace_back(has / static_cast<double>(supporter.utility), &supporter);
  }
  if (all < cost * (1 - kDoubt)) return kNever;
  if (all < cost * (1 + kDoubt)) return std::nullopt;
  double left = cost;
  // Nobody poor among them: the common case, without sorting.
  const auto poorest = std::ranges::min_element(order);
  if (left / utilities <= poorest->first) {
    return left / utilities / static_cast<double>(worth_[option]);
  }
  std::ranges::sort(order, {}, [](const auto& entry) { return entry.first; });
  for (const auto& [has, supporter] : order) {
    if (left / utilities <= has) break;
    left -= money[supporter->ballot] * static_cast<double>(supporter->weight);
    utilities -= static_cast<double>(supporter->utility * supporter->weight);
    if (utilities < 0.5 || left < cost * kDoubt) return std::nullopt;
  }
  return left / utilities / static_cast<double>(worth_[option]);
}

double Market::price_about(const Purse& purse, const std::vector<double>& money,
                           std::size_t option) const {
  if (const auto found = about(money, option)) return *found;
  const auto price = exact(purse, money, option);
  if (!price) return kNever;
  return price->money.over(purse.whole * price->utilities) / static_cast<double>(worth_[option]);
}

std::optional<Price> Market::exact(const Purse& purse, const std::vector<double>& money,
                                   std::size_t option) const {
  std::vector<std::pair<double, const Supporter*>> order;
  Price price{static_cast<Option>(option),
              purse.whole * static_cast<std::uint64_t>(costs_.each[option]), 0};
  Big all;
  for (const Supporter& supporter : supporters_[option]) {
    all += purse.money[supporter.ballot] * supporter.weight;
    price.utilities += supporter.utility * supporter.weight;
    order.emplace_back(money[supporter.ballot] / static_cast<double>(supporter.utility),
                       &supporter);
  }
  if (all < price.money || price.utilities == 0) return std::nullopt;
  std::ranges::sort(order, [&](const auto& left, const auto& right) {
    const double apart = left.first - right.first;
    if (std::abs(apart) > kDoubt * (left.first + right.first)) return apart < 0;
    return purse.money[left.second->ballot] * right.second->utility <
           purse.money[right.second->ballot] * left.second->utility;
  });
  for (const auto& [has, supporter] : order) {
    const Big& own = purse.money[supporter->ballot];
    if (price.money * supporter->utility <= own * price.utilities) break;
    price.money -= own * supporter->weight;
    price.utilities -= supporter->utility * supporter->weight;
  }
  return price;
}

std::vector<Price> Market::cheapest(Purse& purse) const {
  const auto money = about_money(purse);
  std::vector<Option> order;
  for (std::size_t option = 0; option < supporters_.size(); ++option) {
    if (purse.bought[option] || supporters_[option].empty()) continue;
    if (purse.at_least[option] < kNever) order.push_back(static_cast<Option>(option));
  }
  // Money only falls, so prices only rise: an old price is a bound, and most need no new one.
  std::ranges::sort(order, {}, [&](Option option) { return purse.at_least[option]; });
  double best = kNever;
  for (const Option option : order) {
    double& bound = purse.at_least[option];
    if (bound > best * (1 + kDoubt)) break;
    bound = price_about(purse, money, option);
    best = std::min(best, bound);
  }
  std::vector<Price> found;
  const auto dearness = [&](const Price& left, const Price& right) {
    return left.money * right.utilities * worth_[right.option] <=>
           right.money * left.utilities * worth_[left.option];
  };
  for (const Option option : order) {
    if (purse.at_least[option] > best * (1 + kDoubt) || purse.at_least[option] == kNever) continue;
    auto price = exact(purse, money, option);
    if (!price) {
      purse.at_least[option] = kNever;
      return cheapest(purse);
    }
    if (!found.empty()) {
      const auto order_of_price = dearness(*price, found.front());
      if (order_of_price > 0) continue;
      if (order_of_price < 0) found.clear();
    }
    found.push_back(std::move(*price));
  }
  sort_by_votes(found);
  return found;
}

void Market::sort_by_votes(std::vector<Price>& prices) const {
  std::ranges::sort(prices, {}, [this](const Price& price) {
    return std::pair(-static_cast<std::int64_t>(votes_[price.option]), price.option);
  });
}

void Market::buy(Purse& purse, const Price& price) const {
  for (Big& amount : purse.money) amount *= price.utilities;
  for (const Supporter& supporter : supporters_[price.option]) {
    Big& own = purse.money[supporter.ballot];
    const Big pays = price.money * supporter.utility;
    if (pays < own) {
      own -= pays;
    } else {
      own = Big();
    }
  }
  purse.whole *= price.utilities;
  purse.bought[price.option] = true;
  purse.spent += costs_.each[price.option];
}

Amount Market::shown(const Purse& purse, const Price& price) const {
  constexpr std::int64_t kShownScale = 1000000;
  const double paid =
      price.money.over(purse.whole * price.utilities) / static_cast<double>(worth_[price.option]);
  return {static_cast<std::int64_t>(paid * static_cast<double>(kShownScale) + 0.5), kShownScale};
}

void Market::turn(Purse& purse) const {
  Big most;
  for (const Big& amount : purse.money) most = std::max(most, amount);
  for (Big& amount : purse.money) amount = most - amount;
}

std::vector<Price> Market::lightest(const Purse& loads) const {
  std::vector<Price> found;
  for (std::size_t option = 0; option < supporters_.size(); ++option) {
    if (loads.bought[option] || supporters_[option].empty()) continue;
    Price price{static_cast<Option>(option), loads.whole, votes_[option]};
    for (const Supporter& supporter : supporters_[option]) {
      price.money += loads.money[supporter.ballot] * supporter.weight;
    }
    if (!found.empty()) {
      const auto order =
          price.money * found.front().utilities <=> found.front().money * price.utilities;
      if (order > 0) continue;
      if (order < 0) found.clear();
    }
    found.push_back(std::move(price));
  }
  // Nobody supports any of the rest: all alike.
  const bool nobody = found.empty();
  for (std::size_t option = 0; nobody && option < supporters_.size(); ++option) {
    if (!loads.bought[option]) found.push_back({static_cast<Option>(option), Big(), 1});
  }
  sort_by_votes(found);
  return found;
}

void Market::load(Purse& loads, const Price& price) const {
  for (Big& amount : loads.money) amount *= price.utilities;
  for (const Supporter& supporter : supporters_[price.option]) {
    loads.money[supporter.ballot] = price.money;
  }
  loads.whole *= price.utilities;
  loads.bought[price.option] = true;
  loads.spent += costs_.each[price.option];
}

}  // namespace stordialog::tally
