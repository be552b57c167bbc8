#include "tally/stv.h"

#include <algorithm>
#include <utility>

#include "domain/ensure.h"
#include "tally/wide.h"

namespace stordialog::tally {

namespace {

constexpr std::int64_t kVote = 100000;  // a vote in hundred-thousandths

enum class Standing : std::uint8_t { in, elected, out };

/// A ballot (and all equal ones) lying with an option at one value.
struct Paper {
  std::uint32_t ballot = 0;
  std::int64_t value = kVote;
};

class Count {
 public:
  Count(const Profile& rankings, std::size_t seats)
      : rankings_(rankings),
        seats_asked_(seats),
        seats_(std::min(seats, rankings.options())),
        standing_(rankings.options(), Standing::in),
        votes_(rankings.options(), 0),
        piles_(rankings.options()) {}

  Result run() {
    result_.ballots = rankings_.ballots();
    result_.scores.assign(rankings_.options(), {0, kVote});
    std::uint64_t valid = 0;
    for (std::uint32_t ballot = 0; ballot < rankings_.size(); ++ballot) {
      if (!rankings_.ballot(ballot).empty()) valid += rankings_.weight(ballot);
      give({ballot, kVote});
    }
    quota_ = static_cast<std::int64_t>(droop_quota(valid, seats_asked_)) * kVote;
    keep(Deed::count, {});
    while (result_.winners.size() < seats_) {
      elect();
      if (fill() || result_.winners.size() >= seats_) break;
      step();
    }
    std::ranges::sort(result_.winners);
    for (const auto& equal : voteless_) {
      const auto is_winner = [this](Option option) {
        return std::ranges::binary_search(result_.winners, option);
      };
      const auto elected = std::ranges::count_if(equal, is_winner);
      if (elected > 0 && std::cmp_less(elected, equal.size())) result_.tie = true;
    }
    return std::move(result_);
  }

 private:
  /// To the next option in line that is in, or to nobody.
  void give(const Paper& paper) {
    const Marks marks = rankings_.ballot(paper.ballot);
    const auto weight = static_cast<std::int64_t>(rankings_.weight(paper.ballot));
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const bool has_equal = i + 1 < marks.size() && marks[i + 1].value == marks[i].value;
      if (has_equal) break;
      const Option next = marks[i].option;
      if (standing_[next] != Standing::in) continue;
      votes_[next] += paper.value * weight;
      piles_[next].push_back(paper);
      return;
    }
    nobody_ += paper.value * weight;
  }

  void keep(Deed deed, std::vector<Option> options, bool tied = false) {
    Round round{deed, std::move(options), {}, {nobody_, kVote}, tied};
    for (std::size_t option = 0; option < votes_.size(); ++option) {
      round.amounts.push_back({votes_[option], kVote});
      if (standing_[option] != Standing::out) result_.scores[option] = {votes_[option], kVote};
    }
    if (deed != Deed::elect) stages_.push_back(votes_);
    result_.rounds.push_back(std::move(round));
  }

  [[nodiscard]] std::vector<Option> in() const {
    std::vector<Option> found;
    for (std::size_t option = 0; option < standing_.size(); ++option) {
      if (standing_[option] == Standing::in) found.push_back(static_cast<Option>(option));
    }
    return found;
  }

  /// Everybody with the quota, the most votes first.
  void elect() {
    std::vector<Option> reached;
    for (const Option option : in()) {
      if (votes_[option] >= quota_) reached.push_back(option);
    }
    std::ranges::stable_sort(reached, std::ranges::greater(),
                             [this](Option option) { return votes_[option]; });
    for (const Option option : reached) {
      if (result_.winners.size() == seats_) return;
      standing_[option] = Standing::elected;
      result_.winners.push_back(option);
      if (votes_[option] > quota_) surpluses_.push_back(option);
    }
    if (!reached.empty()) keep(Deed::elect, reached);
  }

