// For tests of the kit: something drawn on a display that nobody sees, and a finger that presses
// its targets by name.
#pragma once

#include <functional>
#include <string_view>

#include "headless/display.h"
#include "kit/kit.h"
#include "kit/recorder.h"

namespace stordialog::kit::test {

class Touchscreen {
 public:
  explicit Touchscreen(std::function<void(Kit&)> draw);
  ~Touchscreen() = default;
  Touchscreen(const Touchscreen&) = delete;
  Touchscreen& operator=(const Touchscreen&) = delete;

  Frame& settings() { return frame_; }
  Kit& kit() { return kit_; }
  const Recorder& seen() const { return recorder_; }

  void frame();
  void frames(int count);
  void seconds(double seconds);

  // The target must show; the test fails otherwise.
  const RecordedTarget& target(std::string_view name);
  // Finger down on a target, up again: a press.
  void tap(std::string_view name);
  void press(std::string_view name);
  void press_at(float x, float y);  // display pixels
  void slide_to(float x, float y);
  void lift();

  void type(std::string_view utf8);
  void key(int key, bool control = false, bool shift = false);  // an ImGuiKey

 private:
  std::function<void(Kit&)> draw_;
  headless::Display display_;
  Recorder recorder_;
  Kit kit_;
  Frame frame_;
};

}  // namespace stordialog::kit::test
