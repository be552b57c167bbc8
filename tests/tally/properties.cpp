// What must hold for every election, tried on ten thousand random ones each.
#include <algorithm>
#include <numeric>
#include <set>

#include <doctest/doctest.h>

#include "plain.h"
#include "tally/rules.h"

using namespace stordialog;
using tally::BallotKind;
using tally::Mark;
using tally::Option;
using tally::Profile;
using tally::Result;
using tally::Rule;

namespace {

constexpr int kProfiles = 10000;
constexpr unsigned kSeed = 7202611;

using Papers = std::vector<std::vector<Mark>>;

Papers draw(std::mt19937& chance, BallotKind kind, std::size_t options, std::size_t ballots) {
  Papers papers(ballots);
  for (auto& marks : papers) {
    std::vector<Option> order(options);
    std::iota(order.begin(), order.end(), Option{0});
    std::ranges::shuffle(order, chance);
    order.resize(1 + chance() % options);
    std::uint16_t rank = 1;
    for (const Option option : order) {
      std::uint16_t value = 1;
      if (kind == BallotKind::ranking) value = rank;
      if (kind == BallotKind::points) value = static_cast<std::uint16_t>(1 + chance() % 3);
      if (kind == BallotKind::score) value = static_cast<std::uint16_t>(chance() % 6);
      marks.push_back({option, value});
      rank = static_cast<std::uint16_t>(rank + (chance() % 5 != 0 ? 1 : 0));
    }
  }
  return papers;
}

Profile profile_of(BallotKind kind, std::size_t options, const Papers& papers) {
  Profile profile(kind, options);
  for (const auto& marks : papers) profile.add(marks);
  return profile;
}

/// The kind of ballots that suits a rule best.
BallotKind kind_for(Rule rule) {
  switch (rule) {
    case Rule::picks:
    case Rule::seq_pav:
    case Rule::equal_shares:
    case Rule::greedy:
      return BallotKind::picks;
    case Rule::dots:
      return BallotKind::points;
    case Rule::score:
    case Rule::majority_judgement:
      return BallotKind::score;
    default:
      return BallotKind::ranking;
  }
}

std::size_t seats_for(Rule rule, std::mt19937& chance) {
  return rule == Rule::irv ? 1 : 1 + chance() % 3;
}

template <typename Do>
void for_each_rule(Do then) {
  MESSAGE("seed " << kSeed);
  for (std::size_t index = 0; index < tally::kRules; ++index) then(static_cast<Rule>(index));
}

std::set<int> names(const std::vector<Option>& options) {
  return {options.begin(), options.end()};
}

}  // namespace

TEST_CASE(
    "the order of the ballots changes nothing, and neither does counting equal ones together") {
  for_each_rule([](Rule rule) {
    CAPTURE(name_of(rule));
    std::mt19937 chance(kSeed);
    for (int round = 0; round < kProfiles; ++round) {
      auto papers = draw(chance, kind_for(rule), 4, 3 + chance() % 6);
      const tally::Settings settings{seats_for(rule, chance), {}};
      const auto first = *tally::count(rule, profile_of(kind_for(rule), 4, papers), settings);
      std::ranges::shuffle(papers, chance);
      Profile weighted(kind_for(rule), 4);
      for (auto paper = papers.begin(); paper != papers.end(); ++paper) {
        if (std::find(papers.begin(), paper, *paper) != paper) continue;
        weighted.add(*paper, static_cast<std::uint64_t>(std::ranges::count(papers, *paper)));
      }
      const auto second = *tally::count(rule, weighted, settings);
      const bool same = first.winners == second.winners && first.scores == second.scores &&
                        first.tie == second.tie && first.rounds == second.rounds;
      REQUIRE(same);
    }
  });
}

TEST_CASE("options that change places change places in the result") {
  for_each_rule([](Rule rule) {
    CAPTURE(name_of(rule));
    std::mt19937 chance(kSeed + 1);
    for (int round = 0; round < kProfiles; ++round) {
      auto papers = draw(chance, kind_for(rule), 4, 3 + chance() % 6);
      const tally::Settings settings{seats_for(rule, chance), {}};
      const auto before = *tally::count(rule, profile_of(kind_for(rule), 4, papers), settings);
      std::vector<Option> moved(4);
      std::iota(moved.begin(), moved.end(), Option{0});
      std::ranges::shuffle(moved, chance);
      for (auto& marks : papers) {
        for (Mark& mark : marks) mark.option = moved[mark.option];
      }
      const auto after = *tally::count(rule, profile_of(kind_for(rule), 4, papers), settings);
      REQUIRE(before.tie == after.tie);
      // STV draws a lot where nothing else tells, and the lot is the question's order.
      if (rule == Rule::stv && before.tie) continue;
      std::set<int> expected;
      for (const Option option : before.winners) expected.insert(moved[option]);
      REQUIRE(names(after.winners) == expected);
    }
  });
}

