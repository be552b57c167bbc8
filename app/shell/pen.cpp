#include "shell/pen.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

namespace stordialog::shell {

namespace {

constexpr unsigned kRectangle = 6;  // indices: two triangles

/// The first pixel whose middle is not before `place`; beyond any screen all places are one.
int pixel_from(float place) {
  constexpr float kBeyond = 1 << 20;
  const float half = std::clamp(place - 0.5F, -kBeyond, kBeyond);
  const int whole = static_cast<int>(half);
  return whole + (half > static_cast<float>(whole) ? 1 : 0);
}

bool same(const ImVec2& a, const ImVec2& b) {
  return a.x == b.x && a.y == b.y;
}

/// A number that changes evenly across a triangle.
struct Slope {
  float at, x, y;  // at pixel (0, 0)'s middle; more at each pixel to the right, and further down

  [[nodiscard]] float in(int column, int row) const {
    return at + x * static_cast<float>(column) + y * static_cast<float>(row);
  }
};

/// Upright, of one colour, and with the texture upright too: all letters and most boxes.
bool is_rectangle(const ImDrawVert* corners, const ImDrawIdx* indices) {
  if (indices[0] != indices[3] || indices[2] != indices[4]) return false;
  const ImDrawVert &a = corners[indices[0]], &b = corners[indices[1]], &c = corners[indices[2]],
                   &d = corners[indices[5]];
  const auto upright = [](const ImVec2& one, const ImVec2& two, const ImVec2& three,
                          const ImVec2& four) {
    return one.y == two.y && two.x == three.x && three.y == four.y && four.x == one.x;
  };
  if (a.col != b.col || a.col != c.col || a.col != d.col) return false;
  if (!upright(a.pos, b.pos, c.pos, d.pos) || !upright(a.uv, b.uv, c.uv, d.uv)) return false;
  return c.pos.x >= a.pos.x && c.pos.y >= a.pos.y;
}

/// From a corner down to another.
class Edge {
 public:
  Edge(const ImVec2& from, const ImVec2& to)
      : from_(from), step_(from.y == to.y ? 0 : (to.x - from.x) / (to.y - from.y)) {}
  /// Where it crosses the middle of a row.
  [[nodiscard]] float at(int row) const {
    return from_.x + (static_cast<float>(row) + 0.5F - from_.y) * step_;
  }

 private:
  const ImVec2& from_;
  float step_;
};

class Pen {
 public:
  Pen(const Canvas& canvas, const Area& clip, const Texture& texture)
      : canvas_(canvas), clip_(clip), texture_(texture) {}

  void shape(const ImDrawVert* corners, const ImDrawIdx* indices, unsigned size) const {
    if (size == kRectangle && rectangle(corners, indices)) return;
    for (unsigned i = 0; i + 2 < size; i += 3) {
      triangle({&corners[indices[i]], &corners[indices[i + 1]], &corners[indices[i + 2]]});
    }
  }

 private:
  using Corners = std::array<const ImDrawVert*, 3>;

  [[nodiscard]] std::span<Pixel> row(int y, int from, int to) const {
    return {canvas_.pixels + std::ptrdiff_t{y} * canvas_.width + from,
            static_cast<std::size_t>(to - from)};
  }

  /// False, and nothing is drawn, when these triangles are something else.
  [[nodiscard]] bool rectangle(const ImDrawVert* corners, const ImDrawIdx* indices) const {
    if (!is_rectangle(corners, indices)) return false;
    const ImDrawVert &a = corners[indices[0]], &c = corners[indices[2]];
    const Area box{
        std::max(clip_.left, pixel_from(a.pos.x)), std::max(clip_.top, pixel_from(a.pos.y)),
        std::min(clip_.right, pixel_from(c.pos.x)), std::min(clip_.bottom, pixel_from(c.pos.y))};
    if (box.left >= box.right) return true;
    const Ink ink = ink_of(a.col);
    if (same(a.uv, c.uv) || texture_.empty()) {
      const Ink seen = through(ink, texture_.at(a.uv));
      for (int y = box.top; y < box.bottom; ++y) lay(row(y, box.left, box.right), seen);
      return true;
    }
    letter(box, ink, a, c);
    return true;
  }

