#include "screens/staff_promote.h"

#include <doctest/doctest.h>

using namespace stordialog;
using namespace stordialog::screens;

namespace {

domain::RecordId id(std::uint8_t number) {
  domain::RecordId made;
  made.bytes.fill(number);
  return made;
}

desk::Board board() {
  desk::Board made;
  made.event.languages = {"sv", "en"};
  for (std::uint8_t i = 1; i <= 3; ++i) {
    desk::BoardIdea idea;
    idea.id = id(i);
    idea.text = "Idé " + std::to_string(i);
    idea.supports = i;
    idea.released = i < 3;
    made.ideas.push_back(idea);
  }
  desk::Theme theme;
  theme.id = id(90);
  theme.name = "Resor";
  theme.ideas = {id(1), id(2), id(3)};
  made.themes = {theme, {}};
  made.themes[1].id = id(91);
  return made;
}

}  // namespace

TEST_CASE("a question needs two options, words and fewer picks than options") {
  PromoteScreen screen = begin_promotion(id(90));
  CHECK(screen.options() == 1);
  CHECK_FALSE(step_done(screen, PromoteStep::options));
  screen.toggle(domain::Key("mat"));
  CHECK(step_done(screen, PromoteStep::options));
  CHECK_FALSE(step_done(screen, PromoteStep::title));
  screen.title.set_text("Vad börjar vi med?");
  CHECK(step_done(screen, PromoteStep::review));
  CHECK(picks_most(screen) == 1);
  screen.picks = 2;
  CHECK_FALSE(step_done(screen, PromoteStep::picks));
  CHECK_FALSE(step_done(screen, PromoteStep::review));
}

TEST_CASE("each method asks for what it needs, and brings its rule") {
  PromoteScreen screen = begin_promotion(id(90));
  screen.toggle(domain::Key("mat"));
  screen.title.set_text("Vad börjar vi med?");
  screen.method = domain::Method::ranking;
  CHECK(picks_most(screen) == 2);  // all of them
  screen.picks = 2;
  CHECK(step_done(screen, PromoteStep::review));
  CHECK(question_of(screen, board()).rule == domain::CountingRule::schulze);
  screen.method = domain::Method::dots;
  screen.picks = 7;
  CHECK(step_done(screen, PromoteStep::review));
  CHECK(question_of(screen, board()).per_option == 7);
  screen.method = domain::Method::score;
  screen.picks = 1;
  CHECK(question_of(screen, board()).rule == domain::CountingRule::mean);
}

TEST_CASE("a theme without a name is no option") {
  const desk::Board all = board();
  CHECK(can_promote(all.themes[0]));
  CHECK_FALSE(can_promote(all.themes[1]));
}

TEST_CASE("an option is described by the released idea that most agree with") {
  const desk::Board all = board();
  PromoteScreen screen = begin_promotion(id(90));
  screen.toggle(domain::Key("mat"));
  screen.title.set_text("Vad börjar vi med?");
  const desk::AddQuestion question = question_of(screen, all);
  REQUIRE(question.options.size() == 2);
  CHECK(question.title.in("sv") == "Vad börjar vi med?");
  CHECK(question.options[0].title.in("sv") == "Resor");
  CHECK(question.options[0].description.in("sv") == "Idé 2");  // the third waits to be released
  CHECK(question.options[0].theme == id(90));
  CHECK(question.options[1].challenge == "mat");
}
