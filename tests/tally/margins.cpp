#include "tally/margins.h"

#include <algorithm>
#include <map>
#include <random>

#include <doctest/doctest.h>

using namespace stordialog;
using tally::Ahead;
using tally::Holds;
using tally::Margin;
using tally::Order;

namespace {

using Ballot = unsigned;  // a bit per option
using Ballots = std::vector<Ballot>;

constexpr std::size_t kOptions = 3;

int votes_for(const Ballots& ballots, unsigned option) {
  return static_cast<int>(
      std::ranges::count_if(ballots, [&](Ballot ballot) { return (ballot >> option & 1U) != 0; }));
}

/// The least number of ballots to fill in otherwise, by trying every way to fill in all of them.
int changes_by_trial(const Ballots& ballots, unsigned above, unsigned below, int lead,
                     int picks_most) {
  Ballots changed = ballots;
  int least = 1000;
  const auto deal = [&](auto& self, std::size_t at, int used) -> void {
    if (used >= least) return;
    if (votes_for(changed, below) - votes_for(changed, above) >= lead) least = used;
    if (at == ballots.size()) return;
    self(self, at + 1, used);
    for (Ballot other = 1; other < 1U << kOptions; ++other) {
      if (__builtin_popcount(other) > picks_most || other == ballots[at]) continue;
      changed[at] = other;
      self(self, at + 1, used + 1);
    }
    changed[at] = ballots[at];
  };
  deal(deal, 0, 0);
  return least;
}

}  // namespace

TEST_CASE("a changed ballot moves a gap by two votes at most") {
  const auto found =
      tally::margins(tally::rank_totals(50, std::vector<std::uint32_t>{20, 26, 13}), {});
  CHECK(found == std::vector<Margin>{{1, 0, 6, 3, 4, false}, {0, 2, 7, 4, 4, false}});
}

TEST_CASE("a gap is too close where as many ballots are in doubt as would overturn it") {
  const auto result = tally::rank_totals(50, std::vector<std::uint32_t>{20, 17, 17, 9});
  CHECK(tally::margins(result, {})[0].too_close);        // two changed ballots
  CHECK_FALSE(tally::margins(result, {})[1].too_close);  // a tie is told as a tie
  CHECK_FALSE(tally::margins(result, {})[2].too_close);
  CHECK(tally::margins(result, {.changed = 5})[2].too_close);
  CHECK_FALSE(tally::margins(result, {.changed = 4})[2].too_close);
  CHECK(tally::margins(result, {.added = 5})[2].too_close);  // and two that are always in doubt
  CHECK_FALSE(tally::margins(result, {.added = 4})[2].too_close);
}

TEST_CASE("the number of changed ballots is exact: every way to fill them in agrees") {
  std::mt19937 chance(11);
  for (int round = 0; round < 60; ++round) {
    const int picks_most = 1 + static_cast<int>(chance() % 2);
    Ballots ballots;
    while (ballots.size() < 6) {
      const Ballot ballot = 1 + static_cast<Ballot>(chance() % 7);
      if (__builtin_popcount(ballot) <= picks_most) ballots.push_back(ballot);
    }
    std::vector<std::uint32_t> votes;
    for (unsigned option = 0; option < kOptions; ++option) {
      votes.push_back(static_cast<std::uint32_t>(votes_for(ballots, option)));
    }
    for (const Margin& margin : tally::margins(tally::rank_totals(6, votes), {})) {
      CAPTURE(round);
      CHECK(static_cast<int>(margin.to_tie) ==
            changes_by_trial(ballots, margin.above, margin.below, 0, picks_most));
      CHECK(static_cast<int>(margin.to_overtake) ==
            changes_by_trial(ballots, margin.above, margin.below, 1, picks_most));
    }
  }
}

