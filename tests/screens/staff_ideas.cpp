#include "screens/staff_ideas.h"

#include <doctest/doctest.h>

using namespace stordialog;
using namespace stordialog::screens;

namespace {

domain::RecordId id(std::uint8_t number) {
  domain::RecordId made;
  made.bytes.fill(number);
  return made;
}

desk::BoardIdea idea(std::uint8_t number, std::string text, std::uint32_t supports = 0) {
  desk::BoardIdea made;
  made.id = id(number);
  made.text = std::move(text);
  made.supports = supports;
  return made;
}

desk::Board board() {
  desk::Board made;
  made.ideas = {idea(1, "Öppna skolans matsal"), idea(2, "En buss till BADET", 3),
                idea(3, "Läxhjälp på finska", 1), idea(4, "Bussar på kvällen", 9)};
  made.ideas[1].released = made.ideas[3].released = true;
  made.ideas[2].hidden = true;
  made.ideas[0].challenge = "mat";
  desk::Theme theme;
  theme.id = id(90);
  theme.name = "Resor";
  theme.ideas = {id(4)};
  made.ideas[3].theme = theme.id;
  made.themes.push_back(theme);
  return made;
}

std::vector<std::uint8_t> found(const desk::Board& all, const IdeaWish& wish) {
  IdeaLists lists;
  lists.learn(all, wish);
  std::vector<std::uint8_t> numbers;
  for (const std::uint32_t position : lists.found()) {
    numbers.push_back(all.ideas[position].id.bytes[0]);
  }
  return numbers;
}

using Numbers = std::vector<std::uint8_t>;

IdeaWish wish_for(IdeaFilter filter, std::optional<domain::Key> challenge = std::nullopt,
                  std::string search = {}) {
  return {filter, std::move(challenge), std::move(search)};
}

}  // namespace

TEST_CASE("each filter leaves its own ideas, those with most support first") {
  const desk::Board all = board();
  CHECK(found(all, wish_for(IdeaFilter::fresh)) == Numbers{1});
  CHECK(found(all, wish_for(IdeaFilter::released)) == Numbers{4, 2});
  CHECK(found(all, wish_for(IdeaFilter::hidden)) == Numbers{3});
  CHECK(found(all, wish_for(IdeaFilter::no_theme)) == Numbers{2, 1});
  CHECK(found(all, wish_for(IdeaFilter::all)) == Numbers{4, 2, 3, 1});
}

TEST_CASE("a search finds every word in any case, and nothing else") {
  const desk::Board all = board();
  const auto search = [&](std::string words) {
    return found(all, wish_for(IdeaFilter::all, std::nullopt, std::move(words)));
  };
  CHECK(search("buss") == Numbers{4, 2});
  CHECK(search("  badet   BUSS ") == Numbers{2});
  CHECK(search("ÖPPNA") == Numbers{1});
  CHECK(search("läx") == Numbers{3});
  CHECK(search("tåg").empty());
}

TEST_CASE("a challenge narrows the list, and so does having none") {
  const desk::Board all = board();
  CHECK(found(all, wish_for(IdeaFilter::all, "mat")) == Numbers{1});
  CHECK(found(all, wish_for(IdeaFilter::all, domain::Key{})) == Numbers{4, 2, 3});
}

TEST_CASE("lists are made anew when the board or the wish changes, and not otherwise") {
  desk::Board all = board();
  IdeaLists lists;
  IdeaWish wish = wish_for(IdeaFilter::fresh);
  for (int i = 0; i < 3; ++i) lists.learn(all, wish);
  CHECK(lists.made() == 1);
  wish.search = "mat";
  lists.learn(all, wish);
  CHECK(lists.made() == 2);
  all.ideas[0].released = true;
  lists.learn(all, wish);
  CHECK(lists.made() == 3);
  CHECK(lists.found().empty());
  CHECK(lists.count(IdeaFilter::released) == 3);
}

TEST_CASE("hidden ideas stand in no column of themes") {
  desk::Board all = board();
  all.ideas[3].hidden = true;
  IdeaLists lists;
  lists.learn(all, {});
  REQUIRE(lists.themes() == 1);
  CHECK(lists.in_theme(0).empty());
  CHECK(lists.loose().size() == 2);
}

TEST_CASE("masked words go, several in a row become one mask, and spaces stay") {
  const std::string text = "Ring  Anna Prov på 070 12,\nså.";
  CHECK(masked_text(text, {}) == text);
  CHECK(masked_text(text, {1, 2, 4, 5}) == "Ring  […] på […]\nså.");
  CHECK(masked_text("hej", {0}) == "[…]");
  for (const std::string_view gone : {"Anna", "Prov", "070", "12"}) {
    CHECK_FALSE(masked_text(text, {1, 2, 4, 5}).contains(gone));
  }
}

TEST_CASE("a word pressed twice is not masked") {
  std::vector<std::size_t> masked;
  for (const std::size_t word : {4U, 1U, 2U, 4U}) toggle_mask(masked, word);
  CHECK(masked == std::vector<std::size_t>{1, 2});
}

TEST_CASE("what the board no longer has is forgotten") {
  desk::Board all = board();
  IdeaBoardScreen screen;
  screen.look_at(id(1));
  screen.masked = {0};
  screen.chosen = {id(1), id(2)};
  screen.theme = id(90);
  screen.task = IdeaTask::rename;
  all.ideas.erase(all.ideas.begin());
  all.themes.clear();
  screen.follow(all);
  CHECK_FALSE(screen.idea);
  CHECK(screen.masked.empty());
  CHECK(screen.chosen == std::vector{id(2)});
  CHECK(screen.task == IdeaTask::none);
}

TEST_CASE("only its own station, or the lead, puts another text in an idea's place") {
  desk::Board all = board();
  all.ideas[0].own = false;
  CHECK_FALSE(can_rewrite(all, all.ideas[0]));
  CHECK(can_rewrite(all, all.ideas[1]));
  all.lead = true;
  CHECK(can_rewrite(all, all.ideas[0]));
}

TEST_CASE("a text that says the same, or nothing, is not saved") {
  const desk::Board all = board();
  IdeaBoardScreen screen;
  screen.idea = id(1);
  screen.task = IdeaTask::rewrite;
  screen.text.set_text(all.ideas[0].text);
  CHECK_FALSE(can_save(screen, all));
  screen.text.set_text("  ");
  CHECK_FALSE(can_save(screen, all));
  screen.text.set_text("Öppna skolans matsal för alla");
  CHECK(can_save(screen, all));
}
