#include "figure/wheel.h"

#include <cmath>
#include <map>

#include <doctest/doctest.h>

namespace stordialog::figure {

namespace {

constexpr Wheel kWheel{{500, 400}, 300};

double away(Point one, Point other) {
  return std::hypot(one.x - other.x, one.y - other.y);
}

}  // namespace

TEST_CASE("January is on top and April to the right") {
  const auto january = month_place(kWheel, 1, 20), april = month_place(kWheel, 4, 20);
  CHECK(january.x == doctest::Approx(500));
  CHECK(january.y == doctest::Approx(80));
  CHECK(april.x == doctest::Approx(820));
  CHECK(april.y == doctest::Approx(400));
}

TEST_CASE("no marks touch, however many stand in a month, and all stay in their ring") {
  for (const auto ring : {Ring::inner, Ring::middle, Ring::outer}) {
    for (int count = 1; count <= 12; ++count) {
      const auto box = mark_box(kWheel, ring, count);
      const double reach = std::hypot(box.w, box.h) / 2;
      const double middle = away(mark_place(kWheel, 7, ring, 0, 1), kWheel.centre);
      for (int at = 0; at < count; ++at) {
        const auto place = mark_place(kWheel, 7, ring, at, count);
        CHECK(away(place, kWheel.centre) == doctest::Approx(middle));
        CHECK(away(place, kWheel.centre) + box.h / 2 < kWheel.radius);
        CHECK(away(place, kWheel.centre) - box.h / 2 > hub_radius(kWheel));
        if (at == 0) continue;
        CHECK(away(place, mark_place(kWheel, 7, ring, at - 1, count)) >= box.w * 0.99);
      }
      CHECK(reach > 0);
    }
  }
}

TEST_CASE("the marks of the two sides and of both differ in shape") {
  Shapes outer, middle, inner;
  add_mark(outer, {0, 0, 20, 20}, Ring::outer);
  add_mark(middle, {0, 0, 28, 20}, Ring::middle);
  add_mark(inner, {0, 0, 20, 20}, Ring::inner);
  CHECK(std::get<Fill>(outer.front()).radius == 10);
  CHECK(std::get<Fill>(inner.front()).radius == 2);
  CHECK(std::get<Fill>(middle.front()).box.w > std::get<Fill>(middle.front()).box.h);
}

TEST_CASE("a wheel is four circles and twelve lines") {
  Shapes shapes;
  add_wheel(shapes, kWheel);
  std::size_t circles = 0, lines = 0;
  for (const auto& shape : shapes) {
    circles += std::holds_alternative<Outline>(shape) ? 1 : 0;
    lines += std::holds_alternative<Path>(shape) ? 1 : 0;
  }
  CHECK(circles == 4);
  CHECK(lines == 12);
}

}  // namespace stordialog::figure
