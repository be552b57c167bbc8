#include "organise/comparison.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "system/randomness.h"

namespace stordialog::organise {

namespace {

using Ballot = std::vector<std::uint16_t>;

constexpr std::size_t kOptions = 4;

std::vector<std::uint32_t> votes_of(const std::vector<Ballot>& ballots) {
  std::vector<std::uint32_t> votes(kOptions, 0);
  for (const auto& ballot : ballots) {
    for (const auto pick : ballot) ++votes[pick];
  }
  return votes;
}

Ballot drawn(system::Randomness& randomness) {
  Ballot ballot;
  for (std::uint16_t option = 0; option < kOptions; ++option) {
    if (randomness.below(2) == 0) ballot.push_back(option);
  }
  if (ballot.empty()) ballot.push_back(0);
  return ballot;
}

std::uint32_t held_against(const domain::Totals& totals, const std::vector<Ballot>& opened) {
  return differing(totals, static_cast<std::uint32_t>(opened.size()), votes_of(opened), 1);
}

}  // namespace

TEST_CASE("totals of any part of the ballots agree with them") {
  system::SeededRandomness randomness(1);
  for (int round = 0; round < 500; ++round) {
    std::vector<Ballot> ballots;
    for (std::uint32_t i = randomness.below(30); i > 0; --i) ballots.push_back(drawn(randomness));
    std::vector<Ballot> folded = ballots;
    folded.resize(randomness.below(static_cast<std::uint32_t>(ballots.size()) + 1));
    const domain::Totals totals{"q", static_cast<std::uint32_t>(ballots.size()),
                                static_cast<std::uint32_t>(folded.size()), votes_of(folded)};
    CHECK(held_against(totals, ballots) == 0);
  }
}

TEST_CASE("changing, adding or removing so many ballots is never reported as more") {
  system::SeededRandomness randomness(2);
  std::uint32_t noticed = 0;
  for (int round = 0; round < 500; ++round) {
    std::vector<Ballot> ballots;
    for (std::uint32_t i = 5 + randomness.below(20); i > 0; --i) {
      ballots.push_back(drawn(randomness));
    }
    const auto cast = static_cast<std::uint32_t>(ballots.size());
    const domain::Totals totals{"q", cast, cast, votes_of(ballots)};
    const std::uint32_t changes = 1 + randomness.below(4);
    for (std::uint32_t i = 0; i < changes; ++i) {
      const std::uint32_t place = randomness.below(static_cast<std::uint32_t>(ballots.size()));
      switch (randomness.below(3)) {
        case 0:
          ballots[place] = drawn(randomness);
          break;
        case 1:
          ballots.push_back(drawn(randomness));
          break;
        default:
          ballots.erase(ballots.begin() + place);
          break;
      }
    }
    const std::uint32_t reported = held_against(totals, ballots);
    CHECK(reported <= changes);
    noticed += reported > 0 ? 1U : 0U;
  }
  CHECK(noticed > 400);
}

TEST_CASE("each broken rule is reported by as many ballots as it takes") {
  const domain::Totals totals{"q", 10, 6, {6, 0, 3, 0}};
  CHECK(differing(totals, 10, {6, 0, 3, 0}, 1) == 0);
  CHECK(differing(totals, 10, {10, 4, 7, 4}, 1) == 0);
  CHECK(differing(totals, 8, {6, 0, 3, 0}, 1) == 2);   // two are missing
  CHECK(differing(totals, 13, {6, 0, 3, 0}, 1) == 3);  // three too many
  CHECK(differing(totals, 10, {2, 0, 3, 0}, 1) == 4);  // folded votes that no ballot says
  CHECK(differing(totals, 10, {6, 5, 3, 0}, 1) == 1);  // more than those that wait could say
  CHECK(differing(totals, 8, {2, 0, 3, 0}, 1) == 4);   // the missing two are among the four
  CHECK(differing({"q", 3, 5, {0, 0, 0, 0}}, 3, {0, 0, 0, 0}, 1) == 2);
}

TEST_CASE("where a ballot may add more than one, a gap is told in ballots") {
  const domain::Totals totals{"q", 10, 6, {12, 0}};
  CHECK(differing(totals, 10, {12, 20}, 5) == 0);
  CHECK(differing(totals, 10, {12, 21}, 5) == 1);
  CHECK(differing(totals, 10, {6, 0}, 5) == 2);
  CHECK(differing({"q", 10, 0, {0, 0}}, 10, {70, 30}, 0) == 0);  // no live totals
  CHECK(differing({"q", 10, 0, {0, 0}}, 9, {70, 30}, 0) == 1);
}

}  // namespace stordialog::organise
