#include "screens/hall_results.h"

#include <doctest/doctest.h>

#include "screens/small_board.h"

using namespace stordialog;
using namespace stordialog::screens;

namespace {

wording::Catalogue words() {
  auto made = wording::Catalogue::parse(
      "[file]\nlanguage = \"sv\"\nname = \"-\"\ndirection = \"ltr\"\nproofread = false\n",
      "sv.toml");
  REQUIRE(made.has_value());
  return std::move(*made);
}

struct Seen {
  desk::Board board = small_board();
  wording::Catalogue catalogue = words();
  Hall hall;
  OpenedVotes opened;

  /// Ends the vote.
  void close() {
    for (desk::ActivityState& state : board.activities) state.open = false;
  }
  Seen() { board.hall_totals = {{"fraga", 34, 30, {12, 7, 21, 7}}}; }
  HallView view() { return {.board = &board, .words = &catalogue, .hall = &hall}; }
};

}  // namespace

TEST_CASE("before release there is not a number in a result") {
  Seen seen;
  const HallResult result = result_of(seen.view());
  CHECK(result.state == ResultState::hidden);
  CHECK(result.lines.empty());
  CHECK(result.voters == 0);
  CHECK_FALSE(result.by_side());
}

TEST_CASE("a released result is sorted by votes, equal votes share a rank") {
  Seen seen;
  seen.board.results_shown = {"fraga"};
  const HallResult result = result_of(seen.view());
  CHECK(result.state == ResultState::live);
  CHECK(result.voters == 30);
  CHECK(result.cast == 34);
  REQUIRE(result.lines.size() == 4);
  CHECK(result.lines[0].option == 2);
  CHECK(result.lines[1].votes == 12);
  CHECK(result.lines[2].rank == 3);
  CHECK(result.lines[3].rank == 3);
}

TEST_CASE("released while no step is counted says so instead of zeroes") {
  Seen seen;
  seen.board.results_shown = {"fraga"};
  seen.board.hall_totals = {{"fraga", 8, 0, {0, 0, 0, 0}}};
  const HallResult result = result_of(seen.view());
  CHECK(result.state == ResultState::waiting);
  CHECK(result.lines.empty());
}

TEST_CASE("rankings are counted when the votes are opened, and until then nothing is claimed") {
  Seen seen;
  seen.board.event.questions.front().method = domain::Method::ranking;
  seen.board.event.questions.front().rule = domain::CountingRule::schulze;
  seen.board.results_shown = {"fraga"};
  seen.board.hall_totals = {{"fraga", 40, 0, {0, 0, 0, 0}}};
  CHECK(result_of(seen.view()).state == ResultState::sealed);
  CHECK(result_of(seen.view()).lines.empty());
  report::QuestionResult counted;
  counted.question = "fraga";
  counted.count = {40, {{2, 6, 1}, {0, 3, 2}, {1, 3, 2}, {3, 0, 4}}};
  seen.opened.results.opened = true;
  seen.opened.results.questions.push_back(counted);
  HallView view = seen.view();
  view.opened = &seen.opened;
  seen.close();
  seen.hall.show_final("fraga");
  const HallResult result = result_of(view);
  CHECK(result.state == ResultState::opened);
  CHECK_FALSE(result.shares);
  CHECK(result.points_most == 6);
  CHECK(result.lines.front().option == 2);
}

TEST_CASE("dots count live, without a word on how sure their order is") {
  Seen seen;
  seen.board.event.questions.front().method = domain::Method::dots;
  seen.board.results_shown = {"fraga"};
  seen.board.hall_totals = {{"fraga", 20, 20, {30, 29, 1, 0}}};
  const HallResult result = result_of(seen.view());
  CHECK(result.state == ResultState::live);
  CHECK_FALSE(result.shares);
  CHECK(result.points_most == 30);
  CHECK_FALSE(result.lines.front().even_with_next);
}

