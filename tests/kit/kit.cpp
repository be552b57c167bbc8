#include "kit/kit.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "kit/buttons.h"
#include "kit/panels.h"
#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::Touchscreen;

struct TwoButtons {
  int first = 0, second = 0;
  bool enabled = true;
  void operator()(Kit& kit) {
    if (button(kit, "first", {100, 100, 300, 112}, {.label = "Första"})) ++first;
    if (button(kit, "second", {500, 100, 300, 112}, {.label = "Andra", .enabled = enabled})) {
      ++second;
    }
  }
};

TEST_CASE("a tap presses once, when the finger is lifted") {
  TwoButtons page;
  Touchscreen screen(std::ref(page));
  screen.press("first");
  CHECK(page.first == 0);
  screen.lift();
  CHECK(page.first == 1);
  screen.frames(10);
  CHECK(page.first == 1);
  CHECK(page.second == 0);
}

TEST_CASE("a finger that slides off presses nothing, one that comes back does") {
  TwoButtons page;
  Touchscreen screen(std::ref(page));
  screen.press("first");
  screen.slide_to(640, 150);  // onto the other button
  screen.lift();
  CHECK(page.first + page.second == 0);
  screen.press("first");
  screen.slide_to(250, 700);
  screen.slide_to(250, 150);
  screen.lift();
  CHECK(page.first == 1);
}

TEST_CASE("only the face can be pressed, not the lip under it") {
  TwoButtons page;
  Touchscreen screen(std::ref(page));
  screen.press_at(250, 215);
  screen.lift();
  CHECK(page.first == 0);
  screen.press_at(250, 210);
  screen.lift();
  CHECK(page.first == 1);
}

TEST_CASE("a disabled button is not pressed, and says so to whoever asks") {
  TwoButtons page{.enabled = false};
  Touchscreen screen(std::ref(page));
  CHECK_FALSE(screen.target("second").enabled);
  CHECK(screen.target("first").enabled);
  screen.tap("second");
  CHECK(page.second == 0);
}

TEST_CASE("nothing is pressed while a command is in flight, nor by the finger that was down") {
  TwoButtons page;
  Touchscreen screen(std::ref(page));
  screen.settings().busy = true;
  screen.tap("first");
  CHECK(page.first == 0);
  screen.press("first");
  screen.settings().busy = false;
  screen.lift();
  CHECK(page.first == 0);
  screen.tap("first");
  CHECK(page.first == 1);
}

TEST_CASE("a double tap presses nothing on the screen that comes after the first") {
  int screens = 0;
  Touchscreen screen([&](Kit& kit) {
    // Each screen has its main button in the same place and under the same name.
    if (button(kit, "next", {100, 100, 300, 112}, {.label = "Nästa"})) {
      ++screens;
      kit.forget();
    }
  });
  screen.settings().settle_s = 0.25;
  screen.tap("next");
  screen.frames(3);
  screen.tap("next");
  CHECK(screens == 1);
  screen.seconds(0.3);
  screen.tap("next");
  CHECK(screens == 2);
}

TEST_CASE("Tab walks the targets, Enter and space press the one with the ring") {
  TwoButtons page;
  Touchscreen screen(std::ref(page));
  screen.key(ImGuiKey_Enter);
  CHECK(page.first == 0);
  screen.key(ImGuiKey_Tab);
  screen.key(ImGuiKey_Enter);
  CHECK(page.first == 1);
  screen.key(ImGuiKey_Tab);
  screen.key(ImGuiKey_Space);
  CHECK(page.second == 1);
  screen.key(ImGuiKey_Tab);  // round again
  screen.key(ImGuiKey_Enter);
  CHECK(page.first == 2);
  screen.key(ImGuiKey_Tab, false, true);
  screen.key(ImGuiKey_Enter);
  CHECK(page.second == 2);
  screen.tap("first");  // a touch takes the ring away
  screen.key(ImGuiKey_Enter);
  CHECK(page.second == 2);
}

