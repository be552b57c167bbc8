// A chart as shapes without letters: the screen paints them with its theme, a page writes them as
// SVG or PDF. Units are the caller's; x grows from the side where reading starts, y downwards.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

namespace stordialog::figure {

struct Point {
  float x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

struct Box {
  float x = 0, y = 0, w = 0, h = 0;
  bool operator==(const Box&) const = default;
};

/// Colours by role; whoever paints knows their values.
enum class Paint : std::uint8_t { ink, quiet, hair, accent, first_side, second_side };

struct Fill {
  Box box;
  Paint paint = Paint::ink;
  float radius = 0;
  bool operator==(const Fill&) const = default;
};

/// A line of that thickness inside the box.
struct Outline {
  Box box;
  Paint paint = Paint::ink;
  float thickness = 1, radius = 0;
  bool operator==(const Outline&) const = default;
};

/// Through its points, in order.
struct Path {
  std::vector<Point> points;
  Paint paint = Paint::ink;
  float thickness = 1;
  bool operator==(const Path&) const = default;
};

using Shape = std::variant<Fill, Outline, Path>;
/// Painted in order, the last on top.
using Shapes = std::vector<Shape>;

}  // namespace stordialog::figure
