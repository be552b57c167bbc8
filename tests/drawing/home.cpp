#include <doctest/doctest.h>

#include "drawing/station.h"
#include "screens_fixture/board.h"

using namespace stordialog;
using drawing::test::Station;

TEST_CASE("what is closed cannot be pressed and says so") {
  Station station("home");
  screens_fixture::set_open(station.scene().board, domain::ActivityKind::vote, false);
  station.screen().frames(2);
  CHECK_FALSE(station.offers("home.vote"));
  CHECK(station.says("Röstningen är inte öppen"));
  CHECK(station.offers("home.idea"));
  screens_fixture::set_open(station.scene().board, domain::ActivityKind::ideas, false);
  station.screen().frames(2);
  CHECK_FALSE(station.offers("home.idea"));
  CHECK(station.says("Öppnar senare"));
}

TEST_CASE("who has voted cannot vote again in the same session") {
  Station station("home-voted");
  CHECK_FALSE(station.offers("home.vote"));
  CHECK(station.says("Du har redan röstat"));
}

TEST_CASE("several open questions are listed, those voted on switched off") {
  Station station("vote-questions");
  CHECK(station.offers("question.borja-med"));
  CHECK_FALSE(station.offers("question.viktigast"));
  station.tap("question.borja-med");
  CHECK(station.kiosk().place() == screens::Place::vote_code);
  CHECK(station.kiosk().vote.question == "borja-med");
}

TEST_CASE("nothing open is said in a sentence") {
  Station station("home-closed");
  CHECK(station.says("Ingenting är öppet just nu."));
}

TEST_CASE("how data is handled can be read from home") {
  Station station("home");
  station.tap("home.privacy");
  CHECK(station.says("Kommunstyrelsen i Uddevalla kommun"));
  station.tap("close");
  CHECK(station.offers("home.idea"));
}
