// The same rules once more, written as plainly as possible and slowly: what the counting is held
// against on small cases. Shares no code with the room.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <vector>

#include "tally/profile.h"

namespace stordialog::tally::plain {

/// A ranking as a place per option, 1 the best; unranked options share the place after the last.
using Places = std::vector<int>;
using Names = std::set<int>;

struct Rankings {
  int options = 0;
  std::vector<Places> ballots;
};

inline Profile profile_of(const Rankings& rankings) {
  Profile profile(BallotKind::ranking, static_cast<std::size_t>(rankings.options));
  for (const Places& places : rankings.ballots) {
    std::vector<Mark> marks;
    const int last = rankings.options + 1;
    for (int option = 0; option < rankings.options; ++option) {
      const int place = places[static_cast<std::size_t>(option)];
      if (place < last) {
        marks.push_back({static_cast<Option>(option), static_cast<std::uint16_t>(place)});
      }
    }
    profile.add(std::move(marks));
  }
  return profile;
}

/// Strict or with ties, whole or cut short.
inline Rankings draw(std::mt19937& chance, int options, int ballots, bool strict) {
  Rankings rankings{options, {}};
  for (int i = 0; i < ballots; ++i) {
    Places places(static_cast<std::size_t>(options), options + 1);
    std::vector<int> order(static_cast<std::size_t>(options));
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), chance);
    const int ranked = 1 + static_cast<int>(chance()) % options;
    int place = 1;
    for (int at = 0; at < std::max(ranked, 1); ++at) {
      places[static_cast<std::size_t>(order[static_cast<std::size_t>(at)])] = place;
      if (strict || chance() % 3 != 0) ++place;
    }
    rankings.ballots.push_back(places);
  }
  return rankings;
}

inline int above(const Rankings& rankings, int left, int right) {
  return static_cast<int>(std::ranges::count_if(rankings.ballots, [&](const Places& places) {
    return places[static_cast<std::size_t>(left)] < places[static_cast<std::size_t>(right)];
  }));
}
inline int margin(const Rankings& rankings, int left, int right) {
  return above(rankings, left, right) - above(rankings, right, left);
}

/// The strongest of all paths, each tried.
inline int path(const Rankings& rankings, int from, int to, std::vector<bool>& used) {
  if (from == to) return 1 << 20;
  used[static_cast<std::size_t>(from)] = true;
  int best = 0;
  for (int next = 0; next < rankings.options; ++next) {
    if (used[static_cast<std::size_t>(next)] || margin(rankings, from, next) <= 0) continue;
    best = std::max(best, std::min(above(rankings, from, next), path(rankings, next, to, used)));
  }
  used[static_cast<std::size_t>(from)] = false;
  return best;
}
inline Names schulze(const Rankings& rankings) {
  Names winners;
  const auto strength = [&](int from, int to) {
    std::vector<bool> used(static_cast<std::size_t>(rankings.options), false);
    return path(rankings, from, to, used);
  };
  for (int one = 0; one < rankings.options; ++one) {
    bool beaten = false;
    for (int other = 0; other < rankings.options; ++other) {
      beaten = beaten || (one != other && strength(other, one) > strength(one, other));
    }
    if (!beaten) winners.insert(one);
  }
  return winners;
}

inline bool reaches(const std::vector<std::pair<int, int>>& locked, int from, int to) {
  if (from == to) return true;
  return std::ranges::any_of(locked, [&](const auto& edge) {
    return edge.first == from && reaches(locked, edge.second, to);
  });
}
/// Only where no two margins are equal.
inline Names ranked_pairs(const Rankings& rankings) {
  std::map<int, std::pair<int, int>, std::greater<>> defeats;
  for (int one = 0; one < rankings.options; ++one) {
    for (int other = 0; other < rankings.options; ++other) {
      if (margin(rankings, one, other) > 0) defeats[margin(rankings, one, other)] = {one, other};
    }
  }
  std::vector<std::pair<int, int>> locked;
  for (const auto& [size, defeat] : defeats) {
    if (!reaches(locked, defeat.second, defeat.first)) locked.push_back(defeat);
  }
  Names winners;
  for (int one = 0; one < rankings.options; ++one) {
    if (std::ranges::none_of(locked, [&](const auto& edge) { return edge.second == one; })) {
      winners.insert(one);
    }
  }
  return winners;
}
inline bool has_equal_margins(const Rankings& rankings) {
  std::set<int> seen;
  for (int one = 0; one < rankings.options; ++one) {
    for (int other = one + 1; other < rankings.options; ++other) {
      if (!seen.insert(std::abs(margin(rankings, one, other))).second) return true;
    }
  }
  return seen.contains(0);
}

/// The smallest set whose members all beat all others.
inline Names smith(const Rankings& rankings) {
  Names best;
  for (unsigned set = 1; set < 1U << rankings.options; ++set) {
    bool dominates = true;
    for (int in = 0; in < rankings.options; ++in) {
      for (int out = 0; out < rankings.options; ++out) {
        if ((set >> in & 1U) != 0 && (set >> out & 1U) == 0) {
          dominates = dominates && margin(rankings, in, out) > 0;
        }
      }
    }
    Names members;
    for (int in = 0; in < rankings.options; ++in) {
      if ((set >> in & 1U) != 0) members.insert(in);
    }
    if (dominates && (best.empty() || members.size() < best.size())) best = members;
  }
  return best;
}

/// For whom a ballot counts; -1 for nobody.
inline int first_of(const Places& places, const Names& in, int options) {
  for (int place = 1; place <= options; ++place) {
    std::vector<int> here;
    for (int option = 0; option < options; ++option) {
      if (places[static_cast<std::size_t>(option)] == place) here.push_back(option);
    }
    if (here.size() > 1) return -1;
    if (here.size() == 1 && in.contains(here.front())) return here.front();
  }
  return -1;
}
/// Everybody who wins in some order of leaving.
inline Names run_off(const Rankings& rankings, const Names& in) {
  std::map<int, int> votes;
  for (const int option : in) votes[option] = 0;
  int all = 0;
  for (const Places& places : rankings.ballots) {
    const int option = first_of(places, in, rankings.options);
    if (option < 0) continue;
    ++votes[option];
    ++all;
  }
  int fewest = 1 << 20;
  for (const auto& [option, count] : votes) {
    if (2 * count > all || in.size() == 1) return {option};
    fewest = std::min(fewest, count);
  }
  Names winners;
  for (const auto& [option, count] : votes) {
    if (count != fewest) continue;
    Names left = in;
    left.erase(option);
    winners.merge(run_off(rankings, left));
  }
  return winners;
}

}  // namespace stordialog::tally::plain
