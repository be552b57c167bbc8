#include "kit/scroll.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include "kit/long_list.h"
#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::LongList;
using test::Touchscreen;

// Draws the finger upwards, 20 px a frame.
void flick(Touchscreen& screen) {
  screen.press_at(500, 600);
  for (int y = 580; y >= 300; y -= 20) {
    ImGui::GetIO().AddMousePosEvent(500, static_cast<float>(y));
    screen.frame();
  }
}

TEST_CASE("the content follows the finger") {
  LongList list;
  Touchscreen screen(std::ref(list));
  flick(screen);
  CHECK(list.top == doctest::Approx(100 - 300));
  screen.seconds(0.5);  // the finger rests
  screen.lift();
  screen.seconds(1);
  CHECK(list.top == doctest::Approx(100 - 300).epsilon(0.02));
  CHECK(list.pressed == -1);
}

TEST_CASE("lifted while it moves, the content glides on, slower and slower, and comes to rest") {
  LongList list;
  Touchscreen screen(std::ref(list));
  flick(screen);
  screen.lift();
  const float lifted = list.top;
  screen.seconds(0.2);
  const float first = lifted - list.top;
  screen.seconds(0.2);
  const float second = lifted - first - list.top;
  CHECK(first > 100);
  CHECK(second > 0);
  CHECK(second < first);
  CHECK(screen.kit().moving());
  screen.seconds(3);
  CHECK_FALSE(screen.kit().moving());
  const float rest = list.top;
  screen.seconds(1);
  CHECK(list.top == rest);
  CHECK(list.pressed == -1);
}

TEST_CASE("without motion nothing glides") {
  LongList list;
  Touchscreen screen(std::ref(list));
  screen.settings().motion = false;
  flick(screen);
  screen.lift();
  const float lifted = list.top;
  screen.seconds(1);
  CHECK(list.top == lifted);
}

TEST_CASE("a finger that catches a gliding list presses nothing, the next tap does") {
  LongList list;
  Touchscreen screen(std::ref(list));
  flick(screen);
  screen.lift();
  screen.frames(4);
  screen.press_at(500, 400);
  const float caught = list.top;
  screen.lift();
  screen.seconds(0.5);
  CHECK(list.top == caught);
  CHECK(list.pressed == -1);
  screen.press_at(500, 400);
  screen.lift();
  CHECK(list.pressed >= 0);
}

TEST_CASE("a glide ends at the end of the content") {
  LongList list{.rows = 7};
  Touchscreen screen(std::ref(list));
  flick(screen);
  screen.lift();
  screen.seconds(2);
  CHECK(list.top == doctest::Approx(700 - 7 * 120));
  CHECK_FALSE(screen.kit().moving());
}

TEST_CASE("a press that becomes a drag presses nothing, even where it began") {
  LongList list;
  Touchscreen screen(std::ref(list));
  screen.press("row.3");
  screen.slide_to(500, 300);
  screen.slide_to(500, screen.target("row.3").center_y());
  screen.lift();
  CHECK(list.pressed == -1);
}

TEST_CASE("the wheel of a mouse scrolls what lies under it") {
  LongList list;
  Touchscreen screen(std::ref(list));
  ImGui::GetIO().AddMousePosEvent(500, 400);
  screen.frame();
  ImGui::GetIO().AddMouseWheelEvent(0, -2);
  screen.frame();
  CHECK(list.top == 100 - 240);
  ImGui::GetIO().AddMousePosEvent(1500, 400);
  ImGui::GetIO().AddMouseWheelEvent(0, -2);
  screen.frames(3);
  CHECK(list.top == 100 - 240);
}

}  // namespace
}  // namespace stordialog::kit
