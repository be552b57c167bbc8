#include "drawing/projector/projector.h"

#include <string>

#include <doctest/doctest.h>

#include "headless/display.h"
#include "kit/recorder.h"
#include "screens_fixture/fixture.h"
#include "screens_fixture/samples.h"

using namespace stordialog;

namespace {

/// The projector drawn nowhere, at a time of one's choosing.
class Screen {
 public:
  explicit Screen(std::string_view name)
      : scene_(screens_fixture::make_scene(name, screens_fixture::sample_event())),
        recorder_(display_.context()),
        kit_(display_.fonts()) {}

  screens_fixture::Scene& scene() { return scene_; }
  screens::Hall& hall() { return scene_.kiosk.hall; }

  const kit::Recorder& at(double time_s, kit::Rect where = {0, 0, 1920, 1080}) {
    recorder_.begin_frame();
    display_.frame([&] {
      kit::Frame frame;
      frame.time_s = time_s;
      frame.theme = kit::ThemeName::kDark;
      kit_.begin_frame(frame);
      screens::HallView view;
      view.board = &scene_.board;
      view.words = &screens_fixture::catalogues().in("sv");
      view.hall = &hall();
      view.opened = scene_.opened_seen();
      view.time_s = time_s;
      view.utc_s = scene_.host.utc_s;
      drawing::draw_hall(view, kit_, where);
      kit_.end_frame();
    });
    return recorder_;
  }
  [[nodiscard]] bool moving() const { return kit_.moving(); }

 private:
  screens_fixture::Scene scene_;
  headless::Display display_;
  kit::Recorder recorder_;
  kit::Kit kit_;
};

constexpr double kNow_s = screens_fixture::kTouched_s;

float em_of(const kit::Recorder& seen, std::string_view part) {
  for (const kit::RecordedText& text : seen.texts()) {
    if (text.text.find(part) != std::string::npos) return text.em;
  }
  return 0;
}

}  // namespace

TEST_CASE("nothing of a result is on the projector before it is released") {
  Screen screen("projector-results-hidden");
  const kit::Recorder& seen = screen.at(kNow_s);
  CHECK(seen.shows("Resultatet visas snart"));
  for (const kit::RecordedText& text : seen.texts()) {
    CHECK_MESSAGE(text.text.find_first_of("0123456789%") == std::string::npos, text.text);
  }
  const domain::Event& event = screen.scene().board.event;
  for (const domain::Challenge& each : event.challenges) {
    CHECK_FALSE(seen.shows(each.title.in("sv")));
  }
}

TEST_CASE("a released result counts up from the last place to the first, then stands") {
  Screen screen("projector-results-live");
  screen.hall().revealed_s = kNow_s;
  CHECK_FALSE(screen.at(kNow_s + 0.1).shows("Bryta ofrivillig ensamhet"));
  CHECK(screen.at(kNow_s + 0.1).shows("Delaktighet och demokrati"));
  CHECK(screen.moving());
  CHECK_FALSE(screen.at(kNow_s + 2.0).shows("135 röster"));
  const kit::Recorder& stands = screen.at(kNow_s + screens::Hall::kReveal_s);
  CHECK(stands.shows("Bryta ofrivillig ensamhet"));
  CHECK(stands.shows("135 röster"));
  CHECK(stands.shows("För jämnt för att skilja"));
  CHECK_FALSE(screen.moving());
}

TEST_CASE("sides stand beside each other in published steps, ends in words, hidden ones said so") {
  Screen screen("projector-results-end");
  const kit::Recorder& seen = screen.at(kNow_s);
  CHECK(seen.shows("under 10"));
  CHECK(seen.shows("visas inte per part"));
  CHECK(seen.shows("Uddevalla kommun, 107"));
}

TEST_CASE("how many are present stands beside the count only when it is known") {
  Screen known("projector-voting"), unknown("projector-voting-unknown");
  CHECK(known.at(kNow_s).shows("av 252"));
  CHECK(known.at(kNow_s).shows("3 av 4 stationer räknade."));
  CHECK_FALSE(unknown.at(kNow_s).shows("av 252"));
  CHECK(unknown.at(kNow_s).shows("238"));
}

TEST_CASE("the wall shows released ideas only, page after page") {
  Screen screen("projector-ideas");
  auto& ideas = screen.scene().board.ideas;
  ideas.resize(30);
  ideas[0].text = "Den här är inte släppt";
  ideas[0].released = false;
  ideas[1].text = "Den här är dold";
  ideas[1].hidden = true;
  ideas[2].text = "Den här syns";
  bool seen_released = false;
  for (int page = 0; page < 8; ++page) {
    const kit::Recorder& seen = screen.at(kNow_s + page * screens::Hall::kPage_s + 1);
    CHECK_FALSE(seen.shows("inte släppt"));
    CHECK_FALSE(seen.shows("dold"));
    seen_released = seen_released || seen.shows("Den här syns");
  }
  CHECK(seen_released);
}

TEST_CASE("a scene fades in from the one before, at once without motion") {
  Screen screen("projector-timer-none");
  screen.hall().show(screens::Scene::next_steps, kNow_s);
  CHECK_FALSE(screen.at(kNow_s + 0.05).shows("Tack!"));
  CHECK(screen.moving());
  CHECK(screen.at(kNow_s + 0.2).shows("Tack!"));
  CHECK(screen.at(kNow_s + 0.4).shows("Tack!"));
  CHECK_FALSE(screen.moving());
}

TEST_CASE("the preview is the same picture, smaller") {
  Screen screen("projector-welcome");
  const float whole = em_of(screen.at(kNow_s), "Välkommen");
  const float small = em_of(screen.at(kNow_s, {100, 100, 480, 270}), "Välkommen");
  CHECK(whole > 0);
  CHECK(small == doctest::Approx(whole / 4));
}

TEST_CASE("black is black, and says nothing") {
  Screen screen("projector-black");
  CHECK(screen.at(kNow_s).texts().empty());
}
