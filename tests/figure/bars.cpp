#include "figure/bars.h"

#include <doctest/doctest.h>

using namespace stordialog::figure;

TEST_CASE("both sides are filled as far as the smaller share, the surplus is outlined") {
  Shapes shapes;
  add_shared_bars(shapes, {10, 20, 200, 86}, 0.625F, 0.375F);
  REQUIRE(shapes.size() == 3);
  const auto* surplus = std::get_if<Outline>(&shapes[0]);
  REQUIRE(surplus != nullptr);
  CHECK(surplus->box == Box{10, 20, 125, 40});
  CHECK(surplus->paint == Paint::first_side);
  const auto* first = std::get_if<Fill>(&shapes[1]);
  REQUIRE(first != nullptr);
  CHECK(first->box == Box{10, 20, 75, 40});
  const auto* second = std::get_if<Fill>(&shapes[2]);
  REQUIRE(second != nullptr);
  CHECK(second->box == Box{10, 66, 75, 40});
  CHECK(second->paint == Paint::second_side);
}

TEST_CASE("equal shares have no outline, and nothing has no bar") {
  Shapes equal, one, none;
  add_shared_bars(equal, {0, 0, 100, 46}, 0.5F, 0.5F);
  CHECK(equal.size() == 2);
  add_shared_bars(one, {0, 0, 100, 46}, 0.0F, 0.5F);
  REQUIRE(one.size() == 1);
  CHECK(std::holds_alternative<Outline>(one[0]));
  add_shared_bars(none, {0, 0, 100, 46}, 0, 0);
  add_bar(none, {0, 0, 100, 40}, 0, Paint::accent, 8);
  CHECK(none.empty());
}

TEST_CASE("a bar never leaves its room") {
  CHECK(bar_length(300, 1.5F) == 300);
  CHECK(bar_length(300, -0.5F) == 0);
  Shapes shapes;
  add_bar(shapes, {5, 5, 100, 20}, 0.02F, Paint::accent, 8);
  const auto* bar = std::get_if<Fill>(&shapes.front());
  REQUIRE(bar != nullptr);
  CHECK(bar->radius <= bar->box.w / 2);
}

TEST_CASE("a bracket opens towards what it holds together") {
  Shapes shapes;
  add_bracket(shapes, {100, 10, 40, 200}, 6);
  const auto* path = std::get_if<Path>(&shapes.front());
  REQUIRE(path != nullptr);
  CHECK(path->points == std::vector<Point>{{100, 13}, {137, 13}, {137, 207}, {100, 207}});
}