TEST_CASE("touches that begin on the bezel are not taken, whatever lies there") {
  int pressed = 0;
  Touchscreen screen([&](Kit& kit) {
    if (button(kit, "edge", {0, 0, 1920, 1080}, {.label = "Allt"})) ++pressed;
  });
  for (const Point at : {Point{12, 500}, Point{1910, 500}, Point{960, 10}, Point{960, 1070}}) {
    screen.press_at(at.x, at.y);
    screen.slide_to(960, 540);
    screen.lift();
  }
  CHECK(pressed == 0);
  screen.press_at(18, 500);  // 3 mm are 16.7
  screen.lift();
  CHECK(pressed == 1);
  screen.press_at(960, 540);  // one that only ends there is taken
  screen.slide_to(960, 1075);
  screen.lift();
  CHECK(pressed == 2);
  screen.settings().pixels_per_mm = 8;  // of a finer panel
  screen.press_at(20, 500);
  screen.lift();
  CHECK(pressed == 2);
  screen.settings().bezel_mm = 0;
  screen.press_at(2, 500);
  screen.lift();
  CHECK(pressed == 3);
}

TEST_CASE("a second finger presses nothing and disturbs nothing") {
  TwoButtons page;
  Touchscreen screen(std::ref(page));
  const RecordedTarget second = screen.target("second");
  screen.press("first");
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseButtonEvent(ImGuiMouseButton_Right, true);  // as panels tell two fingers
  screen.frames(2);
  io.AddMouseButtonEvent(ImGuiMouseButton_Right, false);
  screen.frames(2);
  screen.lift();
  CHECK(page.first == 1);
  io.AddMousePosEvent(second.center_x(), second.center_y());
  io.AddMouseButtonEvent(ImGuiMouseButton_Right, true);
  screen.frames(2);
  io.AddMouseButtonEvent(ImGuiMouseButton_Right, false);
  screen.frames(2);
  CHECK(page.second == 0);
}

TEST_CASE("nothing that was typed stays in Dear ImGui after its frame") {
  std::string typed;
  Touchscreen screen([&](Kit& kit) {
    for (const input::KeyPress& key : kit.typed()) typed += key.text();
  });
  screen.type("hemligt");
  CHECK(typed == "hemligt");
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  const auto& characters = context.IO.InputQueueCharacters;
  REQUIRE(characters.Capacity >= 7);
  for (int i = 0; i < characters.Capacity; ++i) CHECK(characters.Data[i] == 0);
  const auto is_text = [](const ImGuiInputEvent& event) {
    return event.Type == ImGuiInputEventType_Text && event.Text.Char != 0;
  };
  for (const auto* events : {&context.InputEventsQueue, &context.InputEventsTrail}) {
    for (int i = 0; i < events->Capacity; ++i) CHECK_FALSE(is_text(events->Data[i]));
  }
}

TEST_CASE("a forgotten screen leaves no corner of its letters in the draw lists") {
  bool write = true;
  Touchscreen screen([&](Kit& kit) {
    if (!write) return kit.forget();
    kit.text({100, 100, 1000, 100}, "hemligt", kBody, kit.theme().ink);
  });
  write = false;
  screen.frame();
  for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
    const auto& corners = window->DrawList->VtxBuffer;
    for (int i = corners.Size; i < corners.Capacity; ++i) CHECK(corners.Data[i].pos.x == 0);
  }
}

TEST_CASE("Tab passes by what is disabled") {
  TwoButtons page{.enabled = false};
  Touchscreen screen(std::ref(page));
  screen.key(ImGuiKey_Tab);
  screen.key(ImGuiKey_Tab);
  screen.key(ImGuiKey_Enter);
  CHECK(page.first == 1);
}

TEST_CASE("a dialog takes all touches and Tab from what lies behind") {
  TwoButtons page;
  int yes = 0;
  bool open = true;
  Touchscreen screen([&](Kit& kit) {
    page(kit);
    if (!open) return;
    const Dialog dialog(kit, "dialog", {400, 300, 1000, 500});
    if (button(kit, "yes", {600, 500, 300, 112}, {.label = "Ja"})) ++yes;
  });
  screen.tap("first");
  CHECK(page.first == 0);
  screen.tap("yes");
  CHECK(yes == 1);
  screen.key(ImGuiKey_Tab);
  screen.key(ImGuiKey_Enter);
  CHECK(yes == 2);
  screen.key(ImGuiKey_Tab);
  screen.key(ImGuiKey_Enter);
  CHECK(yes == 3);
  open = false;
  screen.frames(2);
  screen.tap("first");
  CHECK(page.first == 1);
}

