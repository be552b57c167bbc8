#include "prints/fallback.h"
#include "prints/sample.h"

namespace stordialog::prints {

TEST_CASE("a paper ballot holds every option with its number, the rule and the sides") {
  const auto event = whole_event();
  const Looked looked(paper_ballots(making_of(event)));
  looked.check_sound();
  CHECK(looked.pages() == static_cast<int>(event.questions.size() * event.languages.size()));
  const auto text = looked.text();
  const auto& question = event.questions.front();
  for (const auto& key : question.options) {
    const auto* challenge = event.challenge(key);
    CHECK(holds(text, challenge->title.in("sv")));
    CHECK(holds(text, challenge->title.in("so")));
  }
  for (const char* part : {"Sätt högst 3 kryss.", "Röstkod", "Vilken part hör du till?"}) {
    CHECK_MESSAGE(holds(text, part), part);
  }
}

TEST_CASE("forty options of any method stand on ballots that are sound") {
  auto event = event_in({"sv", "ar"});
  auto& question = event.questions.front();
  while (question.options.size() < 40) question.options.push_back(question.options.front());
  for (const auto method : {domain::Method::dots, domain::Method::ranking, domain::Method::score}) {
    question.method = method;
    const Looked looked(paper_ballots(making_of(event)));
    looked.check_sound();
    CHECK(holds(looked.text(), "40"));
  }
}

TEST_CASE("an event without a question has no ballot") {
  auto event = event_in({"sv"});
  event.questions.clear();
  const auto made = paper_ballots(making_of(event));
  REQUIRE(!made);
  CHECK(made.error().code == "print.no_question");
}

}  // namespace stordialog::prints