TEST_CASE("whoever beats every other wins by Schulze, Ranked Pairs and Copeland, alone") {
  std::mt19937 chance(kSeed + 2);
  int found = 0;
  while (found < kProfiles) {
    const auto rankings = tally::plain::draw(chance, 4, 3 + static_cast<int>(chance() % 8), false);
    for (int one = 0; one < 4; ++one) {
      bool beats_all = true;
      for (int other = 0; other < 4; ++other) {
        beats_all = beats_all && (one == other || tally::plain::margin(rankings, one, other) > 0);
      }
      if (!beats_all) continue;
      ++found;
      for (const Rule rule : {Rule::schulze, Rule::ranked_pairs, Rule::copeland}) {
        const auto result = *tally::count(rule, tally::plain::profile_of(rankings), {});
        REQUIRE(result.winners == std::vector<Option>{static_cast<Option>(one)});
        REQUIRE_FALSE(result.tie);
      }
    }
  }
}

TEST_CASE("the winners by Schulze, Ranked Pairs and Copeland lie in the Smith set") {
  std::mt19937 chance(kSeed + 3);
  for (int round = 0; round < kProfiles; ++round) {
    const auto rankings = tally::plain::draw(chance, 5, 3 + static_cast<int>(chance() % 8), false);
    const auto smith = tally::plain::smith(rankings);
    for (const Rule rule : {Rule::schulze, Rule::ranked_pairs, Rule::copeland}) {
      const auto result = *tally::count(rule, tally::plain::profile_of(rankings), {});
      REQUIRE_FALSE(result.winners.empty());
      REQUIRE(std::ranges::includes(smith, names(result.winners)));
    }
  }
}

TEST_CASE("Schulze agrees with trying every path, Ranked Pairs with locking one by one") {
  std::mt19937 chance(kSeed + 4);
  int compared = 0;
  for (int round = 0; round < kProfiles; ++round) {
    const auto rankings =
        tally::plain::draw(chance, 4, 9 + static_cast<int>(chance() % 30), round % 2 == 0);
    const auto profile = tally::plain::profile_of(rankings);
    REQUIRE(names(tally::count(Rule::schulze, profile, {})->winners) ==
            tally::plain::schulze(rankings));
    if (tally::plain::has_equal_margins(rankings)) continue;
    ++compared;
    REQUIRE(names(tally::count(Rule::ranked_pairs, profile, {})->winners) ==
            tally::plain::ranked_pairs(rankings));
  }
  CHECK(compared > 300);
}

TEST_CASE("a run-off's winners are all that win in some order of leaving") {
  std::mt19937 chance(kSeed + 5);
  int ties = 0;
  for (int round = 0; round < kProfiles; ++round) {
    const auto rankings =
        tally::plain::draw(chance, 5, 4 + static_cast<int>(chance() % 12), round % 3 != 0);
    const auto result = *tally::count(Rule::irv, tally::plain::profile_of(rankings), {});
    REQUIRE(names(result.winners) == tally::plain::run_off(rankings, {0, 1, 2, 3, 4}));
    ties += result.tie ? 1 : 0;
  }
  CHECK(ties > 100);
}

TEST_CASE("Borda is each meeting won less each meeting lost, ballot by ballot") {
  std::mt19937 chance(kSeed + 6);
  for (int round = 0; round < kProfiles; ++round) {
    const auto rankings = tally::plain::draw(chance, 5, 1 + static_cast<int>(chance() % 8), false);
    const auto result = *tally::count(Rule::borda, tally::plain::profile_of(rankings), {});
    for (int one = 0; one < 5; ++one) {
      int points = 0;
      for (int other = 0; other < 5; ++other) points += tally::plain::margin(rankings, one, other);
      REQUIRE(result.scores[static_cast<std::size_t>(one)].value == points);
    }
  }
}

