#include <doctest/doctest.h>

#include "drawing/station.h"

using namespace stordialog;
using drawing::test::Station;

TEST_CASE("the idle screen names the event, the place and the station") {
  Station station("welcome");
  CHECK(station.says("Stordialog Uddevalla"));
  CHECK(station.says("19\u00a0mars\u00a02027"));
  CHECK(station.says("Station 2 · Entrén"));
  CHECK(station.says("Vad ska vi lösa tillsammans?"));
}

TEST_CASE("a press begins a session, from the button or the picture") {
  for (const char* target : {"begin", "begin.picture"}) {
    Station station("welcome");
    station.tap(target);
    CHECK(station.kiosk().place() == screens::Place::home);
    CHECK(station.desk().count<desk::BeginSession>() == 1);
  }
}

TEST_CASE("little disk is said before anyone begins") {
  Station station("welcome-full");
  CHECK(station.says("Stationen tar inte emot fler just nu."));
  CHECK_FALSE(station.offers("begin"));
  CHECK_FALSE(station.offers("begin.picture"));
  CHECK(station.offers("staff"));
}

TEST_CASE("a session that cannot begin says why and can be tried again") {
  Station station("welcome");
  station.desk().fail_next(domain::Error("desk.little_disk"));
  station.tap("begin");
  CHECK(station.says("Datorn är nästan full."));
  station.tap("begin");
  CHECK(station.kiosk().place() == screens::Place::home);
}

TEST_CASE("practice shows its PIN and the next code") {
  Station practice("welcome", "sv", drawing::test::practice_event());
  CHECK(practice.says("ACDE – FHJK – MNPR"));
  CHECK(practice.says("123456"));
}

TEST_CASE("an event that counts shows neither code nor PIN") {
  Station real("welcome");
  CHECK_FALSE(real.says("Röstkod att öva med"));
}

TEST_CASE("the station's sign is the staff's way in") {
  Station station("welcome");
  station.tap("staff");
  CHECK(station.kiosk().place() == screens::Place::pin);
}

TEST_CASE("a language chosen on the idle screen is spoken at once") {
  Station station("welcome");
  station.tap("language.en");
  CHECK(station.says("Touch to begin"));
}
