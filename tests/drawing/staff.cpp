#include <doctest/doctest.h>

#include "drawing/station.h"

using namespace stordialog;
using drawing::test::Station;
using screens::Place;

namespace {

/// A panel of 12.5 inches, upright.
void turn_upright(Station& station) {
  station.screen().settings().width = 1080;
  station.screen().settings().height = 1920;
  station.screen().frames(2);
}

}  // namespace

TEST_CASE("the staff's steps lead to each place, beside the work and over it") {
  for (const bool upright : {false, true}) {
    Station station("staff-activities");
    if (upright) turn_upright(station);
    station.tap("staff.ideas");
    CHECK(station.kiosk().place() == Place::staff_ideas);
    station.tap("staff.totals");
    CHECK(station.kiosk().place() == Place::staff_totals);
    station.tap("staff.export");
    CHECK(station.kiosk().place() == Place::staff_export);
    station.tap("staff.activities");
    CHECK(station.kiosk().place() == Place::staff_activities);
  }
}

TEST_CASE("closing a vote is asked for once more, upright too") {
  for (const bool upright : {false, true}) {
    Station station("staff-closing");
    if (upright) turn_upright(station);
    CHECK(station.desk().latest<desk::SetActivity>() == nullptr);
    station.tap("closing.close");
    const auto* asked = station.desk().latest<desk::SetActivity>();
    REQUIRE(asked != nullptr);
    CHECK_FALSE(asked->open);
  }
}

TEST_CASE("an idea can be released and hidden with a reason, upright too") {
  for (const bool upright : {false, true}) {
    Station station("staff-ideas");
    if (upright) turn_upright(station);
    station.tap("release");
    CHECK(station.desk().latest<desk::ReleaseIdeas>() != nullptr);
    station.tap("hide.0");
    const auto* hidden = station.desk().latest<desk::HideIdea>();
    REQUIRE(hidden != nullptr);
    CHECK(hidden->reason == "Rör en enskild");
  }
}
