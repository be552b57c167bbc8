#include <doctest/doctest.h>

#include "drawing/station.h"

using namespace stordialog;
using drawing::test::Station;

TEST_CASE("a scanned code goes on by itself") {
  Station station("vote-code");
  station.tap("code.clear");
  station.type("ACDE-FHJK-MNPR");
  station.enter();
  const auto* asked = station.desk().latest<desk::CheckCode>();
  REQUIRE(asked != nullptr);
  CHECK(asked->code.text() == "ACDEFHJKMNPR");
  CHECK(station.kiosk().place() == screens::Place::vote_side);
}

TEST_CASE("next waits for the whole code") {
  Station station("vote-code");
  CHECK_FALSE(station.offers("next"));
  CHECK(station.says("4 tecken kvar."));
  for (const char* key : {"code.A", "code.C", "code.D", "code.E"}) station.tap(key);
  CHECK(station.offers("next"));
}

TEST_CASE("a mistyped code says so and stays to be corrected") {
  Station station("vote-code");
  for (const char* key : {"code.A", "code.C", "code.D", "code.E"}) station.tap(key);
  station.desk().fail_next(domain::Error("vote.code_wrong"));
  station.tap("next");
  CHECK(station.says("Koden stämmer inte. Kontrollera tecknen."));
  CHECK(station.kiosk().vote.code.full());
  station.tap("code.erase");
  station.tap("code.F");
  station.tap("next");
  CHECK(station.kiosk().place() == screens::Place::vote_side);
}

TEST_CASE("a used code says so and is cleared for the next slip") {
  Station station("vote-code-used");
  CHECK(station.says("En röst med koden är redan sparad här."));
  CHECK(station.says("Fråga personalen."));
  CHECK(station.kiosk().vote.code.empty());
}
