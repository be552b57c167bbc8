#include <algorithm>

#include <doctest/doctest.h>

#include "desk/hall.h"
#include "domain/limits.h"
#include "ledger/ledger.h"
#include "record/codec.h"

namespace stordialog::desk::testing {

namespace {

namespace limits = domain::limits;

std::vector<std::pair<domain::RecordId, domain::StaffAction>> actions_in(const Hall& hall) {
  const auto ledger = ledger::Ledger::open(hall.station_folder() / "station.ledger",
                                           {hall.package.id, 1, hall.package.event.practice});
  REQUIRE(ledger);
  std::vector<std::pair<domain::RecordId, domain::StaffAction>> actions;
  const auto records = ledger->records({domain::Kind::staff_action});
  REQUIRE(records);
  for (const auto& record : *records) {
    actions.emplace_back(record.id, *record::decode<domain::StaffAction>(record.body));
  }
  std::ranges::sort(actions, {}, [](const auto& each) { return each.second.lamport; });
  return actions;
}

CheckPin pin(std::string_view digits) {
  return {domain::Secret(digits)};
}

}  // namespace

TEST_CASE("staff open and close what the event plans, and nothing else") {
  Hall hall;
  Desk desk = hall.open();
  CHECK_FALSE(desk.board()->is_open(kVote));
  get<Done>(desk, SetActivity{kVote, true});
  CHECK(desk.board()->is_open(kVote));
  CHECK_FALSE(desk.board()->is_open(kOtherVote));
  get<Done>(desk, SetActivity{kVote, false});
  CHECK_FALSE(desk.board()->is_open(kVote));
  const domain::Activity unknown{domain::ActivityKind::vote, "third"};
  CHECK(refusal(desk, SetActivity{unknown, true}) == "desk.unknown_activity");
}

TEST_CASE("opening what is open stores nothing") {
  Hall hall;
  Desk desk = hall.open();
  get<Done>(desk, SetActivity{kIdeas, true});
  get<Done>(desk, SetActivity{kVote, false});
  CHECK(desk.board()->counts.of(domain::Kind::staff_action) == 0);
}

TEST_CASE("each staff action counts on from the one before and builds on it, across restarts") {
  Hall hall;
  {
    Desk desk = hall.open();
    get<Done>(desk, SetActivity{kVote, true});
    get<Done>(desk, SetActivity{kVote, false});
  }
  {
    Desk desk = hall.open();
    get<Done>(desk, SetActivity{kVote, true});
  }
  const auto actions = actions_in(hall);
  REQUIRE(actions.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& action = actions[i].second;
    CHECK(action.station == 1);
    CHECK(action.lamport == i + 1);
    CHECK(action.activity == kVote);
    if (i == 0) CHECK(action.builds_on.empty());
    if (i > 0) CHECK(action.builds_on == std::vector{actions[i - 1].first});
  }
}

TEST_CASE("ideas are released once, however often they are named") {
  Hall hall;
  Desk desk = hall.open();
  std::vector<domain::RecordId> ids;
  for (int i = 0; i < 3; ++i) ids.push_back(get<Stored>(desk, HandInIdea{{}, {}, "Idea"}).id);
  get<Done>(desk, ReleaseIdeas{{ids[0], ids[0]}});
  get<Done>(desk, ReleaseIdeas{{ids[0], ids[2]}});
  get<Done>(desk, ReleaseIdeas{{ids[0]}});
  get<Done>(desk, ReleaseIdeas{});
  CHECK(desk.board()->counts.of(domain::Kind::staff_action) == 2);
  for (const auto& idea : desk.board()->ideas) CHECK(idea.released == (idea.id != ids[1]));
  CHECK(refusal(desk, ReleaseIdeas{{ids[1], {}}}) == "idea.missing");
  for (const auto& idea : desk.board()->ideas) CHECK(idea.released == (idea.id != ids[1]));
}

TEST_CASE("more ideas than one action holds are released by several, one building on the other") {
  Hall hall;
  {
    const Desk desk = hall.open();
  }
  ReleaseIdeas all;
  {
    auto ledger = ledger::Ledger::open(hall.station_folder() / "station.ledger",
                                       {hall.package.id, 1, hall.package.event.practice});
    REQUIRE(ledger);
    ledger::Change change;
    for (std::size_t i = 0; i < limits::kActionIdeas + 5; ++i) {
      all.ideas.push_back(hall.randomness.id<domain::RecordId>());
      change.add.push_back({all.ideas.back(), domain::Kind::idea, hall.randomness.salt(),
                            record::encode(domain::Idea{{}, {}, "Idea"})});
    }
    REQUIRE(ledger->commit(change));
  }
  {
    Desk desk = hall.open();
    get<Done>(desk, all);
    const auto released = [](const BoardIdea& idea) { return idea.released; };
    CHECK(std::ranges::all_of(desk.board()->ideas, released));
    get<Done>(desk, SetActivity{kVote, true});
  }
  const auto actions = actions_in(hall);
  REQUIRE(actions.size() == 3);
  CHECK(actions[0].second.ideas.size() == limits::kActionIdeas);
  CHECK(actions[1].second.ideas.size() == 5);
  CHECK(actions[1].second.builds_on == std::vector{actions[0].first});
  CHECK(actions[2].second.builds_on == std::vector{actions[1].first});
  CHECK(actions[2].second.lamport == 3);
}

TEST_CASE("a hidden idea is hidden with its reason") {
  Hall hall;
  {
    Desk desk = hall.open();
    const auto id = get<Stored>(desk, HandInIdea{{}, {}, "Idea"}).id;
    get<Done>(desk, ReleaseIdeas{{id}});
    CHECK(refusal(desk, HideIdea{{}, ""}) == "idea.missing");
    const auto error = refused(desk, HideIdea{id, std::string(201, 'a')});
    CHECK(error.code == "idea.reason_too_long");
    CHECK(detail(error, "most") == "200");
    get<Done>(desk, HideIdea{id, " Names a person "});
    get<Done>(desk, HideIdea{id, "Again"});
    CHECK(desk.board()->ideas[0].hidden);
    CHECK_FALSE(desk.board()->ideas[0].released);
  }
  const auto actions = actions_in(hall);
  REQUIRE(actions.size() == 2);
  CHECK(actions[1].second.text == "Names a person");
}

TEST_CASE("after a vote has closed, the ledger file does not tell in what order it was cast") {
  const auto order_in_file = [](bool backwards, bool closed) {
    Hall hall;
    Desk desk = hall.open_all();
    std::vector<domain::RecordId> ids;
    for (std::size_t i = 0; i < kCodes; ++i) {
      ids.push_back(vote(desk, hall.codes[backwards ? kCodes - 1 - i : i], {0}));
    }
    if (closed) get<Done>(desk, SetActivity{kVote, false});
    const auto bytes = hall.files.read(hall.station_folder() / "station.ledger", 1 << 20);
    REQUIRE(bytes);
    const auto place_of = [&](const domain::RecordId& id) {
      return std::ranges::search(*bytes, id.bytes).begin() - bytes->begin();
    };
    std::ranges::sort(ids, {}, place_of);
    return ids;
  };
  CHECK(order_in_file(false, false) != order_in_file(true, false));
  CHECK(order_in_file(false, true) == order_in_file(true, true));
}

TEST_CASE("closing a vote rewrites the ledger, and a rewrite that failed is tried again") {
  Hall hall;
  Desk desk = hall.open_all();
  for (std::size_t i = 0; i < 7; ++i) vote(desk, hall.codes[i], {0});
  hall.block_ledger();
  CHECK(refusal(desk, SetActivity{kVote, false}).starts_with("ledger."));
  CHECK(desk.board()->is_open(kVote));
  hall.unblock_ledger();
  get<Done>(desk, SetActivity{kVote, false});
  CHECK_FALSE(desk.board()->is_open(kVote));
  CHECK(desk.board()->totals_of("first")->folded == 7);
  get<Done>(desk, SetActivity{kVote, false});
}

TEST_CASE("the right PIN opens, a wrong one says how many tries are left") {
  Hall hall;
  Desk desk = hall.open();
  get<Unlocked>(desk, pin(kPin));
  for (int left = limits::kPinFailuresBeforeWait - 1; left >= 1; --left) {
    const auto error = refused(desk, pin("000000"));
    CHECK(error.code == "pin.wrong");
    CHECK(detail(error, "left") == std::to_string(left));
  }
  get<Unlocked>(desk, pin(kPin));
  CHECK(detail(refused(desk, pin("")), "left") == "4");
}

TEST_CASE("after the last try even the right PIN waits, and every further failure waits again") {
  Hall hall;
  Desk desk = hall.open();
  for (int i = 1; i < limits::kPinFailuresBeforeWait; ++i) refused(desk, pin("000000"));
  const auto error = refused(desk, pin("000000"));
  CHECK(error.code == "pin.wait");
  CHECK(detail(error, "seconds") == "60");
  CHECK(desk.board()->pin_wait_until == hall.clock.milliseconds + 60000);

  hall.clock.milliseconds += 59001;
  const auto later = refused(desk, pin(kPin));
  CHECK(later.code == "pin.wait");
  CHECK(detail(later, "seconds") == "1");
  hall.clock.milliseconds += 999;
  CHECK(refusal(desk, pin("000000")) == "pin.wait");
  hall.clock.milliseconds += 60000;
  get<Unlocked>(desk, pin(kPin));
  CHECK(desk.board()->pin_wait_until == 0);
  CHECK(refusal(desk, pin("000000")) == "pin.wrong");
}

TEST_CASE("failures are counted across a restart, and a full count makes the wait start again") {
  Hall hall;
  for (int i = 1; i <= limits::kPinFailuresBeforeWait; ++i) {
    Desk desk = hall.open();
    refused(desk, pin("000000"));
  }
  hall.clock.milliseconds += 1000000;
  Desk desk = hall.open();
  CHECK(desk.board()->pin_wait_until == hall.clock.milliseconds + 60000);
  CHECK(refusal(desk, pin(kPin)) == "pin.wait");
  hall.clock.milliseconds += 60000;
  get<Unlocked>(desk, pin(kPin));
  const Desk again = [&] {
    {
      Desk closed = std::move(desk);
    }
    return hall.open();
  }();
  CHECK(again.board()->pin_wait_until == 0);
}

TEST_CASE("a drive that does not write gives no free tries, and does not keep staff out") {
  Hall hall;
  Desk desk = hall.open();
  hall.block_ledger();
  for (int i = 1; i < limits::kPinFailuresBeforeWait; ++i) {
    CHECK(refusal(desk, pin("000000")).starts_with("ledger."));
  }
  get<Unlocked>(desk, pin(kPin));
  for (int i = 1; i <= limits::kPinFailuresBeforeWait; ++i) refused(desk, pin("000000"));
  CHECK(refusal(desk, pin(kPin)) == "pin.wait");
  hall.unblock_ledger();
}

}  // namespace stordialog::desk::testing
