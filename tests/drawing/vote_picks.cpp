#include <set>

#include <doctest/doctest.h>

#include "drawing/station.h"

using namespace stordialog;
using drawing::test::Station;

namespace {

/// An option that is not picked.
std::uint16_t unpicked(Station& station) {
  for (const std::uint16_t option : station.kiosk().vote.order) {
    if (!screens::is_picked(station.kiosk().vote, option)) return option;
  }
  return 0;
}

std::string target_of(std::uint16_t option) {
  return "option." + std::to_string(option);
}

}  // namespace

TEST_CASE("with no dots left another press changes nothing and the screen says how to switch") {
  Station station("vote-picks-all");
  const auto picks = station.kiosk().vote.picks;
  CHECK(station.says("0 av 3 kvar"));
  station.tap(target_of(unpicked(station)));
  CHECK(station.kiosk().vote.picks == picks);
  CHECK(station.says("Vill du byta?"));
  station.tap(target_of(picks.front()));
  CHECK(station.kiosk().vote.picks.size() == 2);
  CHECK(station.says("1 av 3 kvar"));
}

TEST_CASE("no dot used, no review") {
  Station station("vote-picks");
  station.tap(target_of(station.kiosk().vote.picks.front()));
  CHECK(station.kiosk().vote.picks.empty());
  CHECK_FALSE(station.offers("next"));
}

TEST_CASE("a challenge can be read about and chosen there") {
  Station station("vote-picks");
  station.tap("read");
  CHECK(station.kiosk().sheet() == screens::Sheet::challenges);
  const std::uint16_t second = station.kiosk().vote.order[1];
  const bool was = screens::is_picked(station.kiosk().vote, second);
  station.tap("read.following");
  station.tap("choose");
  CHECK(screens::is_picked(station.kiosk().vote, second) != was);
  station.tap("back");
  CHECK(station.kiosk().sheet() == screens::Sheet::none);
  CHECK(station.kiosk().place() == screens::Place::vote_picks);
}

TEST_CASE("a double tap on a sheet's key presses nothing in the sheet") {
  Station station("vote-picks");
  station.screen().settings().settle_s = 0.25;
  station.double_tap("read");
  CHECK(station.kiosk().sheet() == screens::Sheet::challenges);
  CHECK(station.kiosk().vote.reading == 0);
  CHECK(station.kiosk().vote.picks.size() == 1);
}

TEST_CASE("an example says that it is one") {
  Station station("vote-read");
  const auto& event = station.scene().board.event;
  for (std::size_t i = 0; i < event.challenges.size(); ++i) {
    const std::uint16_t option = station.kiosk().vote.order[i];
    const auto* challenge = event.challenge(event.questions[0].options[option]);
    REQUIRE(challenge != nullptr);
    CHECK(station.says("Exempel.") == challenge->example);
    if (station.offers("read.following")) station.tap("read.following");
  }
}

TEST_CASE("more than ten challenges are reached with Ner, none is lost") {
  domain::Event event = drawing::test::sample_event();
  for (int i = 0; i < 7; ++i) {
    domain::Challenge challenge = event.challenges.front();
    challenge.key = "till-" + std::to_string(i);
    event.challenges.push_back(challenge);
    event.questions[0].options.push_back(challenge.key);
  }
  Station station("vote-picks", "sv", event);
  std::set<std::uint16_t> seen;
  for (int turn = 0; turn < 10; ++turn) {
    for (std::uint16_t option = 0; option < 17; ++option) {
      const kit::RecordedTarget* target = station.screen().seen().find(target_of(option));
      if (target != nullptr && target->bottom - target->top > 83) seen.insert(option);
    }
    if (!station.offers("picks.down")) break;
    station.tap("picks.down");
  }
  CHECK(seen.size() == 17);
}
