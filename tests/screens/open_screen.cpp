#include "screens/open_screen.h"

#include <doctest/doctest.h>

using namespace stordialog;
using namespace stordialog::screens;

namespace {

Opening two_holders() {
  Opening opening;
  opening.holders = {{"Idéburen sektor", true, "A", false}, {"Kommunen", true, "B", false}};
  return opening;
}

desk::Board closed_board() {
  desk::Board board;
  board.lead = true;
  board.activities = {{{domain::ActivityKind::ideas, {}}, true, 0},
                      {{domain::ActivityKind::vote, "fraga"}, false, 0}};
  board.hall_totals = {{"fraga", 12, 10, {}}};
  return board;
}

}  // namespace

TEST_CASE("a key that is unlocked ends its holder's turn, and what was typed is gone") {
  Opening opening = two_holders();
  OpenScreen screen;
  screen.begin_keys(opening);
  screen.begin_turn(1);
  screen.password.set_text("hemligt");
  screen.follow(opening);
  CHECK(screen.holder == 1U);
  opening.holders[1].unlocked = true;
  screen.follow(opening);
  CHECK_FALSE(screen.holder);
  CHECK(screen.password.empty());
  CHECK(opening.unlocked() == 1);
  CHECK_FALSE(opening.complete());
}

TEST_CASE("another keyholder's turn begins with nothing typed") {
  OpenScreen screen;
  screen.begin_turn(0);
  screen.password.set_text("hemligt");
  screen.begin_turn(1);
  CHECK(screen.password.empty());
}

TEST_CASE("a password leaves the draft once") {
  OpenScreen screen;
  screen.password.set_text("hemligt");
  CHECK(take_password(screen).text() == "hemligt");
  CHECK(screen.password.empty());
}

TEST_CASE("what has been opened leads on from the keys, an earlier opening does not") {
  Opening opening = two_holders();
  opening.finished = 1;
  OpenScreen screen;
  screen.begin_keys(opening);
  screen.follow(opening);
  CHECK(screen.step == OpenStep::keys);
  opening.finished = 2;
  screen.follow(opening);
  CHECK(screen.step == OpenStep::result);
}

TEST_CASE("only a lead opens, when every vote is closed to everybody and somebody has voted") {
  desk::Board board = closed_board();
  CHECK(can_open(board) == CanOpen::yes);
  board.activities[1].closing_until = 5;
  CHECK(can_open(board) == CanOpen::still_open);
  board.activities[1] = {board.activities[1].activity, true, 0};
  CHECK(can_open(board) == CanOpen::still_open);
  board.activities[1].open = false;
  board.hall_totals.front().cast = 0;
  CHECK(can_open(board) == CanOpen::no_votes);
  board.lead = false;
  CHECK(can_open(board) == CanOpen::not_lead);
}

TEST_CASE("an export older than what has been seen of its station says how many votes it lacks") {
  desk::Board board = closed_board();
  desk::StationSeen seen;
  seen.number = 2;
  seen.counts.of(domain::Kind::ballot) = 20;
  board.stations.push_back(seen);
  organise::StationBrought brought;
  brought.number = 2;
  brought.ballots = 18;
  CHECK(missing_votes(brought, board) == 2);
  brought.ballots = 21;
  CHECK(missing_votes(brought, board) == 0);
  brought.number = 9;
  CHECK(missing_votes(brought, board) == 0);
}

TEST_CASE("an opened count is nobody's while its vote is open again") {
  desk::Board board = closed_board();
  OpenedVotes opened;
  opened.results.opened = true;
  opened.results.questions.resize(1);
  opened.results.questions.front().question = "fraga";
  CHECK(opened_result(&opened, board, "fraga") == nullptr);  // nobody's vote is in it
  opened.results.questions.front().count.ballots = 12;
  CHECK(opened_result(&opened, board, "fraga") != nullptr);
  CHECK(opened_result(nullptr, board, "fraga") == nullptr);
  CHECK(opened_result(&opened, board, "annan") == nullptr);
  board.activities[1].open = true;
  CHECK(opened_result(&opened, board, "fraga") == nullptr);
}

TEST_CASE("ballots that differ are added up over the stations, question by question") {
  OpenedVotes opened;
  opened.results.comparisons.resize(3);
  opened.results.comparisons[0].question = opened.results.comparisons[1].question = "fraga";
  opened.results.comparisons[0].differing = 1;
  opened.results.comparisons[1].differing = 2;
  opened.results.comparisons[2].differing = 4;
  CHECK(differing(opened, "fraga") == 3);
}
