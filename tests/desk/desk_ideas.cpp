#include <doctest/doctest.h>

#include "desk/hall.h"
#include "domain/limits.h"
#include "ledger/ledger.h"
#include "record/codec.h"

namespace stordialog::desk::testing {

namespace {

namespace limits = domain::limits;

const domain::SessionToken kMine{{1}};
const domain::SessionToken kTheirs{{2}};

}  // namespace

TEST_CASE("every session gets a token of its own") {
  Hall hall;
  Desk desk = hall.open();
  const auto first = get<SessionBegun>(desk, BeginSession{}).session;
  CHECK(get<SessionBegun>(desk, BeginSession{}).session != first);
}

TEST_CASE("with little free disk no session begins, and the board says so") {
  Hall hall;
  Desk desk = hall.open();
  CHECK_FALSE(desk.board()->little_disk);
  hall.files.pretended_free_bytes = limits::kFreeDiskBytesLeast - 1;
  CHECK(refusal(desk, BeginSession{}) == "desk.little_disk");
  CHECK(desk.board()->little_disk);
  hall.files.pretended_free_bytes = limits::kFreeDiskBytesLeast;
  get<SessionBegun>(desk, BeginSession{});
  CHECK_FALSE(desk.board()->little_disk);
}

TEST_CASE("an idea is stored normalised and waits for its release") {
  Hall hall;
  Desk desk = hall.open();
  const auto id = get<Stored>(desk, HandInIdea{kMine, "roads", " A bus\r\nat night "}).id;
  const auto board = desk.board();
  REQUIRE(board->ideas.size() == 1);
  CHECK(board->ideas[0].id == id);
  CHECK(board->ideas[0].text == "A bus\nat night");
  CHECK(board->ideas[0].challenge == "roads");
  CHECK_FALSE(board->ideas[0].released);
  CHECK(board->counts.of(domain::Kind::idea) == 1);
}

TEST_CASE("where the event shows ideas at once, they need no release") {
  Hall hall({.ideas_visible = "at_once"});
  Desk desk = hall.open();
  const auto id = get<Stored>(desk, HandInIdea{kMine, {}, "A library"}).id;
  CHECK(desk.board()->ideas[0].released);
  get<Stored>(desk, SupportIdea{kTheirs, id});
  get<Stored>(desk, TakeBackIdea{kMine, id});
  CHECK(refusal(desk, SupportIdea{{{3}}, id}) == "idea.missing");
}

TEST_CASE("an idea that cannot be stored is refused with the reason") {
  Hall hall;
  Desk desk = hall.open();
  const auto hand_in = [](std::string text, domain::Key challenge = {}) {
    return HandInIdea{kMine, std::move(challenge), std::move(text)};
  };
  CHECK(refusal(desk, hand_in("")) == "idea.empty");
  CHECK(refusal(desk, hand_in(" \n\t ")) == "idea.empty");
  CHECK(refusal(desk, hand_in("\xff")) == "text.not_utf8");
  CHECK(refusal(desk, hand_in("Hello", "moon")) == "idea.unknown_challenge");
  get<Stored>(desk, hand_in(std::string(limits::kIdeaGraphemes, 'a')));
  const auto error = refused(desk, hand_in(std::string(limits::kIdeaGraphemes + 1, 'a')));
  CHECK(error.code == "idea.too_long");
  CHECK(detail(error, "most") == "1000");
  CHECK(detail(error, "length") == "1001");
  get<Done>(desk, SetActivity{kIdeas, false});
  CHECK(refusal(desk, hand_in("Hello")) == "desk.closed");
  CHECK(desk.board()->ideas.size() == 1);
}

TEST_CASE("an idea taken back leaves a withdrawal and no trace of its text") {
  Hall hall;
  Desk desk = hall.open();
  const auto id = get<Stored>(desk, HandInIdea{kMine, {}, "canary-of-regret"}).id;
  REQUIRE(hall.all_bytes().find("canary-of-regret") != std::string::npos);
  CHECK(refusal(desk, TakeBackIdea{kTheirs, id}) == "idea.not_yours");
  CHECK(desk.board()->ideas.size() == 1);

  const auto withdrawal = get<Stored>(desk, TakeBackIdea{kMine, id}).id;
  CHECK(withdrawal != id);
  CHECK(desk.board()->ideas.empty());
  CHECK(desk.board()->counts.of(domain::Kind::idea) == 0);
  CHECK(desk.board()->counts.of(domain::Kind::withdrawal) == 1);
  CHECK(hall.all_bytes().find("canary-of-regret") == std::string::npos);
  CHECK(refusal(desk, TakeBackIdea{kMine, id}) == "idea.missing");
}

TEST_CASE("an idea can be taken back after ideas have closed, and by its session after a restart") {
  Hall hall;
  domain::RecordId id;
  {
    Desk desk = hall.open();
    id = get<Stored>(desk, HandInIdea{kMine, {}, "Hasty"}).id;
    get<Done>(desk, SetActivity{kIdeas, false});
  }
  Desk desk = hall.open();
  get<Stored>(desk, TakeBackIdea{kMine, id});
  CHECK(desk.board()->ideas.empty());
}

TEST_CASE("only a released idea that is here can be agreed with") {
  Hall hall;
  Desk desk = hall.open();
  const auto id = get<Stored>(desk, HandInIdea{kMine, {}, "A library"}).id;
  CHECK(refusal(desk, SupportIdea{kTheirs, id}) == "idea.missing");
  CHECK(refusal(desk, SupportIdea{kTheirs, {}}) == "idea.missing");
  get<Done>(desk, ReleaseIdeas{{id}});
  get<Stored>(desk, SupportIdea{kTheirs, id});
  get<Done>(desk, HideIdea{id, "Names a person"});
  CHECK(refusal(desk, SupportIdea{{{3}}, id}) == "idea.missing");
  get<Done>(desk, ReleaseIdeas{{id}});
  get<Done>(desk, SetActivity{kIdeas, false});
  CHECK(refusal(desk, SupportIdea{{{3}}, id}) == "desk.closed");
}

TEST_CASE("a session that agrees twice is stored once and gets the same receipt") {
  Hall hall;
  domain::RecordId id, support;
  {
    Desk desk = hall.open();
    id = get<Stored>(desk, HandInIdea{kMine, {}, "A library"}).id;
    get<Done>(desk, ReleaseIdeas{{id}});
    support = get<Stored>(desk, SupportIdea{kTheirs, id}).id;
    CHECK(get<Stored>(desk, SupportIdea{kTheirs, id}).id == support);
  }
  Desk desk = hall.open();
  CHECK(get<Stored>(desk, SupportIdea{kTheirs, id}).id == support);
  CHECK(desk.board()->counts.of(domain::Kind::support) == 1);
  get<Stored>(desk, SupportIdea{{{3}}, id});
  CHECK(desk.board()->ideas[0].supports == 2);
}

TEST_CASE("an idea of another station is taken back there, and not here") {
  Hall hall;
  Desk other = hall.open_all(2);
  const auto idea = get<Stored>(other, HandInIdea{kMine, {}, "A bench"}).id;
  get<Exported>(other, Export{domain::Profile::board, hall.drive});
  Desk desk = hall.open_all(1);
  get<BroughtIn>(desk, BringIn{{hall.drive}, true});
  REQUIRE(desk.board()->ideas.size() == 1);
  CHECK(refusal(desk, TakeBackIdea{kMine, idea}) == "idea.not_yours");
}

TEST_CASE("two ideas that chance gives one id: the second is refused, and the desk goes on") {
  Hall hall;
  Desk desk = hall.open_all();
  const auto chance = hall.randomness;
  get<Stored>(desk, HandInIdea{kMine, {}, "A bench"});
  hall.randomness = chance;
  CHECK(refusal(desk, HandInIdea{kMine, {}, "A swing"}) == "ledger.already_there");
  get<Stored>(desk, HandInIdea{kMine, {}, "A swing"});
  CHECK(desk.board()->ideas.size() == 2);
}

TEST_CASE("a ledger whose idea nobody can read is refused when the station opens, and untouched") {
  Hall hall;
  static_cast<void>(hall.open_all());
  const auto file = hall.station_folder() / "station.ledger";
  for (const domain::Kind kind : {domain::Kind::idea, domain::Kind::event_change}) {
    {
      auto ledger = ledger::Ledger::open(file, {hall.package.id, 1, false});
      REQUIRE(ledger);
      ledger::Change change;
      change.add.push_back({{{9}}, kind, {}, {0xff, 0xff}});
      REQUIRE(ledger->commit(change));
    }
    const auto opened = hall.try_open();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code.starts_with("record."));
    auto ledger = ledger::Ledger::open(file, {hall.package.id, 1, false});
    REQUIRE(ledger);
    CHECK(ledger->has({{9}}) == true);
    ledger::Change taking_back;
    taking_back.remove = {{{9}}};
    REQUIRE(ledger->commit(taking_back));
  }
  CHECK(hall.try_open());
}

}  // namespace stordialog::desk::testing
