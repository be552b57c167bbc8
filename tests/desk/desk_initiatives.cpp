#include <doctest/doctest.h>

#include "desk/hall.h"
#include "domain/limits.h"
#include "record/codec.h"

namespace stordialog::desk::testing {

namespace {

const domain::SessionToken kMine{{1}};
const domain::SessionToken kTheirs{{2}};

domain::Initiative of_idea(const domain::RecordId& idea) {
  return {idea, "Supper at the school", "The byalag", "soon", "room\ntime", "money", "grant"};
}

}  // namespace

TEST_CASE("an initiative is stored with its idea, and counted") {
  Hall hall;
  Desk desk = hall.open();
  const auto idea = get<Stored>(desk, HandInIdea{kMine, {}, "Supper"}).id;
  get<Stored>(desk, HandInInitiative{kMine, of_idea(idea)});
  CHECK(desk.board()->counts.of(domain::Kind::initiative) == 1);
}

TEST_CASE("a stored initiative is read back as it was handed in, after a start too") {
  Hall hall;
  {
    Desk desk = hall.open();
    const auto idea = get<Stored>(desk, HandInIdea{kMine, {}, "Supper"}).id;
    get<Stored>(desk, HandInInitiative{kMine, of_idea(idea)});
  }
  CHECK(hall.open().board()->counts.of(domain::Kind::initiative) == 1);
  CHECK(hall.all_bytes().find("Supper at the school") != std::string::npos);
}

TEST_CASE("an initiative needs an idea that its person can see") {
  Hall hall;
  Desk desk = hall.open();
  const auto idea = get<Stored>(desk, HandInIdea{kMine, {}, "Supper"}).id;
  CHECK(refusal(desk, HandInInitiative{kTheirs, of_idea(idea)}) == "idea.missing");
  CHECK(refusal(desk, HandInInitiative{kMine, of_idea({{9}})}) == "idea.missing");
  get<Done>(desk, ReleaseIdeas{{idea}});
  get<Stored>(desk, HandInInitiative{kTheirs, of_idea(idea)});
  get<Stored>(desk, TakeBackIdea{kMine, idea});
  CHECK(refusal(desk, HandInInitiative{kMine, of_idea(idea)}) == "idea.missing");
}

TEST_CASE("an initiative that cannot be stored is refused with the reason") {
  Hall hall;
  Desk desk = hall.open();
  const auto idea = get<Stored>(desk, HandInIdea{kMine, {}, "Supper"}).id;
  const auto with = [&](auto change) {
    domain::Initiative initiative = of_idea(idea);
    change(initiative);
    return refused(desk, HandInInitiative{kMine, initiative});
  };
  CHECK(with([](auto& i) { i.what = " \n"; }).code == "initiative.what_missing");
  CHECK(with([](auto& i) { i.who = ""; }).code == "initiative.who_missing");
  const domain::Error too_long =
      with([](auto& i) { i.who = std::string(domain::limits::kReasonGraphemes + 1, 'a'); });
  CHECK(too_long.code == "initiative.too_long");
  CHECK(detail(too_long, "field") == "who");
  CHECK(detail(with([](auto& i) { i.when = "soon\nlater"; }), "field") == "when");
  CHECK(detail(with([](auto& i) { i.offers = "a castle"; }), "field") == "offers");
  CHECK(detail(with([](auto& i) { i.seeks = "room\nroom"; }), "field") == "seeks");
  CHECK(with([](auto& i) { i.funding = "theft"; }).code == "initiative.bad_choice");
}

TEST_CASE("what was left open in an initiative may be empty") {
  Hall hall;
  Desk desk = hall.open();
  const auto idea = get<Stored>(desk, HandInIdea{kMine, {}, "Supper"}).id;
  get<Stored>(desk, HandInInitiative{kMine, {idea, "Supper", "We", {}, {}, {}, {}}});
}

TEST_CASE("while ideas are closed no initiative is taken") {
  Hall hall;
  Desk desk = hall.open();
  const auto idea = get<Stored>(desk, HandInIdea{kMine, {}, "Supper"}).id;
  get<Done>(desk, SetActivity{kIdeas, false});
  CHECK(refusal(desk, HandInInitiative{kMine, of_idea(idea)}) == "desk.closed");
}

TEST_CASE("an initiative whose words are too long says which, and a drive that fails stores none") {
  Hall hall;
  Desk desk = hall.open();
  const auto idea = get<Stored>(desk, HandInIdea{kMine, {}, "Supper"}).id;
  auto initiative = of_idea(idea);
  initiative.what.assign(5000, 'a');
  CHECK(detail(refused(desk, HandInInitiative{kMine, initiative}), "field") == "what");
  hall.block_ledger();
  CHECK(refusal(desk, HandInInitiative{kMine, of_idea(idea)}) == "ledger.unwritable");
  hall.unblock_ledger();
  get<Stored>(desk, HandInInitiative{kMine, of_idea(idea)});
  CHECK(desk.board()->counts.of(domain::Kind::initiative) == 1);
}

}  // namespace stordialog::desk::testing
