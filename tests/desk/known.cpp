#include "desk/known.h"

#include <doctest/doctest.h>

#include "desk/hall.h"
#include "record/codec.h"

namespace stordialog::desk::testing {

namespace {

using domain::Kind;
using domain::RecordId;
using domain::StaffAction;
using domain::StaffDeed;

RecordId id(std::uint8_t number) {
  return {{number}};
}

record::Record switching(std::uint8_t number, std::uint64_t lamport, bool open,
                         domain::StationNumber station = 1, std::vector<RecordId> builds_on = {}) {
  StaffAction action;
  action.station = station;
  action.lamport = lamport;
  action.builds_on = std::move(builds_on);
  action.deed = open ? StaffDeed::open_activity : StaffDeed::close_activity;
  action.activity = kVote;
  return {id(number), Kind::staff_action, {}, record::encode(action)};
}

record::Record support(std::uint8_t number, std::uint8_t session) {
  return {id(number), Kind::support, {}, record::encode(domain::Support{{{session}}, id(1)})};
}

}  // namespace

TEST_CASE("an activity is as the plan says until this station's staff say otherwise") {
  const Hall hall;
  Known known(hall.package.event, 1);
  CHECK(known.is_open(kIdeas));
  CHECK_FALSE(known.is_open(kVote));
  CHECK(known.is_open(kInterest));
  CHECK(known.take(switching(1, 1, true)));
  CHECK(known.is_open(kVote));
  CHECK_FALSE(known.is_open({domain::ActivityKind::vote, "third"}));
}

TEST_CASE("the action with the highest counter decides, whatever order they are read in") {
  const Hall hall;
  for (const bool upwards : {false, true}) {
    Known known(hall.package.event, 1);
    for (std::uint8_t i = 1; i <= 2; ++i) {
      const std::uint8_t number = upwards ? i : static_cast<std::uint8_t>(3 - i);
      CHECK(known.take(switching(number, number, number == 1)));
    }
    CHECK_FALSE(known.is_open(kVote));
  }
}

TEST_CASE("another station's actions open nothing here") {
  const Hall hall;
  Known known(hall.package.event, 1);
  CHECK(known.take(switching(1, 9, true, 2)));
  CHECK_FALSE(known.is_open(kVote));
}

TEST_CASE("the newest actions are those that none builds on, whatever order they are read in") {
  const Hall hall;
  for (const bool upwards : {false, true}) {
    Known known(hall.package.event, 1);
    const auto first = switching(1, 1, true);
    const auto second = switching(2, 2, false, 1, {id(1)});
    const auto apart = switching(3, 1, true, 2);
    CHECK(known.take(upwards ? first : second));
    CHECK(known.take(upwards ? second : first));
    CHECK(known.take(apart));
    CHECK(known.standing().newest() == std::vector<RecordId>{id(2), id(3)});
  }
}

TEST_CASE("each session supports an idea once, and only ideas that are here are listed") {
  const Hall hall;
  Known known(hall.package.event, 1);
  CHECK(known.take({id(1), Kind::idea, {}, record::encode(domain::Idea{{{7}}, "roads", "Bus"})}));
  CHECK(known.take(support(2, 7)));
  CHECK(known.take(support(3, 8)));
  CHECK(known.take(support(4, 8)));
  REQUIRE(known.ideas().size() == 1);
  CHECK(known.ideas()[0].supports == 2);
  CHECK(known.support(id(1), {{8}}) == id(3));
  CHECK_FALSE(known.support(id(1), {{9}}));
  CHECK_FALSE(known.support(id(2), {{8}}));
  CHECK(known.take({id(5), Kind::withdrawal, {}, record::encode(domain::Withdrawal{id(1)})}));
  CHECK(known.ideas().empty());
  CHECK(known.idea(id(1)) == nullptr);
}

TEST_CASE("a withdrawal holds for its station's ideas, and a lead's for all, in any order") {
  const Hall hall;
  const record::Record idea{
      id(1), Kind::idea, {}, record::encode(domain::Idea{{{7}}, "roads", "Bus"})};
  const record::Record taken{
      id(2), Kind::withdrawal, {}, record::encode(domain::Withdrawal{id(1)})};
  const auto remains = [&](domain::StationNumber by, bool everywhere, bool idea_first) {
    Known known(hall.package.event, 1);
    if (idea_first) CHECK(known.take(idea, 2, false));
    CHECK(known.take(taken, by, everywhere));
    if (!idea_first) CHECK(known.take(idea, 2, false));
    return known.idea(id(1)) != nullptr;
  };
  for (const bool idea_first : {false, true}) {
    CHECK_FALSE(remains(2, false, idea_first));
    CHECK_FALSE(remains(3, true, idea_first));
    CHECK(remains(3, false, idea_first));
  }
}

TEST_CASE("what a lead or an organiser takes back is gone from its own board at once") {
  const Hall hall;
  const record::Record idea{
      id(1), Kind::idea, {}, record::encode(domain::Idea{{{7}}, "roads", "Bus"})};
  const record::Record signed_by{
      id(2), Kind::signatory, {}, record::encode(domain::Signatory{"The club", "civil", "1"})};
  const auto left = [&](domain::Role role) {
    Known known(hall.package.event, 1, role);
    for (const auto& record : {idea, signed_by}) CHECK(known.take(record, 2, false));
    for (std::uint8_t target = 1; target <= 2; ++target) {
      const auto body = record::encode(domain::Withdrawal{id(target)});
      CHECK(known.take({id(static_cast<std::uint8_t>(target + 8)), Kind::withdrawal, {}, body}));
      CHECK(known.has_taken_back(id(target)));
    }
    CHECK_FALSE(known.has_taken_back(id(3)));
    return known.ideas().size() + known.signatories().size();
  };
  CHECK(left(domain::Role::lead) == 0);
  CHECK(left(domain::Role::organiser) == 0);
  CHECK(left(domain::Role::station) == 2);
}

TEST_CASE("another station's ideas stand beside the own ones, and never in their place") {
  const Hall hall;
  Known known(hall.package.event, 1);
  const auto idea = [](std::uint8_t number, const char* text) {
    return record::Record{
        id(number), Kind::idea, {}, record::encode(domain::Idea{{{7}}, "roads", text})};
  };
  CHECK(known.take(idea(1, "Ours")));
  CHECK(known.take(idea(1, "Forged"), 2, false));
  CHECK(known.take(idea(2, "Theirs"), 2, false));
  const auto ideas = known.ideas();
  REQUIRE(ideas.size() == 2);
  CHECK(ideas[0].text == "Ours");
  CHECK(ideas[0].own);
  CHECK(ideas[1].station == 2);
  CHECK_FALSE(ideas[1].own);
  CHECK(known.is_own(id(1)));
  CHECK_FALSE(known.is_own(id(2)));
}

TEST_CASE("an organisation that has signed twice is listed once, in alphabetical order") {
  const Hall hall;
  Known known(hall.package.event, 1);
  std::uint8_t number = 1;
  for (const char* name : {"Zebra", "Alfa", "Zebra"}) {
    CHECK(known.take({id(number++),
                      Kind::signatory,
                      {},
                      record::encode(domain::Signatory{name, "civil", "2017"})}));
  }
  CHECK(known.signatories() == std::vector<Signer>{{"Alfa", "civil"}, {"Zebra", "civil"}});
}

TEST_CASE("a body that cannot be decoded is reported") {
  const Hall hall;
  Known known(hall.package.event, 1);
  for (const Kind kind : {Kind::idea, Kind::support, Kind::signatory, Kind::staff_action}) {
    CHECK_FALSE(known.take({id(1), kind, {}, {1}}));
  }
}

TEST_CASE("what is withdrawn stays so, whichever came first, and by whom it may be") {
  const Hall hall;
  const auto idea = [](const std::string& text) {
    return record::Record{id(7), Kind::idea, {}, record::encode(domain::Idea{{{1}}, {}, text})};
  };
  const record::Record withdrawal{
      id(8), Kind::withdrawal, {}, record::encode(domain::Withdrawal{id(7)})};
  Known known(hall.package.event, 1);
  CHECK_FALSE(known.is_own(id(7)));
  CHECK_FALSE(known.has_taken_back(id(7)));
  CHECK(known.take(withdrawal, 2, false));
  CHECK(known.take(idea("of station 2"), 2, false));
  CHECK(known.idea(id(7)) == nullptr);
  CHECK_FALSE(known.has_taken_back(id(7)));  // not here
  const domain::Signatory signatory{"The choir", "civil", "2017"};
  CHECK(known.take({id(7), Kind::signatory, {}, record::encode(signatory)}, 2, false));
  CHECK(known.signatories().empty());
  // Station 2 has no say over what station 3 holds.
  CHECK(known.take(idea("of station 3"), 3, false));
  REQUIRE(known.idea(id(7)) != nullptr);
  CHECK(known.idea(id(7))->text == "of station 3");
}

TEST_CASE("of two stations that give one id two ideas, the lower number's is shown") {
  const Hall hall;
  const auto idea = [](const std::string& text) {
    return record::Record{id(7), Kind::idea, {}, record::encode(domain::Idea{{{1}}, {}, text})};
  };
  for (const bool upwards : {false, true}) {
    Known known(hall.package.event, 1);
    CHECK(known.take(idea(upwards ? "of station 2" : "of station 3"), upwards ? 2 : 3, false));
    CHECK(known.take(idea(upwards ? "of station 3" : "of station 2"), upwards ? 3 : 2, false));
    CHECK(known.idea(id(7))->text == "of station 2");
    CHECK(known.take(idea("our own"), 1, false));
    CHECK(known.take(idea("of station 2"), 2, false));
    CHECK(known.idea(id(7))->text == "our own");
  }
}

TEST_CASE("an organisation that signed for two sides is one, in every order of the records") {
  const Hall hall;
  const auto signing = [](std::uint8_t number, const domain::Key& side) {
    const domain::Signatory signatory{"The choir", side, "2017"};
    return record::Record{id(number), Kind::signatory, {}, record::encode(signatory)};
  };
  for (const bool upwards : {false, true}) {
    Known known(hall.package.event, 1);
    CHECK(known.take(signing(1, upwards ? "civil" : "town")));
    CHECK(known.take(signing(2, upwards ? "town" : "civil")));
    const auto signers = known.signatories();
    REQUIRE(signers.size() == 1);
    CHECK(signers[0].side == "civil");
  }
}

TEST_CASE("a body that cannot be read is an error, of whatever kind") {
  const Hall hall;
  for (const Kind kind :
       {Kind::idea, Kind::support, Kind::signatory, Kind::staff_action, Kind::withdrawal}) {
    Known known(hall.package.event, 1);
    CHECK_FALSE(known.take({id(1), kind, {}, {0xff, 0xff}}));
  }
}

}  // namespace stordialog::desk::testing
