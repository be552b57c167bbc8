#include "domain/event.h"

#include <doctest/doctest.h>

namespace stordialog::domain {

TEST_CASE("a text is said in the language asked for") {
  const LocalText text{{{"sv", "Hej"}, {"en", "Hello"}}};
  CHECK(text.in("en") == "Hello");
  CHECK(text.in("sv") == "Hej");
}

TEST_CASE("a text is said in the event's first language where it lacks the one asked for") {
  const LocalText text{{{"sv", "Hej"}, {"en", "Hello"}}};
  CHECK(text.in("ar") == "Hej");
  CHECK(text.in("") == "Hej");
  CHECK(LocalText{}.in("sv").empty());
}

TEST_CASE("an event's things are found by their keys") {
  Event event;
  event.sides.push_back({"kommun", {}});
  event.challenges.push_back({"ensamhet", {}, {}, true});
  Question question;
  question.key = "viktigast";
  event.questions.push_back(question);
  SignUpList list;
  list.key = "viktigast";
  event.lists.push_back(list);
  CHECK(event.side("kommun") == &event.sides[0]);
  CHECK(event.challenge("ensamhet") == &event.challenges[0]);
  CHECK(event.question("viktigast") == &event.questions[0]);
  CHECK(event.list("viktigast") == &event.lists[0]);
  CHECK(event.side("ensamhet") == nullptr);
  CHECK(event.question("") == nullptr);
}

}  // namespace stordialog::domain
