#include "cli/station_plans.h"

#include <doctest/doctest.h>

namespace stordialog::cli {

TEST_CASE("stations nobody named are numbered and the first one leads") {
  const auto plans = station_plans(3, {}, "Station");
  REQUIRE(plans);
  REQUIRE(plans->size() == 3);
  CHECK((*plans)[0].role == domain::Role::lead);
  CHECK((*plans)[2].role == domain::Role::station);
  CHECK((*plans)[2].name == "Station 3");
  CHECK((*plans)[2].number == 3);
}

TEST_CASE("a station has the name and role it was given") {
  const auto plans = station_plans(2, {"2:Scenen:lead"}, "Station");
  REQUIRE(plans);
  CHECK((*plans)[0].role == domain::Role::station);
  CHECK((*plans)[1].role == domain::Role::lead);
  CHECK((*plans)[1].name == "Scenen");
  CHECK(station_plans(2, {"1:Foajén"}, "Station")->front().name == "Foajén");
  CHECK(station_plans(2, {"2:Kontoret:organiser"}, "S")->back().role == domain::Role::organiser);
}

TEST_CASE("what names no station of the hall is refused and quoted") {
  for (const char* wrong : {"", "2", "2:", "0:A", "3:A", "x:A", "2x:A", "-1:A", "2:A:boss",
                            "2::lead", "2: :lead", "99999999999:A", "2:\xFF"}) {
    CAPTURE(wrong);
    const auto plans = station_plans(2, {wrong}, "Station");
    REQUIRE_FALSE(plans);
    CHECK(plans.error() == domain::Error("cli.bad_station").with("value", wrong));
  }
  CHECK_FALSE(station_plans(2, {"1:" + std::string(101, 'a')}, "Station"));
}

}  // namespace stordialog::cli
