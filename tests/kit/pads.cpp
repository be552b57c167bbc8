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
        code_pad(kit, {272, 272, 1584, kCodePadHeight}, {"Sudda", "Rensa"}, code);
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

}  // namespace
}  // namespace stordialog::kit
