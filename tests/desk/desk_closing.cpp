#include <doctest/doctest.h>

#include "desk/hall.h"
#include "domain/limits.h"

namespace stordialog::desk::testing {

namespace {

constexpr std::int64_t kGraceMs = std::int64_t{1000} * domain::limits::kClosingGraceSeconds;

std::int64_t closing_until(const Desk& desk) {
  for (const auto& state : desk.board()->activities) {
    if (state.activity == kVote) return state.closing_until;
  }
  return -1;
}

std::uint32_t folded(const Desk& desk) {
  return desk.board()->totals_of("first")->folded;
}

CastBallot ballot(const Admitted& admitted) {
  return {"first", admitted.admission, {}, {0, 1}};
}

void close(Desk& desk) {
  get<Done>(desk, SetActivity{kVote, false});
}

}  // namespace

TEST_CASE("with nobody in the middle of voting a closed vote is finished at once") {
  Hall hall;
  Desk desk = hall.open_all();
  for (std::size_t i = 0; i < 4; ++i) vote(desk, hall.codes[i], {0, 1});
  close(desk);
  CHECK(closing_until(desk) == 0);
  CHECK(folded(desk) == 4);
}

TEST_CASE("whoever has begun has a minute, and nobody new is let in") {
  Hall hall;
  Desk desk = hall.open_all();
  for (std::size_t i = 0; i < 3; ++i) vote(desk, hall.codes[i], {0, 1});
  const auto one = get<Admitted>(desk, code_for(hall.codes[3]));
  const auto other = get<Admitted>(desk, code_for(hall.codes[4]));
  close(desk);
  CHECK_FALSE(desk.board()->is_open(kVote));
  CHECK(closing_until(desk) == hall.clock.monotonic_milliseconds() + kGraceMs);
  CHECK(refusal(desk, code_for(hall.codes[5])) == "desk.closed");
  CHECK(refusal(desk, BeginVote{"first"}) == "desk.closed");
  hall.clock.milliseconds += kGraceMs - 1;
  get<Stored>(desk, ballot(one));
  CHECK(folded(desk) == 0);
  get<Done>(desk, FinishClosing{});  // not due yet
  CHECK(folded(desk) == 0);
  hall.clock.milliseconds += 1;
  CHECK(refusal(desk, ballot(other)) == "desk.closed");
  get<Done>(desk, FinishClosing{});
  CHECK(closing_until(desk) == 0);
  CHECK(folded(desk) == 4);
}

TEST_CASE("when the last who had begun is done nobody waits any longer") {
  Hall hall;
  Desk desk = hall.open_all();
  for (std::size_t i = 0; i < 3; ++i) vote(desk, hall.codes[i], {0, 1});
  const auto one = get<Admitted>(desk, code_for(hall.codes[3]));
  close(desk);
  get<Stored>(desk, ballot(one));
  CHECK(closing_until(desk) == hall.clock.monotonic_milliseconds());
  get<Done>(desk, FinishClosing{});
  CHECK(folded(desk) == 4);
}

TEST_CASE("a vote opened again in time has no closing to finish") {
  Hall hall;
  Desk desk = hall.open_all();
  for (std::size_t i = 0; i < 3; ++i) vote(desk, hall.codes[i], {0, 1});
  const auto one = get<Admitted>(desk, code_for(hall.codes[3]));
  close(desk);
  get<Done>(desk, UndoAction{desk.board()->history.front().action});
  CHECK(desk.board()->is_open(kVote));
  CHECK(closing_until(desk) == 0);
  hall.clock.milliseconds += kGraceMs;
  get<Done>(desk, FinishClosing{});
  CHECK(folded(desk) == 0);
  get<Stored>(desk, ballot(one));
}

TEST_CASE("without codes a voter begins to vote and may finish like the others") {
  HallOrder order;
  order.codes = false;
  Hall hall(order);
  Desk desk = hall.open_all();
  for (int i = 0; i < 3; ++i) get<Stored>(desk, CastBallot{"first", {}, {}, {0}});
  const auto begun = get<Admitted>(desk, BeginVote{"first"});
  close(desk);
  CHECK(refusal(desk, CastBallot{"first", {}, {}, {0}}) == "desk.closed");
  get<Stored>(desk, ballot(begun));
  CHECK(refusal(desk, ballot(begun)) == "desk.closed");
  get<Done>(desk, FinishClosing{});
  CHECK(folded(desk) == 4);
}

TEST_CASE("with codes beginning to vote only asks whether it is open") {
  Hall hall;
  Desk desk = hall.open_all();
  get<VoteBegun>(desk, BeginVote{"first"});
  close(desk);
  CHECK(closing_until(desk) == 0);
}

TEST_CASE("a step that closes a vote gives the same minute") {
  Hall hall;
  Desk desk = hall.open();
  get<Done>(desk, GoToStep{2});
  for (std::size_t i = 0; i < 3; ++i) vote(desk, hall.codes[i], {0, 1});
  const auto one = get<Admitted>(desk, code_for(hall.codes[3]));
  get<Done>(desk, GoToStep{3});
  CHECK(closing_until(desk) > 0);
  get<Stored>(desk, ballot(one));
}

TEST_CASE("a crash during the minute leaves a vote that is closed and a ledger that is rewritten") {
  Hall hall;
  {
    Desk desk = hall.open_all();
    for (std::size_t i = 0; i < 3; ++i) vote(desk, hall.codes[i], {0, 1});
    static_cast<void>(get<Admitted>(desk, code_for(hall.codes[3])));
    close(desk);
  }
  Desk desk = hall.open();
  CHECK_FALSE(desk.board()->is_open(kVote));
  CHECK(closing_until(desk) == 0);
  CHECK(desk.board()->totals_of("first")->cast == 3);
  CHECK(folded(desk) == 0);  // waits for opening
  get<Done>(desk, FinishClosing{});
}

TEST_CASE("a finishing that the drive refuses is due again a little later") {
  Hall hall;
  Desk desk = hall.open_all();
  for (std::size_t i = 0; i < 3; ++i) vote(desk, hall.codes[i], {0, 1});
  static_cast<void>(get<Admitted>(desk, code_for(hall.codes[3])));
  close(desk);
  hall.clock.milliseconds += kGraceMs;
  hall.block_ledger();
  CHECK(refusal(desk, FinishClosing{}).starts_with("ledger."));
  CHECK(closing_until(desk) > hall.clock.monotonic_milliseconds());
  hall.unblock_ledger();
  hall.clock.milliseconds += closing_until(desk) - hall.clock.monotonic_milliseconds();
  get<Done>(desk, FinishClosing{});
  CHECK(folded(desk) == 3);
  CHECK(closing_until(desk) == 0);
}

TEST_CASE("a vote that nobody had begun takes nobody once it is closed") {
  HallOrder order;
  order.codes = false;
  Hall hall(order);
  Desk desk = hall.open_all();
  close(desk);
  CHECK(refusal(desk, CastBallot{"first", {}, {}, {0}}) == "desk.closed");
  CHECK(desk.board()->totals_of("first")->cast == 0);
}

}  // namespace stordialog::desk::testing
