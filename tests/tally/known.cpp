// Small elections from books and archives whose outcome is known.
#include <doctest/doctest.h>

#include "tally/rules.h"
#include "tally/stv.h"

using namespace stordialog;
using tally::BallotKind;
using tally::Option;
using tally::Profile;
using tally::Rule;

namespace {

struct Voters {
  std::uint64_t count;
  std::string_view options;  // "ACB": letters from the best down
};

Profile rankings(std::size_t options, const std::vector<Voters>& orders) {
  Profile profile(BallotKind::ranking, options);
  for (const Voters& order : orders) {
    std::vector<tally::Mark> marks;
    for (const char letter : order.options) {
      marks.push_back(
          {static_cast<Option>(letter - 'A'), static_cast<std::uint16_t>(marks.size() + 1)});
    }
    profile.add(std::move(marks), order.count);
  }
  return profile;
}

std::vector<std::int64_t> values(const tally::Result& result) {
  std::vector<std::int64_t> found;
  for (const auto& score : result.scores) found.push_back(score.value);
  return found;
}

using Winners = std::vector<Option>;

// Schulze 2011, example 1: 45 voters, E > A > C > B > D.
const std::vector<Voters> kSchulze = {{5, "ACBED"}, {5, "ADECB"}, {8, "BEDAC"}, {3, "CABED"},
                                      {7, "CAEBD"}, {2, "CBADE"}, {7, "DCEBA"}, {8, "EBADC"}};
// The capital of Tennessee (Memphis, Nashville, Chattanooga, Knoxville), a classroom example.
const std::vector<Voters> kTennessee = {{42, "ABCD"}, {26, "BCDA"}, {15, "CDBA"}, {17, "DCBA"}};

}  // namespace

TEST_CASE("Schulze's first example comes out as in his paper") {
  const auto result = *tally::count(Rule::schulze, rankings(5, kSchulze), {});
  CHECK(result.winners == Winners{4});
  CHECK(values(result) == std::vector<std::int64_t>{2, -2, 0, -4, 4});
  // Ten meetings, then the strengths of the paths from A: 28, 28, 30, 24 in the paper.
  REQUIRE(result.rounds.size() == 15);
  const auto& paths = result.rounds[10];
  CHECK(paths.amounts[1].value == 28);
  CHECK(paths.amounts[2].value == 28);
  CHECK(paths.amounts[3].value == 30);
  CHECK(paths.amounts[4].value == 24);
}

TEST_CASE("Tennessee: plurality Memphis, run-off Knoxville, everything else Nashville") {
  const auto profile = rankings(4, kTennessee);
  CHECK(tally::count(Rule::plurality, profile, {})->winners == Winners{0});
  CHECK(tally::count(Rule::irv, profile, {})->winners == Winners{3});
  for (const Rule rule : {Rule::borda, Rule::schulze, Rule::ranked_pairs, Rule::copeland}) {
    CHECK(tally::count(rule, profile, {})->winners == Winners{1});
  }
  // Usual points 126, 194, 173, 107 of 3 x 100: twice each less 300.
  CHECK(values(*tally::count(Rule::borda, profile, {})) ==
        std::vector<std::int64_t>{-48, 88, 46, -86});
}

TEST_CASE("a circle of three is broken at its weakest defeat") {
  const auto profile = rankings(3, {{7, "ABC"}, {6, "BCA"}, {4, "CAB"}});
  // A beats B 11 to 6, B beats C 13 to 4, C beats A 10 to 7.
  CHECK(tally::count(Rule::ranked_pairs, profile, {})->winners == Winners{0});
  CHECK(tally::count(Rule::schulze, profile, {})->winners == Winners{0});
  CHECK(tally::count(Rule::copeland, profile, {})->winners == Winners{0, 1, 2});
  CHECK(tally::count(Rule::copeland, profile, {})->tie);
}

TEST_CASE("a surplus goes on at five decimals, the rest disregarded") {
  // 3 seats, 25 ballots: quota 7. A has 12: 5 go on at 5/12 = 0.41666.
  const auto result = *tally::count(
      Rule::stv, rankings(5, {{8, "ABC"}, {4, "AD"}, {5, "CB"}, {5, "DC"}, {3, "E"}}), {3, {}});
  CHECK(tally::droop_quota(25, 3) == 7);
  REQUIRE(result.rounds.size() >= 3);
  CHECK(result.rounds[1].deed == tally::Deed::elect);
  const auto& passed = result.rounds[2];
  CHECK(passed.deed == tally::Deed::transfer);
  CHECK(passed.amounts[0] == tally::Amount{700000, 100000});
  CHECK(passed.amounts[1] == tally::Amount{8 * 41666, 100000});
  CHECK(passed.amounts[3] == tally::Amount{500000 + 4 * 41666, 100000});
  CHECK(passed.rest == tally::Amount{500000 - 12 * 41666, 100000});
}

TEST_CASE("a ballot that ranks several equal goes no further by run-off and STV") {
  Profile profile(BallotKind::ranking, 3);
  profile.add({{0, 1}, {1, 1}, {2, 2}}, 5);
  profile.add({{2, 1}}, 2);
  profile.add({{1, 1}}, 1);
  const auto result = *tally::count(Rule::irv, profile, {});
  CHECK(result.winners == Winners{2});
  CHECK(result.rounds.front().rest.value == 5);
  CHECK(tally::count(Rule::stv, profile, {})->winners == Winners{2});
}

TEST_CASE("Thiele's method gives the second seat to the others") {
  // 3 of 5 choose A and B, 2 choose C: A or B first, then C (2) before the other (3/2).
  Profile profile(BallotKind::picks, 3);
  profile.add({{0, 1}, {1, 1}}, 3);
  profile.add({{2, 1}}, 2);
  const auto result = *tally::count(Rule::seq_pav, profile, {2, {}});
  CHECK(result.outcomes == std::vector<Winners>{{0, 2}, {1, 2}});
  CHECK(result.winners == Winners{0, 1, 2});
  CHECK(result.tie);
}

TEST_CASE("majority judgement breaks equal medians one ballot at a time") {
  Profile profile(BallotKind::score, 2);
  profile.add({{0, 5}, {1, 4}}, 2);
  profile.add({{0, 3}, {1, 3}}, 2);
  profile.add({{0, 1}, {1, 3}}, 1);
  // Medians 3 and 3; then 3 against 3, 5 against 4: the first.
  CHECK(tally::count(Rule::majority_judgement, profile, {})->winners == Winners{0});
  CHECK(values(*tally::count(Rule::score, profile, {})) == std::vector<std::int64_t>{17, 17});
}

TEST_CASE("a rule refuses ballots that say nothing it could count") {
  const auto refused = tally::count(Rule::score, rankings(3, {{1, "ABC"}}), {});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "count.wrong_ballots");
  CHECK(tally::count(Rule::irv, rankings(3, {{1, "ABC"}}), {2, {}}).error().code == "count.seats");
}
