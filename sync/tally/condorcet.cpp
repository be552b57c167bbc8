#include "tally/condorcet.h"

#include <algorithm>

namespace stordialog::tally {

namespace {

constexpr std::size_t kMeetingsShownMost =
    60;  // options; above, n*n rounds would be read by nobody

void keep_meetings(const Pairwise& pairs, Result& result) {
  if (pairs.options() > kMeetingsShownMost) return;
  for (std::size_t left = 0; left < pairs.options(); ++left) {
    for (std::size_t right = left + 1; right < pairs.options(); ++right) {
      result.rounds.push_back({Deed::compare,
                               {static_cast<Option>(left), static_cast<Option>(right)},
                               {{pairs.above(left, right), 1}, {pairs.above(right, left), 1}},
                               {},
                               !pairs.beats(left, right) && !pairs.beats(right, left)});
    }
  }
}

/// Scores from who is before whom; with one seat the winners are those with nobody before them.
template <typename Before>
void rank_by_order(Result& result, std::size_t options, std::size_t seats, Before before) {
  std::vector<Option> unbeaten;
  for (std::size_t option = 0; option < options; ++option) {
    std::int64_t after = 0, ahead = 0;
    for (std::size_t other = 0; other < options; ++other) {
      if (before(option, other)) ++after;
      if (before(other, option)) ++ahead;
    }
    result.scores.push_back({after - ahead, 1});
    if (ahead == 0) unbeaten.push_back(static_cast<Option>(option));
  }
  rank_by_scores(result, seats);
  if (seats != 1) return;
  result.winners = unbeaten;
  result.tie = unbeaten.size() > 1;
}

std::vector<std::int64_t> strongest_paths(const Pairwise& pairs) {
  const std::size_t options = pairs.options();
  std::vector<std::int64_t> strength(options * options, 0);
  for (std::size_t left = 0; left < options; ++left) {
    for (std::size_t right = 0; right < options; ++right) {
      if (pairs.beats(left, right)) strength[left * options + right] = pairs.above(left, right);
    }
  }
  widen_paths(strength, options);
  return strength;
}

}  // namespace

void widen_paths(std::vector<std::int64_t>& strength, std::size_t options) {
  for (std::size_t middle = 0; middle < options; ++middle) {
    const std::int64_t* from_middle = &strength[middle * options];
    for (std::size_t left = 0; left < options; ++left) {
      std::int64_t* from_left = &strength[left * options];
      const std::int64_t first = from_left[middle];
      if (left == middle || first == 0) continue;
      for (std::size_t right = 0; right < options; ++right) {
        from_left[right] = std::max(from_left[right], std::min(first, from_middle[right]));
      }
    }
  }
}

Result count_schulze(const Profile& rankings, std::size_t seats) {
  const Pairwise pairs(rankings);
  const std::size_t options = pairs.options();
  const auto strength = strongest_paths(pairs);
  Result result;
  result.ballots = rankings.ballots();
  keep_meetings(pairs, result);
  for (std::size_t left = 0; left < options && options <= kMeetingsShownMost; ++left) {
    Round round;
    round.options = {static_cast<Option>(left)};
    for (std::size_t right = 0; right < options; ++right) {
      round.amounts.push_back({left == right ? 0 : strength[left * options + right], 1});
    }
    result.rounds.push_back(std::move(round));
  }
  rank_by_order(result, options, seats, [&](std::size_t left, std::size_t right) {
    return left != right && strength[left * options + right] > strength[right * options + left];
  });
  return result;
}

Result count_copeland(const Profile& rankings, std::size_t seats) {
  const Pairwise pairs(rankings);
  Result result;
  result.ballots = rankings.ballots();
  keep_meetings(pairs, result);
  for (std::size_t option = 0; option < pairs.options(); ++option) {
    std::int64_t score = 0;
    for (std::size_t other = 0; other < pairs.options(); ++other) {
      score += static_cast<int>(pairs.beats(option, other)) -
               static_cast<int>(pairs.beats(other, option));
    }
    result.scores.push_back({score, 1});
  }
  rank_by_scores(result, seats);
  return result;
}

namespace {

struct Defeat {
  std::int64_t margin = 0;
  Option winner = 0, loser = 0;
};

/// Who reaches whom by locked defeats, kept closed: a bit per option.
class Locked {
 public:
  explicit Locked(std::size_t options)
      : options_(options), words_((options + 63) / 64), reach_(options * words_, 0) {}

  [[nodiscard]] bool reaches(std::size_t from, std::size_t to) const {
    return (reach_[from * words_ + to / 64] >> (to % 64) & 1U) != 0;
  }
  void lock(std::size_t winner, std::size_t loser) {
    if (reaches(winner, loser)) return;
    const std::uint64_t* beyond = &reach_[loser * words_];
    for (std::size_t from = 0; from < options_; ++from) {
      if (from != winner && !reaches(from, winner)) continue;
      std::uint64_t* row = &reach_[from * words_];
      for (std::size_t word = 0; word < words_; ++word) row[word] |= beyond[word];
      row[loser / 64] |= std::uint64_t{1} << (loser % 64);
    }
  }

 private:
  std::size_t options_, words_;
  std::vector<std::uint64_t> reach_;
};

std::vector<Defeat> defeats(const Pairwise& pairs) {
  std::vector<Defeat> all;
  for (std::size_t left = 0; left < pairs.options(); ++left) {
    for (std::size_t right = 0; right < pairs.options(); ++right) {
      if (!pairs.beats(left, right)) continue;
      all.push_back(
          {pairs.margin(left, right), static_cast<Option>(left), static_cast<Option>(right)});
    }
  }
  std::ranges::stable_sort(all, std::ranges::greater(), &Defeat::margin);
  return all;
}

/// Of equally strong defeats: which lie on a circle with stronger ones and each other? With all of
/// them added, a defeat lies on a circle exactly where its loser reaches its winner.
std::vector<bool> on_circles(const Locked& locked, std::span<const Defeat> equal) {
  std::vector<bool> circles;
  if (equal.size() == 1) {
    circles.push_back(locked.reaches(equal[0].loser, equal[0].winner));
    return circles;
  }
  Locked all = locked;
  for (const Defeat& defeat : equal) all.lock(defeat.winner, defeat.loser);
  for (const Defeat& defeat : equal) circles.push_back(all.reaches(defeat.loser, defeat.winner));
  return circles;
}

}  // namespace

Result count_ranked_pairs(const Profile& rankings, std::size_t seats) {
  const Pairwise pairs(rankings);
  Result result;
  result.ballots = rankings.ballots();
  Locked locked(pairs.options());
  const auto all = defeats(pairs);
  for (std::size_t first = 0; first < all.size();) {
    std::size_t last = first;
    while (last < all.size() && all[last].margin == all[first].margin) ++last;
    const std::span equal = std::span(all).subspan(first, last - first);
    const auto circles = on_circles(locked, equal);
    for (std::size_t i = 0; i < equal.size(); ++i) {
      if (!circles[i]) locked.lock(equal[i].winner, equal[i].loser);
      if (pairs.options() > kMeetingsShownMost) continue;
      result.rounds.push_back({circles[i] ? Deed::skip : Deed::lock,
                               {equal[i].winner, equal[i].loser},
                               {{pairs.above(equal[i].winner, equal[i].loser), 1},
                                {pairs.above(equal[i].loser, equal[i].winner), 1}},
                               {},
                               equal.size() > 1});
    }
    first = last;
  }
  rank_by_order(result, pairs.options(), seats,
                [&](std::size_t left, std::size_t right) { return locked.reaches(left, right); });
  return result;
}

}  // namespace stordialog::tally