  void letter(const Area& box, const Ink& ink, const ImDrawVert& first,
              const ImDrawVert& last) const {
    const float wide = last.pos.x - first.pos.x, high = last.pos.y - first.pos.y;
    const float texels_x = (last.uv.x - first.uv.x) * texture_.width() / wide;
    const float texels_y = (last.uv.y - first.uv.y) * texture_.height() / high;
    const auto across = [&](int x) {
      return first.uv.x * texture_.width() +
             (static_cast<float>(x) + 0.5F - first.pos.x) * texels_x;
    };
    const int column = texture_.column(across(box.left)), count = box.right - box.left;
    constexpr float kAsLarge = 0.001F;
    const bool as_it_is = std::abs(texels_x - 1) < kAsLarge && texture_.holds(column, count);
    for (int y = box.top; y < box.bottom; ++y) {
      const Texel* texels = texture_.row(first.uv.y * texture_.height() +
                                         (static_cast<float>(y) + 0.5F - first.pos.y) * texels_y);
      if (as_it_is) {
        const std::span<Pixel> pixels = row(y, box.left, box.right);
        if (texture_.white()) {
          lay_letters(pixels, ink, texels + column);
        } else {
          lay_texels(pixels, ink, texels + column);
        }
        continue;
      }
      for (int x = box.left; x < box.right; ++x) {
        lay_texels(row(y, x, x + 1), ink, texels + texture_.column(across(x)));
      }
    }
  }

  /// Row by row between its edges. Two triangles that share an edge walk along it from the same end
  /// with the same steps, so that no pixel on it is drawn twice or not at all.
  void triangle(Corners corners) const {
    const auto order = [&corners](std::size_t upper, std::size_t lower) {
      if (corners[lower]->pos.y < corners[upper]->pos.y) std::swap(corners[upper], corners[lower]);
    };
    order(0, 1);
    order(1, 2);
    order(0, 1);
    const ImVec2 &top = corners[0]->pos, &middle = corners[1]->pos, &end = corners[2]->pos;
    const int first = std::max(clip_.top, pixel_from(top.y));
    const int turn = pixel_from(middle.y);
    const int last = std::min(clip_.bottom, pixel_from(end.y));
    if (first >= last) return;
    const float twice_area =
        (middle.x - top.x) * (end.y - top.y) - (end.x - top.x) * (middle.y - top.y);
    if (twice_area == 0) return;
    const Edge whole(top, end), upper(top, middle), lower(middle, end);
    const bool middle_is_right = twice_area > 0;
    const Paint paint = paint_of(corners, twice_area);
    for (int y = first; y < last; ++y) {
      const float long_side = whole.at(y);
      const float short_side = y < turn ? upper.at(y) : lower.at(y);
      const int from = pixel_from(middle_is_right ? long_side : short_side);
      const int to = pixel_from(middle_is_right ? short_side : long_side);
      const int left = std::max(clip_.left, from), right = std::min(clip_.right, to);
      if (left < right) lay_paint(paint, left, right, y);
    }
  }

  enum class Kind { kPlain, kFading, kAny };
  struct Paint {
    Kind kind;
    Ink ink;                      // of the plain one; the colour of a fading one
    std::array<Slope, 6> slopes;  // red, green, blue, alpha, and the texture's column and row
  };

  static Slope slope(const Corners& corners, float twice_area, const std::array<float, 3>& values) {
    const ImVec2 &a = corners[0]->pos, &b = corners[1]->pos, &c = corners[2]->pos;
    const float one = values[1] - values[0], two = values[2] - values[0];
    const float x = (one * (c.y - a.y) - two * (b.y - a.y)) / twice_area;
    const float y = (two * (b.x - a.x) - one * (c.x - a.x)) / twice_area;
    return {values[0] + (0.5F - a.x) * x + (0.5F - a.y) * y, x, y};
  }

