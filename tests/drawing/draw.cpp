#include "drawing/draw.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <doctest/doctest.h>

#include "drawing/station.h"

using namespace stordialog;
using drawing::test::Station;

namespace {

struct Size {
  float width, height;
};
constexpr std::array kSizes = {Size{1280, 720}, Size{1920, 1080}};

bool is_key(const std::string& name) {
  return name.starts_with("key.") || name.starts_with("code.");
}

/// The targets of the top layer that show.
std::vector<kit::RecordedTarget> reachable(Station& station) {
  std::vector<kit::RecordedTarget> targets;
  std::size_t top = 0;
  for (const kit::RecordedTarget& target : station.screen().seen().targets()) {
    if (!target.visible() || !target.pressable) continue;
    targets.push_back(target);
    top = std::max(top, target.layer);
  }
  std::erase_if(targets, [top](const auto& target) { return target.layer < top; });
  return targets;
}

float apart(const kit::RecordedTarget& a, const kit::RecordedTarget& b) {
  const float x = std::max(a.left - b.right, b.left - a.right);
  const float y = std::max(a.top - b.bottom, b.top - a.bottom);
  return std::max(x, y);
}

void check_layout(Station& station, std::string_view scene, Size size) {
  station.resize(size.width, size.height);
  const float scale = size.width / 1920;
  const auto targets = reachable(station);
  CHECK_FALSE(targets.empty());
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const kit::RecordedTarget& target = targets[i];
    INFO(std::string(scene) << ", " << target.name << " at " << size.height);
    CHECK(target.left >= 0);
    CHECK(target.top >= 0);
    CHECK(target.right <= size.width);
    CHECK(target.bottom <= size.height);
    const float least = (is_key(target.name) ? 86.0F : 88.0F) * scale - 1;
    // What a list has scrolled half out of sight is as large as the rest of it.
    CHECK(target.whole.bottom - target.whole.top >= least);
    CHECK(target.whole.right - target.whole.left >= least);
    for (std::size_t j = i + 1; j < targets.size(); ++j) {
      INFO("beside " << targets[j].name);
      CHECK(apart(target, targets[j]) >= 10 * scale);
    }
  }
}

bool is_ours(std::string_view scene) {
  return !scene.starts_with("staff") && !scene.starts_with("start") && scene != "organiser";
}

}  // namespace

TEST_CASE("every target of every screen is large enough, inside, and beside the others") {
  for (const std::string_view scene : screens_fixture::scene_names()) {
    if (!is_ours(scene)) continue;
    for (const bool practice : {false, true}) {  // with the strip on top, and in English
      INFO(std::string(scene) << ", practice " << practice);
      Station station(scene, practice ? "en" : "sv",
                      practice ? drawing::test::practice_event() : drawing::test::sample_event());
      for (const Size size : kSizes) check_layout(station, scene, size);
    }
  }
}

TEST_CASE("no screen shows a key of the string files") {
  for (const std::string_view scene : screens_fixture::scene_names()) {
    Station station(scene);
    INFO(std::string(scene));
    CHECK_FALSE(station.says("screen."));
    CHECK_FALSE(station.says("error."));
    CHECK_FALSE(station.says("{"));
  }
}

TEST_CASE("the rail shows only keys that do something") {
  Station station("home");
  CHECK(station.offers("rail.language"));
  CHECK(station.offers("rail.help"));
  CHECK(station.offers("rail.finish"));
  CHECK(station.offers("rail.larger_text"));
  CHECK(station.offers("rail.contrast"));
}

TEST_CASE("the idle warning draws nothing of what was written") {
  Station station("idea");
  CHECK(station.says("Öppna skolans matsal"));
  station.wait(66);
  CHECK(station.says("Är du kvar?"));
  CHECK_FALSE(station.says("Öppna skolans matsal"));
  station.tap("stay");
  CHECK(station.says("Öppna skolans matsal"));
}

TEST_CASE("starting over from the idle warning leaves nothing behind") {
  Station station("idle");
  station.tap("over");
  CHECK(station.kiosk().place() == screens::Place::welcome);
  CHECK(station.kiosk().idea.text.empty());
}

TEST_CASE("leaving asks when something would be lost") {
  Station written("idea");
  written.tap("rail.finish");
  CHECK(written.says("Vill du avsluta?"));
  written.tap("stay");
  CHECK(written.kiosk().place() == screens::Place::idea);
  written.tap("rail.finish");
  written.tap("leave");
  CHECK(written.kiosk().place() == screens::Place::goodbye);
  CHECK(written.says("Du har inte skickat något."));
}

TEST_CASE("leaving does not ask when there is nothing to lose") {
  Station empty("home");
  empty.tap("rail.finish");
  CHECK(empty.kiosk().place() == screens::Place::goodbye);
}

TEST_CASE("help lies over the screen, which stays as it was") {
  Station station("vote-picks");
  const auto picks = station.kiosk().vote.picks;
  station.tap("rail.help");
  CHECK(station.says("Så får du hjälp av en människa"));
  station.tap("close");
  CHECK(station.kiosk().sheet() == screens::Sheet::none);
  CHECK(station.kiosk().vote.picks == picks);
}

TEST_CASE("another language changes the words and keeps what is written") {
  Station station("idea");
  station.tap("rail.language");
  station.tap("language.en");
  CHECK(station.says("Choose language"));
  station.tap("next");
  CHECK(station.says("What is your idea?"));
  CHECK(station.says("Öppna skolans matsal"));
}

TEST_CASE("while the desk works the screen says so and takes no touch") {
  Station station("idea-challenge");
  station.hold_answers();
  station.tap("next");
  station.screen().seconds(0.5);
  CHECK(station.says("Sparar…"));
  station.tap("back");
  CHECK(station.kiosk().place() == screens::Place::idea_challenge);
  station.answer();
  CHECK(station.says("Din idé är sparad."));
}

TEST_CASE("a practice event says so on every screen") {
  for (const char* scene : {"welcome", "home", "vote-picks", "thanks-vote", "help"}) {
    Station station(scene, "sv", drawing::test::practice_event());
    INFO(scene);
    CHECK(station.says("ÖVNING"));
  }
}
