#include "kit/touchscreen.h"

#include <string>

#include <doctest/doctest.h>

namespace stordialog::kit::test {

Touchscreen::Touchscreen(std::function<void(Kit&)> draw)
    : draw_(std::move(draw)), recorder_(display_.context()), kit_(display_.fonts()) {
  frame_.settle_s = 0;
  frames(2);
}

void Touchscreen::frame() {
  frame_.time_s += headless::kFrame_s;
  display_.resize(frame_.width, frame_.height);
  recorder_.begin_frame();
  display_.frame([this] {
    kit_.begin_frame(frame_);
    draw_(kit_);
    kit_.end_frame();
  });
}

void Touchscreen::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

void Touchscreen::seconds(double seconds) {
  frames(static_cast<int>(seconds * 60 + 0.5));
}

const RecordedTarget& Touchscreen::target(std::string_view name) {
  const RecordedTarget* found = recorder_.find(name);
  INFO("target " << std::string(name));
  REQUIRE(found != nullptr);
  return *found;
}

void Touchscreen::press(std::string_view name) {
  const RecordedTarget& found = target(name);
  press_at(found.center_x(), found.center_y());
}

void Touchscreen::press_at(float x, float y) {
  display_.press(x, y);
  frames(2);
}

void Touchscreen::slide_to(float x, float y) {
  display_.slide(x, y);
  frames(2);
}

void Touchscreen::lift() {
  display_.lift();
  frames(2);
}

void Touchscreen::tap(std::string_view name) {
  press(name);
  lift();
}

void Touchscreen::type(std::string_view utf8) {
  display_.type(utf8);
  frames(2);
}

void Touchscreen::key(int key, bool control, bool shift) {
  display_.key_down(key, control, shift);
  frames(4);
  display_.key_up(key);
  frames(4);
}

}  // namespace stordialog::kit::test
