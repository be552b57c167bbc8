#include <doctest/doctest.h>

#include "drawing/station.h"

using namespace stordialog;
using drawing::test::Station;

TEST_CASE("the thank-you counts down and starts over for the next person") {
  Station station("thanks-vote");
  CHECK(station.says("om 14 sekunder"));
  station.wait(5);
  CHECK(station.says("om 9 sekunder"));
}

TEST_CASE("from the thank-you one goes on, and back from there is home") {
  Station station("thanks-vote");
  station.tap("thanks.idea");
  CHECK(station.kiosk().place() == screens::Place::idea);
  station.tap("key.back");
  CHECK(station.kiosk().place() == screens::Place::home);
}

TEST_CASE("everything else that is open is one press away") {
  Station station("thanks-idea");
  station.tap("thanks.home");
  CHECK(station.kiosk().place() == screens::Place::home);
}

TEST_CASE("done says goodbye, and whoever comes next can begin at once") {
  Station station("thanks-vote");
  station.tap("thanks.done");
  CHECK(station.says("Det du har lämnat är sparat."));
  station.tap("goodbye.done");
  CHECK(station.kiosk().place() == screens::Place::welcome);
}
