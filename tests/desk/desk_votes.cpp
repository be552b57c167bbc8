#include <algorithm>
#include <cstdio>

#include <doctest/doctest.h>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): POSIX's, with kill()
#include <sys/wait.h>
#include <unistd.h>

#include "desk/hall.h"
#include "domain/limits.h"
#include "ledger/ledger.h"
#include "record/codec.h"
#include "seal/sealed_box.h"
#include "seal/voting_code.h"

namespace stordialog::desk::testing {

namespace {

std::vector<record::Record> ballots_in(const Hall& hall, domain::StationNumber station = 1) {
  const auto ledger = ledger::Ledger::open(hall.station_folder(station) / "station.ledger",
                                           {hall.package.id, station, hall.package.event.practice});
  REQUIRE_MESSAGE(ledger, (ledger ? "" : ledger.error().code));
  const auto ballots = ledger->records({domain::Kind::ballot});
  REQUIRE(ballots);
  return *ballots;
}

bool holds(const std::string& bytes, std::span<const std::uint8_t> wanted) {
  return std::ranges::search(bytes, wanted, [](char left, std::uint8_t right) {
           return static_cast<std::uint8_t>(left) == right;
         }).begin() != bytes.end();
}

}  // namespace

TEST_CASE("a code of the event is admitted however it is typed, and nothing is stored yet") {
  Hall hall;
  Desk desk = hall.open_all();
  const auto before = desk.board()->counts;
  const auto admitted = get<Admitted>(desk, code_for(hall.codes[0])).admission;
  std::string typed = seal::grouped(hall.codes[0]);
  std::ranges::transform(typed, typed.begin(), [](char c) { return std::tolower(c); });
  CHECK(get<Admitted>(desk, code_for(" " + typed)).admission == admitted);
  CHECK(get<Admitted>(desk, code_for(hall.codes[0], "second")).admission != admitted);
  CHECK(desk.board()->counts == before);
}

TEST_CASE("a code that is mistyped, foreign or used is refused, each in its own words") {
  Hall hall;
  Desk desk = hall.open_all();
  std::string mistyped = hall.codes[0];
  mistyped[3] = mistyped[3] == 'A' ? 'C' : 'A';
  CHECK(refusal(desk, code_for(mistyped)) == "vote.code_wrong");
  CHECK(refusal(desk, code_for("")) == "vote.code_wrong");
  system::SeededRandomness elsewhere(99);
  CHECK(refusal(desk, code_for(seal::make_code(elsewhere))) == "vote.code_unknown");
  vote(desk, hall.codes[0], {0});
  CHECK(refusal(desk, code_for(hall.codes[0])) == "vote.code_used");
  get<Admitted>(desk, code_for(hall.codes[0], "second"));
  get<Done>(desk, SetActivity{kVote, false});
  CHECK(refusal(desk, code_for(hall.codes[1])) == "desk.closed");
}

TEST_CASE("a code used twice at one station is refused and nothing is stored") {
  Hall hall;
  {
    Desk desk = hall.open_all();
    const auto admission = get<Admitted>(desk, code_for(hall.codes[0])).admission;
    get<Stored>(desk, CastBallot{"first", admission, {}, {0}});
    CHECK(refusal(desk, CastBallot{"first", admission, {}, {1}}) == "vote.code_used");
    CHECK(desk.board()->totals_of("first")->cast == 1);
  }
  {
    Desk desk = hall.open();
    CHECK(refusal(desk, code_for(hall.codes[0])) == "vote.code_used");
  }
  const auto ballots = ballots_in(hall);
  REQUIRE(ballots.size() == 1);
  CHECK(hall.open_ballot(ballots[0].body).picks == std::vector<std::uint16_t>{0});
}

TEST_CASE("a ballot needs an admission for its own question") {
  Hall hall;
  Desk desk = hall.open_all();
  const auto second = get<Admitted>(desk, code_for(hall.codes[0], "second")).admission;
  CHECK(refusal(desk, CastBallot{"first", second, {}, {0}}) == "vote.code_needed");
  CHECK(refusal(desk, CastBallot{"first", {}, {}, {0}}) == "vote.code_needed");
  CHECK(refusal(desk, CastBallot{"third", second, {}, {0}}) == "desk.closed");
  CHECK(desk.board()->counts.of(domain::Kind::ballot) == 0);
}

TEST_CASE("picks that make no ballot are refused with the reason") {
  Hall hall;
  Desk desk = hall.open_all();
  const auto admission = get<Admitted>(desk, code_for(hall.codes[0])).admission;
  const auto cast = [&](std::vector<std::uint16_t> picks, domain::Key side = {}) {
    return CastBallot{"first", admission, std::move(side), std::move(picks)};
  };
  CHECK(refusal(desk, cast({})) == "vote.no_picks");
  const auto error = refused(desk, cast({0, 1, 2}));
  CHECK(error.code == "vote.too_many_picks");
  CHECK(detail(error, "most") == "2");
  CHECK(refusal(desk, cast({4})) == "vote.bad_pick");
  CHECK(refusal(desk, cast({1, 1})) == "vote.bad_pick");
  CHECK(refusal(desk, cast({1}, "moon")) == "vote.unknown_side");
  get<Stored>(desk, cast({3}));
}

TEST_CASE("a stored ballot opens with every keyholder's key, picks ascending, side inside") {
  Hall hall;
  {
    Desk desk = hall.open_all();
    vote(desk, hall.codes[0], {3, 1}, "town");
  }
  const auto ballots = ballots_in(hall);
  REQUIRE(ballots.size() == 1);
  CHECK(hall.open_ballot(ballots[0].body) == domain::Ballot{"first", "town", {1, 3}});
  const seal::BoxKey* wrong_order[] = {&hall.ballot_keys[1], &hall.ballot_keys[0]};
  CHECK_FALSE(seal::open(ballots[0].body, domain::limits::kBallotPaddedBytes, wrong_order));
}

TEST_CASE("no plain ballot stands in the ledger file or in any bundle") {
  Hall hall;
  std::vector<domain::Ballot> cast;
  {
    Desk desk = hall.open_all();
    for (std::size_t i = 0; i < 25; ++i) {
      const auto first = static_cast<std::uint16_t>(i % 3);
      cast.push_back({"first", i % 2 == 0 ? "civil" : "town", {first, 3}});
      vote(desk, hall.codes[i], cast.back().picks, cast.back().side);
    }
    for (const bool again : {true, false}) {
      get<Exported>(desk, Export{domain::Profile::full, hall.drive});
      get<Exported>(desk, Export{domain::Profile::board, hall.drive});
      get<Done>(desk, SetActivity{kVote, !again});
    }
  }
  const auto bytes = hall.all_bytes();
  REQUIRE(bytes.size() > 25 * domain::limits::kBallotPaddedBytes);
  for (const auto& ballot : cast) CHECK_FALSE(holds(bytes, record::encode(ballot).view()));
  for (const std::string canary : {"civil", "town"}) CHECK(bytes.find(canary) == std::string::npos);
  const auto ballots = ballots_in(hall);
  CHECK(ballots.size() == 25);
  for (const auto& ballot : ballots) CHECK(ballot.body.size() == ballots[0].body.size());
}

TEST_CASE("a ballot with a receipt outlives a kill, and no journal shows one in the clear") {
  Hall hall;
  {
    Desk desk = hall.open_all();
  }
  std::size_t receipts = 0;
  for (const std::size_t wanted : {1U, 4U, 2U, 6U}) {
    int pipe_ends[2] = {};
    REQUIRE(::pipe(pipe_ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      Desk desk = hall.open();
      for (std::size_t i = receipts; i < kCodes; ++i) {
        auto admitted = desk.handle(code_for(hall.codes[i]));
        // Cast just before an earlier kill took its receipt away:
        if (!admitted && admitted.error().code == "vote.code_used") continue;
        if (!admitted) ::_exit(1);
        const auto admission = std::get<Admitted>(*admitted).admission;
        const auto stored = desk.handle(CastBallot{"first", admission, "civil", {1, 3}});
        if (!stored || ::write(pipe_ends[1], "!", 1) != 1) ::_exit(1);
      }
      ::pause();
    }
    ::close(pipe_ends[1]);  // a child that ends by itself is noticed below
    char receipt = 0;
    for (std::size_t i = 0; i < wanted; ++i) REQUIRE(::read(pipe_ends[0], &receipt, 1) == 1);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(pipe_ends[0]);
    receipts += wanted;

    const auto bytes = hall.all_bytes();  // with whatever journal the kill left
    CHECK_FALSE(holds(bytes, record::encode(domain::Ballot{"first", "civil", {1, 3}}).view()));
    CHECK(bytes.find("civil") == std::string::npos);
    const Desk desk = hall.open();
    const auto* totals = desk.board()->totals_of("first");
    CHECK(totals->cast >= receipts);
    CHECK(totals->cast == desk.board()->counts.of(domain::Kind::ballot));
    receipts = totals->cast;
  }
}

TEST_CASE("live totals on the board and in exports move in steps only") {
  Hall hall;
  Desk desk = hall.open_all();
  std::uint32_t folded = 0;
  for (std::size_t i = 0; i < 20; ++i) {
    vote(desk, hall.codes[i], {0, 2});
    const auto board = desk.board();
    const auto* totals = board->totals_of("first");
    CHECK(totals->cast == i + 1);
    const std::uint32_t moved = totals->folded - folded;
    CHECK((moved == 0 || moved >= 3));
    CHECK(totals->picks == std::vector<std::uint32_t>{totals->folded, 0, totals->folded, 0});
    folded = totals->folded;
  }
  get<Done>(desk, SetActivity{kVote, false});
  CHECK(desk.board()->totals_of("first")->folded == 20);
}

TEST_CASE("ballots cast before a restart are counted at opening, not live") {
  Hall hall;
  {
    Desk desk = hall.open_all();
    for (std::size_t i = 0; i < 4; ++i) vote(desk, hall.codes[i], {0});
  }
  Desk desk = hall.open();
  for (std::size_t i = 4; i < 9; ++i) vote(desk, hall.codes[i], {1});
  get<Done>(desk, SetActivity{kVote, false});
  CHECK(*desk.board()->totals_of("first") == domain::Totals{"first", 9, 5, {0, 5, 0, 0}});
}

TEST_CASE("where codes are off, every ballot has a random id and any admission will do") {
  Hall hall({.codes = false});
  {
    Desk desk = hall.open_all();
    get<Admitted>(desk, code_for("anything"));
    const auto cast = CastBallot{"first", {}, {}, {0}};
    const auto id = get<Stored>(desk, cast).id;
    CHECK(get<Stored>(desk, cast).id != id);
    CHECK(desk.board()->totals_of("first")->cast == 2);
  }
  CHECK(ballots_in(hall).size() == 2);
}

TEST_CASE("the same code at two stations makes two ballots with one id") {
  Hall hall;
  Desk one = hall.open_all(1);
  Desk two = hall.open_all(2);
  CHECK(vote(one, hall.codes[0], {0}) == vote(two, hall.codes[0], {1}));
}

TEST_CASE("two ballots that chance gives one id: the second is refused, and voting goes on") {
  HallOrder order;
  order.codes = false;
  Hall hall(order);
  Desk desk = hall.open_all();
  const auto chance = hall.randomness;
  get<Stored>(desk, CastBallot{"first", {}, {}, {0}});
  const auto totals = *desk.board()->totals_of("first");
  hall.randomness = chance;
  CHECK(refusal(desk, CastBallot{"first", {}, {}, {1}}) == "vote.code_used");
  CHECK(*desk.board()->totals_of("first") == totals);
  get<Stored>(desk, CastBallot{"first", {}, {}, {1}});
  CHECK(desk.board()->totals_of("first")->cast == 2);
}

}  // namespace stordialog::desk::testing
