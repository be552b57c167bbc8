#include "tally/thiele.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "domain/ensure.h"
#include "tally/wide.h"

namespace stordialog::tally {

namespace {

class Thiele {
 public:
  Thiele(const Profile& profile, std::size_t seats)
      : profile_(profile), seats_(std::min(seats, profile.options())) {
    for (std::size_t j = 1; j <= seats_; ++j) {
      whole_ = whole_ /
               std::gcd(static_cast<std::int64_t>(whole_ % static_cast<Wide>(j)),
                        static_cast<std::int64_t>(j)) *
               static_cast<Wide>(j);
    }
  }

  Result run() {
    Result result;
    result.ballots = profile_.ballots();
    result.scores.assign(profile_.options(), {0, 1});
    std::vector<bool> chosen(profile_.options(), false);
    for (std::size_t seat = 0; seat < seats_; ++seat) {
      const auto weights = weigh(chosen);
      const auto best = heaviest(weights, chosen);
      Round round{Deed::elect, {best.front()}, {}, {}, best.size() > 1};
      for (std::size_t option = 0; option < weights.size(); ++option) {
        const Amount weight = amount_of(weights[option], whole_);
        round.amounts.push_back(chosen[option] ? Amount{0, 1} : weight);
        if (!chosen[option]) result.scores[option] = weight;
      }
      result.rounds.push_back(std::move(round));
      chosen[best.front()] = true;
      result.winners.push_back(best.front());
    }
    std::ranges::sort(result.winners);
    follow(std::vector<bool>(profile_.options(), false), 0);
    if (seen_.size() <= kWaysMost) {
      result.outcomes = std::move(outcomes_);
      take_outcomes(result);
    } else {
      result.tie = true;
    }
    return result;
  }

 private:
  /// In parts of which `whole_` make one vote.
  [[nodiscard]] std::vector<Wide> weigh(const std::vector<bool>& chosen) const {
    std::vector<Wide> weights(profile_.options(), 0);
    for (std::size_t i = 0; i < profile_.size(); ++i) {
      const Marks marks = profile_.ballot(i);
      const auto content = std::ranges::count_if(
          marks, [&](const Mark& mark) { return mark.value > 0 && chosen[mark.option]; });
      const Wide weight = whole_ / (content + 1) * static_cast<Wide>(profile_.weight(i));
      if (static_cast<std::size_t>(content) >= seats_) continue;
      for (const Mark& mark : marks) {
        if (mark.value > 0) weights[mark.option] += weight;
      }
    }
    return weights;
  }
  static std::vector<Option> heaviest(const std::vector<Wide>& weights,
                                      const std::vector<bool>& chosen) {
    std::vector<Option> best;
    for (std::size_t option = 0; option < weights.size(); ++option) {
      if (chosen[option]) continue;
      if (!best.empty() && weights[option] < weights[best.front()]) continue;
      if (!best.empty() && weights[option] > weights[best.front()]) best.clear();
      best.push_back(static_cast<Option>(option));
    }
    return best;
  }
  void follow(std::vector<bool> chosen, std::size_t seat) {
    if (seen_.size() > kWaysMost || !seen_.insert(chosen).second) return;
    if (seat == seats_) {
      auto& outcome = outcomes_.emplace_back();
      for (std::size_t option = 0; option < chosen.size(); ++option) {
        if (chosen[option]) outcome.push_back(static_cast<Option>(option));
      }
      return;
    }
    for (const Option option : heaviest(weigh(chosen), chosen)) {
      auto then = chosen;
      then[option] = true;
      follow(std::move(then), seat + 1);
    }
  }

  const Profile& profile_;
  std::size_t seats_;
  Wide whole_ = 1;  // least common multiple of 1 ... seats
  std::set<std::vector<bool>> seen_;
  std::vector<std::vector<Option>> outcomes_;
};

}  // namespace

Result count_seq_pav(const Profile& profile, std::size_t seats) {
  domain::ensure(seats <= kThieleSeatsMost, "so many seats stay exact");
  return Thiele(profile, seats).run();
}

}  // namespace stordialog::tally