TEST_CASE("leaving a station out tells who would be ahead, pair by pair") {
  const auto all = tally::rank_totals(60, std::vector<std::uint32_t>{30, 28, 9});
  const auto margins = tally::margins(all, {});
  const auto without = [&](std::vector<std::uint32_t> votes) {
    return tally::order_without(all, {30, std::move(votes)}, 10);
  };
  CHECK(without({12, 8, 3}) == Order{Ahead::lower, Ahead::upper});
  CHECK(without({12, 10, 3}) == Order{Ahead::neither, Ahead::upper});
  CHECK(without({8, 20, 0}) == Order{Ahead::upper, Ahead::lower});
  CHECK(without({10, 10, 3}) == Order{Ahead::upper, Ahead::upper});
  CHECK(tally::holds(margins, without({10, 10, 3})) == Holds::yes);
  CHECK(tally::holds(margins, without({12, 10, 3})) == Holds::no);
}

TEST_CASE("options that are level stay so only where they are level without the station") {
  const auto all = tally::rank_totals(30, std::vector<std::uint32_t>{10, 10});
  const auto margins = tally::margins(all, {});
  const auto without = [&](std::vector<std::uint32_t> votes) {
    return tally::order_without(all, {12, std::move(votes)}, 10);
  };
  CHECK(without({5, 5}) == Order{Ahead::neither});
  CHECK(without({4, 5}) == Order{Ahead::upper});
  CHECK(without({6, 5}) == Order{Ahead::lower});
  CHECK(tally::holds(margins, without({5, 5})) == Holds::yes);
  CHECK(tally::holds(margins, without({4, 5})) == Holds::no);
}

TEST_CASE("counting duplicates tells who would be ahead") {
  const auto counted = tally::rank_totals(40, std::vector<std::uint32_t>{20, 19, 5});
  const auto with = [&](std::uint32_t ballots, std::vector<std::uint32_t> votes) {
    return tally::order_with(counted, {ballots, std::move(votes)}, 5);
  };
  CHECK(with(5, {3, 2, 1}) == Order{Ahead::upper, Ahead::upper});
  CHECK(with(5, {2, 4, 1}) == Order{Ahead::lower, Ahead::upper});
  CHECK(with(5, {2, 3, 1}) == Order{Ahead::neither, Ahead::upper});
}

TEST_CASE("of few ballots nothing is told that they could change") {
  const auto counted = tally::rank_totals(40, std::vector<std::uint32_t>{20, 19, 5});
  const auto margins = tally::margins(counted, {});
  for (const std::uint32_t second : {0U, 4U}) {
    const auto order = tally::order_with(counted, {4, {0, second, 0}}, 5);
    CHECK(order == Order{Ahead::not_told, Ahead::upper});  // 14 votes are more than 4 ballots
    CHECK(tally::holds(margins, order) == Holds::not_told);
  }
  CHECK(tally::order_with(counted, {0, {0, 0, 0}}, 5) == Order{Ahead::upper, Ahead::upper});
}

TEST_CASE("no answer lets a reader conclude that nearly all of a station picked an option") {
  // Every gap, every size of a station and every way in which its ballots can lie over two options.
  constexpr std::uint32_t kElsewhere = 40;
  for (std::uint32_t ballots = 1; ballots <= 14; ++ballots) {
    for (std::uint32_t gap = 0; gap <= 16; ++gap) {
      std::map<Ahead, std::uint32_t>
          fewest_others;  // besides those that picked the upper, by answer
      for (std::uint32_t upper = 0; upper <= ballots; ++upper) {
        for (std::uint32_t lower = 0; lower <= ballots; ++lower) {
          const auto all =
              tally::rank_totals(kElsewhere + ballots, std::vector{kElsewhere + gap, kElsewhere});
          const auto answer = tally::order_without(all, {ballots, {upper, lower}}, 1).front();
          auto& others = fewest_others.try_emplace(answer, 0).first->second;
          others = std::max(others, ballots - upper);
        }
      }
      CAPTURE(ballots);
      CAPTURE(gap);
      for (const auto& [answer, others] : fewest_others) {
        const bool says_nothing = fewest_others.size() == 1;
        CHECK((says_nothing || others >= tally::kBatchOthersLeast));
      }
    }
  }
}
