#include "screens/hall.h"

#include <doctest/doctest.h>

#include "screens/hall_control.h"
#include "screens/small_board.h"

using namespace stordialog;
using namespace stordialog::screens;

namespace {

constexpr double kMinute = 60;

void vote(desk::Board& board, bool open) {
  board.activities[1].open = open;
}

}  // namespace

TEST_CASE("a timer counts down, stands while paused and never goes below zero") {
  Timer timer;
  CHECK_FALSE(timer.is_set());
  timer.start(10 * kMinute, 100);
  CHECK(timer.left_s(100) == 600);
  CHECK(timer.left_s(160) == 540);
  timer.pause(160);
  CHECK_FALSE(timer.running(160));
  CHECK(timer.left_s(500) == 540);
  timer.pause(500);
  CHECK(timer.running(500));
  CHECK(timer.left_s(560) == 480);
  CHECK(timer.left_s(5000) == 0);
  CHECK_FALSE(timer.running(5000));
}

TEST_CASE("a minute more keeps a paused timer paused and wakes one that has run out") {
  Timer timer;
  timer.start(kMinute, 0);
  timer.pause(30);
  timer.add(kMinute, 40);
  CHECK_FALSE(timer.running(40));
  CHECK(timer.left_s(1000) == 90);
  CHECK(timer.length_s == 90);

  timer.start(kMinute, 0);
  timer.add(kMinute, 300);
  CHECK(timer.running(300));
  CHECK(timer.left_s(300) == 60);
}

TEST_CASE("showing a scene remembers the one it fades out from and begins at its first page") {
  Hall hall;
  hall.show(Scene::ideas, 10);
  hall.turn_page(2, 15);
  CHECK(hall.turns(15) == 2);
  hall.show(Scene::themes, 20);
  CHECK(hall.before == Scene::ideas);
  CHECK(hall.turns(20) == 0);
  hall.show(Scene::themes, 25);
  CHECK(hall.shown_since_s == 20);
}

TEST_CASE("pages turn by themselves until staff hold them") {
  Hall hall;
  hall.show(Scene::ideas, 0);
  CHECK(hall.turns(Hall::kPage_s - 0.01) == 0);
  CHECK(hall.turns(Hall::kPage_s) == 1);
  CHECK(hall.turns(3 * Hall::kPage_s + 1) == 3);
  hall.hold_pages(3 * Hall::kPage_s + 1);
  CHECK(hall.turns(1000) == 3);
  hall.turn_page(-1, 1000);
  CHECK(hall.turns(2000) == 2);
  hall.hold_pages(2000);
  CHECK(hall.turns(2000 + Hall::kPage_s) == 3);
}

TEST_CASE("a result counts up once, when it is shown and has been released") {
  desk::Board board = small_board();
  Hall hall;
  hall.show(Scene::results, 10);
  hall.follow(board, 10);
  CHECK(hall.revealed.empty());
  board.results_shown = {"fraga"};
  hall.follow(board, 30);
  CHECK(hall.revealed_s == 30);
  CHECK(hall.rest_s(31) == 0);
  hall.follow(board, 40);
  CHECK(hall.revealed_s == 30);
  hall.show(Scene::ideas, 50);
  hall.show(Scene::results, 60);
  hall.follow(board, 60);
  CHECK(hall.revealed_s == 30);
}

TEST_CASE("a result may be seen when it was released, or while open if the event says so") {
  desk::Board board = small_board();
  CHECK_FALSE(may_show_result(board, "fraga"));
  board.event.results_while_open = true;
  CHECK(may_show_result(board, "fraga"));
  vote(board, false);
  CHECK_FALSE(may_show_result(board, "fraga"));
  board.event.results_while_open = false;
  board.results_shown = {"fraga"};
  CHECK(may_show_result(board, "fraga"));
}

TEST_CASE("the hall is asked about the chosen question, else the open one, else the shown one") {
  desk::Board board = small_board();
  domain::Question second = board.event.questions.front();
  second.key = "andra";
  board.event.questions.push_back(second);
  board.activities.push_back({{domain::ActivityKind::vote, "andra"}, false});
  Hall hall;
  CHECK(asked_about(hall, board)->key == "fraga");
  vote(board, false);
  board.results_shown = {"andra"};
  CHECK(asked_about(hall, board)->key == "andra");
  hall.choose("fraga", 0);
  CHECK(asked_about(hall, board)->key == "fraga");
  board.event.questions.clear();
  CHECK(asked_about(hall, board) == nullptr);
}

TEST_CASE("ballots that have come since fade in") {
  desk::Board board = small_board();
  board.hall_totals = {{"fraga", 3, 0, {}}};
  Hall hall;
  hall.show(Scene::participation, 0);
  hall.follow(board, 5);
  board.hall_totals[0].cast = 5;
  hall.follow(board, 9);
  CHECK(hall.voted.from == 3);
  CHECK(hall.voted.to == 5);
  CHECK(hall.rest_s(9.1) == 0);
  CHECK(hall.rest_s(10) > 1);
}

TEST_CASE("the picture rests until something on it changes by itself") {
  Hall hall;
  CHECK(hall.rest_s(100) == 3600);
  hall.show(Scene::timer, 100);
  CHECK(hall.rest_s(100.1) == 0);
  hall.timer.start(10 * kMinute, 100);
  CHECK(hall.rest_s(110.25) == doctest::Approx(0.75));
  hall.timer.pause(110.25);
  CHECK(hall.rest_s(110.5) == 3600);
  hall.show(Scene::ideas, 200);
  CHECK(hall.rest_s(201) == doctest::Approx(Hall::kPage_s - 1));
  hall.show(Scene::black, 300);
  CHECK(hall.rest_s(301) == 3600);
}

TEST_CASE("staff show what was prepared, and the scene after it is prepared then") {
  Hall hall;
  carry_out(hall, PrepareScene{Scene::ideas}, 1);
  CHECK(hall.shown == Scene::welcome);
  carry_out(hall, ShowNext{}, 2);
  CHECK(hall.shown == Scene::ideas);
  CHECK(hall.next == Scene::themes);
  carry_out(hall, StartTimer{15}, 3);
  carry_out(hall, AddMinute{}, 3);
  CHECK(hall.timer.left_s(3) == 16 * kMinute);
  carry_out(hall, PauseTimer{}, 4);
  CHECK_FALSE(hall.timer.running(5));
  carry_out(hall, ResetTimer{}, 5);
  CHECK_FALSE(hall.timer.is_set());
}

TEST_CASE("the big picture comes over the welcome and staff screens, never over a person at work") {
  const desk::Board board = small_board();
  Kiosk kiosk = begun(board);
  CHECK_FALSE(kiosk.apply(HallRequest{ToggleBigPicture{}}, &board, 1));
  CHECK_FALSE(kiosk.hall.fills_window);
  (void)kiosk.apply(Go{Place::welcome}, &board, 2);
  (void)kiosk.apply(HallRequest{ToggleBigPicture{}}, &board, 3);
  CHECK(kiosk.hall.fills_window);
  (void)kiosk.apply(HallRequest{ToggleBigPicture{}}, &board, 4);
  CHECK_FALSE(kiosk.hall.fills_window);
}

TEST_CASE("what the hall sees stays when a person leaves") {
  const desk::Board board = small_board();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(HallRequest{ShowScene{Scene::themes}}, &board, 1);
  (void)kiosk.apply(Leave{}, &board, 2);
  (void)kiosk.apply(Go{Place::welcome}, &board, 3);
  CHECK(kiosk.hall.shown == Scene::themes);
}
