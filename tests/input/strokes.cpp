#include "input/strokes.h"

#include <doctest/doctest.h>

namespace stordialog::input {
namespace {

constexpr float kHigh = 300;

TEST_CASE("points lie in the field, in thousandths of its width") {
  Strokes strokes;
  strokes.draw(10.4F, 20.6F, kHigh);
  strokes.draw(-50, 500, kHigh);
  strokes.draw(2000, -3, kHigh);
  strokes.lift();
  REQUIRE(strokes.points().size() == 3);
  CHECK(strokes.points()[0] == InkPoint{10, 21, 0});
  CHECK(strokes.points()[1] == InkPoint{0, 300, 0});
  CHECK(strokes.points()[2] == InkPoint{1000, 0, 1});
}

TEST_CASE("a finger that rests adds nothing") {
  Strokes strokes;
  for (int i = 0; i < 50; ++i) strokes.draw(100 + static_cast<float>(i % 2), 100, kHigh);
  CHECK(strokes.points().size() == 1);
  strokes.draw(104, 100, kHigh);
  CHECK(strokes.points().size() == 2);
}

TEST_CASE("a dot is a stroke, and lifting twice ends it once") {
  Strokes strokes;
  strokes.draw(5, 5, kHigh);
  strokes.lift();
  strokes.lift();
  strokes.draw(5, 5, kHigh);
  CHECK(strokes.count() == 2);
  CHECK(strokes.points().size() == 2);
}

TEST_CASE("a dot or a short dash is no signature") {
  Strokes strokes;
  CHECK_FALSE(strokes.enough());
  strokes.draw(100, 100, kHigh);
  strokes.lift();
  strokes.draw(900, 100, kHigh);  // the way between two strokes is no ink
  strokes.lift();
  CHECK(strokes.ink() == 0);
  CHECK_FALSE(strokes.enough());
  strokes.draw(100, 100, kHigh);
  strokes.draw(200, 100, kHigh);
  strokes.draw(200, 160, kHigh);
  CHECK(strokes.ink() == 160);
  CHECK(strokes.enough());
}

TEST_CASE("a signature longer than there are points keeps its end") {
  Strokes strokes;
  float x = 0;
  for (std::size_t i = 0; i < 3 * Strokes::kMost; ++i) {
    x = x > 990 ? 0 : x + 4;
    strokes.draw(x, static_cast<float>(i % 300), kHigh);
  }
  strokes.draw(777, 123, kHigh);
  strokes.lift();
  CHECK(strokes.points().size() <= Strokes::kMost);
  CHECK(strokes.points().back() == InkPoint{777, 123, 1});
  CHECK(strokes.count() == 1);
}

TEST_CASE("more dots than there are points are not drawn, and break nothing") {
  Strokes strokes;
  for (std::size_t i = 0; i < Strokes::kMost + 50; ++i) {
    strokes.draw(static_cast<float>(i % 1000), 10, kHigh);
    strokes.lift();
  }
  CHECK(strokes.points().size() == Strokes::kMost);
  CHECK(strokes.count() == Strokes::kMost);
}

TEST_CASE("undo takes back a stroke at a time, clear all of them") {
  Strokes strokes;
  for (int stroke = 0; stroke < 3; ++stroke) {
    strokes.draw(100, 100, kHigh);
    strokes.draw(200, 100, kHigh);
    strokes.lift();
  }
  strokes.undo();
  CHECK(strokes.count() == 2);
  const InkPoint* memory = strokes.points().data();
  strokes.clear();
  CHECK(strokes.empty());
  CHECK(memory[0] == InkPoint{});  // the memory is still this draft's own
  CHECK(memory[3] == InkPoint{});
}

}  // namespace
}  // namespace stordialog::input
