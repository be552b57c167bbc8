#include "screens/event_editor.h"

#include <doctest/doctest.h>

#include "event/event_file.h"
#include "screens/prepare_screen.h"

using namespace stordialog;
using namespace stordialog::screens;

namespace {

constexpr std::string_view kFile = R"(slug = "prov"
name = { sv = "Prov", en = "Test" }
invitation = { sv = "Vad nu?", en = "What now?" }
place = { sv = "Salen", en = "The hall" }
date = "2027-03-19"
timezone = "Europe/Stockholm"
languages = ["sv", "en"]
influence = "think"
[[sides]]
key = "a"
name = { sv = "A", en = "A" }
[[sides]]
key = "b"
name = { sv = "B", en = "B" }
[[challenges]]
key = "ett"
title = { sv = "Ett", en = "One" }
description = { sv = "Ett.", en = "One." }
[[challenges]]
key = "tva"
title = { sv = "Två", en = "Two" }
description = { sv = "Två.", en = "Two." }
[[questions]]
key = "fraga"
title = { sv = "Välj", en = "Choose" }
picks = 2
options = ["ett", "tva"]
[[lists]]
key = "grupp"
kind = "interest"
title = { sv = "Grupp", en = "Group" }
description = { sv = "Vi.", en = "We." }
consent = { sv = "Ja.", en = "Yes." }
consent_version = "1"
[privacy]
controller = "Vi"
contact = "Vi"
notice = { sv = "Så.", en = "So." }
disposal_date = "2027-12-31"
[[privacy.purposes]]
text = { sv = "Råd", en = "Advice" }
legal_basis = "Samtycke"
concerns = ["list:grupp"]
)";
constexpr const char* kToday = "2027-01-01";

EventEditor begun() {
  EventEditor editor;
  auto draft = event::Draft::read(kFile, "prov.event.toml");
  REQUIRE(draft);
  begin_editor(editor, std::move(*draft));
  look(editor, kToday);
  return editor;
}

/// Walks on until that path is asked for.
void ask_for(EventEditor& editor, EditStep step, const std::string& list, std::string_view path) {
  editor.place = {.step = step, .list = list};
  const auto all = editor.decisions();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].path == path) editor.place.at = i;
  }
  REQUIRE(editor.decision().path == path);
}

}  // namespace

TEST_CASE("next leads through every decision of every step to the check, and back again") {
  EventEditor editor = begun();
  int forward = 0, back = 0;
  for (; editor.place.step != EditStep::check; ++forward) next_decision(editor);
  CHECK(forward > 20);
  while (previous_decision(editor)) ++back;
  CHECK(back == forward);
  CHECK(editor.place == EditPlace{});
}

TEST_CASE("every value of an event that can be wrong is asked for somewhere") {
  const EventEditor editor = begun();
  for (const char* path :
       {"name", "date", "timezone", "slug", "languages", "sides[2].name", "challenges[2].title",
        "questions[1].options", "lists[1].consent", "lists[1].basis", "privacy.notice",
        "privacy.purposes[1].legal_basis", "live_step"}) {
    const auto target = place_of(*editor.draft, {domain::Error("event.bad_value"), path});
    REQUIRE(target);
    CHECK(decisions_of(*editor.draft, target->place).at(target->place.at).path == path);
  }
}

TEST_CASE("a missing text is mended in its own language") {
  EventEditor editor = begun();
  editor.draft->set_text("challenges[2].title.en", {});
  look(editor, kToday);
  REQUIRE(editor.findings.size() == 1);
  CHECK_FALSE(editor.complete());
  CHECK(editor.wrong_in(EditStep::challenges) == 1);
  mend(editor, 0);
  CHECK(editor.place.entry == 1);
  CHECK(editor.writing == "challenges[2].title");
  CHECK(editor.language == "en");
  editor.text.set_text("Two again");
  finish_writing(editor);
  look(editor, kToday);
  CHECK(editor.complete());
  CHECK(editor.writing.empty());
}

TEST_CASE("what nobody knows is taken out when it is pressed") {
  EventEditor editor = begun();
  editor.draft->set_text("okand", "x");
  look(editor, kToday);
  REQUIRE(editor.findings.size() == 1);
  mend(editor, 0);
  look(editor, kToday);
  CHECK(editor.complete());
}

TEST_CASE("one language after the other is written, and Cancel changes nothing") {
  EventEditor editor = begun();
  begin_writing(editor, editor.decision(), "sv");
  editor.text.set_text("Nytt");
  finish_writing(editor);
  CHECK(editor.language == "en");
  editor.text.set_text("New");
  leave_writing(editor);
  CHECK(editor.draft->text("name.sv") == "Nytt");
  CHECK(editor.draft->text("name.en") == "Test");
}

TEST_CASE("a method that changes brings its own decisions") {
  EventEditor editor = begun();
  ask_for(editor, EditStep::questions, "questions", "questions[1].method");
  choose(editor, editor.decision(), "dots");
  ask_for(editor, EditStep::questions, "questions", "questions[1].dots");
  CHECK(chosen(editor, editor.decision()) == "5");
  count_by(editor, editor.decision(), 3);
  look(editor, kToday);
  CHECK(editor.complete());
  CHECK(editor.draft->number("questions[1].dots") == 8);
}

TEST_CASE("the picture needs sides, challenges and a question that can be answered") {
  EventEditor editor = begun();
  REQUIRE(editor.preview);
  CHECK(editor.preview->event.challenges.size() == 2);
  editor.draft->remove("sides[2]");
  look(editor, kToday);
  CHECK_FALSE(editor.preview);
}

TEST_CASE("an entry moves, and goes only when it is removed") {
  EventEditor editor = begun();
  ask_for(editor, EditStep::challenges, "challenges", "challenges[1]");
  move_entry(editor, 1);
  CHECK(editor.draft->text("challenges[2].key") == "ett");
  CHECK(editor.place.entry == 1);
  remove_entry_at_hand(editor);
  CHECK(editor.place.list.empty());
  CHECK(editor.draft->count("challenges") == 1);
  look(editor, kToday);
  CHECK(editor.complete());
}

TEST_CASE("a language that is taken out by mistake comes back with its texts") {
  EventEditor editor = begun();
  toggle_language(editor, "en");
  toggle_language(editor, "sv");  // the last one stays
  CHECK(editor.draft->languages() == std::vector<std::string>{"sv"});
  toggle_language(editor, "en");
  look(editor, kToday);
  CHECK(editor.complete());
}

TEST_CASE("two passwords that differ are both forgotten") {
  PrepareScreen screen;
  screen.secret.set_text("ett långt lösenord");
  CHECK(long_enough(screen));
  screen.first = take_secret(screen);
  CHECK(screen.secret.empty());
  screen.secret.set_text("ett annat lösenord");
  CHECK_FALSE(same_again(screen));
  CHECK(screen.first.empty());
  screen.secret.set_text("kort");
  CHECK_FALSE(long_enough(screen));
}

TEST_CASE("exactly one station leads") {
  PrepareScreen screen;
  set_stations(screen, 4, "Station");
  set_leader(screen, 2);
  set_stations(screen, 2, "Station");
  CHECK(screen.stations.front().role == domain::Role::lead);
  CHECK(screen.stations.back().role == domain::Role::station);
  set_stations(screen, 3, "Station");
  CHECK(screen.stations.back().name == "Station 3");
}