TEST_CASE("a veil that leaves the rail free leaves it pressable") {
  TwoButtons page;
  Touchscreen screen([&](Kit& kit) {
    page(kit);
    const Dialog dialog(kit, "dialog", {500, 300, 1000, 500}, {450, 0, 1470, 1080});
  });
  screen.tap("first");
  CHECK(page.first == 1);
  screen.tap("second");
  CHECK(page.second == 0);
}

TEST_CASE("a picture in the picture cannot be pressed and has its own measures") {
  int pressed = 0;
  Rect inside;
  Touchscreen screen([&](Kit& kit) {
    kit.push_picture({100, 100, 960, 540}, {1920, 1080}, ThemeName::kDark);
    inside = kit.screen();
    if (button(kit, "inside", {0, 0, 400, 112}, {.label = "Duken"})) ++pressed;
    CHECK(kit.theme().name == ThemeName::kDark);
    CHECK(kit.to_pixels(Point{1920, 1080}).x == doctest::Approx(1060));
    kit.pop_picture();
    CHECK(kit.theme().name == ThemeName::kLight);
  });
  CHECK(inside.w == 1920);
  CHECK(screen.seen().find("inside") == nullptr);
  screen.press_at(200, 120);
  screen.lift();
  CHECK(pressed == 0);
}

TEST_CASE("the layout scales to the display and gives extra room to the longer side") {
  Rect layout;
  Touchscreen screen([&](Kit& kit) { layout = kit.screen(); });
  CHECK(layout.w == doctest::Approx(1920));
  CHECK(layout.h == doctest::Approx(1080));
  screen.settings().width = 1280;
  screen.settings().height = 800;
  screen.frame();
  CHECK(layout.w == doctest::Approx(1920));
  CHECK(layout.h == doctest::Approx(1200));
  CHECK(screen.kit().scale() == doctest::Approx(2.0 / 3));
  screen.settings().practice_strip = true;
  screen.frame();
  CHECK(layout.y == 48);
  CHECK(layout.h == doctest::Approx(1152));
}

TEST_CASE("right to left mirrors where things are and where they are pressed") {
  TwoButtons page;
  Touchscreen screen(std::ref(page));
  screen.settings().direction = Direction::kRightToLeft;
  screen.frame();
  CHECK(screen.target("first").left == 1920 - 400);
  CHECK(screen.target("first").right == 1920 - 100);
  screen.tap("first");
  CHECK(page.first == 1);
}

TEST_CASE("movement starts at rest, takes its time, and can be switched off") {
  bool on = false;
  float value = 0;
  Touchscreen screen([&](Kit& kit) { value = kit.moved("thing", on, 0.1F); });
  CHECK(value == 0);
  on = true;
  screen.frames(4);
  CHECK(value > 0.3F);
  CHECK(value < 0.9F);
  CHECK(screen.kit().moving());
  screen.frames(10);
  CHECK(value == 1);
  CHECK_FALSE(screen.kit().moving());
  screen.settings().motion = false;
  on = false;
  screen.frame();
  CHECK(value == 0);
}

TEST_CASE("what is remembered is forgotten with the screen") {
  float seen = 0;
  Touchscreen screen([&](Kit& kit) {
    seen = kit.remembered("thing");
    kit.remembered("thing") = 7;
  });
  CHECK(seen == 7);
  screen.kit().forget();
  screen.frame();
  CHECK(seen == 0);
}

TEST_CASE("a name with the marks of Dear ImGui is taken as it is") {
  int pressed = 0;
  Touchscreen screen([&](Kit& kit) {
    if (button(kit, "key.#", {0, 0, 200, 100}, {.label = "##%s%n"})) ++pressed;
  });
  screen.tap("key.#");
  CHECK(pressed == 1);
  CHECK(screen.seen().shows("##%s%n"));
}

}  // namespace
}  // namespace stordialog::kit