  /// As many left as seats: they are elected.
  bool fill() {
    const auto left = in();
    if (result_.winners.size() + left.size() > seats_) return false;
    for (const Option option : left) {
      standing_[option] = Standing::elected;
      result_.winners.push_back(option);
    }
    if (!left.empty()) keep(Deed::elect, left);
    return true;
  }

  /// Of options with equal votes, those with the most (fewest) at the latest stage that tells.
  [[nodiscard]] std::vector<Option> look_back(std::vector<Option> equal, bool most) const {
    for (std::size_t stage = stages_.size(); stage-- > 0 && equal.size() > 1;) {
      const auto& votes = stages_[stage];
      const auto by_votes = [&](Option option) { return votes[option]; };
      const std::int64_t wanted = most ? votes[*std::ranges::max_element(equal, {}, by_votes)]
                                       : votes[*std::ranges::min_element(equal, {}, by_votes)];
      std::erase_if(equal, [&](Option option) { return votes[option] != wanted; });
    }
    return equal;
  }

  /// One of `among` with the most (fewest) votes.
  Option choose(const std::vector<Option>& among, bool most, bool& tied) {
    const auto by_votes = [this](Option option) { return votes_[option]; };
    const std::int64_t wanted = most ? votes_[*std::ranges::max_element(among, {}, by_votes)]
                                     : votes_[*std::ranges::min_element(among, {}, by_votes)];
    std::vector<Option> equal = among;
    std::erase_if(equal, [&](Option option) { return votes_[option] != wanted; });
    tied = equal.size() > 1;
    equal = look_back(std::move(equal), most);
    // The rule would draw lots now. Among options without a vote the lot matters only if some of
    // them are elected in the end.
    if (equal.size() > 1 && wanted > 0) result_.tie = true;
    if (equal.size() > 1 && wanted == 0) voteless_.push_back(equal);
    return most ? equal.front() : equal.back();
  }

  void step() {
    bool tied = false;
    if (!surpluses_.empty()) {
      const Option option = choose(surpluses_, true, tied);
      std::erase(surpluses_, option);
      pass_surplus(option);
      keep(Deed::transfer, {option}, tied);
      return;
    }
    const Option option = choose(in(), false, tied);
    standing_[option] = Standing::out;
    const auto papers = std::exchange(piles_[option], {});
    votes_[option] = 0;
    for (const Paper& paper : papers) give(paper);
    keep(Deed::eliminate, {option}, tied);
  }

  void pass_surplus(Option option) {
    const std::int64_t surplus = votes_[option] - quota_, held = votes_[option];
    const auto papers = std::exchange(piles_[option], {});
    votes_[option] = quota_;
    std::int64_t value_passed = 0;
    for (const Paper& paper : papers) {
      // surplus times value, over all votes, remainder disregarded.
      const auto value = static_cast<std::int64_t>(static_cast<Wide>(surplus) * paper.value / held);
      value_passed += value * static_cast<std::int64_t>(rankings_.weight(paper.ballot));
      if (value > 0) give({paper.ballot, value});
    }
    nobody_ += surplus - value_passed;  // lost to rounding
  }

  const Profile& rankings_;
  std::size_t seats_asked_, seats_;
  std::vector<Standing> standing_;
  std::vector<std::int64_t> votes_;  // in hundred-thousandths
  std::vector<std::vector<Paper>> piles_;
  std::vector<std::vector<std::int64_t>> stages_;
  std::vector<Option> surpluses_;
  std::vector<std::vector<Option>> voteless_;  // for each lot among options without a vote
  std::int64_t quota_ = 0, nobody_ = 0;
  Result result_;
};

}  // namespace

std::uint64_t droop_quota(std::uint64_t ballots, std::size_t seats) {
  return ballots / (seats + 1) + 1;
}

Result count_stv(const Profile& rankings, std::size_t seats) {
  domain::ensure(rankings.kind() == BallotKind::ranking, "STV counts rankings");
  return Count(rankings, seats).run();
}

}  // namespace stordialog::tally
