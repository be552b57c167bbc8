#include "screens/initiative_screen.h"

#include <doctest/doctest.h>

#include "screens/small_board.h"

using namespace stordialog;
using namespace stordialog::screens;

namespace {

const domain::RecordId kIdea{{3}};

desk::Board board_with_idea() {
  desk::Board board = small_board();
  desk::BoardIdea idea;
  idea.id = kIdea;
  idea.text = "Öppna matsalen";
  idea.released = true;
  board.ideas.push_back(idea);
  return board;
}

}  // namespace

TEST_CASE("an initiative begins with what its idea says") {
  const desk::Board board = board_with_idea();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginInitiative{kIdea}, &board, 1);
  CHECK(kiosk.place() == Place::initiative_what);
  CHECK(kiosk.initiative.what.view() == "Öppna matsalen");
  CHECK_FALSE(kiosk.unfinished());
}

TEST_CASE("an initiative about an idea that is gone does not begin") {
  const desk::Board board = board_with_idea();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginInitiative{{{9}}}, &board, 1);
  CHECK(kiosk.place() == Place::home);
}

TEST_CASE("an initiative is handed in with its idea and the names of what was chosen") {
  const desk::Board board = board_with_idea();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginInitiative{kIdea}, &board, 1);
  (void)kiosk.apply(Next{}, &board, 1);
  CHECK(kiosk.place() == Place::initiative_who);
  (void)kiosk.apply(Next{}, &board, 1);
  CHECK(kiosk.place() == Place::initiative_who);  // nobody yet
  kiosk.initiative.who.insert("Byalaget");
  (void)kiosk.apply(Next{}, &board, 1);
  kiosk.initiative.when = "soon";
  (void)kiosk.apply(Next{}, &board, 1);
  kiosk.initiative.offers = 0b11;
  (void)kiosk.apply(Next{}, &board, 1);
  kiosk.initiative.funding = "none";
  (void)kiosk.apply(Next{}, &board, 1);
  CHECK(kiosk.place() == Place::initiative_review);
  CHECK(kiosk.step(board).now == kiosk.step(board).count);
  const auto work = kiosk.apply(Next{}, &board, 1);
  const auto* asked = command_in<desk::HandInInitiative>(work);
  REQUIRE(asked != nullptr);
  CHECK(asked->initiative.idea == kIdea);
  CHECK(asked->initiative.offers == "room\ntime");
  CHECK(asked->initiative.seeks.empty());
  kiosk.receive(desk::Stored{{{5}}}, board, 2);
  CHECK(kiosk.place() == Place::thanks);
  CHECK(kiosk.thanked() == Thanked::initiative);
  CHECK(kiosk.initiative.who.empty());
}

TEST_CASE("going back and forth in an initiative loses nothing") {
  const desk::Board board = board_with_idea();
  Kiosk kiosk = begun(board);
  (void)kiosk.apply(BeginInitiative{kIdea}, &board, 1);
  (void)kiosk.apply(Next{}, &board, 1);
  kiosk.initiative.who.insert("Byalaget");
  (void)kiosk.apply(Back{}, &board, 1);
  kiosk.initiative.what.insert("!");
  (void)kiosk.apply(Back{}, &board, 1);
  (void)kiosk.apply(BeginInitiative{kIdea}, &board, 1);
  CHECK(kiosk.initiative.who.view() == "Byalaget");
  CHECK(kiosk.initiative.what.view() == "Öppna matsalen!");
  CHECK(kiosk.unfinished());
}
