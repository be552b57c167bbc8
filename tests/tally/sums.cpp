#include "tally/sums.h"

#include <algorithm>
#include <numeric>
#include <random>

#include <doctest/doctest.h>

#include "tally/rules.h"

using namespace stordialog;
using tally::BallotKind;
using tally::Mark;
using tally::Option;
using tally::Rule;

namespace {

constexpr int kProfiles = 10000;
constexpr unsigned kSeed = 7202617;
constexpr std::size_t kOptions = 4;

using Papers = std::vector<std::vector<Mark>>;

/// Few options and many ballots, so that most have their equals.
Papers draw(std::mt19937& chance, BallotKind kind) {
  Papers papers(1 + chance() % 12);
  for (auto& marks : papers) {
    for (Option option = 0; option < kOptions; ++option) {
      if (chance() % 2 == 0) continue;
      const auto value = kind == BallotKind::picks    ? 1U
                         : kind == BallotKind::points ? 1 + chance() % 3
                                                      : chance() % 6;
      marks.push_back({option, static_cast<std::uint16_t>(value)});
    }
  }
  return papers;
}

/// What each option gets, one ballot after the other; `plurality`: only who stands alone on top.
std::vector<std::int64_t> added(const Papers& papers, bool plurality) {
  std::vector<std::int64_t> sums(kOptions, 0);
  for (const auto& marks : papers) {
    int best = -1, sharing = 0;
    for (const Mark& mark : marks) {
      if (!plurality) sums[mark.option] += mark.value;
      if (mark.value == best) ++sharing;
      if (mark.value > best) best = mark.value, sharing = 1;
    }
    for (const Mark& mark : marks) {
      if (plurality && sharing == 1 && mark.value == best) ++sums[mark.option];
    }
  }
  return sums;
}

}  // namespace

TEST_CASE("picks, dots, grades and first choices are added ballot by ballot") {
  MESSAGE("seed " << kSeed);
  std::mt19937 chance(kSeed);
  for (int round = 0; round < kProfiles; ++round) {
    for (const auto& [rule, kind] :
         {std::pair{Rule::picks, BallotKind::picks}, std::pair{Rule::dots, BallotKind::points},
          std::pair{Rule::score, BallotKind::score},
          std::pair{Rule::plurality, BallotKind::points}}) {
      CAPTURE(name_of(rule));
      const Papers papers = draw(chance, kind);
      tally::Profile profile(kind, kOptions);
      for (const auto& marks : papers) profile.add(marks);
      const auto result = *tally::count(rule, profile, {});
      const auto sums = added(papers, rule == Rule::plurality);
      const auto scale = rule == Rule::score ? static_cast<std::int64_t>(papers.size()) : 1;
      for (std::size_t option = 0; option < kOptions; ++option) {
        const tally::Amount& score = result.scores[option];
        REQUIRE(score.value * scale == sums[option] * score.scale);
        const auto better =
            std::ranges::count_if(sums, [&](std::int64_t other) { return other > sums[option]; });
        REQUIRE(result.ranks[option] == static_cast<std::uint32_t>(better) + 1);
      }
    }
  }
}
