#include "desk/desk.h"

#include <fstream>

#include <doctest/doctest.h>

#include "desk/hall.h"

namespace stordialog::desk::testing {

namespace {

const domain::SessionToken kSession{{1}};

}  // namespace

TEST_CASE("a station that starts again shows what it showed before") {
  Hall hall;
  Board before;
  {
    Desk desk = hall.open_all();
    const auto idea = get<Stored>(desk, HandInIdea{kSession, "roads", "A bus at night"}).id;
    get<Stored>(desk, HandInIdea{kSession, {}, "A library"});
    get<Done>(desk, ReleaseIdeas{{idea}});
    get<Stored>(desk, SupportIdea{{{2}}, idea});
    for (std::size_t i = 0; i < 7; ++i) vote(desk, hall.codes[i], {0});
    auto contact = somebody("agreement");
    contact.organisation = "The choir";
    contact.side = "civil";
    get<Stored>(desk, SignUp{contact, true, true});
    get<Done>(desk, SetActivity{kInterest, false});
    before = *desk.board();
  }
  const Desk desk = hall.open();
  const auto after = desk.board();
  REQUIRE(after->ideas.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(after->ideas[i].id == before.ideas[i].id);
    CHECK(after->ideas[i].text == before.ideas[i].text);
    CHECK(after->ideas[i].released == before.ideas[i].released);
    CHECK(after->ideas[i].supports == before.ideas[i].supports);
  }
  for (const auto& state : before.activities) {
    CHECK(after->is_open(state.activity) == (state.activity != kInterest));
  }
  CHECK(after->totals == before.totals);
  CHECK(after->totals_of("first")->folded == 3);
  CHECK(after->counts == before.counts);
  CHECK(after->signatories == std::vector<Signer>{{"The choir", "civil"}});
}

TEST_CASE("a ticket of a station outside the roster opens no desk") {
  Hall hall;
  bundle::Ticket ticket = hall.ticket();
  ticket.station = 9;
  const auto desk = Desk::open({hall.files, hall.clock, hall.randomness}, std::move(ticket),
                               hall.station_folder());
  REQUIRE_FALSE(desk);
  CHECK(desk.error().code == "ticket.wrong_station");
}

TEST_CASE("a ticket whose package is damaged opens no desk") {
  Hall hall;
  bundle::Ticket ticket = hall.ticket();
  ticket.package.back() ^= 1;
  const auto desk = Desk::open({hall.files, hall.clock, hall.randomness}, std::move(ticket),
                               hall.station_folder());
  REQUIRE_FALSE(desk);
  CHECK(desk.error().code == "package.bad_signature");
}

TEST_CASE("another station's ledger is refused") {
  Hall hall;
  {
    const Desk desk = hall.open(1);
  }
  std::filesystem::rename(hall.station_folder(1), hall.station_folder(2));
  const auto desk = hall.try_open(2);
  REQUIRE_FALSE(desk);
  CHECK(desk.error().code == "ledger.other_station");
}

TEST_CASE("a write that fails stores nothing, and the next command opens the ledger again") {
  Hall hall;
  Desk desk = hall.open_all();
  for (std::size_t i = 0; i < 5; ++i) vote(desk, hall.codes[i], {1});
  const auto admitted = get<Admitted>(desk, code_for(hall.codes[5])).admission;
  const auto before = desk.board();

  hall.block_ledger();
  const auto error = refused(desk, CastBallot{"first", admitted, {}, {1}});
  CHECK(error.code.starts_with("ledger."));
  CHECK(desk.board()->totals == before->totals);
  CHECK(desk.board()->counts == before->counts);
  CHECK(refusal(desk, HandInIdea{kSession, {}, "While it fails"}).starts_with("ledger."));

  hall.unblock_ledger();
  // Not retried behind anyone's back:
  CHECK(get<Admitted>(desk, code_for(hall.codes[5])).admission == admitted);
  // and the five ballots still wait in memory, so the sixth folds three of them.
  get<Stored>(desk, CastBallot{"first", admitted, {}, {1}});
  CHECK(desk.board()->totals_of("first")->cast == 6);
  CHECK(desk.board()->totals_of("first")->folded == 3);
  CHECK(desk.board()->ideas.empty());
}

TEST_CASE("a ledger that is gone is not made anew while the desk stands") {
  Hall hall;
  Desk desk = hall.open_all();
  vote(desk, hall.codes[0], {1});
  hall.block_ledger();
  CHECK(refusal(desk, HandInIdea{kSession, {}, "Hello"}).starts_with("ledger."));
  hall.unblock_ledger();
  const auto ledger = hall.station_folder() / "station.ledger";
  std::filesystem::rename(ledger, hall.folder / "kept");
  const auto error = refused(desk, HandInIdea{kSession, {}, "Hello"});
  CHECK(error.code == "file.missing");
  CHECK(detail(error, "file") == ledger.string());
  CHECK_FALSE(std::filesystem::exists(ledger));
  CHECK(desk.board()->totals_of("first")->cast == 1);

  std::filesystem::rename(hall.folder / "kept", ledger);
  get<Stored>(desk, HandInIdea{kSession, {}, "Hello"});
}

TEST_CASE("every question has its totals on the board from the start") {
  Hall hall;
  const Desk desk = hall.open();
  const auto board = desk.board();
  REQUIRE(board->totals.size() == 2);
  CHECK(board->totals[0] == domain::Totals{"first", 0, 0, {0, 0, 0, 0}});
  CHECK(board->totals[1] == domain::Totals{"second", 0, 0, {0, 0}});
  CHECK(board->totals_of("third") == nullptr);
  CHECK(board->station.number == 1);
  CHECK(board->event_id == hall.package.id);
}

TEST_CASE("a board once taken never changes") {
  Hall hall;
  Desk desk = hall.open_all();
  const auto before = desk.board();
  get<Stored>(desk, HandInIdea{kSession, {}, "Later"});
  CHECK(before->ideas.empty());
  CHECK(desk.board()->ideas.size() == 1);
}

TEST_CASE("a desk can be moved and goes on") {
  Hall hall;
  Desk first = hall.open_all();
  Desk second = std::move(first);
  get<Stored>(second, HandInIdea{kSession, {}, "Moved"});
  CHECK(second.board()->ideas.size() == 1);
}

TEST_CASE("a real event's board shows no code and no PIN") {
  Hall hall;
  const Desk desk = hall.open();
  CHECK_FALSE(desk.board()->practice_code);
  CHECK_FALSE(desk.board()->practice_pin);
}

TEST_CASE("a practice board shows the PIN and the next code that is not used up") {
  Hall hall({.practice = true});
  {
    Desk desk = hall.open_all();
    CHECK(desk.board()->practice_pin == kPin);
    CHECK(desk.board()->practice_code == hall.codes[0]);
    vote(desk, hall.codes[1], {0});
    CHECK(desk.board()->practice_code == hall.codes[0]);
    vote(desk, hall.codes[0], {0});
    CHECK(desk.board()->practice_code == hall.codes[2]);
  }
  Desk desk = hall.open();
  CHECK(desk.board()->practice_code == hall.codes[2]);
  for (std::size_t i = 2; i < kCodes; ++i) vote(desk, hall.codes[i], {0});
  CHECK_FALSE(desk.board()->practice_code);
}

}  // namespace stordialog::desk::testing
