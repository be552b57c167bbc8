#include "tally/sides.h"

#include <algorithm>
#include <map>
#include <random>

#include <doctest/doctest.h>

using namespace stordialog;
using tally::SidedBallot;
using tally::SidesResult;
using tally::Step;

namespace {

using Ballots = std::vector<SidedBallot>;

void add(Ballots& ballots, int count, std::uint8_t side, std::vector<std::uint16_t> picks) {
  for (int i = 0; i < count; ++i) ballots.push_back({side, picks});
}

/// Published percent, written anew: compared as fractions, no division.
Step plain_step(int votes, int ballots) {
  if (100 * votes < 10 * ballots) return tally::kUnderTen;
  if (100 * votes > 90 * ballots) return tally::kOverNinety;
  int step = 10;
  while (200 * votes >= (2 * step + 5) * ballots) step += 5;
  return static_cast<Step>(step);
}

/// Every way in which the sides can lie over the same ballots, told apart by the counts alone: for
/// each option and side the smallest and largest count that fits all that is published.
class Reader {
 public:
  Reader(const Ballots& ballots, const SidesResult& published, std::size_t options)
      : published_(published) {
    for (auto& side : counts_) side.assign(options, 0);
    for (auto& side : least_) side.assign(options, 1 << 20);
    for (auto& side : most_) side.assign(options, -1);
    std::map<std::vector<std::uint16_t>, int> kinds;
    for (const SidedBallot& ballot : ballots) {
      ++kinds[ballot.picks];
      ++left_[ballot.side];
    }
    size_ = left_;
    kinds_.assign(kinds.begin(), kinds.end());
    deal(0);
  }
  [[nodiscard]] int least(std::size_t side, std::size_t option) const {
    return least_[side][option];
  }
  [[nodiscard]] int most(std::size_t side, std::size_t option) const { return most_[side][option]; }
  [[nodiscard]] long ways() const { return ways_; }

 private:
  void give(std::size_t kind, std::size_t side, int count) {
    left_[side] -= count;
    for (const auto option : kinds_[kind].first) counts_[side][option] += count;
  }
  void deal(std::size_t kind) {
    if (kind == kinds_.size()) return look();
    const int all = kinds_[kind].second;
    for (int first = 0; first <= std::min(all, left_[0]); ++first) {
      for (int second = 0; second <= std::min(all - first, left_[1]); ++second) {
        const int none = all - first - second;
        if (none > left_[2]) continue;
        give(kind, 0, first), give(kind, 1, second), give(kind, 2, none);
        deal(kind + 1);
        give(kind, 0, -first), give(kind, 1, -second), give(kind, 2, -none);
      }
    }
  }
  void look() {
    for (const auto& line : published_.lines) {
      for (std::size_t side = 0; line.shown && side < 2; ++side) {
        if (plain_step(counts_[side][line.option], size_[side]) != line.steps[side]) return;
      }
    }
    ++ways_;
    for (std::size_t side = 0; side < 2; ++side) {
      for (std::size_t option = 0; option < counts_[side].size(); ++option) {
        least_[side][option] = std::min(least_[side][option], counts_[side][option]);
        most_[side][option] = std::max(most_[side][option], counts_[side][option]);
      }
    }
  }

