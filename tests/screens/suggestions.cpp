#include "screens/suggestions.h"

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

grouping::Suggestion found(const std::vector<std::uint8_t>& ideas) {
  grouping::Suggestion suggestion;
  for (const std::uint8_t number : ideas) suggestion.ideas.push_back(id(number));
  suggestion.why = {"åka", "tåg"};
  return suggestion;
}

}  // namespace

TEST_CASE("a suggestion stands while its ideas are in no theme") {
  desk::Board board = board_with(3);
  Suggestions suggestions;
  suggestions.groups = {{{id(1), id(2)}, {}, "Resor"}, {{id(3)}, {}, {}}, {{id(3)}, id(9), {}}};
  REQUIRE(suggestions.open(board).size() == 1);  // one alone is no group; no theme has that id
  CHECK(suggestions.open(board).front()->name == "Resor");
  board.ideas[1].theme = id(9);
  CHECK(suggestions.open(board).empty());
  desk::Theme theme;
  theme.id = id(9);
  board.themes.push_back(theme);
  CHECK(suggestions.open(board).size() == 1);
  board.ideas[2].hidden = true;
  CHECK(suggestions.open(board).empty());
}

TEST_CASE("the shared words are the reason, and name a new theme with a capital") {
  const auto suggested = suggestions_of(std::vector{found({1, 2})}, board_with(3));
  REQUIRE(suggested.size() == 1);
  CHECK(suggested.front().ideas == std::vector{id(1), id(2)});
  CHECK(suggested.front().theme == domain::RecordId{});
  CHECK(suggested.front().name == "Åka, tåg");
  CHECK(suggested.front().why == "åka, tåg");
  grouping::Suggestion wordless = found({1, 2});
  wordless.why.clear();
  CHECK(suggestions_of(std::vector{wordless}, board_with(3)).front().name.empty());
}

TEST_CASE("ideas that resemble those of a theme are to go there, where most of those are") {
  desk::Board board = board_with(6);
  board.ideas[0].theme = id(8);
  board.ideas[1].theme = board.ideas[2].theme = id(9);
  const auto suggested = suggestions_of(std::vector{found({1, 2, 3, 4})}, board);
  REQUIRE(suggested.size() == 1);
  CHECK(suggested.front().ideas == std::vector{id(4)});
  CHECK(suggested.front().theme == id(9));
  CHECK(suggested.front().name.empty());
}

TEST_CASE("what is hidden or gone is not suggested, nor what is all in themes") {
  desk::Board board = board_with(4);
  board.ideas[0].hidden = true;
  board.ideas[2].theme = board.ideas[3].theme = id(9);
  CHECK(suggestions_of(std::vector{found({1, 2}), found({2, 7}), found({3, 4})}, board).empty());
  REQUIRE(ideas_to_compare(board).size() == 3);
  CHECK(ideas_to_compare(board).front().id == id(2));
}
