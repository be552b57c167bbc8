#include <doctest/doctest.h>

#include "drawing/station.h"

using namespace stordialog;
using drawing::test::Station;

TEST_CASE("an opened count is explained from the results, and one presses back to them") {
  Station station("staff-results-opened");
  station.tap("results.explain");
  CHECK(station.kiosk().staff.results.count.shown);
  CHECK(station.says("Räkna själv"));
  CHECK(station.offers("count.back"));
  CHECK_FALSE(station.offers("results.show"));
  station.tap("count.back");
  CHECK_FALSE(station.kiosk().staff.results.count.shown);
  CHECK(station.offers("results.explain"));
}

TEST_CASE("a live count is not explained: it is not the result") {
  Station station("staff-results");
  CHECK_FALSE(station.offers("results.explain"));
  station.kiosk().staff.results.count.shown = true;
  station.wait(0.1);
  CHECK_FALSE(station.offers("count.back"));
}

TEST_CASE("meetings are paged through, each option against each of the others") {
  Station station("staff-count-schulze");
  CHECK(station.says("Ordningen"));
  station.tap("pages.down");  // ten options stand on two pages
  station.tap("pages.down");
  CHECK(station.says("mot var och en av de andra"));
  CHECK(station.kiosk().staff.results.count.page > 0);
}

TEST_CASE("organisers see how each question was counted over their agreement") {
  Station station("organiser-agreement");
  station.tap("agreement.count");
  CHECK(station.says("Räkna själv"));
  station.tap("count.back");
  CHECK(station.offers("agreement.approve"));
  Station several("organiser-count");
  several.tap("question.down");
  CHECK(several.kiosk().organiser.count.question == 1);
}