TEST_CASE("a winner who rises on one ballot still wins") {
  std::mt19937 chance(kSeed + 7);
  const std::vector<Rule> rules = {Rule::plurality, Rule::borda, Rule::schulze, Rule::copeland};
  for (int round = 0; round < kProfiles; ++round) {
    auto rankings = tally::plain::draw(chance, 4, 3 + static_cast<int>(chance() % 8), true);
    for (const Rule rule : rules) {
      CAPTURE(name_of(rule));
      const auto before = *tally::count(rule, tally::plain::profile_of(rankings), {});
      const auto winner =
          static_cast<std::size_t>(before.winners[chance() % before.winners.size()]);
      auto raised = rankings;
      auto& places = raised.ballots[chance() % raised.ballots.size()];
      // One place up: exchanged with the one just above; an unranked winner comes last of the
      // ranked.
      const int mine = places[winner];
      int upper = -1;
      for (std::size_t other = 0; other < places.size(); ++other) {
        if (places[other] < mine &&
            (upper < 0 || places[other] > places[static_cast<std::size_t>(upper)])) {
          upper = static_cast<int>(other);
        }
      }
      if (upper < 0) continue;
      if (mine > raised.options) {
        places[winner] = places[static_cast<std::size_t>(upper)] + 1;
      } else {
        std::swap(places[winner], places[static_cast<std::size_t>(upper)]);
      }
      const auto after = *tally::count(rule, tally::plain::profile_of(raised), {});
      REQUIRE(names(after.winners).contains(static_cast<int>(winner)));
    }
  }
}

TEST_CASE("a winner who gets a pick, a dot or a better grade still wins") {
  std::mt19937 chance(kSeed + 8);
  for (const Rule rule : {Rule::picks, Rule::dots, Rule::score, Rule::majority_judgement}) {
    CAPTURE(name_of(rule));
    for (int round = 0; round < kProfiles; ++round) {
      auto papers = draw(chance, kind_for(rule), 4, 3 + chance() % 6);
      const auto before = *tally::count(rule, profile_of(kind_for(rule), 4, papers), {});
      const Option winner = before.winners[chance() % before.winners.size()];
      auto& marks = papers[chance() % papers.size()];
      const auto mark = std::ranges::find(marks, winner, &Mark::option);
      if (mark == marks.end()) {
        marks.push_back({winner, 1});
      } else if (rule != Rule::picks) {
        ++mark->value;
      }
      const auto after = *tally::count(rule, profile_of(kind_for(rule), 4, papers), {});
      REQUIRE(names(after.winners).contains(winner));
    }
  }
}

TEST_CASE("majority judgement agrees with taking one median after another away") {
  std::mt19937 chance(kSeed + 9);
  for (int round = 0; round < kProfiles; ++round) {
    const auto papers = draw(chance, BallotKind::score, 4, 1 + chance() % 9);
    const auto result =
        *tally::count(Rule::majority_judgement, profile_of(BallotKind::score, 4, papers), {});
    std::vector<std::vector<int>> values(4);
    for (Option option = 0; option < 4; ++option) {
      std::vector<int> grades;
      for (const auto& marks : papers) {
        const auto mark = std::ranges::find(marks, option, &Mark::option);
        grades.push_back(mark == marks.end() ? 0 : mark->value);
      }
      while (!grades.empty()) {
        std::ranges::sort(grades);
        const auto median = grades.begin() + static_cast<std::ptrdiff_t>((grades.size() - 1) / 2);
        values[option].push_back(*median);
        grades.erase(median);
      }
    }
    std::set<int> best;
    for (int option = 0; option < 4; ++option) {
      if (values[static_cast<std::size_t>(option)] == std::ranges::max(values)) best.insert(option);
    }
    REQUIRE(names(result.winners) == best);
  }
}

TEST_CASE("STV fills the seats, and at every stage all votes are somewhere") {
  std::mt19937 chance(kSeed + 10);
  for (int round = 0; round < kProfiles; ++round) {
    const auto rankings =
        tally::plain::draw(chance, 6, 6 + static_cast<int>(chance() % 30), round % 4 != 0);
    const std::size_t seats = 1 + chance() % 6;
    const auto result = *tally::count(Rule::stv, tally::plain::profile_of(rankings), {seats, {}});
    REQUIRE(result.winners.size() == seats);
    REQUIRE(std::ranges::adjacent_find(result.winners) == result.winners.end());
    for (const auto& stage : result.rounds) {
      std::int64_t sum = stage.rest.value;
      for (const auto& amount : stage.amounts) sum += amount.value;
      REQUIRE(sum == static_cast<std::int64_t>(rankings.ballots.size()) * 100000);
    }
  }
}
