#include "tally/runoff.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "domain/ensure.h"

namespace stordialog::tally {

namespace {

constexpr Option kNobody = UINT16_MAX;

/// For whom a ballot counts while only these are in.
Option counts_for(Marks marks, const std::vector<bool>& is_in) {
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const bool has_equal = i + 1 < marks.size() && marks[i + 1].value == marks[i].value;
    if (has_equal) return kNobody;
    if (is_in[marks[i].option]) return marks[i].option;
  }
  return kNobody;
}

/// The votes of each option, kept up to date as options leave.
class Votes {
 public:
  explicit Votes(const Profile& rankings)
      : rankings_(&rankings), is_in_(rankings.options(), true), votes_(rankings.options(), 0) {
    std::vector<std::uint32_t> all(rankings.size());
    std::iota(all.begin(), all.end(), 0U);
    piles_.resize(rankings.options());
    deal(all);
  }

  void leave(Option option) {
    is_in_[option] = false;
    const std::vector<std::uint32_t> ballots = std::exchange(piles_[option], {});
    votes_[option] = 0;
    deal(ballots);
  }
  [[nodiscard]] bool is_in(std::size_t option) const { return is_in_[option]; }
  [[nodiscard]] const std::vector<bool>& in() const { return is_in_; }
  [[nodiscard]] std::int64_t votes(std::size_t option) const { return votes_[option]; }
  [[nodiscard]] std::int64_t nobody() const { return nobody_; }

  [[nodiscard]] std::optional<Option> majority() const {
    const std::int64_t all = std::accumulate(votes_.begin(), votes_.end(), std::int64_t{0});
    for (std::size_t option = 0; option < votes_.size(); ++option) {
      if (is_in_[option] && 2 * votes_[option] > all) return static_cast<Option>(option);
    }
    return std::nullopt;
  }
  /// Those in with the fewest votes, ascending.
  [[nodiscard]] std::vector<Option> fewest() const {
    std::vector<Option> found;
    for (std::size_t option = 0; option < votes_.size(); ++option) {
      if (!is_in_[option]) continue;
      if (!found.empty() && votes_[option] > votes_[found.front()]) continue;
      if (!found.empty() && votes_[option] < votes_[found.front()]) found.clear();
      found.push_back(static_cast<Option>(option));
    }
    return found;
  }

 private:
  void deal(const std::vector<std::uint32_t>& ballots) {
    for (const std::uint32_t ballot : ballots) {
      const Option option = counts_for(rankings_->ballot(ballot), is_in_);
      const auto weight = static_cast<std::int64_t>(rankings_->weight(ballot));
      if (option == kNobody) {
        nobody_ += weight;
      } else {
        piles_[option].push_back(ballot);
        votes_[option] += weight;
      }
    }
  }

  const Profile* rankings_;
  std::vector<bool> is_in_;
  std::vector<std::int64_t> votes_;
  std::vector<std::vector<std::uint32_t>> piles_;
  std::int64_t nobody_ = 0;
};

/// Options that may leave one after another in any order with the same end: together they have
/// fewer votes than the next one up, so none of them can be saved by another's ballots.
bool may_leave_together(const Votes& votes, const std::vector<Option>& equal) {
  std::int64_t sum = 0, next = INT64_MAX;
  for (const Option option : equal) sum += votes.votes(option);
  for (std::size_t option = 0; option < votes.in().size(); ++option) {
    const bool is_equal = std::ranges::find(equal, static_cast<Option>(option)) != equal.end();
    if (votes.is_in(option) && !is_equal) next = std::min(next, votes.votes(option));
  }
  return sum < next && next != INT64_MAX;
}

/// Follows every order of leaving among equals.
class Universes {
 public:
  void follow(Votes votes) {
    for (;;) {
      if (const auto winner = votes.majority()) {
        winners_.insert(*winner);
        return;
      }
      const auto equal = votes.fewest();
      const bool is_last = std::ranges::count(votes.in(), true) <= 1;
      if (is_last) {
        winners_.insert(equal.front());
        return;
      }
      if (equal.size() == 1) {
        votes.leave(equal.front());
        continue;
      }
      if (may_leave_together(votes, equal)) {
        for (const Option option : equal) votes.leave(option);
        continue;
      }
      for (const Option option : equal) {
        std::vector<bool> then = votes.in();
        then[option] = false;
        if (!seen_.insert(std::move(then)).second) continue;
        if (seen_.size() > kRunOffOrdersMost) return;
        Votes branch = votes;
        branch.leave(option);
        follow(std::move(branch));
      }
      return;
    }
  }
  [[nodiscard]] std::optional<std::vector<Option>> winners() const {
    if (seen_.size() > kRunOffOrdersMost) return std::nullopt;
    return std::vector<Option>(winners_.begin(), winners_.end());
  }

 private:
  std::set<std::vector<bool>> seen_;
  std::set<Option> winners_;
};

void keep(const Votes& votes, Deed deed, std::vector<Option> options, bool tied, Result& result) {
  Round round{deed, std::move(options), {}, {votes.nobody(), 1}, tied};
  for (std::size_t option = 0; option < result.scores.size(); ++option) {
    round.amounts.push_back({votes.votes(option), 1});
    if (votes.is_in(option)) result.scores[option] = {votes.votes(option), 1};
  }
  result.rounds.push_back(std::move(round));
}

}  // namespace

Result count_run_off(const Profile& rankings) {
  domain::ensure(rankings.kind() == BallotKind::ranking, "a run-off counts rankings");
  Result result;
  result.ballots = rankings.ballots();
  result.scores.assign(rankings.options(), {0, 1});
  if (rankings.options() == 0) return result;
  Votes votes(rankings);
  bool open = false;
  for (;;) {
    const auto winner = votes.majority();
    const auto equal = votes.fewest();
    const bool is_last = std::ranges::count(votes.in(), true) == 1;
    if (winner || is_last) {
      result.winners = {winner ? *winner : equal.front()};
      keep(votes, Deed::elect, result.winners, false, result);
      break;
    }
    const bool tied = equal.size() > 1;
    if (tied && std::ranges::count(votes.in(), true) == 2) {
      open = true;
      result.winners = equal;
      keep(votes, Deed::elect, equal, true, result);
      break;
    }
    if (tied && !may_leave_together(votes, equal)) open = true;
    keep(votes, Deed::eliminate, {equal.back()}, tied, result);
    votes.leave(equal.back());
  }
  if (!open) return result;
  Universes universes;
  universes.follow(Votes(rankings));
  if (auto all = universes.winners()) result.winners = std::move(*all);
  result.tie = result.winners.size() > 1;
  return result;
}

}  // namespace stordialog::tally
