// Table mode: what the kiosk does differently when a group hands in one idea after the other.
#include <doctest/doctest.h>

#include "screens/small_board.h"

using namespace stordialog;
using namespace stordialog::screens;

namespace {

Kiosk seated(const desk::Board& board) {
  Kiosk kiosk;
  kiosk.station_opened(board, 0);
  (void)kiosk.apply(SetTable{7}, &board, 0);
  (void)kiosk.apply(Go{Place::home}, &board, 0);
  kiosk.receive(desk::SessionBegun{{{4}}}, board, 0);
  (void)kiosk.apply(BeginIdea{}, &board, 0);
  return kiosk;
}

void hand_in(Kiosk& kiosk, desk::Board& board, std::string text, std::uint8_t number) {
  kiosk.idea.text.insert(text);
  const auto work = kiosk.apply(Next{}, &board, 1);
  const auto* asked = command_in<desk::HandInIdea>(work);
  REQUIRE(asked != nullptr);
  CHECK(asked->session == domain::SessionToken{{4}});
  CHECK(asked->text == text);
  desk::BoardIdea idea;
  idea.id = {{number}};
  idea.text = std::move(text);
  board.ideas.push_back(idea);
  kiosk.receive(desk::Stored{{{number}}}, board, 1);
}

}  // namespace

TEST_CASE("a table hands in one idea after the other without leaving the screen") {
  desk::Board board = small_board();
  Kiosk kiosk = seated(board);
  hand_in(kiosk, board, "Läxhjälp", 1);
  CHECK(kiosk.place() == Place::idea);
  CHECK(kiosk.idea.text.empty());
  hand_in(kiosk, board, "Gatufest", 2);
  CHECK(kiosk.own_ideas().size() == 2);
}

TEST_CASE("a table takes an idea back to change it, and keeps what is being written") {
  desk::Board board = small_board();
  Kiosk kiosk = seated(board);
  hand_in(kiosk, board, "Läxhjälp", 1);
  kiosk.idea.text.insert("Gatufest");
  CHECK_FALSE(kiosk.apply(EditIdea{{{1}}}, &board, 2));
  CHECK(kiosk.idea.text.view() == "Gatufest");
  kiosk.idea.text.clear();
  const auto work = kiosk.apply(EditIdea{{{1}}}, &board, 2);
  const auto* asked = command_in<desk::TakeBackIdea>(work);
  REQUIRE(asked != nullptr);
  CHECK(asked->idea == domain::RecordId{{1}});
  CHECK(kiosk.idea.text.empty());  // until it is really taken back
  kiosk.receive(desk::Stored{{{9}}}, board, 2);
  CHECK(kiosk.idea.text.view() == "Läxhjälp");
  CHECK(kiosk.own_ideas().empty());
}

TEST_CASE("an idea that cannot be taken back stays in the list") {
  desk::Board board = small_board();
  Kiosk kiosk = seated(board);
  hand_in(kiosk, board, "Läxhjälp", 1);
  (void)kiosk.apply(EditIdea{{{1}}}, &board, 2);
  kiosk.receive(domain::fail("ledger.disk_full"), board, 2);
  CHECK(kiosk.own_ideas().size() == 1);
  CHECK(kiosk.idea.text.empty());
}

TEST_CASE("a table that talks is not sent away after a minute") {
  desk::Board board = small_board();
  Kiosk kiosk = seated(board);
  kiosk.tick(300, false, &board);
  CHECK_FALSE(kiosk.idle_warning(300));
  CHECK(kiosk.idle_warning(601));
  kiosk.tick(631, false, &board);
  CHECK(kiosk.place() == Place::welcome);
}

TEST_CASE("the next group at the table finds nothing of the last one, and the table's number") {
  desk::Board board = small_board();
  Kiosk kiosk = seated(board);
  hand_in(kiosk, board, "Läxhjälp", 1);
  (void)kiosk.apply(Leave{}, &board, 3);
  kiosk.tick(60, false, &board);
  CHECK(kiosk.place() == Place::welcome);
  CHECK(kiosk.own_ideas().empty());
  CHECK(kiosk.table() == 7);
}

TEST_CASE("a table's number stays within what there are tables for") {
  const desk::Board board = small_board();
  Kiosk kiosk;
  (void)kiosk.apply(SetTable{1000}, &board, 0);
  CHECK(kiosk.table() == Kiosk::kTablesMost);
  (void)kiosk.apply(SetTable{-1}, &board, 0);
  CHECK(kiosk.table() == 0);
}
