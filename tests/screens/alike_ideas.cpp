#include "screens/alike_ideas.h"

#include <doctest/doctest.h>

#include "screens/small_board.h"

using namespace stordialog;
using namespace stordialog::screens;

namespace {

void add(desk::Board& board, std::uint8_t number, std::string text, bool released = true) {
  desk::BoardIdea idea;
  idea.id.bytes.fill(number);
  idea.text = std::move(text);
  idea.released = released;
  board.ideas.push_back(idea);
}

desk::Board hall() {
  desk::Board board = small_board();
  add(board, 1, "Belysning på gångvägen");
  add(board, 2, "Öppna skolans matsal");
  add(board, 3, "Öppna skolans matsal på kvällen", false);
  return board;
}

input::TextBuffer draft() {
  return input::TextBuffer({1000, 8000}, input::Lines::kMany);
}

}  // namespace

TEST_CASE("an idea like the draft is found once the draft says something") {
  const desk::Board board = hall();
  input::TextBuffer text = draft();
  AlikeIdeas alike;
  text.insert("Öppna ");
  CHECK(alike.of(text, board).empty());
  text.insert("skolan i vår ");
  REQUIRE(alike.of(text, board).size() == 1);
  CHECK(alike.ids().front() == board.ideas[1].id);
}

TEST_CASE("what is not released is never offered") {
  desk::Board board = hall();
  input::TextBuffer text = draft();
  text.insert("Öppna skolans matsal på kvällen ");
  AlikeIdeas alike;
  CHECK(alike.of(text, board).size() == 1);
  board.ideas[2].released = true;
  CHECK(alike.of(text, board).size() == 2);
  board.ideas[1].hidden = true;
  CHECK(alike.of(text, board).size() == 1);
}

TEST_CASE("the offer does not change within a word") {
  const desk::Board board = hall();
  input::TextBuffer text = draft();
  text.insert("Öppna skolans ");
  AlikeIdeas alike;
  const std::size_t found = alike.of(text, board).size();
  text.insert("g");
  CHECK(alike.of(text, board).size() == found);
}

TEST_CASE("an emptied draft is like nothing") {
  const desk::Board board = hall();
  input::TextBuffer text = draft();
  text.insert("Öppna skolans matsal ");
  AlikeIdeas alike;
  REQUIRE_FALSE(alike.of(text, board).empty());
  text.clear();
  CHECK(alike.of(text, board).empty());
}

TEST_CASE("ideas alike are read before all others, and every one once") {
  const desk::Board board = hall();
  const auto ideas = readable_from(board, {board.ideas[1].id});
  REQUIRE(ideas.size() == 2);
  CHECK(ideas[0]->id == board.ideas[1].id);
  CHECK(ideas[1]->id == board.ideas[0].id);
}
