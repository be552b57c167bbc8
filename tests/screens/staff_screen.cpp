#include "screens/staff_screen.h"

#include <doctest/doctest.h>

using namespace stordialog;
using namespace stordialog::screens;

namespace {

domain::RecordId id(std::uint8_t number) {
  domain::RecordId made;
  made.bytes.fill(number);
  return made;
}

desk::Board board_with(std::uint8_t number) {
  desk::Board board;
  for (std::uint8_t i = 1; i <= number; ++i) {
    desk::BoardIdea idea;
    idea.id = id(i);
    board.ideas.push_back(idea);
  }
  return board;
}

}  // namespace

TEST_CASE("an idea whose words were masked is released as soon as the new one is on the board") {
  StaffScreen screen;
  screen.ideas.release_masked = true;
  send(screen, desk::ReplaceIdea{id(1), "Ring […]"});
  answered(screen, desk::Stored{id(3)});
  CHECK(screen.ideas.idea == id(3));
  CHECK_FALSE(due(screen, board_with(2)));
  const auto next = due(screen, board_with(3));
  REQUIRE(next);
  const auto& command = std::get<desk::Command>(*next);
  CHECK(std::get<desk::ReleaseIdeas>(command).ideas == std::vector{id(3)});
  send(screen, command);
  answered(screen, desk::Done{});
  CHECK_FALSE(due(screen, board_with(3)));
}

TEST_CASE("a text that was only corrected is not released by that") {
  StaffScreen screen;
  send(screen, desk::ReplaceIdea{id(1), "Rättad"});
  answered(screen, desk::Stored{id(3)});
  CHECK_FALSE(due(screen, board_with(3)));
}

TEST_CASE("a refused release is not tried for ever") {
  StaffScreen screen;
  screen.ideas.release_next = id(1);
  failed(screen);
  CHECK_FALSE(due(screen, board_with(3)));
}

TEST_CASE("ideas that were grouped are no longer chosen, and what was written is gone") {
  StaffScreen screen;
  screen.ideas.chosen = {id(1)};
  screen.ideas.task = IdeaTask::new_theme;
  screen.ideas.line.set_text("Resor");
  send(screen, desk::GroupIdeas{{id(1)}, {}, "Resor"});
  answered(screen, desk::Stored{id(9)});
  CHECK(screen.ideas.chosen.empty());
  CHECK(screen.ideas.task == IdeaTask::none);
  CHECK(screen.ideas.line.empty());
}

TEST_CASE("conflicts and suggestions are gone through one after the other") {
  for (const IdeaTask task : {IdeaTask::conflicts, IdeaTask::suggestion}) {
    StaffScreen screen;
    screen.ideas.task = task;
    send(screen, desk::GroupIdeas{{id(1)}, id(9), {}});
    answered(screen, desk::Stored{id(9)});
    CHECK(screen.ideas.task == task);
  }
}
