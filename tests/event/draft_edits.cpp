#include "event/draft_edits.h"

#include "event/draft_check.h"
#include "event/sample.h"

using namespace stordialog;
using namespace stordialog::event;

namespace {

Draft sample() {
  auto draft = Draft::read(kSample, "sample.event.toml");
  REQUIRE(draft);
  return std::move(*draft);
}

void say(Draft& draft, const std::string& path) {
  for (const std::string& language : draft.languages()) {
    draft.set_text(path + "." + language, "Något");
  }
}

}  // namespace

TEST_CASE("what is added needs texts and nothing else") {
  Draft draft = sample();
  const std::string challenge = add_challenge(draft), question = add_question(draft),
                    list = add_list(draft), step = add_step(draft), purpose = add_purpose(draft);
  for (const std::string& path : {challenge, question, list, step}) say(draft, path + ".title");
  for (const std::string& path : {challenge, list}) say(draft, path + ".description");
  say(draft, list + ".consent");
  say(draft, purpose + ".text");
  draft.set_text(purpose + ".legal_basis", "Samtycke");
  const domain::Event event = read_well(draft.write());
  CHECK(event.challenges.size() == 3);
  CHECK(event.questions.back().options.size() == 3);
  CHECK(event.questions.back().picks == 3);
  CHECK(event.agenda.back().start_minute > event.agenda.front().start_minute);
}

TEST_CASE("what is removed leaves no reference behind") {
  Draft draft = sample();
  draft.set_words("agenda[2].opens", {"vote:viktigast", "list:grupp"});
  draft.set_words("privacy.purposes[1].concerns", {"list:grupp"});
  remove_entry(draft, "challenges", 0);
  remove_entry(draft, "lists", 0);
  const domain::Event event = read_well(draft.write());
  CHECK(event.questions[0].options == std::vector<domain::Key>{"arbete"});
  CHECK(event.agenda[1].opens.size() == 1);
  CHECK_FALSE(draft.has("privacy.purposes[1].concerns"));
  remove_entry(draft, "questions", 0);
  CHECK(read_well(draft.write()).agenda[1].opens.empty());
}

TEST_CASE("every method and every kind of list leaves a file that can be read") {
  Draft draft = sample();
  for (const char* method : {"dots", "ranking", "score", "picks"}) {
    set_method(draft, "questions[1]", method);
    CHECK(draft.text("questions[1].method") == method);
    (void)read_well(draft.write());
  }
  for (const char* kind : {"interest", "working_group", "workshop", "agreement"}) {
    set_list_kind(draft, "lists[1]", kind);
    (void)read_well(draft.write());
  }
}

TEST_CASE("a language that goes can come back with its texts") {
  Draft draft = sample();
  const LanguageTexts texts = take_language(draft, "en");
  CHECK(read_well(draft.write()).languages == std::vector<domain::Language>{"sv"});
  add_language(draft, "en", texts);
  CHECK(read_well(draft.write()).name.in("en") == "Sample");
  add_language(draft, "fi", {});
  const Looked looked = draft.look();
  CHECK(missing_in(findings(draft, looked, ""), "fi") == draft.local_texts().size());
  CHECK(missing_in(findings(draft, looked, ""), "en") == 0);
}

TEST_CASE("an option that comes keeps the others in their order") {
  Draft draft = sample();
  const std::vector<std::string> all = {"ensamhet", "arbete"};
  toggle_word(draft, "questions[1].options", "ensamhet", all);
  CHECK(draft.words("questions[1].options") == std::vector<std::string>{"arbete"});
  toggle_word(draft, "questions[1].options", "ensamhet", all);
  CHECK(draft.words("questions[1].options") == all);
  draft.set_words("questions[1].options", {"arbete", "ensamhet"});
  toggle_word(draft, "questions[1].options", "ny", {"ny", "ensamhet", "arbete"});
  CHECK(draft.words("questions[1].options") ==
        std::vector<std::string>{"arbete", "ensamhet", "ny"});
}
