#include <algorithm>

#include <doctest/doctest.h>

#include "drawing/station.h"

using namespace stordialog;
using drawing::test::Station;

TEST_CASE("a vote goes from the code to the thank-you") {
  Station station("welcome");
  station.tap("begin");
  station.tap("home.vote");
  station.type("ACDEFHJKMNPR");
  station.tap("next");
  station.tap("side.kommun");
  station.tap("next");
  for (const char* option : {"option.7", "option.1", "option.4"}) station.tap(option);
  CHECK(station.says("0 av 3 kvar"));
  station.tap("next");
  CHECK(station.says("Är det här dina 3 utmaningar?"));
  station.tap("cast");
  const auto* ballot = station.desk().latest<desk::CastBallot>();
  REQUIRE(ballot != nullptr);
  CHECK(ballot->question == "viktigast");
  CHECK(ballot->side == "kommun");
  CHECK(ballot->picks == std::vector<std::uint16_t>{1, 4, 7});
  CHECK(station.says("Din röst är sparad."));
  CHECK_FALSE(station.offers("thanks.undo"));
}

TEST_CASE("a double tap on cast sends one vote while the desk works") {
  Station station("vote-review");
  const std::size_t before = station.desk().count<desk::CastBallot>();
  station.hold_answers();
  station.double_tap("cast");
  station.answer();
  CHECK(station.desk().count<desk::CastBallot>() == before + 1);
  CHECK(station.kiosk().place() == screens::Place::thanks);
}

TEST_CASE("a double tap on cast presses nothing on the thank-you") {
  Station station("vote-review");
  station.screen().settings().settle_s = 0.25;
  station.double_tap("cast");
  CHECK(station.desk().count<desk::CastBallot>() == 1);
  CHECK(station.kiosk().place() == screens::Place::thanks);
}

TEST_CASE("a vote that could not be saved stays on the screen and can be sent again") {
  Station station("vote-review");
  station.desk().fail_next(domain::Error("ledger.disk_full").with("file", "station.ledger"));
  station.tap("cast");
  CHECK(station.kiosk().place() == screens::Place::vote_review);
  CHECK(station.kiosk().error().has_value());
  CHECK(station.kiosk().vote.picks.size() == 3);
  station.tap("cast");
  CHECK(station.kiosk().place() == screens::Place::thanks);
}

TEST_CASE("edit goes back to the challenges with the picks kept") {
  Station station("vote-review");
  station.tap("back");
  CHECK(station.kiosk().place() == screens::Place::vote_picks);
  CHECK(station.kiosk().vote.picks.size() == 3);
}

TEST_CASE("unused dots are said, and need not be used") {
  Station station("vote-review-one");
  CHECK(station.says("Du har 2 prickar kvar."));
  CHECK(station.offers("cast"));
}
