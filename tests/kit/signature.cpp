#include "kit/signature.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::Touchscreen;

struct Signing {
  input::Strokes strokes;
  int ended = 0;
  SignaturePad pad{.clear = "Sudda"};
  void operator()(Kit& kit) {
    const SignatureEvent event = signature_pad(kit, "sign", {500, 300, 1000, 320}, strokes, pad);
    ended += event.ended;
  }
};

void draw_line(Touchscreen& screen, float from, float to, float y) {
  screen.press_at(from, y);
  for (float x = from; x <= to; x += 20) screen.slide_to(x, y);
  screen.lift();
}

TEST_CASE("what the finger draws stands in the strokes, in thousandths of the width") {
  Signing page;
  Touchscreen screen(std::ref(page));
  draw_line(screen, 600, 900, 400);
  CHECK(page.strokes.points().front() == input::InkPoint{100, 100, 0});
  CHECK(page.strokes.points().back().x == 400);
  CHECK(page.strokes.points().back().lift == 1);
  CHECK(page.strokes.enough());
  CHECK(page.ended == 1);
  draw_line(screen, 700, 720, 500);
  CHECK(page.strokes.count() == 2);
}

TEST_CASE("every point that the panel tells is drawn, also several in one frame") {
  Signing page;
  Touchscreen screen(std::ref(page));
  screen.press_at(600, 400);
  for (int i = 1; i <= 10; ++i) {
    ImGui::GetIO().AddMousePosEvent(600 + 10.0F * static_cast<float>(i), 400);
  }
  screen.frame();
  screen.lift();
  CHECK(page.strokes.points().size() == 11);
}

TEST_CASE("a finger that leaves the field draws along its edge") {
  Signing page;
  Touchscreen screen(std::ref(page));
  screen.press_at(600, 400);
  screen.slide_to(600, 900);
  screen.lift();
  CHECK(page.strokes.points().back().y == 320);
  screen.press_at(300, 400);  // one that comes from outside does not
  screen.slide_to(700, 400);
  screen.lift();
  CHECK(page.strokes.count() == 1);
}

TEST_CASE("Sudda wipes the field and draws nothing in it") {
  Signing page;
  Touchscreen screen(std::ref(page));
  CHECK(screen.seen().find("sign.clear") == nullptr);
  draw_line(screen, 600, 900, 500);
  screen.tap("sign.clear");
  CHECK(page.strokes.empty());
  CHECK(screen.seen().find("sign.clear") == nullptr);
}

TEST_CASE("a signature is not mirrored from right to left") {
  Signing page;
  Touchscreen screen(std::ref(page));
  screen.settings().direction = Direction::kRightToLeft;
  screen.frame();
  // The field lies 420 to 1420 of the display.
  draw_line(screen, 520, 820, 400);
  CHECK(page.strokes.points().front().x == 100);
  CHECK(page.strokes.points().back().x == 400);
}

TEST_CASE("nothing is drawn in a field that is switched off, nor while busy") {
  Signing page;
  page.pad.enabled = false;
  Touchscreen screen(std::ref(page));
  draw_line(screen, 600, 900, 400);
  CHECK(page.strokes.empty());
  page.pad.enabled = true;
  screen.settings().busy = true;
  screen.frame();
  draw_line(screen, 600, 900, 400);
  CHECK(page.strokes.empty());
}

}  // namespace
}  // namespace stordialog::kit
