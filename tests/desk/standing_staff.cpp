#include <algorithm>

#include <doctest/doctest.h>

#include "desk/standing.h"

namespace stordialog::desk {

namespace {

using domain::RecordId;
using domain::StaffAction;
using domain::StaffDeed;
using domain::StationNumber;

const domain::Activity kVote{domain::ActivityKind::vote, "first"};

RecordId id(std::uint8_t number) {
  return {{number}};
}

StaffAction made(StationNumber station, std::uint64_t lamport, StaffDeed deed) {
  StaffAction action;
  action.station = station;
  action.lamport = lamport;
  action.deed = deed;
  return action;
}

StaffAction opening(StationNumber station, std::uint64_t lamport, bool open,
                    const RecordId& step = {}) {
  auto action = made(station, lamport, open ? StaffDeed::open_activity : StaffDeed::close_activity);
  action.activity = kVote;
  action.target = step;
  return action;
}

StaffAction numbered(StationNumber station, std::uint64_t lamport, StaffDeed deed,
                     std::uint32_t number) {
  auto action = made(station, lamport, deed);
  action.number = number;
  return action;
}

StaffAction undoing(StationNumber station, std::uint64_t lamport, const RecordId& target) {
  auto action = made(station, lamport, StaffDeed::undo);
  action.target = target;
  return action;
}

}  // namespace

TEST_CASE("an activity is what that station's staff last said, and no other station's") {
  Standing standing(domain::IdeasVisible::after_release);
  CHECK_FALSE(standing.is_open(1, kVote).has_value());
  standing.take(id(2), opening(1, 2, false));
  standing.take(id(1), opening(1, 1, true));
  standing.take(id(3), opening(2, 9, true));
  CHECK(standing.is_open(1, kVote) == false);
  CHECK(standing.is_open(2, kVote) == true);
  standing.take(id(4), undoing(1, 10, id(2)));
  CHECK(standing.is_open(1, kVote) == true);
}

TEST_CASE("what a step opened counts as long as the step does, and has no entry of its own") {
  Standing standing(domain::IdeasVisible::after_release);
  standing.take(id(1), numbered(1, 1, StaffDeed::go_to_step, 1));
  standing.take(id(2), numbered(1, 2, StaffDeed::go_to_step, 2));
  standing.take(id(3), opening(1, 3, true, id(2)));
  CHECK(standing.step(1) == 2);
  CHECK(standing.step(2) == 0);
  CHECK(standing.is_open(1, kVote) == true);
  CHECK(standing.history(1).size() == 2);
  CHECK_FALSE(standing.can_undo(id(3), 1));
  standing.take(id(4), undoing(1, 4, id(2)));
  CHECK(standing.step(1) == 1);
  CHECK_FALSE(standing.is_open(1, kVote).has_value());
}

TEST_CASE("the last note of how many are present counts, whichever station made it") {
  Standing standing(domain::IdeasVisible::after_release);
  CHECK(standing.present() == 0);
  standing.take(id(1), numbered(2, 5, StaffDeed::note_present, 70));
  standing.take(id(2), numbered(1, 4, StaffDeed::note_present, 60));
  CHECK(standing.present() == 70);
  standing.take(id(3), undoing(1, 6, id(1)));
  CHECK(standing.present() == 60);
}

TEST_CASE("history stands newest first and says what this station can undo") {
  Standing standing(domain::IdeasVisible::after_release);
  standing.take(id(1), opening(1, 1, true));
  standing.take(id(2), opening(2, 2, true));
  standing.take(id(3), numbered(2, 3, StaffDeed::note_present, 70));
  standing.take(id(4), undoing(2, 4, id(2)));
  const auto history = standing.history(1);
  REQUIRE(history.size() == 4);
  CHECK(history.front().deed == StaffDeed::undo);
  CHECK_FALSE(history[0].can_undo);  // the other station's doors are its own, undone or not
  CHECK(history[1].can_undo);
  CHECK(history[1].number == 70);
  CHECK(history[2].undone);
  CHECK_FALSE(history[2].can_undo);
  CHECK(history[3].can_undo);
  CHECK(standing.history(2).front().can_undo);
  CHECK_FALSE(standing.can_undo(id(9), 1));
}

TEST_CASE("the newest actions are those that none builds on, and the counter is the highest") {
  Standing standing(domain::IdeasVisible::after_release);
  CHECK(standing.newest().empty());
  CHECK(standing.lamport() == 0);
  auto second = opening(1, 2, false);
  second.builds_on = {id(1)};
  standing.take(id(2), second);
  standing.take(id(3), opening(2, 7, true));
  standing.take(id(1), opening(1, 1, true));
  CHECK(standing.newest() == std::vector<RecordId>{id(2), id(3)});
  CHECK(standing.lamport() == 7);
  REQUIRE(standing.action(id(3)) != nullptr);
  CHECK(standing.action(id(3))->station == 2);
  CHECK(standing.action(id(4)) == nullptr);
}

}  // namespace stordialog::desk
