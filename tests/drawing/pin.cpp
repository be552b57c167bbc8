#include <doctest/doctest.h>

#include "drawing/station.h"

using namespace stordialog;
using drawing::test::Station;

TEST_CASE("six digits open the staff's screens by themselves") {
  Station station("pin");
  for (const char* key : {"pin.4", "pin.5", "pin.6"}) station.tap(key);
  const auto* asked = station.desk().latest<desk::CheckPin>();
  REQUIRE(asked != nullptr);
  CHECK(asked->pin.text() == "123456");
  CHECK(station.kiosk().place() == screens::Place::staff_run_sheet);
}

TEST_CASE("a wrong PIN says how many tries are left") {
  Station station("pin-wrong");
  CHECK(station.says("Fel pinkod. Du har 3 försök kvar."));
  CHECK(station.kiosk().pin.pin.empty());
}

TEST_CASE("after too many wrong tries the screen counts the wait down") {
  Station station("pin");
  station.desk().fail_next(domain::Error("pin.wait").with("seconds", "60"));
  station.type("456");
  CHECK(station.says("Vänta 60 sekunder och försök igen."));
  CHECK_FALSE(station.offers("pin.1"));
  station.wait(50);
  CHECK(station.says("Vänta 10 sekunder och försök igen."));
  station.wait(11);
  CHECK(station.offers("pin.1"));
}

TEST_CASE("the PIN itself is never drawn") {
  Station station("pin");
  CHECK_FALSE(station.says("123"));
}

TEST_CASE("back leads to the participants' screen") {
  Station station("pin");
  station.tap("back");
  CHECK(station.kiosk().place() == screens::Place::welcome);
  CHECK(station.kiosk().pin.pin.empty());
}
