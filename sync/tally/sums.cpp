#include "tally/sums.h"

#include <algorithm>

#include "domain/ensure.h"

namespace stordialog::tally {

namespace {

using Sums = std::vector<std::int64_t>;

Result from_sums(const Profile& profile, const Sums& sums, std::int64_t scale, std::size_t seats) {
  Result result;
  result.ballots = profile.ballots();
  for (const std::int64_t sum : sums) result.scores.push_back({sum, scale});
  result.rounds.push_back({Deed::count, {}, result.scores, {}, false});
  rank_by_scores(result, seats);
  return result;
}

std::int64_t weight_of(const Profile& profile, std::size_t ballot) {
  return static_cast<std::int64_t>(profile.weight(ballot));
}

Sums value_sums(const Profile& profile) {
  Sums sums(profile.options(), 0);
  for (std::size_t i = 0; i < profile.size(); ++i) {
    for (const Mark& mark : profile.ballot(i)) {
      sums[mark.option] += weight_of(profile, i) * mark.value;
    }
  }
  return sums;
}

}  // namespace

Result count_plurality(const Profile& profile, std::size_t seats) {
  const bool low_is_best = profile.kind() == BallotKind::ranking;
  Sums sums(profile.options(), 0);
  std::int64_t nobody = 0;
  for (std::size_t i = 0; i < profile.size(); ++i) {
    const Marks marks = profile.ballot(i);
    const auto best = low_is_best ? std::ranges::min_element(marks, {}, &Mark::value)
                                  : std::ranges::max_element(marks, {}, &Mark::value);
    if (best != marks.end() && std::ranges::count(marks, best->value, &Mark::value) == 1) {
      sums[best->option] += weight_of(profile, i);
    } else {
      nobody += weight_of(profile, i);
    }
  }
  Result result = from_sums(profile, sums, 1, seats);
  result.rounds.front().rest = {nobody, 1};
  return result;
}

Result count_approvals(const Profile& profile, std::size_t seats) {
  Sums sums(profile.options(), 0);
  for (std::size_t i = 0; i < profile.size(); ++i) {
    for (const Mark& mark : profile.ballot(i)) sums[mark.option] += weight_of(profile, i);
  }
  return from_sums(profile, sums, 1, seats);
}

Result count_points(const Profile& profile, std::size_t seats) {
  return from_sums(profile, value_sums(profile), 1, seats);
}

Result count_borda(const Profile& profile, std::size_t seats) {
  domain::ensure(profile.kind() == BallotKind::ranking, "Borda counts rankings");
  const auto options = static_cast<std::int64_t>(profile.options());
  Sums sums(profile.options(), 0);
  for (std::size_t i = 0; i < profile.size(); ++i) {
    const Marks marks = profile.ballot(i);
    const std::int64_t weight = weight_of(profile, i);
    const auto ranked = static_cast<std::int64_t>(marks.size());
    // From the last place, where all unranked ones stand, an option rises by what it gets in turn.
    for (std::int64_t& sum : sums) sum -= weight * ranked;
    std::int64_t above = 0;
    for (std::size_t first = 0; first < marks.size();) {
      std::size_t last = first;
      while (last < marks.size() && marks[last].value == marks[first].value) ++last;
      const auto level = static_cast<std::int64_t>(last - first);
      const std::int64_t points = (options - above - level) - above;
      for (; first < last; ++first) sums[marks[first].option] += weight * (points + ranked);
      above += level;
    }
  }
  return from_sums(profile, sums, 1, seats);
}

Result count_scores(const Profile& profile, std::size_t seats) {
  const auto ballots = static_cast<std::int64_t>(std::max<std::uint64_t>(profile.ballots(), 1));
  return from_sums(profile, value_sums(profile), ballots, seats);
}

}  // namespace stordialog::tally
