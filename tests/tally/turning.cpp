#include "tally/turning.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace stordialog::tally;

namespace {

constexpr std::size_t kOptions = 3;
constexpr unsigned kSeed = 20261122;

using Paper = std::vector<Mark>;
using Papers = std::vector<Paper>;

struct Kind {
  Rule rule;
  BallotKind kind;
  BallotRoom room;
  std::vector<Paper> all;  // every ballot that may be handed in
};

/// Every way to say 0 to `most` of each option that `is_right`; 0: nothing said.
std::vector<Paper> papers(std::uint16_t most, bool (*is_right)(const Paper&)) {
  std::vector<Paper> all;
  for (std::uint16_t a = 0; a <= most; ++a) {
    for (std::uint16_t b = 0; b <= most; ++b) {
      for (std::uint16_t c = 0; c <= most; ++c) {
        Paper paper;
        for (const auto& [option, value] : {std::pair{0, a}, std::pair{1, b}, std::pair{2, c}}) {
          if (value > 0) paper.push_back({static_cast<Option>(option), value});
        }
        if (!paper.empty() && is_right(paper)) all.push_back(std::move(paper));
      }
    }
  }
  return all;
}

bool is_dots(const Paper& paper) {  // three dots, two on one at most
  int dots = 0;
  for (const Mark& mark : paper) dots += mark.value;
  return dots <= 3;
}
bool is_ranking(const Paper& paper) {  // two ranked at most, no ties
  const bool first = std::ranges::count(paper, 1, &Mark::value) == 1;
  return first && (paper.size() == 1 || std::ranges::count(paper, 2, &Mark::value) == 1) &&
         paper.size() <= 2;
}
bool is_any(const Paper&) {
  return true;
}

std::vector<Kind> kinds() {
  return {{Rule::dots, BallotKind::points, {2, kOptions}, papers(2, is_dots)},
          {Rule::score, BallotKind::score, {2, kOptions}, papers(2, is_any)},
          {Rule::majority_judgement, BallotKind::score, {2, kOptions}, papers(2, is_any)},
          {Rule::borda, BallotKind::ranking, {1, 2}, papers(2, is_ranking)},
          {Rule::schulze, BallotKind::ranking, {1, 2}, papers(2, is_ranking)}};
}

Profile profile_of(const Kind& kind, const Papers& papers) {
  Profile profile(kind.kind, kOptions);
  for (const Paper& paper : papers) profile.add(paper);
  return profile;
}

std::vector<std::uint32_t> ranks_of(const Kind& kind, const Papers& papers) {
  return count(kind.rule, profile_of(kind, papers), {})->ranks;
}

/// As report::count_question does it: what the votes are does not matter here.
PicksResult lines_of(const Kind& kind, const Papers& papers) {
  const auto ranks = ranks_of(kind, papers);
  PicksResult lines;
  lines.ballots = static_cast<std::uint32_t>(papers.size());
  for (std::size_t option = 0; option < kOptions; ++option) {
    lines.lines.push_back({static_cast<Option>(option), 9 - ranks[option], ranks[option]});
  }
  std::ranges::stable_sort(lines.lines, {}, &Line::rank);
  return lines;
}

/// The least number of ballots to fill in otherwise, by trying every way to fill in all of them.
std::uint32_t changes_by_trial(const Kind& kind, const Papers& papers, Option above, Option below,
                               bool ahead) {
  Papers changed = papers;
  std::uint32_t least = 1000;
  const auto deal = [&](auto& self, std::size_t at, std::uint32_t used) -> void {
    if (used >= least) return;
    const auto ranks = ranks_of(kind, changed);
    if (ahead ? ranks[below] < ranks[above] : ranks[below] <= ranks[above]) least = used;
    if (at == papers.size()) return;
    self(self, at + 1, used);
    for (const Paper& other : kind.all) {
      changed[at] = other;
      self(self, at + 1, used + 1);
    }
    changed[at] = papers[at];
  };
  deal(deal, 0, 0);
  return least;
}

}  // namespace

TEST_CASE("so many changed ballots turn an order as by trying all, or at least so many") {
  std::mt19937 chance(kSeed);
  INFO("seed " << kSeed);
  for (const Kind& kind : kinds()) {
    int above_one = 0;
    for (int round = 0; round < 20; ++round) {
      Papers papers(5);
      for (Paper& paper : papers) paper = kind.all[chance() % kind.all.size()];
      const PicksResult lines = lines_of(kind, papers);
      for (const Margin& margin :
           margins_of(kind.rule, profile_of(kind, papers), lines, kind.room, {})) {
        const auto tie = changes_by_trial(kind, papers, margin.above, margin.below, false);
        const auto overtake = changes_by_trial(kind, papers, margin.above, margin.below, true);
        INFO(name_of(kind.rule) << ", round " << round);
        CHECK(margin.exact ==
              (kind.rule == Rule::dots || kind.rule == Rule::score || kind.rule == Rule::borda));
        if (margin.exact) {
          CHECK(margin.to_tie == tie);
          CHECK(margin.to_overtake == overtake);
        } else {
          CHECK(margin.to_tie <= tie);
          CHECK(margin.to_overtake <= overtake);
          CHECK((margin.to_tie == 0) == (tie == 0));
          CHECK(margin.to_overtake >= margin.to_tie);
        }
        if (margin.to_overtake > 1) ++above_one;
      }
    }
    CHECK(above_one > 0);  // the bound says more than nothing
  }
}

TEST_CASE("a lead that every ballot shares takes half of them to turn, meeting by meeting") {
  Profile profile(BallotKind::ranking, kOptions);
  profile.add({{0, 1}, {1, 2}}, 40);
  const Kind kind{Rule::schulze, BallotKind::ranking, {1, 2}, {}};
  const PicksResult lines{40, {{0, 6, 1}, {1, 4, 2}, {2, 2, 3}}};
  const auto found = margins_of(Rule::schulze, profile, lines, kind.room, {});
  REQUIRE(found.size() == 2);
  CHECK(found[0].to_tie == 20);
  CHECK(found[0].to_overtake == 20);
  CHECK_FALSE(found[0].too_close);
  CHECK_FALSE(found[0].exact);
}

TEST_CASE("ballots in doubt make a gap too close where they could turn it") {
  Profile profile(BallotKind::points, 2);
  profile.add({{0, 3}}, 10);
  profile.add({{1, 3}}, 8);
  const PicksResult lines{18, {{0, 30, 1}, {1, 24, 2}}};
  const BallotRoom room{3, 2};
  const auto margin = [&](Doubt doubt) {
    return margins_of(Rule::dots, profile, lines, room, doubt).front();
  };
  CHECK(margin({}).gap == 6);
  CHECK(margin({}).to_tie == 1);
  CHECK(margin({}).to_overtake == 2);
  CHECK(margin({}).too_close);  // two changed ballots always are in doubt
  Profile clear(BallotKind::points, 2);
  clear.add({{0, 3}}, 14);
  clear.add({{1, 3}}, 8);
  const PicksResult wide{22, {{0, 42, 1}, {1, 24, 2}}};
  CHECK_FALSE(margins_of(Rule::dots, clear, wide, room, {}).front().too_close);
  CHECK(margins_of(Rule::dots, clear, wide, room, {.changed = 2, .added = 3}).front().too_close);
  CHECK_FALSE(
      margins_of(Rule::dots, clear, wide, room, {.changed = 2, .added = 2}).front().too_close);
}
