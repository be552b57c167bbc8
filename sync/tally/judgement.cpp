#include "tally/judgement.h"

#include <algorithm>
#include <utility>

namespace stordialog::tally {

namespace {

/// Grades met when medians are taken away one by one go from the middle outwards, down first:
/// `length` steps with the same grade below and above.
struct Stretch {
  std::uint64_t length = 0;
  std::size_t low = 0, high = 0;
};

/// The median, then pairs (next below, next above) as stretches, ballots in ascending order of
/// grade.
std::vector<Stretch> majority_value(const Grades& grades, std::uint64_t ballots) {
  std::vector<Stretch> value;
  if (ballots == 0) return value;
  Grades below(grades.size(), 0), above(grades.size(), 0);
  const std::uint64_t middle = (ballots - 1) / 2;  // ballots below the lower median
  std::uint64_t seen = 0;
  std::size_t median = 0;
  while (seen + grades[median] <= middle) seen += grades[median++];
  for (std::size_t grade = 0; grade < grades.size(); ++grade) {
    below[grade] = grade < median ? grades[grade] : grade == median ? middle - seen : 0;
    above[grade] = grades[grade] - below[grade] - (grade == median ? 1 : 0);
  }
  value.push_back({1, median, median});
  // With an even number one more lies above than below: the first step out goes up.
  std::size_t low = median, high = median;
  if (ballots % 2 == 0) {
    while (above[high] == 0) ++high;
    --above[high];
    value.push_back({1, high, high});
  }
  for (std::uint64_t left = middle; left > 0;) {
    while (below[low] == 0) --low;
    while (above[high] == 0) ++high;
    const std::uint64_t length = std::min(below[low], above[high]);
    value.push_back({length, low, high});
    below[low] -= length;
    above[high] -= length;
    left -= length;
  }
  return value;
}

/// -1, 0 or 1 as `left` comes before, with or after `right` in goodness.
int compare(const std::vector<Stretch>& left, const std::vector<Stretch>& right) {
  std::size_t i = 0, j = 0;
  std::uint64_t used_left = 0, used_right = 0;
  while (i < left.size() && j < right.size()) {
    const Stretch& mine = left[i];
    const Stretch& other = right[j];
    const std::pair ours{mine.low, mine.high}, theirs{other.low, other.high};
    if (ours != theirs) return ours < theirs ? -1 : 1;
    const std::uint64_t step = std::min(mine.length - used_left, other.length - used_right);
    used_left += step;
    used_right += step;
    if (used_left == mine.length) ++i, used_left = 0;
    if (used_right == other.length) ++j, used_right = 0;
  }
  return 0;
}

}  // namespace

std::vector<Grades> grades_of(const Profile& profile, std::size_t best) {
  for (std::size_t i = 0; i < profile.size(); ++i) {
    for (const Mark& mark : profile.ballot(i)) best = std::max<std::size_t>(best, mark.value);
  }
  std::vector<Grades> grades(profile.options(), Grades(best + 1, 0));
  for (auto& option : grades) option[0] = profile.ballots();
  for (std::size_t i = 0; i < profile.size(); ++i) {
    for (const Mark& mark : profile.ballot(i)) {
      grades[mark.option][0] -= profile.weight(i);
      grades[mark.option][mark.value] += profile.weight(i);
    }
  }
  return grades;
}

int compare_judged(const Grades& left, const Grades& right, std::uint64_t ballots) {
  return compare(majority_value(left, ballots), majority_value(right, ballots));
}

Result count_judgement(const Profile& profile, std::size_t seats) {
  const std::vector<Grades> grades = grades_of(profile);
  Result result;
  result.ballots = profile.ballots();
  std::vector<std::vector<Stretch>> values;
  for (std::size_t option = 0; option < grades.size(); ++option) {
    values.push_back(majority_value(grades[option], profile.ballots()));
    Round round;
    round.options = {static_cast<Option>(option)};
    for (const std::uint64_t count : grades[option]) {
      round.amounts.push_back({static_cast<std::int64_t>(count), 1});
    }
    result.rounds.push_back(std::move(round));
  }
  // Places first; as scores they rank, then the medians take their place.
  for (const auto& value : values) {
    const auto worse =
        std::ranges::count_if(values, [&](const auto& other) { return compare(other, value) < 0; });
    result.scores.push_back({worse, 1});
  }
  rank_by_scores(result, seats);
  for (std::size_t option = 0; option < values.size(); ++option) {
    const auto& value = values[option];
    result.scores[option] = {value.empty() ? 0 : static_cast<std::int64_t>(value.front().low), 1};
  }
  return result;
}

}  // namespace stordialog::tally
