#include <doctest/doctest.h>
#include <imgui.h>

#include "drawing/station.h"

using namespace stordialog;
using drawing::test::Station;
using screens::OpeningWork;
using screens::OpenStep;
using screens::Place;

namespace {

template <class Wanted>
const Wanted* asked(const Station& station) {
  return station.errand() == nullptr ? nullptr : std::get_if<Wanted>(station.errand());
}

}  // namespace

TEST_CASE("votes are opened from the results of a lead, once every vote is closed") {
  Station station("staff-results-closed");
  station.tap("results.open");
  CHECK(station.kiosk().place() == Place::staff_opening);
  CHECK(asked<screens::GatherVotes>(station) != nullptr);
  Station still_open("staff-results");
  CHECK_FALSE(still_open.offers("results.open"));
  Station other("staff-results-closed");
  other.scene().board.lead = false;
  other.wait(0.1);
  CHECK_FALSE(other.offers("results.open"));
}

TEST_CASE("the stations that are missing are named, and more drives can be read") {
  Station station("staff-opening");
  CHECK(station.says("Saknas"));
  CHECK(station.says("12 röster saknas"));
  station.tap("opening.look");
  CHECK(asked<screens::GatherVotes>(station) != nullptr);
  station.tap("opening.keys");
  CHECK(station.kiosk().staff.opening.step == OpenStep::keys);
}

TEST_CASE("nothing goes on while drives are read, or without a vote") {
  Station station("staff-opening-reading");
  CHECK_FALSE(station.offers("opening.keys"));
  CHECK_FALSE(station.offers("opening.look"));
  station.scene().host.opening.work = OpeningWork::none;
  for (auto& one : station.scene().host.opening.stations) one.ballots = 0;
  station.wait(0.1);
  CHECK_FALSE(station.offers("opening.keys"));
}

TEST_CASE("a keyholder types on the screen or the table, and the draft is empty when it is sent") {
  for (const bool on_screen : {true, false}) {
    Station station("staff-opening-keys");
    CHECK_FALSE(station.offers("holder.1"));  // its drive is not in
    station.tap("holder.0");
    CHECK_FALSE(station.offers("key.next"));
    station.type("hemlighet");
    CHECK_FALSE(station.says("hemlighet"));
    if (on_screen) {
      station.tap("key.a");
      station.tap("key.next");
    } else {
      station.enter();
    }
    const auto* unlock = asked<screens::UnlockKey>(station);
    REQUIRE(unlock != nullptr);
    CHECK(unlock->holder == 0);
    CHECK(unlock->password.text() == (on_screen ? "hemligheta" : "hemlighet"));
    CHECK(station.kiosk().staff.opening.password.empty());
  }
}

TEST_CASE("a wrong password is said plainly, and the same keyholder tries again") {
  Station station("staff-opening-wrong");
  CHECK(station.says("Lösenordet är fel."));
  CHECK(station.kiosk().staff.opening.holder == 1U);
  station.tap("key.back");
  CHECK_FALSE(station.kiosk().staff.opening.holder);
}

TEST_CASE("every key unlocks before the votes can be opened, and opening can be stopped") {
  Station one("staff-opening-keys");
  CHECK_FALSE(one.offers("opening.open"));
  Station both("staff-opening-ready");
  both.tap("opening.open");
  CHECK(asked<screens::OpenVotes>(both) != nullptr);
  Station runs("staff-opening-runs");
  runs.tap("opening.stop");
  CHECK(asked<screens::CancelOpening>(runs) != nullptr);
}

TEST_CASE("practice says the password that is published") {
  Station station("staff-opening-practice", "sv", drawing::test::practice_event());
  CHECK(station.says("practice-password"));
}

TEST_CASE("what was opened is on the staff's screen, and the hall's when they show it") {
  Station done("staff-opening-done");
  CHECK(done.says("Rösterna är öppnade"));
  done.tap("opening.results");
  CHECK(done.kiosk().place() == Place::staff_results);
  Station station("staff-results-opened");
  const domain::Key question = station.scene().board.event.questions.front().key;
  CHECK(station.says("Räknat från öppnade röster."));
  CHECK_FALSE(station.kiosk().hall.shows_final(question));
  station.tap("results.show");
  station.tap("release.show");
  CHECK(station.kiosk().hall.shows_final(question));
  CHECK(station.desk().count<desk::ShowResult>() == 1);
  station.scene().board.results_shown = {question};
  station.wait(0.5);
  station.tap("results.take_back");
  CHECK_FALSE(station.kiosk().hall.shows_final(question));
}

TEST_CASE("votes that differ are said in the result and when it is shown") {
  Station station("staff-opening-differs");
  CHECK(station.says("3 röster skiljer från stationernas siffror."));
}