  const SidesResult& published_;
  std::vector<std::pair<std::vector<std::uint16_t>, int>> kinds_;
  std::array<int, 3> left_{}, size_{};
  std::array<std::vector<int>, 3> counts_;
  std::array<std::vector<int>, 2> least_, most_;
  long ways_ = 0;
};

/// The first thing that a reader can conclude and must not; empty if there is none.
std::string given_away(const Ballots& ballots, const SidesResult& published, std::size_t options) {
  const Reader reader(ballots, published, options);
  const int total = static_cast<int>(ballots.size());
  if (reader.ways() == 0) return "nothing fits, not even the truth";
  for (std::size_t option = 0; option < options; ++option) {
    const auto votes = static_cast<int>(std::ranges::count_if(ballots, [&](const auto& ballot) {
      return std::ranges::count(ballot.picks, static_cast<std::uint16_t>(option)) > 0;
    }));
    for (std::size_t side = 0; side < 2; ++side) {
      const auto size = static_cast<int>(std::ranges::count(ballots, side, &SidedBallot::side));
      const std::string where =
          "option " + std::to_string(option) + " side " + std::to_string(side);
      // Two votes in all are at most two of a side, and everybody sees that.
      if (reader.most(side, option) < 3 && std::min(votes, size) >= 3) return where + ": few";
      if (reader.least(side, option) > size - 3 && votes - (total - size) <= size - 3) {
        return where + ": nearly all";
      }
    }
  }
  return "";
}

Ballots draw(std::mt19937& chance, int first, int second, int unsaid, std::size_t options,
             std::size_t kinds) {
  std::vector<std::vector<std::uint16_t>> papers;
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    std::vector<std::uint16_t> picks;
    while (picks.empty()) {
      for (std::uint16_t option = 0; option < options; ++option) {
        if (chance() % 3 == 0) picks.push_back(option);
      }
    }
    papers.push_back(picks);
  }
  Ballots ballots;
  const std::array<int, 3> sizes{first, second, unsaid};
  for (std::uint8_t side = 0; side < 3; ++side) {
    // Each side leans its own way, so that many counts lie next to none or all.
    std::vector<double> weights;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      const double weight = static_cast<double>(chance() % 1000) / 1000;
      weights.push_back(weight * weight * weight + 0.001);
    }
    std::discrete_distribution<std::size_t> paper(weights.begin(), weights.end());
    for (int i = 0; i < sizes[side]; ++i) ballots.push_back({side, papers[paper(chance)]});
  }
  return ballots;
}

}  // namespace

TEST_CASE("shares are published to the nearest 5 percent, the ends without a number") {
  CHECK(tally::step_of(0, 20) == tally::kUnderTen);
  CHECK(tally::step_of(2, 20) == 10);
  CHECK(tally::step_of(5, 40) == 15);  // 12.5: half up
  CHECK(tally::step_of(7, 20) == 35);
  CHECK(tally::step_of(18, 20) == 90);
  CHECK(tally::step_of(19, 20) == tally::kOverNinety);
  for (int ballots = 1; ballots <= 200; ++ballots) {
    for (int votes = 0; votes <= ballots; ++votes) {
      REQUIRE(tally::step_of(static_cast<std::uint32_t>(votes),
                             static_cast<std::uint32_t>(ballots)) == plain_step(votes, ballots));
    }
  }
}

TEST_CASE("nothing by side is published where a side has fewer than twenty ballots") {
  Ballots ballots;
  add(ballots, 100, 0, {0});
  add(ballots, 19, 1, {1});
  add(ballots, 100, tally::kNoSide, {1});
  CHECK(tally::count_sides(ballots, 2) == SidesResult{});
  add(ballots, 1, 1, {1});
  CHECK(tally::count_sides(ballots, 2).published);
}

TEST_CASE("equal weight and common ground follow from the published steps") {
  Ballots ballots;
  add(ballots, 30, 0, {0, 1});
  add(ballots, 10, 0, {1, 2});
  add(ballots, 10, 0, {2});
  add(ballots, 5, 1, {0, 2});
  add(ballots, 15, 1, {2});
  add(ballots, 5, 1, {1});
  const auto result = tally::count_sides(ballots, 3);
  REQUIRE(result.lines.size() == 3);
  CHECK(result.ballots == std::array<std::uint32_t, 2>{50, 25});
  // 30 of 50 and 5 of 25; 40 and 5; 20 and 20.
  const auto line = [&](std::size_t i) { return result.lines[i]; };
  CHECK(line(0).steps == std::array<Step, 2>{60, 20});
  CHECK(line(1).steps == std::array<Step, 2>{80, 20});
  CHECK(line(2).steps == std::array<Step, 2>{40, 80});
  CHECK(line(0).equal_weight_twice == 80);
  CHECK(line(2).equal_weight_twice == 120);
  CHECK(line(2).common_ground == 40);
  CHECK(line(2).equal_weight_rank == 1);
  CHECK(line(1).equal_weight_rank == 2);
  CHECK(line(0).common_ground_rank == 2);
  CHECK(line(1).common_ground_rank == 2);
  auto again = result;
  for (auto& shown : again.lines) shown.equal_weight_rank = shown.common_ground_rank = 9;
  tally::rank_sides(again);
  CHECK(again == result);
}