TEST_CASE("opened ballots take the place of live totals only when staff let them") {
  Seen seen;
  seen.opened.results.opened = true;
  report::QuestionResult counted;
  counted.question = "fraga";
  const std::vector<std::vector<std::uint16_t>> ballots = {{0, 1}, {1}, {1, 3}};
  counted.count = tally::count_picks(ballots, 4);
  seen.opened.results.questions.push_back(counted);
  HallView view = seen.view();
  view.opened = &seen.opened;
  seen.close();
  seen.hall.show_final("fraga");
  CHECK(result_of(view).state == ResultState::hidden);
  seen.board.results_shown = {"fraga"};
  const HallResult result = result_of(view);
  CHECK(result.state == ResultState::opened);
  CHECK(result.voters == 3);
  CHECK(result.lines.front().option == 1);
  seen.hall.take_back_final("fraga");
  CHECK(result_of(view).state == ResultState::live);
}

TEST_CASE("sides stand beside each other where they are published, option by option") {
  Seen seen;
  seen.board.results_shown = {"fraga"};
  seen.opened.results.opened = true;
  report::QuestionResult counted;
  counted.question = "fraga";
  counted.count = tally::rank_totals(60, std::vector<std::uint32_t>{30, 50, 10, 20});
  tally::SidesResult& sides = counted.sides;
  sides.published = true;
  sides.ballots = {35, 25};
  sides.lines = {{0, true, {50, 45}},
                 {1, true, {tally::kOverNinety, 60}},
                 {2, false, {}},
                 {3, true, {25, 45}}};
  counted.margins = tally::margins(counted.count, {.changed = 11});
  seen.opened.results.questions.push_back(counted);
  HallView view = seen.view();
  view.opened = &seen.opened;
  seen.close();
  seen.hall.show_final("fraga");
  const HallResult result = result_of(view);
  CHECK(result.by_side());
  REQUIRE(result.lines.size() == 4);
  REQUIRE(result.lines[0].sides.has_value());
  CHECK((*result.lines[0].sides)[0] == tally::kOverNinety);
  CHECK_FALSE(result.lines[3].sides.has_value());
  CHECK(result.lines[1].even_with_next);  // by the opening's own figures
  seen.opened.results.questions[0].sides.published = false;
  CHECK_FALSE(result_of(view).by_side());
}

TEST_CASE("neighbours that two ballots could turn round are too close to tell apart") {
  Seen seen;
  seen.board.results_shown = {"fraga"};
  seen.board.hall_totals = {{"fraga", 30, 30, {20, 12, 11, 2}}};
  const HallResult result = result_of(seen.view());
  CHECK_FALSE(result.lines[0].even_with_next);
  CHECK(result.lines[1].even_with_next);
  CHECK_FALSE(result.lines[2].even_with_next);
  // Ballots that no step has counted yet could turn round more.
  seen.board.hall_totals = {{"fraga", 39, 30, {20, 12, 11, 2}}};
  CHECK(result_of(seen.view()).lines[0].even_with_next);
}

TEST_CASE("an event without questions has no result") {
  Seen seen;
  seen.board.event.questions.clear();
  CHECK(result_of(seen.view()).state == ResultState::no_question);
}

TEST_CASE("shares are rounded half up to whole per cent") {
  CHECK(percent_of(1, 8) == 13);
  CHECK(percent_of(1, 3) == 33);
  CHECK(percent_of(2, 3) == 67);
  CHECK(percent_of(0, 5) == 0);
  CHECK(percent_of(5, 5) == 100);
}

TEST_CASE("freshness counts this station as new and the oldest of the others") {
  Seen seen;
  for (int number = 1; number <= 4; ++number) {
    desk::StationSeen station;
    station.number = static_cast<domain::StationNumber>(number);
    station.own = number == 1;
    if (number == 2) station.made_utc = 2000;
    if (number == 3) station.made_utc = 1500;
    seen.board.stations.push_back(station);
  }
  const Freshness fresh = freshness_of(seen.board);
  CHECK(fresh.counted == 3);
  CHECK(fresh.stations == 4);
  CHECK(fresh.oldest_utc == 1500);
}
