#include "tally/margins.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace stordialog;
using tally::Margin;
using tally::RankChange;

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
      tally::margins(tally::rank_totals(50, std::vector<std::uint32_t>{20, 26, 13}), 0);
  CHECK(found == std::vector<Margin>{{1, 0, 6, 3, 4, false}, {0, 2, 7, 4, 4, false}});
}

TEST_CASE("a gap is too close where as many ballots are in doubt as would overturn it") {
  const auto result = tally::rank_totals(50, std::vector<std::uint32_t>{20, 17, 17, 9});
  CHECK(tally::margins(result, 0)[0].too_close);        // two changed ballots
  CHECK_FALSE(tally::margins(result, 0)[1].too_close);  // a tie is told as a tie
  CHECK_FALSE(tally::margins(result, 0)[2].too_close);
  CHECK(tally::margins(result, 5)[2].too_close);
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
    for (const Margin& margin : tally::margins(tally::rank_totals(6, votes), 0)) {
      CAPTURE(round);
      CHECK(static_cast<int>(margin.to_tie) ==
            changes_by_trial(ballots, margin.above, margin.below, 0, picks_most));
      CHECK(static_cast<int>(margin.to_overtake) ==
            changes_by_trial(ballots, margin.above, margin.below, 1, picks_most));
    }
  }
}

TEST_CASE("leaving a station out shows only ranks that change") {
  const auto all = tally::rank_totals(60, std::vector<std::uint32_t>{30, 28, 9});
  const std::vector<tally::StationVotes> stations{
      {1, 20, {12, 8, 3}}, {2, 20, {8, 10, 3}}, {3, 20, {10, 10, 3}}};
  const auto found = tally::leave_each_out(all, stations);
  REQUIRE(found.size() == 3);
  CHECK(found[0].station == 1);
  CHECK(found[0].changes == std::vector<RankChange>{{0, 1, 2}, {1, 2, 1}});
  CHECK(found[1].changes.empty());
  CHECK(found[2].changes.empty());
}

TEST_CASE("counting duplicates shows only ranks that change") {
  const auto counted = tally::rank_totals(40, std::vector<std::uint32_t>{20, 19, 5});
  CHECK(tally::with_duplicates(counted, 1, std::vector<std::uint32_t>{1, 0, 1}).empty());
  CHECK(tally::with_duplicates(counted, 2, std::vector<std::uint32_t>{0, 2, 0}) ==
        std::vector<RankChange>{{0, 1, 2}, {1, 2, 1}});
  CHECK(tally::with_duplicates(counted, 1, std::vector<std::uint32_t>{0, 1, 0}) ==
        std::vector<RankChange>{{1, 2, 1}});
}
