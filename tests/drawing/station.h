// A kiosk drawn nowhere: a scene of the fixture under a finger, with a desk that answers at once or
// when told to. Nothing here knows where a button lies, only what it is called.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kit/touchscreen.h"
#include "screens_fixture/fixture.h"
#include "screens_fixture/samples.h"

namespace stordialog::drawing::test {

using screens_fixture::catalogues;
using screens_fixture::practice_event;
using screens_fixture::sample_event;

class Station {
 public:
  explicit Station(std::string_view scene, std::string_view language = "sv",
                   const domain::Event& event = sample_event());

  [[nodiscard]] screens_fixture::Scene& scene() { return scene_; }
  [[nodiscard]] screens::Kiosk& kiosk() { return scene_.kiosk; }
  [[nodiscard]] screens_fixture::FakeDesk& desk() { return scene_.desk; }
  [[nodiscard]] kit::test::Touchscreen& screen() { return *screen_; }

  void resize(float width, float height);
  void tap(std::string_view target) { screen_->tap(target); }
  void type(std::string_view text) { screen_->type(text); }
  void enter();
  /// Two quick taps on the same place.
  void double_tap(std::string_view target);
  void wait(double seconds);
  [[nodiscard]] bool offers(std::string_view target) const;
  [[nodiscard]] bool says(std::string_view words) const { return screen_->seen().shows(words); }

  /// The desk takes its time from now on; answer() lets it answer.
  void hold_answers() { held_ = true; }
  void answer();
  /// What was asked of the host last; null when nothing was.
  [[nodiscard]] const screens::Errand* errand() const { return errand_ ? &*errand_ : nullptr; }

 private:
  void draw(kit::Kit& kit);
  void apply(screens::Request request);

  screens_fixture::Scene scene_;
  screens::Place place_;
  bool held_ = false;
  bool started_ = false;
  std::optional<desk::Command> command_;
  std::optional<screens::Errand> errand_;
  std::optional<kit::test::Touchscreen> screen_;
};

}  // namespace stordialog::drawing::test