TEST_CASE(
    "an option that hardly anybody of a side chose shows no sides, and one more goes with it") {
  Ballots ballots;
  add(ballots, 20, 0, {0, 1, 3});
  add(ballots, 20, 0, {0, 3});
  add(ballots, 20, 0, {1});
  add(ballots, 2, 1, {0, 1});
  add(ballots, 18, 1, {1, 3});
  add(ballots, 20, 1, {2, 3});
  add(ballots, 20, 0, {2});
  const auto result = tally::count_sides(ballots, 4);
  CHECK_FALSE(result.lines[0].shown);  // 2 of side 1
  CHECK_FALSE(result.lines[2].shown);  // fewest votes of the others
  CHECK(result.lines[0].steps == std::array<Step, 2>{});
}

TEST_CASE("what is shown is never next to none or all of a side") {
  std::mt19937 chance(4);
  for (int round = 0; round < 200; ++round) {
    const auto ballots = draw(chance, 20 + static_cast<int>(chance() % 40),
                              20 + static_cast<int>(chance() % 40), 5, 8, 12);
    const auto result = tally::count_sides(ballots, 8);
    for (const auto& line : result.lines) {
      for (std::uint8_t side = 0; line.shown && side < 2; ++side) {
        const auto votes = static_cast<std::uint32_t>(
            std::ranges::count_if(ballots, [&](const SidedBallot& ballot) {
              return ballot.side == side && std::ranges::count(ballot.picks, line.option) > 0;
            }));
        CHECK(votes >= 3);
        CHECK(votes + 3 <= result.ballots[side]);
      }
    }
  }
}

TEST_CASE("sums that pin a hidden count hide more options") {
  // One pick each, so the counts of a side add up: 1 + 10 + 24 of 35, and 10 and 24 shown as steps
  // leave 0 or 1 for the first.
  Ballots ballots;
  const std::array<int, 3> first{1, 10, 24}, second{12, 13, 10};
  for (std::uint16_t option = 0; option < 3; ++option) {
    add(ballots, first[option], 0, {option});
    add(ballots, second[option], 1, {option});
  }
  const auto result = tally::count_sides(ballots, 3);
  CHECK(result.published);
  CHECK(std::ranges::count(result.lines, true, &tally::SideLine::shown) == 1);
  CHECK(given_away(ballots, result, 3) == "");

  auto naive = result;  // only the first option hidden
  for (std::size_t option = 1; option < 3; ++option) {
    naive.lines[option].shown = true;
    naive.lines[option].steps = {plain_step(first[option], 35), plain_step(second[option], 35)};
  }
  CHECK(given_away(ballots, naive, 3) == "option 0 side 0: few");
}

TEST_CASE("no reader of everything published learns a count next to none or all of a side") {
  const unsigned seed = 20261122;
  MESSAGE("seed " << seed);
  std::mt19937 chance(seed);
  int shown = 0, hidden = 0, bare = 0;
  for (int round = 0; round < 400; ++round) {
    const bool some_unsaid = round % 4 == 0;
    const std::size_t options = 2 + chance() % 4;
    const auto ballots =
        draw(chance, 20 + static_cast<int>(chance() % 6),
             20 + static_cast<int>(chance() % (some_unsaid ? 4 : 20)),
             some_unsaid ? static_cast<int>(chance() % 4) : 0, options, some_unsaid ? 3 : 5);
    const auto result = tally::count_sides(ballots, options);
    CAPTURE(round);
    REQUIRE(given_away(ballots, result, options) == "");
    for (const auto& line : result.lines) ++(line.shown ? shown : hidden);

    // The same without hiding anything would have told: the test can fail.
    auto naive = result;
    for (auto& line : naive.lines) {
      line.shown = true;
      for (std::uint8_t side = 0; side < 2; ++side) {
        line.steps[side] = plain_step(
            static_cast<int>(std::ranges::count_if(ballots,
                                                   [&](const SidedBallot& ballot) {
                                                     return ballot.side == side &&
                                                            std::ranges::count(ballot.picks,
                                                                               line.option) > 0;
                                                   })),
            static_cast<int>(result.ballots[side]));
      }
    }
    if (round % 10 == 0 && !given_away(ballots, naive, options).empty()) ++bare;
  }
  CHECK(shown > 100);
  CHECK(hidden > 100);
  CHECK(bare > 10);
}

TEST_CASE("the order of the ballots changes nothing") {
  std::mt19937 chance(6);
  for (int round = 0; round < 20; ++round) {
    auto ballots = draw(chance, 30, 25, 4, 6, 20);
    const auto result = tally::count_sides(ballots, 6);
    std::ranges::shuffle(ballots, chance);
    CHECK(tally::count_sides(ballots, 6) == result);
  }
}
