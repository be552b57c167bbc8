#include <algorithm>
#include <set>
#include <tuple>

#include "tally/budget.h"
#include "tally/shares.h"

namespace stordialog::tally {

namespace {

constexpr std::size_t kWayBytesMost = 2000000;  // ballots times ways kept in mind at once

class EqualShares {
 public:
  EqualShares(const Profile& profile, const Costs& costs, Completion completion)
      : profile_(profile), market_(profile, costs), completion_(completion) {
    result_.ballots = profile.ballots();
    result_.scores.assign(profile.options(), {0, 1});
  }

  Result run() {
    if (profile_.ballots() == 0) return std::move(result_);
    auto [numerator, denominator] = share();
    Purse purse = market_.open(numerator, denominator);
    show(purse);
    winners_of(purse);
    follow(market_.open(numerator, denominator));
    const bool too_many = seen_.size() > ways_most();
    if (!too_many) {
      result_.outcomes = std::move(outcomes_);
      take_outcomes(result_);
    } else {
      result_.tie = true;
    }
    return std::move(result_);
  }

 private:
  using Share = std::pair<std::uint64_t, std::uint64_t>;

  [[nodiscard]] std::int64_t budget() const { return market_.costs().budget; }
  [[nodiscard]] std::size_t ways_most() const {
    return std::min(kSharesWaysMost, kWayBytesMost / std::max<std::size_t>(market_.ballots(), 1));
  }

  /// What each ballot has to begin with, completion included.
  [[nodiscard]] Share share() const {
    const auto ballots = profile_.ballots();
    Share chosen{static_cast<std::uint64_t>(budget()), ballots};
    if (completion_ != Completion::add_one) return chosen;
    const std::int64_t dearest = std::ranges::max(market_.costs().each);
    for (std::int64_t each = budget() / static_cast<std::int64_t>(ballots); each < dearest;
         ++each) {
      const Share next{static_cast<std::uint64_t>(each) + 1, 1};
      if (settled(next).spent > budget()) break;
      chosen = next;
    }
    return chosen;
  }
  [[nodiscard]] Purse settled(const Share& share) const {
    Purse purse = market_.open(share.first, share.second);
    for (auto found = market_.cheapest(purse); !found.empty(); found = market_.cheapest(purse)) {
      market_.buy(purse, found.front());
    }
    return purse;
  }
  [[nodiscard]] bool fits(const Purse& purse, Option option) const {
    return purse.spent + market_.costs().each[option] <= budget();
  }

  void keep(const Purse& purse, Deed deed, const Price& price, bool tied) {
    const Amount paid = market_.shown(purse, price);
    result_.scores[price.option] = paid;
    const std::int64_t cost = market_.costs().each[price.option];
    result_.rounds.push_back(
        {deed,
         {price.option},
         {{static_cast<std::int64_t>(market_.votes(price.option)), 1}, {cost, 1}, paid},
         {budget() - purse.spent - cost, 1},
         tied});
  }

  /// One way through, step by step.
  void show(Purse& purse) {
    for (auto found = market_.cheapest(purse); !found.empty(); found = market_.cheapest(purse)) {
      keep(purse, Deed::buy, found.front(), found.size() > 1);
      market_.buy(purse, found.front());
    }
    if (completion_ == Completion::votes) buy_by_votes(purse);
    if (completion_ != Completion::phragmen) return;
    market_.turn(purse);
    for (auto found = market_.lightest(purse); !found.empty() && purse.spent < budget();
         found = market_.lightest(purse)) {
      keep(purse, Deed::complete, found.front(), found.size() > 1);
      market_.load(purse, found.front());
    }
  }
  void buy_by_votes(Purse& purse) {
    for (const Option option : by_votes(purse)) {
      if (!fits(purse, option)) continue;
      keep(purse, Deed::complete, {option, Big(), 1}, false);
      purse.bought[option] = true;
      purse.spent += market_.costs().each[option];
    }
  }
  [[nodiscard]] std::vector<Option> by_votes(const Purse& purse) const {
    std::vector<Option> order;
    for (std::size_t option = 0; option < purse.bought.size(); ++option) {
      if (!purse.bought[option]) order.push_back(static_cast<Option>(option));
    }
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [this](Option option) { return market_.votes(option); });
    return order;
  }

  void winners_of(const Purse& purse) {
    result_.winners.clear();
    for (std::size_t option = 0; option < purse.bought.size(); ++option) {
      if (purse.bought[option]) result_.winners.push_back(static_cast<Option>(option));
    }
  }

  /// Every way of breaking ties.
  void follow(Purse purse) {
    if (seen_.size() > ways_most()) return;
    const auto found = market_.cheapest(purse);
    if (found.empty()) return finish(std::move(purse));
    for (const Price& price : found) {
      Purse then = purse;
      market_.buy(then, price);
      if (found.size() > 1 && !is_new(then)) continue;
      follow(std::move(then));
    }
  }
  bool is_new(const Purse& purse) {
    return seen_.insert({purse.bought, purse.whole, purse.money}).second;
  }
  void finish(Purse purse) {
    if (completion_ == Completion::votes) {
      complete_by_votes(std::move(purse));
    } else if (completion_ == Completion::phragmen) {
      market_.turn(purse);
      complete_by_loads(std::move(purse));
    } else {
      arrive(purse);
    }
  }
  void complete_by_loads(Purse loads) {
    if (seen_.size() > ways_most()) return;
    const auto found = market_.lightest(loads);
    if (found.empty() || loads.spent >= budget()) return arrive(loads);
    for (const Price& price : found) {
      Purse then = loads;
      market_.load(then, price);
      if (found.size() > 1 && !is_new(then)) continue;
      complete_by_loads(std::move(then));
    }
  }
  /// Any of those with most votes that still fit.
  void complete_by_votes(Purse purse) {
    if (seen_.size() > ways_most()) return;
    std::vector<Option> equal;
    for (const Option option : by_votes(purse)) {
      if (!fits(purse, option)) continue;
      if (!equal.empty() && market_.votes(option) < market_.votes(equal.front())) break;
      equal.push_back(option);
    }
    if (equal.empty()) return arrive(purse);
    for (const Option option : equal) {
      Purse then = purse;
      then.bought[option] = true;
      then.spent += market_.costs().each[option];
      if (equal.size() > 1 && !is_new(then)) continue;
      complete_by_votes(std::move(then));
    }
  }
  void arrive(const Purse& purse) {
    auto& outcome = outcomes_.emplace_back();
    for (std::size_t option = 0; option < purse.bought.size(); ++option) {
      if (purse.bought[option]) outcome.push_back(static_cast<Option>(option));
    }
  }

  const Profile& profile_;
  Market market_;
  Completion completion_;
  std::set<std::tuple<std::vector<bool>, Big, std::vector<Big>>> seen_;
  std::vector<std::vector<Option>> outcomes_;
  Result result_;
};

}  // namespace

Result count_equal_shares(const Profile& profile, const Costs& costs, Completion completion) {
  return EqualShares(profile, costs, completion).run();
}

}  // namespace stordialog::tally
