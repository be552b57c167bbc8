#include "tally/turning.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "domain/ensure.h"
#include "tally/condorcet.h"
#include "tally/judgement.h"
#include "tally/pairwise.h"

namespace stordialog::tally {

namespace {

constexpr std::uint64_t kNever = UINT32_MAX;

struct Turned {
  std::uint64_t to_tie = 0, to_overtake = 0;
};

/// The least number from 0 to `most` for which `is_enough`, which stays true from there on; kNever
/// if it is true for none.
std::uint64_t least(std::uint64_t most, const std::function<bool(std::uint64_t)>& is_enough) {
  if (!is_enough(most)) return kNever;
  std::uint64_t low = 0, high = most;
  while (low < high) {
    const std::uint64_t middle = low + (high - low) / 2;
    if (is_enough(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

std::int64_t value_of(Marks marks, Option option) {
  const auto found = std::ranges::find(marks, option, &Mark::option);
  return found == marks.end() ? 0 : found->value;
}

/// What a ranking gives an option by Borda's rule as in sums.h.
std::int64_t borda_of(Marks marks, Option option, std::size_t options) {
  constexpr std::int64_t kAfterAll = UINT16_MAX + 1;
  const auto named = std::ranges::find(marks, option, &Mark::option);
  const std::int64_t rank = named == marks.end() ? kAfterAll : named->value;
  std::int64_t points = 0;
  for (const Mark& mark : marks) {
    if (mark.value > rank) ++points;
    if (mark.value < rank) --points;
  }
  const auto unnamed = static_cast<std::int64_t>(options - marks.size());
  return rank == kAfterAll ? points : points + unnamed;
}

class Sums {
 public:
  Sums(Rule rule, const Profile& profile, BallotRoom room) : rule_(rule), profile_(profile) {
    const auto others = static_cast<std::int64_t>(profile.options()) - 1;
    most_ = rule == Rule::borda ? others + std::min<std::int64_t>(
                                               static_cast<std::int64_t>(room.most_named), others)
                                : std::int64_t{room.most_on_one};
  }

  /// How far each ballot can be moved, the furthest first.
  void weigh(Option upper, Option lower) {
    gap_ = 0;
    moves_.clear();
    for (std::size_t i = 0; i < profile_.size(); ++i) {
      const Marks marks = profile_.ballot(i);
      const std::int64_t now = worth(marks, upper) - worth(marks, lower);
      const auto weight = static_cast<std::int64_t>(profile_.weight(i));
      gap_ += now * weight;
      moves_.emplace_back(now + most_, weight);
    }
    std::ranges::sort(moves_, std::greater());
  }

  [[nodiscard]] Turned turned() const { return {needed(gap_), needed(gap_ + 1)}; }

  [[nodiscard]] bool in_doubt(std::uint64_t changed, std::uint64_t added) const {
    std::int64_t moved = most_ * static_cast<std::int64_t>(added);
    for (const auto& [far, ballots] : moves_) {
      const auto taken = std::min<std::int64_t>(ballots, static_cast<std::int64_t>(changed));
      moved += far * taken;
      changed -= static_cast<std::uint64_t>(taken);
    }
    return gap_ > 0 && moved > gap_;
  }

 private:
  [[nodiscard]] std::int64_t worth(Marks marks, Option option) const {
    return rule_ == Rule::borda ? borda_of(marks, option, profile_.options())
                                : value_of(marks, option);
  }
  [[nodiscard]] std::uint64_t needed(std::int64_t far_enough) const {
    std::uint64_t ballots = 0;
    for (const auto& [far, number] : moves_) {
      if (far_enough <= 0) return ballots;
      if (far <= 0) return kNever;
      const std::int64_t wanted = (far_enough + far - 1) / far;
      const std::int64_t taken = std::min(number, wanted);
      ballots += static_cast<std::uint64_t>(taken);
      far_enough -= taken * far;
    }
    return far_enough <= 0 ? ballots : kNever;
  }

  Rule rule_;
  const Profile& profile_;
  std::int64_t most_ = 0, gap_ = 0;
  std::vector<std::pair<std::int64_t, std::int64_t>> moves_;  // how far, how many ballots
};

/// What so many changed ballots can do to Schulze's order.
class Paths {
 public:
  explicit Paths(const Profile& profile)
      : pairs_(profile), ballots_(static_cast<std::int64_t>(profile.ballots())) {}

  /// Can `lower` be level with `upper`, or ahead of it if `ahead`?
  [[nodiscard]] bool can_turn(Option upper, Option lower, std::uint64_t changed, bool ahead) const {
    const auto moved = static_cast<std::int64_t>(changed);
    const auto least = strengths(-moved), most = strengths(moved);
    const std::int64_t worst = score(upper, least, most), best = score(lower, most, least);
    return ahead ? best > worst : best >= worst;
  }

 private:
  using Strengths = std::vector<std::int64_t>;

  /// Of the strongest paths, with each meeting `moved` ballots better for whoever steps.
  [[nodiscard]] Strengths strengths(std::int64_t moved) const {
    const std::size_t options = pairs_.options();
    Strengths strength(options * options, 0);
    for (std::size_t left = 0; left < options; ++left) {
      for (std::size_t right = 0; right < options; ++right) {
        const std::int64_t step = pairs_.above(left, right) + moved;
        const bool beats = left != right && step > pairs_.above(right, left) - moved;
        if (beats) strength[left * options + right] = std::clamp<std::int64_t>(step, 0, ballots_);
      }
    }
    widen_paths(strength, options);
    return strength;
  }

  /// Its score, with paths as strong as `own` from it and as `back` to it.
  [[nodiscard]] std::int64_t score(Option option, const Strengths& own,
                                   const Strengths& back) const {
    const std::size_t options = pairs_.options();
    std::int64_t score = 0;
    for (std::size_t other = 0; other < options; ++other) {
      const std::int64_t there = own[option * options + other];
      const std::int64_t here = back[other * options + option];
      if (other != option) score += (there > here ? 1 : 0) - (there < here ? 1 : 0);
    }
    return score;
  }

  Pairwise pairs_;
  std::int64_t ballots_;
};

/// `changed` grades from the end `from` become grade `to`.
Grades regraded(Grades grades, std::uint64_t changed, bool best_to_worst) {
  const std::size_t last = grades.size() - 1, to = best_to_worst ? 0 : last;
  std::uint64_t left = changed;
  for (std::size_t step = 0; step < last; ++step) {
    std::uint64_t& from = grades[best_to_worst ? last - step : step];
    const std::uint64_t taken = std::min(from, left);
    from -= taken, left -= taken;
    grades[to] += taken;
  }
  return grades;
}

Turned turned_judgement(const std::vector<Grades>& grades, std::uint64_t ballots, Option upper,
                        Option lower) {
  const auto order = [&](std::uint64_t changed) {
    return compare_judged(regraded(grades[upper], changed, true),
                          regraded(grades[lower], changed, false), ballots);
  };
  return {least(ballots, [&](std::uint64_t changed) { return order(changed) <= 0; }),
          least(ballots, [&](std::uint64_t changed) { return order(changed) < 0; })};
}

Turned turned_schulze(const Paths& paths, std::uint64_t ballots, Option upper, Option lower) {
  const auto enough = [&](bool ahead) {
    return least(ballots, [&](std::uint64_t changed) {
      return paths.can_turn(upper, lower, changed, ahead);
    });
  };
  return {enough(false), enough(true)};
}

}  // namespace

std::vector<Margin> margins_of(Rule rule, const Profile& profile, const PicksResult& count,
                               BallotRoom room, Doubt doubt) {
  const bool sums = rule == Rule::dots || rule == Rule::score || rule == Rule::borda;
  domain::ensure(sums || rule == Rule::schulze || rule == Rule::majority_judgement,
                 "a rule whose margins are known");
  Sums moved(rule, profile, room);
  std::optional<Paths> paths;
  if (rule == Rule::schulze) paths.emplace(profile);
  const auto grades = rule == Rule::majority_judgement ? grades_of(profile, room.most_on_one)
                                                       : std::vector<Grades>();
  const std::uint64_t changed = std::max(doubt.changed, kDoubtfulBallotsLeast);
  std::vector<Margin> found;
  for (std::size_t i = 1; i < count.lines.size(); ++i) {
    const Line& above = count.lines[i - 1];
    const Line& below = count.lines[i];
    Margin margin{above.option, below.option, above.votes - below.votes, 0, 0, false, sums};
    Turned turned;
    if (sums) {
      moved.weigh(above.option, below.option);
      turned = moved.turned();
      margin.too_close = moved.in_doubt(changed, doubt.added);
    } else {
      turned = rule == Rule::schulze
                   ? turned_schulze(*paths, profile.ballots(), above.option, below.option)
                   : turned_judgement(grades, profile.ballots(), above.option, below.option);
      margin.too_close = above.rank != below.rank && turned.to_overtake <= changed + doubt.added;
    }
    margin.to_tie = static_cast<std::uint32_t>(turned.to_tie);
    margin.to_overtake = static_cast<std::uint32_t>(turned.to_overtake);
    found.push_back(margin);
  }
  return found;
}

}  // namespace stordialog::tally
