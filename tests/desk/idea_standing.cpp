#include "desk/idea_standing.h"

#include <doctest/doctest.h>

namespace stordialog::desk {

namespace {

using domain::IdeasVisible;
using domain::StaffAction;
using domain::StaffDeed;

const domain::RecordId kIdea{{1}};
const domain::RecordId kOther{{2}};

StaffAction action(StaffDeed deed, std::uint64_t lamport) {
  StaffAction action;
  action.station = 1;
  action.lamport = lamport;
  action.deed = deed;
  action.ideas = {kIdea};
  return action;
}

}  // namespace

TEST_CASE("before staff have done anything, the event says whether an idea is seen") {
  CHECK_FALSE(IdeaStanding(IdeasVisible::after_release).is_released(kIdea));
  CHECK(IdeaStanding(IdeasVisible::at_once).is_released(kIdea));
  CHECK_FALSE(IdeaStanding(IdeasVisible::at_once).is_hidden(kIdea));
}

TEST_CASE("the newest action speaks, in whatever order they are taken in") {
  for (const bool newest_first : {false, true}) {
    IdeaStanding standing(IdeasVisible::after_release);
    if (newest_first) standing.take(action(StaffDeed::hide_idea, 5));
    standing.take(action(StaffDeed::release_idea, 4));
    if (!newest_first) standing.take(action(StaffDeed::hide_idea, 5));
    CHECK(standing.is_hidden(kIdea));
    CHECK_FALSE(standing.is_released(kIdea));
    CHECK_FALSE(standing.is_hidden(kOther));
  }
}

TEST_CASE("a hidden idea can be released again") {
  IdeaStanding standing(IdeasVisible::at_once);
  standing.take(action(StaffDeed::hide_idea, 1));
  standing.take(action(StaffDeed::release_idea, 2));
  CHECK(standing.is_released(kIdea));
  CHECK_FALSE(standing.is_hidden(kIdea));
}

TEST_CASE("of two actions with one counter, hiding wins") {
  for (const bool hide_first : {false, true}) {
    IdeaStanding standing(IdeasVisible::after_release);
    if (hide_first) standing.take(action(StaffDeed::hide_idea, 1));
    standing.take(action(StaffDeed::release_idea, 1));
    if (!hide_first) standing.take(action(StaffDeed::hide_idea, 1));
    CHECK(standing.is_hidden(kIdea));
  }
}

TEST_CASE("other deeds say nothing of what is seen") {
  IdeaStanding standing(IdeasVisible::after_release);
  standing.take(action(StaffDeed::group_ideas, 1));
  CHECK_FALSE(standing.is_released(kIdea));
  CHECK_FALSE(standing.is_hidden(kIdea));
}

}  // namespace stordialog::desk
