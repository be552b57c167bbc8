#include <doctest/doctest.h>

#include "drawing/station.h"

using namespace stordialog;
using drawing::test::Station;

TEST_CASE("an idea goes from the first key to the thank-you, and can be undone") {
  Station station("welcome");
  station.tap("begin");
  station.tap("home.idea");
  CHECK_FALSE(station.offers("key.next"));
  for (const char* key : {"key.o", "key.k", "key.space", "key.å", "key.t", "key.backspace"}) {
    station.tap(key);
  }
  CHECK(station.kiosk().idea.text.view() == "Ok å");
  station.tap("key.next");
  station.tap("challenge.ofrivillig-ensamhet");
  station.tap("next");
  const auto* idea = station.desk().latest<desk::HandInIdea>();
  REQUIRE(idea != nullptr);
  CHECK(idea->text == "Ok å");
  CHECK(idea->challenge == "ofrivillig-ensamhet");
  CHECK(station.says("Din idé är sparad."));
  station.tap("thanks.undo");
  CHECK(station.desk().count<desk::TakeBackIdea>() == 1);
  CHECK(station.says("Din idé är borttagen."));
  CHECK_FALSE(station.offers("thanks.undo"));
}

TEST_CASE("the table's keyboard writes into the idea too") {
  Station station("idea-empty");
  station.type("Språkkafé på tåget");
  CHECK(station.kiosk().idea.text.view() == "Språkkafé på tåget");
  CHECK(station.says("18 av 1\u00a0000 tecken"));
}

TEST_CASE("a text with ## and %s shows as it was written") {
  constexpr std::string_view kOdd = "##hus %s %n {0} ###";
  Station station("idea");
  station.kiosk().idea.text.set_text(kOdd);
  station.scene().board.ideas[0].text = kOdd;
  station.scene().board.counts.of(domain::Kind::idea) = 0;
  station.screen().frames(2);
  std::size_t shown = 0;
  for (const auto& text : station.screen().seen().texts()) shown += text.text == kOdd ? 1 : 0;
  CHECK(shown == 2);
}

TEST_CASE("agreeing beside the field keeps what is being written") {
  Station station("idea");
  station.tap("agree.0");
  CHECK(station.desk().count<desk::SupportIdea>() == 1);
  CHECK(station.says("Du håller med"));
  CHECK_FALSE(station.offers("agree.0"));
  CHECK(station.says("Öppna skolans matsal"));
}

TEST_CASE("an idea that the desk refuses stays, with the reason") {
  Station station("idea-challenge");
  station.desk().fail_next(domain::Error("desk.closed"));
  station.tap("next");
  CHECK(station.kiosk().place() == screens::Place::idea_challenge);
  CHECK(station.says("Det här är inte öppet just nu."));
  CHECK_FALSE(station.kiosk().idea.text.empty());
}
