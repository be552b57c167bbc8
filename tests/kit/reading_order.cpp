#include "kit/reading_order.h"

#include <doctest/doctest.h>

namespace stordialog::kit {
namespace {

using Order = std::vector<std::size_t>;

TEST_CASE("bands are read from top to bottom, each from start to end") {
  const Placed items[] = {
      {{500, 900, 200, 100}},
      {{100, 900, 200, 100}},  // two buttons at the bottom
      {{100, 40, 900, 80}},    // the title, drawn last
  };
  CHECK(reading_order(items) == Order{2, 1, 0});
}

TEST_CASE("a grid is read row by row") {
  const Placed items[] = {
      {{0, 0, 100, 90}}, {{0, 100, 100, 90}}, {{120, 0, 100, 90}}, {{120, 100, 100, 90}}};
  CHECK(reading_order(items) == Order{0, 2, 1, 3});
}

TEST_CASE("a panel beside the column is read after it, without a break") {
  const Rect panel{1000, 100, 500, 600};
  const Placed items[] = {
      {{1040, 120, 400, 40}, Area::kMain, 1, panel},
      {{1040, 420, 400, 40}, Area::kMain, 1, panel},
      {{100, 100, 800, 140}},
      {{100, 400, 800, 140}},
      {{100, 800, 200, 100}},
  };
  CHECK(reading_order(items) == Order{2, 3, 0, 1, 4});
}

TEST_CASE("rows of a list that are scrolled out of sight stay in the list") {
  const Rect list{100, 100, 800, 300};
  const Placed items[] = {
      {{100, 450, 200, 100}},  // the button under the list
      {{100, 100, 800, 140}, Area::kMain, 1, list},
      {{100, 400, 800, 140}, Area::kMain, 1, list},
      {{100, 700, 800, 140}, Area::kMain, 1, list},
  };
  CHECK(reading_order(items) == Order{1, 2, 3, 0});
}

TEST_CASE("the rail comes after the main column, the strip after the rail") {
  const Placed items[] = {
      {{0, 0, 1920, 48}, Area::kStrip}, {{0, 100, 200, 100}, Area::kRail}, {{300, 500, 200, 100}}};
  CHECK(reading_order(items) == Order{2, 1, 0});
}

}  // namespace
}  // namespace stordialog::kit
