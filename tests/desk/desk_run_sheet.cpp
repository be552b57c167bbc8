#include <algorithm>

#include <doctest/doctest.h>

#include "desk/hall.h"
#include "domain/limits.h"

namespace stordialog::desk::testing {

namespace {

using domain::StaffDeed;

bool is_open(const Desk& desk, const domain::Activity& activity) {
  return desk.board()->is_open(activity);
}

}  // namespace

TEST_CASE("a step opens what it names, closes what other steps name and leaves the rest alone") {
  Hall hall;
  Desk desk = hall.open();
  CHECK(desk.board()->step == 0);
  CHECK(is_open(desk, kIdeas));
  get<Done>(desk, GoToStep{1});
  CHECK(is_open(desk, kIdeas));
  CHECK_FALSE(is_open(desk, kVote));
  get<Done>(desk, GoToStep{2});
  CHECK_FALSE(is_open(desk, kIdeas));
  CHECK(is_open(desk, kVote));
  CHECK(is_open(desk, kInterest));  // no step names it
  CHECK(desk.board()->step == 2);
  get<Done>(desk, GoToStep{0});
  CHECK_FALSE(is_open(desk, kVote));
  CHECK(desk.board()->step == 0);
  CHECK(detail(refused(desk, GoToStep{4}), "steps") == "3");
}

TEST_CASE("a step is undone as one thing, also after a restart") {
  Hall hall;
  {
    Desk desk = hall.open();
    get<Done>(desk, GoToStep{1});
    get<Done>(desk, GoToStep{2});
  }
  Desk desk = hall.open();
  auto board = desk.board();
  REQUIRE(board->history.size() == 2);
  CHECK(board->history[0].deed == StaffDeed::go_to_step);
  CHECK(board->history[0].number == 2);
  CHECK(board->history[0].can_undo);
  get<Done>(desk, UndoAction{board->history[0].action});
  CHECK(desk.board()->step == 1);
  CHECK(is_open(desk, kIdeas));
  CHECK_FALSE(is_open(desk, kVote));
  board = desk.board();
  CHECK(board->history[0].deed == StaffDeed::undo);
  CHECK(board->history[1].undone);
  get<Done>(desk, UndoAction{board->history[0].action});
  CHECK(desk.board()->step == 2);
  CHECK(is_open(desk, kVote));
}

TEST_CASE("going where one is already adds nothing") {
  Hall hall;
  Desk desk = hall.open();
  get<Done>(desk, GoToStep{2});
  const auto counts = desk.board()->counts;
  get<Done>(desk, GoToStep{2});
  CHECK(desk.board()->counts == counts);
  get<Done>(desk, SetActivity{kIdeas, true});
  get<Done>(desk, GoToStep{2});  // puts the step's doors right again
  CHECK_FALSE(is_open(desk, kIdeas));
}

TEST_CASE("results are shown only when staff have said so, and taken back") {
  Hall hall;
  Desk desk = hall.open();
  CHECK(desk.board()->results_shown.empty());
  get<Done>(desk, ShowResult{"first", true});
  CHECK(desk.board()->is_result_shown("first"));
  CHECK_FALSE(desk.board()->is_result_shown("second"));
  get<Done>(desk, ShowResult{"first", false});
  CHECK_FALSE(desk.board()->is_result_shown("first"));
  CHECK(refusal(desk, ShowResult{"third", true}) == "desk.unknown_activity");
  get<Done>(desk, UndoAction{desk.board()->history.front().action});
  CHECK(desk.board()->is_result_shown("first"));
}

TEST_CASE("how many are present is noted, corrected and unknown at first") {
  Hall hall;
  Desk desk = hall.open();
  CHECK(desk.board()->present == 0);
  get<Done>(desk, NotePresent{70});
  get<Done>(desk, NotePresent{72});
  CHECK(desk.board()->present == 72);
  get<Done>(desk, UndoAction{desk.board()->history.front().action});
  CHECK(desk.board()->present == 70);
  CHECK(detail(refused(desk, NotePresent{domain::limits::kPresent + 1}), "most") == "100000");
}

TEST_CASE("undoing asks for an action that is there, and twice is once") {
  Hall hall;
  Desk desk = hall.open();
  CHECK(refusal(desk, UndoAction{domain::RecordId{{9}}}) == "history.missing");
  get<Done>(desk, NotePresent{70});
  const auto action = desk.board()->history.front().action;
  get<Done>(desk, UndoAction{action});
  const auto counts = desk.board()->counts;
  get<Done>(desk, UndoAction{action});
  CHECK(desk.board()->counts == counts);
}

TEST_CASE("what opened by hand is undone, and a released idea is waiting again") {
  Hall hall;
  Desk desk = hall.open();
  get<Done>(desk, SetActivity{kVote, true});
  get<Done>(desk, UndoAction{desk.board()->history.front().action});
  CHECK_FALSE(is_open(desk, kVote));
  const auto session = get<SessionBegun>(desk, BeginSession{}).session;
  const auto idea = get<Stored>(desk, HandInIdea{session, "", "Bus"}).id;
  get<Done>(desk, ReleaseIdeas{{idea}});
  get<Done>(desk, UndoAction{desk.board()->history.front().action});
  CHECK_FALSE(desk.board()->ideas[0].released);
}

TEST_CASE("before anything has come in the hall is this station alone") {
  Hall hall;
  Desk desk = hall.open(2);
  const auto board = desk.board();
  REQUIRE(board->stations.size() == 3);
  CHECK(board->stations[1].own);
  CHECK(board->stations[1].made_utc);
  CHECK_FALSE(board->stations[0].made_utc);
  CHECK(board->hall_totals == board->totals);
  CHECK(board->hall_counts == board->counts);
  CHECK_FALSE(board->lead);
  CHECK(hall.open(1).board()->lead);
}

TEST_CASE("noting the same number again adds nothing, and neither does a drive that fails") {
  Hall hall;
  Desk desk = hall.open_all();
  get<Done>(desk, NotePresent{60});
  const auto history = desk.board()->history.size();
  get<Done>(desk, NotePresent{60});
  CHECK(desk.board()->history.size() == history);
  get<Done>(desk, GoToStep{2});
  const auto step = desk.board()->history.front().action;
  hall.block_ledger();
  CHECK(refusal(desk, UndoAction{step}) == "ledger.unwritable");
  hall.unblock_ledger();
  CHECK(desk.board()->step == 2);
}

}  // namespace stordialog::desk::testing
