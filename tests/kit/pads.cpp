#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "kit/keyboard.h"
#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::Touchscreen;

struct CodeEntry {
  input::CodeBuffer code;
  int entered = 0, refused = 0, changed = 0;
  void operator()(Kit& kit) {
    code_cells(kit, {272, 120, 1584, kCodeCellsHeight}, code);
    const PadEvent event =
        code_pad(kit, {272, 272, 1584, code_pad_height(1584)}, {"Sudda", "Rensa"}, code);
    entered += event.entered;
    refused += event.refused;
    changed += event.changed;
  }
};

TEST_CASE("the keypad, the table's keyboard and a scanner write the same code") {
  CodeEntry page;
  Touchscreen screen(std::ref(page));
  screen.tap("code.H");
  screen.tap("code.7");
  screen.type("km");
  CHECK(page.code.view() == "H7KM");
  screen.type("-3WX4-ACDE");  // a scanner sends it all at once
  screen.key(ImGuiKey_Enter);
  CHECK(page.code.view() == "H7KM3WX4ACDE");
  CHECK(page.entered == 1);
  CHECK(page.refused == 0);
  screen.type("0");
  CHECK(page.refused == 1);
}

TEST_CASE("a scanner that types faster than pictures are drawn loses nothing") {
  CodeEntry page;
  Touchscreen screen(std::ref(page));
  // Seventy characters a frame, over several frames: most of them dashes, which are skipped.
  const std::string dashes(23, '-');
  for (const char* four : {"H7KM", "3WX4", "ACDE"}) {
    const std::string some = dashes + four[0] + dashes + four[1] + dashes + four[2] + four[3];
    ImGui::GetIO().AddInputCharactersUTF8(some.c_str());
    screen.frame();
  }
  ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, true);
  screen.frame();
  ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, false);
  screen.frames(3);
  CHECK(page.code.view() == "H7KM3WX4ACDE");
  CHECK(page.entered == 1);
  CHECK(page.refused == 0);
}

TEST_CASE("a scanner that presses real keys, all within one frame, writes in order") {
  CodeEntry page;
  Touchscreen screen(std::ref(page));
  ImGuiIO& io = ImGui::GetIO();
  const auto press = [&](ImGuiKey key, const char* text) {
    io.AddKeyEvent(key, true);
    io.AddInputCharactersUTF8(text);
    io.AddKeyEvent(key, false);
  };
  press(ImGuiKey_A, "A");
  press(ImGuiKey_C, "C");
  press(ImGuiKey_Backspace, "");
  press(ImGuiKey_D, "D");
  for (const char* four : {"H7KM", "3WX4", "AA"}) {
    for (const char* c = four; *c != 0; ++c) {
      io.AddKeyEvent(ImGuiKey_LeftShift, true);
      press(ImGuiKey_K, std::string(1, *c).c_str());
      io.AddKeyEvent(ImGuiKey_LeftShift, false);
    }
  }
  press(ImGuiKey_Enter, "");
  screen.frames(60);
  CHECK(page.code.view() == "ADH7KM3WX4AA");
  CHECK(page.entered == 1);
}

TEST_CASE("the cells of a code fit an upright screen, and its keys keep 15 mm") {
  CodeEntry page;
  Touchscreen screen([&](Kit& kit) {
    code_cells(kit, {40, 120, 1000, kCodeCellsHeight}, page.code);
    code_pad(kit, {40, 272, 1000, code_pad_height(1000)}, {"Sudda", "Rensa"}, page.code);
  });
  screen.settings().width = 1080;
  screen.settings().height = 1920;
  screen.frames(2);
  screen.type("ACDEFHJKMNPR");
  float right = 0;
  for (const RecordedText& drawn : screen.seen().texts()) {
    right = std::max(right, drawn.box.right);
    CHECK(drawn.box.right <= 1040);
  }
  CHECK(right > 900);
  for (const RecordedTarget& key : screen.seen().targets()) {
    if (!key.name.starts_with("code.")) continue;
    CAPTURE(key.name);
    CHECK(key.right - key.left >= 83);
    CHECK(key.bottom - key.top >= 83);
  }
}

TEST_CASE("Sudda takes one character, Rensa all of them") {
  CodeEntry page;
  Touchscreen screen(std::ref(page));
  screen.type("ACDE");
  screen.tap("code.erase");
  CHECK(page.code.view() == "ACD");
  screen.key(ImGuiKey_Backspace);
  CHECK(page.code.view() == "AC");
  screen.tap("code.clear");
  CHECK(page.code.empty());
}

TEST_CASE("nothing is typed into a code while a command is in flight") {
  CodeEntry page;
  Touchscreen screen(std::ref(page));
  screen.settings().busy = true;
  screen.type("ACDE");
  screen.tap("code.A");
  CHECK(page.code.empty());
}

TEST_CASE("a PIN is pressed or typed, and waits when the pad is switched off") {
  input::PinBuffer pin;
  bool enabled = true;
  Touchscreen screen([&](Kit& kit) {
    pin_dots(kit, {1500, 200}, pin.size());
    pin_pad(kit, {1180, 300, kPinPadWidth, kPinPadHeight}, {"Rensa", enabled}, pin);
  });
  screen.tap("pin.1");
  screen.tap("pin.0");
  screen.type("23");
  CHECK(pin.view() == "1023");
  screen.tap("pin.erase");
  CHECK(pin.view() == "102");
  screen.tap("pin.clear");
  CHECK(pin.empty());
  enabled = false;
  screen.frame();
  screen.tap("pin.1");
  screen.type("2");
  CHECK(pin.empty());
}

TEST_CASE("on a slender screen the code's keys stand six a row, still 15 mm") {
  CodeEntry page;
  Touchscreen screen([&](Kit& kit) {
    code_pad(kit, {40, 272, 784, code_pad_height(784)}, {"Sudda", "Rensa"}, page.code);
  });
  screen.settings().width = 864;
  screen.settings().height = 1536;
  screen.settings().pixels_per_mm = 5.56F;
  screen.frames(2);
  for (const RecordedTarget& key : screen.seen().targets()) {
    if (!key.pressable) continue;
    CAPTURE(key.name);
    CHECK(key.right - key.left >= 83.4F);
    CHECK(key.bottom - key.top >= 83.4F);
  }
  screen.tap("code.A");
  screen.tap("code.9");
  screen.tap("code.erase");
  CHECK(page.code.view() == "A");
  screen.tap("code.clear");
  CHECK(page.code.view().empty());
}

}  // namespace
}  // namespace stordialog::kit
