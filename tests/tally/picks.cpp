#include "tally/picks.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace stordialog;
using tally::Line;

namespace {

using Ballots = std::vector<std::vector<std::uint16_t>>;

}  // namespace

TEST_CASE("each ballot gives one vote to each option it picks") {
  const Ballots ballots{{0, 2}, {2}, {0, 1, 2}};
  const auto result = tally::count_picks(ballots, 4);
  CHECK(result.ballots == 3);
  CHECK(result.lines == std::vector<Line>{{2, 3, 1}, {0, 2, 2}, {1, 1, 3}, {3, 0, 4}});
}

TEST_CASE("ties share a rank and the next rank is as far on as there were ties") {
  const auto result = tally::rank_totals(20, std::vector<std::uint32_t>{5, 9, 5, 9, 5, 1});
  CHECK(result.lines ==
        std::vector<Line>{{1, 9, 1}, {3, 9, 1}, {0, 5, 3}, {2, 5, 3}, {4, 5, 3}, {5, 1, 6}});
}

TEST_CASE("where nobody has voted all options share the first rank, in their own order") {
  const auto result = tally::count_picks({}, 3);
  CHECK(result.ballots == 0);
  CHECK(result.lines == std::vector<Line>{{0, 0, 1}, {1, 0, 1}, {2, 0, 1}});
}

TEST_CASE("a question without options has no lines") {
  CHECK(tally::count_picks({}, 0).lines.empty());
  CHECK(tally::rank_totals(7, {}).ballots == 7);
}

TEST_CASE("options with equal votes stand in the question's order") {
  const auto result = tally::rank_totals(3, std::vector<std::uint32_t>{1, 1, 1});
  CHECK(std::ranges::is_sorted(result.lines, {}, &Line::option));
}

TEST_CASE("counting ballots and ranking their sums agree, in any order of the ballots") {
  std::mt19937 chance(20260319);
  for (int round = 0; round < 50; ++round) {
    Ballots ballots(chance() % 100);
    std::vector<std::uint32_t> sums(12, 0);
    for (auto& picks : ballots) {
      for (std::uint16_t option = 0; option < 12; ++option) {
        if (chance() % 4 != 0) continue;
        picks.push_back(option);
        ++sums[option];
      }
    }
    const auto counted = tally::count_picks(ballots, 12);
    CHECK(counted == tally::rank_totals(static_cast<std::uint32_t>(ballots.size()), sums));
    std::ranges::shuffle(ballots, chance);
    CHECK(counted == tally::count_picks(ballots, 12));
  }
}

TEST_CASE("every rank is one more than the number of options with more votes") {
  std::mt19937 chance(7);
  for (int round = 0; round < 50; ++round) {
    std::vector<std::uint32_t> votes(15);
    for (auto& count : votes) count = static_cast<std::uint32_t>(chance() % 6);
    for (const Line& line : tally::rank_totals(50, votes).lines) {
      const auto better =
          std::ranges::count_if(votes, [&](auto other) { return other > line.votes; });
      CHECK(line.rank == static_cast<std::uint32_t>(better) + 1);
    }
  }
}
