#include "screens/staff_results.h"

#include <doctest/doctest.h>

using namespace stordialog;
using namespace stordialog::screens;

namespace {

desk::Board board() {
  desk::Board made;
  domain::Question first, second;
  first.key = "utmaningar";
  first.options = {"mat", "resor", "fritid"};
  second.key = "start";
  made.event.questions = {first, second};
  made.activities = {{{domain::ActivityKind::vote, "utmaningar"}, false},
                     {{domain::ActivityKind::vote, "start"}, true}};
  made.hall_totals = {{"utmaningar", 54, 50, {20, 45, 20}}, {"start", 3, 0, {}}};
  made.stations.resize(3);
  made.stations[0].own = true;
  made.stations[1].made_utc = 1000;
  return made;
}

}  // namespace

TEST_CASE("the chosen question is shown, else the open one, else the first") {
  desk::Board all = board();
  ResultsScreen screen;
  CHECK(question_of(screen, all)->key == "start");
  screen.question = "utmaningar";
  CHECK(question_of(screen, all)->key == "utmaningar");
  screen.question.clear();
  all.activities[1].open = false;
  CHECK(question_of(screen, all)->key == "utmaningar");
  all.event.questions.clear();
  CHECK(question_of(screen, all) == nullptr);
}

TEST_CASE("a vote's state says what is counted of the hall") {
  const VoteState state = state_of(board(), "utmaningar");
  CHECK(state.cast == 54);
  CHECK(state.folded == 50);
  CHECK(state.waiting == 4);
  CHECK(state.counted == 2);
  CHECK(state.stations == 3);
  CHECK_FALSE(state.open);
  CHECK_FALSE(state.shown);
}

TEST_CASE("lines come most votes first, and ties share a rank") {
  const desk::Board all = board();
  const auto counted = count_of(all, nullptr, all.event.questions[0]);
  CHECK(counted.opened == nullptr);
  CHECK(counted.ballots == 50);
  REQUIRE(counted.lines.size() == 3);
  CHECK(counted.lines[0].option == "resor");
  CHECK(counted.lines[1].rank == 2);
  CHECK(counted.lines[2].rank == 2);
  CHECK(count_of(all, nullptr, all.event.questions[1]).lines.empty());  // nothing is folded
}

TEST_CASE("opened ballots take the live count's place, with what is too close and both sides") {
  const desk::Board all = board();
  OpenedVotes opened;
  opened.results.opened = true;
  report::QuestionResult result;
  result.question = "utmaningar";
  result.count = tally::rank_totals(54, std::vector<std::uint32_t>{24, 46, 22});
  result.margins = tally::margins(result.count, {});
  result.sides.published = true;
  result.sides.ballots = {30, 22};
  result.sides.lines = {{0, true, {40, 50}}, {1, false, {}}, {2, true, {40, 45}}};
  tally::rank_sides(result.sides);
  opened.results.questions.push_back(result);
  const auto counted = count_of(all, &opened, all.event.questions[0]);
  REQUIRE(counted.opened != nullptr);
  CHECK(counted.ballots == 54);
  CHECK(counted.by_side());
  REQUIRE(counted.lines.size() == 3);
  CHECK_FALSE(counted.lines[0].even_with_next);
  CHECK_FALSE(counted.lines[0].sides.has_value());
  CHECK(counted.lines[1].even_with_next);
  REQUIRE(counted.lines[1].sides.has_value());
  CHECK(counted.lines[1].sides->common_ground == 40);
  opened.results.opened = false;
  CHECK(count_of(all, &opened, all.event.questions[0]).ballots == 50);
}

TEST_CASE("a number of people is digits and nothing else") {
  ResultsScreen screen;
  CHECK_FALSE(people_of(screen));
  screen.people.set_text("72");
  CHECK(people_of(screen) == 72);
  screen.people.set_text("7a");
  CHECK_FALSE(people_of(screen));
}

TEST_CASE("a station's data are so many minutes old, or have not come") {
  const desk::Board all = board();
  CHECK(age_minutes(all.stations[0], 99999) == 0);
  CHECK(age_minutes(all.stations[1], 1000 + 300) == 5);
  CHECK(age_minutes(all.stations[1], 900) == 0);
  CHECK_FALSE(age_minutes(all.stations[2], 1000));
}