  [[nodiscard]] Paint paint_of(const Corners& corners, float twice_area) const {
    const ImDrawVert &a = *corners[0], &b = *corners[1], &c = *corners[2];
    const bool one_texel = (same(a.uv, b.uv) && same(a.uv, c.uv)) || texture_.empty();
    const Texel texel = texture_.at(a.uv);
    if (one_texel && a.col == b.col && a.col == c.col) {
      return {Kind::kPlain, through(ink_of(a.col), texel), {}};
    }
    constexpr Texel kWhite = 0xFFFFFFFF, kColor = 0xFFFFFF;
    const auto channel = [&](unsigned shift) {
      const auto value = [shift](const ImDrawVert& corner) {
        return static_cast<float>(corner.col >> shift & 0xFFU);
      };
      return slope(corners, twice_area, {value(a), value(b), value(c)});
    };
    const bool one_color = ((a.col ^ b.col) & kColor) == 0 && ((a.col ^ c.col) & kColor) == 0;
    Paint paint{Kind::kFading, ink_of(a.col), {}};
    paint.slopes[3] = channel(IM_COL32_A_SHIFT);
    if (one_texel && one_color && texel == kWhite) return paint;
    paint.kind = Kind::kAny;
    paint.slopes[0] = channel(IM_COL32_R_SHIFT);
    paint.slopes[1] = channel(IM_COL32_G_SHIFT);
    paint.slopes[2] = channel(IM_COL32_B_SHIFT);
    const float wide = texture_.width(), high = texture_.height();
    paint.slopes[4] = slope(corners, twice_area, {a.uv.x * wide, b.uv.x * wide, c.uv.x * wide});
    paint.slopes[5] = slope(corners, twice_area, {a.uv.y * high, b.uv.y * high, c.uv.y * high});
    return paint;
  }

  void lay_paint(const Paint& paint, int left, int right, int y) const {
    const std::span<Pixel> pixels = row(y, left, right);
    switch (paint.kind) {
      case Kind::kPlain:
        return lay(pixels, paint.ink);
      case Kind::kFading:
        return lay_fading(pixels, paint.ink.color, paint.slopes[3].in(left, y), paint.slopes[3].x);
      case Kind::kAny:
        break;
    }
    const auto byte = [&](std::size_t which, int x) {
      const float value = std::clamp(paint.slopes[which].in(x, y) + 0.5F, 0.0F, 255.0F);
      return static_cast<unsigned>(value);
    };
    for (int x = left; x < right; ++x) {
      const Ink ink{byte(0, x) << 16U | byte(1, x) << 8U | byte(2, x), byte(3, x)};
      constexpr Texel kWhite = 0xFFFFFFFF;
      const Texel texel =
          texture_.empty()
              ? kWhite
              : texture_.row(paint.slopes[5].in(x, y))[texture_.column(paint.slopes[4].in(x, y))];
      lay_texels(pixels.subspan(static_cast<std::size_t>(x - left), 1), ink, &texel);
    }
  }

  const Canvas& canvas_;
  const Area& clip_;
  const Texture& texture_;
};

}  // namespace

void draw_shape(const Canvas& canvas, const Area& clip, const Texture& texture,
                const ImDrawVert* corners, const ImDrawIdx* indices, unsigned size) {
  Pen(canvas, clip, texture).shape(corners, indices, size);
}

bool is_solid_box(const Texture& texture, const ImDrawVert* corners, const ImDrawIdx* indices,
                  unsigned size) {
  if (size != kRectangle || !is_rectangle(corners, indices)) return false;
  const ImDrawVert& corner = corners[indices[0]];
  constexpr Texel kWhole = 0xFF;
  return same(corner.uv, corners[indices[2]].uv) && corner.col >> IM_COL32_A_SHIFT == kWhole &&
         texture.at(corner.uv) >> 24U == kWhole;
}

}  // namespace stordialog::shell
