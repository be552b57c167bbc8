// Points and rectangles in layout pixels: a picture of 1920 x 1080 whose x grows from the start
// side. In right-to-left languages the kit mirrors when it draws; whoever lays out never does.
#pragma once

#include <algorithm>

namespace stordialog::kit {

struct Point {
  float x = 0, y = 0;
};

struct Size {
  float w = 0, h = 0;
};

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;

  float right() const { return x + w; }  // the end side
  float bottom() const { return y + h; }
  Point center() const { return {x + w / 2, y + h / 2}; }
  bool contains(Point p) const { return p.x >= x && p.y >= y && p.x < right() && p.y < bottom(); }

  Rect inset(float all) const { return inset(all, all); }
  Rect inset(float horizontal, float vertical) const {
    return {x + horizontal, y + vertical, w - 2 * horizontal, h - 2 * vertical};
  }
  Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
  Rect grown(float all) const { return inset(-all); }
  Rect with_height(float height) const { return {x, y, w, height}; }
  Rect with_width(float width) const { return {x, y, width, h}; }
  // A box of that size in the middle of this one.
  Rect middle(float width, float height) const {
    return {x + (w - width) / 2, y + (h - height) / 2, width, height};
  }

  // Cut a slice off, and a gap beside it that belongs to neither.
  Rect take_top(float height, float gap = 0) {
    const Rect slice{x, y, w, height};
    y += height + gap;
    h -= height + gap;
    return slice;
  }
  Rect take_bottom(float height, float gap = 0) {
    const Rect slice{x, bottom() - height, w, height};
    h -= height + gap;
    return slice;
  }
  Rect take_start(float width, float gap = 0) {
    const Rect slice{x, y, width, h};
    x += width + gap;
    w -= width + gap;
    return slice;
  }
  Rect take_end(float width, float gap = 0) {
    const Rect slice{right() - width, y, width, h};
    w -= width + gap;
    return slice;
  }

  // Cell `index` of a grid that fills this rectangle, row by row.
  Rect cell(int index, int columns, int rows, float gap_x, float gap_y) const {
    const float cell_w =
        (w - gap_x * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float cell_h = (h - gap_y * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    return {x + static_cast<float>(index % columns) * (cell_w + gap_x),
            y + static_cast<float>(index / columns) * (cell_h + gap_y), cell_w, cell_h};
  }
};

// Steps of space. Targets are at least 88 (keys 86) and 17 apart.
inline constexpr float kSpace1 = 8, kSpace2 = 16, kSpace3 = 24, kSpace4 = 32, kSpace5 = 40,
                       kSpace6 = 56, kSpace7 = 80;
inline constexpr float kTarget = 88, kGap = 20;
inline constexpr float kRadiusKey = 16, kRadiusSmall = 20, kRadiusCard = 24, kRadiusDialog = 32;

}  // namespace stordialog::kit
