// How many times a person has to press for a vote alone: the measure behind "at most 40 seconds".
#include <string_view>

#include <doctest/doctest.h>

#include "drawing/station.h"

using namespace stordialog;
using drawing::test::Station;

namespace {

/// Seconds for a press by somebody who has never seen the screen: reading it, then reaching.
constexpr double kKey_s = 0.9, kDecision_s = 3.0;

struct Count {
  Station station{"welcome"};
  int keys = 0, decisions = 0;

  void key(std::string_view target) {
    station.tap(target);
    ++keys;
  }
  void decide(std::string_view target) {
    station.tap(target);
    ++decisions;
  }
  [[nodiscard]] int taps() const { return keys + decisions; }
  [[nodiscard]] double seconds() const { return keys * kKey_s + decisions * kDecision_s; }

  void begin() {
    decide("begin");
    decide("home.vote");
  }
  /// From the code on: side, one challenge, review, send.
  void vote() {
    REQUIRE(station.kiosk().place() == screens::Place::vote_side);
    decide("side.none");
    key("next");
    decide("option.0");
    key("next");
    decide("cast");
    REQUIRE(station.desk().count<desk::CastBallot>() == 1);
    CHECK(station.says("Din r\u00f6st \u00e4r sparad."));
  }
};

}  // namespace

TEST_CASE("the shortest vote with a typed code takes 20 taps and less than 40 seconds") {
  Count count;
  count.begin();
  for (const char c : std::string_view("ACDEFHJKMNPR")) {
    count.key("code." + std::string(1, c));
  }
  count.key("next");
  count.vote();
  MESSAGE("taps: ", count.taps(), ", about ", count.seconds(), " s");
  CHECK(count.taps() == 20);
  CHECK(count.seconds() <= 40);
}

TEST_CASE("with a scanner the shortest vote takes 7 taps") {
  Count count;
  count.begin();
  count.station.type("ACDE-FHJK-MNPR");
  count.station.enter();
  count.vote();
  MESSAGE("taps: ", count.taps(), ", about ", count.seconds(), " s");
  CHECK(count.taps() == 7);
}
