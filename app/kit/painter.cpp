#include "kit/painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <imgui.h>
#include <imgui_internal.h>

#include "kit/recorder.h"

namespace stordialog::kit {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

ImU32 packed(Color color) {
  return IM_COL32(color.r, color.g, color.b, color.a);
}
ImVec2 vec(Point point) {
  return {point.x, point.y};
}

// Enough corners that the eye sees none: the outline strays a twentieth of a pixel at most.
int segments(float radius) {
  const float turn = std::acos(1 - 0.05F / std::max(radius, 0.1F));
  return std::clamp(static_cast<int>(std::ceil(kPi / turn)), 12, 512);
}

// A path and how far along it each of its points lies.
struct Walk {
  static constexpr std::size_t kPoints = 128;
  std::array<ImVec2, kPoints> points;
  std::array<float, kPoints> at;
  std::size_t count = 0;

  explicit Walk(const ImVector<ImVec2>& path) {
    float length = 0;
    for (int i = 0; i < path.Size && count < kPoints; ++i) {
      if (i > 0) length += std::hypot(path[i].x - path[i - 1].x, path[i].y - path[i - 1].y);
      points[count] = path[i];
      at[count++] = length;
    }
  }
  float length() const { return at[count - 1]; }
  ImVec2 point(float distance) const {
    std::size_t i = 1;
    while (i + 1 < count && at[i] < distance) ++i;
    const float share = (distance - at[i - 1]) / std::max(0.001F, at[i] - at[i - 1]);
    return {points[i - 1].x + (points[i].x - points[i - 1].x) * share,
            points[i - 1].y + (points[i].y - points[i - 1].y) * share};
  }
};

// A box as plain rectangles with the round corners beside them: where the processor draws, those
// cost next to nothing, and what they hide is not drawn at all (shell/raster.h). The radius is
// whole pixels: the corners' inner edges are softened, and would show as seams anywhere but on a
// pixel's edge.
void fill_pixels(ImDrawList& list, const Painter::Pixels& p, Color color, float radius) {
  const float r = std::round(radius);
  const bool room = p.right - p.left > 2 * r && p.bottom - p.top > 2 * r;
  if (color.a != 255 || !room || r < 1) {
    list.AddRectFilled({p.left, p.top}, {p.right, p.bottom}, packed(color), radius);
    return;
  }
  const ImU32 packed_color = packed(color);
  list.AddRectFilled({p.left, p.top + r}, {p.right, p.bottom - r}, packed_color);
  list.AddRectFilled({p.left + r, p.top}, {p.right - r, p.top + r}, packed_color);
  list.AddRectFilled({p.left + r, p.bottom - r}, {p.right - r, p.bottom}, packed_color);
  const auto corner = [&](float x, float y, int from, int to) {
    list.PathArcToFast({x, y}, r, from, to);
    list.PathLineTo({x, y});
    list.PathFillConvex(packed_color);
  };
  corner(p.left + r, p.top + r, 6, 9);
  corner(p.right - r, p.top + r, 9, 12);
  corner(p.right - r, p.bottom - r, 0, 3);
  corner(p.left + r, p.bottom - r, 3, 6);
}

// Draws the closed path gathered in `list` as dashes, each three times as long as it is thick.
void dash_path(ImDrawList& list, ImU32 color, float thickness) {
  const Walk walk(list._Path);
  list.PathClear();
  const auto count = static_cast<int>(std::round(walk.length() / (5.6F * thickness)));
  const float period = walk.length() / static_cast<float>(count);
  for (int i = 0; i < count; ++i) {
    const float from = (static_cast<float>(i) + 0.2F) * period, to = from + 0.57F * period;
    list.PathLineTo(walk.point(from));
    for (std::size_t j = 0; j < walk.count; ++j) {
      if (walk.at[j] > from && walk.at[j] < to) list.PathLineTo(walk.points[j]);
    }
    list.PathLineTo(walk.point(to));
    list.PathStroke(color, 0, thickness);
  }
}

}  // namespace

void Painter::set_view(const View& view, Direction direction, const Theme& theme) {
  view_ = view;
  direction_ = direction;
  theme_ = &theme;
}

float Painter::pixels(float thickness) const {
  return std::max(1.0F, std::round(thickness * view_.scale));
}

// Edges lie on whole pixels, so that straight lines stay sharp at every scale.
Painter::Pixels Painter::to_pixels(Rect box) const {
  const float x = direction_ == Direction::kRightToLeft ? view_.width - box.right() : box.x;
  const auto across = [this](float v) { return std::round(view_.origin.x + v * view_.scale); };
  const auto down = [this](float v) { return std::round(view_.origin.y + v * view_.scale); };
  return {across(x), down(box.y), across(x + box.w), down(box.bottom())};
}

Point Painter::to_pixels(Point point) const {
  const float x = direction_ == Direction::kRightToLeft ? view_.width - point.x : point.x;
  return {view_.origin.x + x * view_.scale, view_.origin.y + point.y * view_.scale};
}

Point Painter::from_pixels(float x, float y) const {
  const float from_left = (x - view_.origin.x) / view_.scale;
  return {direction_ == Direction::kRightToLeft ? view_.width - from_left : from_left,
          (y - view_.origin.y) / view_.scale};
}

// For tests: what shows of a filled shape.
void Painter::record_shape(const Pixels& box, Color color) const {
  if (recorder() == nullptr) return;
  const ImVec4 clip = list_->_CmdHeader.ClipRect;
  recorder()->add_shape({std::max(box.left, clip.x), std::max(box.top, clip.y),
                         std::min(box.right, clip.z), std::min(box.bottom, clip.w)},
                        color);
}

void Painter::fill(Rect box, Color color, float radius) {
  const Pixels p = to_pixels(box);
  record_shape(p, color);
  fill_pixels(*list_, p, color, radius * view_.scale);
}

void Painter::stroke(Rect box, Color color, float thickness, float radius) {
  const Pixels p = to_pixels(box);
  const float t = pixels(thickness);
  list_->AddRect({p.left + (t - 1) / 2, p.top + (t - 1) / 2},
                 {p.right - (t - 1) / 2, p.bottom - (t - 1) / 2}, packed(color),
                 std::max(0.0F, std::round(radius * view_.scale) - (t - 1) / 2), 0, t);
}

void Painter::dashed(Rect box, Color color, float thickness, float radius) {
  const Pixels p = to_pixels(box);
  const float t = pixels(thickness), half = t / 2;
  if (p.right - p.left < 4 * t || p.bottom - p.top < 4 * t) return;
  const float r = std::max(0.0F, std::round(radius * view_.scale) - half);
  list_->PathClear();
  // From the middle of the top edge, all the way round.
  const float middle = std::floor((p.left + p.right) / 2);
  list_->PathLineTo({middle, p.top + half});
  list_->PathArcToFast({p.right - half - r, p.top + half + r}, r, 9, 12);
  list_->PathArcToFast({p.right - half - r, p.bottom - half - r}, r, 0, 3);
  list_->PathArcToFast({p.left + half + r, p.bottom - half - r}, r, 3, 6);
  list_->PathArcToFast({p.left + half + r, p.top + half + r}, r, 6, 9);
  list_->PathLineTo({middle, p.top + half});
  dash_path(*list_, packed(color), t);
}

void Painter::line(Point from, Point to, Color color, float thickness) {
  const Point a = to_pixels(from), b = to_pixels(to);
  const float t = pixels(thickness);
  // Level and upright lines are drawn as boxes: sharp whatever their thickness.
  if (from.y == to.y) {
    const float top = std::round(a.y - t / 2);
    list_->AddRectFilled({std::round(std::min(a.x, b.x)), top},
                         {std::round(std::max(a.x, b.x)), top + t}, packed(color));
  } else if (from.x == to.x) {
    const float left = std::round(a.x - t / 2);
    list_->AddRectFilled({left, std::round(std::min(a.y, b.y))},
                         {left + t, std::round(std::max(a.y, b.y))}, packed(color));
  } else {
    list_->PathLineTo(vec(a));
    list_->PathLineTo(vec(b));
    list_->PathStroke(packed(color), 0, thickness * view_.scale);
  }
}

void Painter::polyline(std::span<const Point> points, Color color, float thickness, bool closed) {
  list_->PathClear();
  for (const Point point : points) list_->PathLineTo(vec(to_pixels(point)));
  list_->PathStroke(packed(color), closed ? ImDrawFlags_Closed : ImDrawFlags_None,
                    thickness * view_.scale);
}

void Painter::polygon(std::span<const Point> points, Color color) {
  list_->PathClear();
  for (const Point point : points) list_->PathLineTo(vec(to_pixels(point)));
  list_->PathFillConvex(packed(color));
}

void Painter::circle(Point center, float radius, Color color) {
  const float r = radius * view_.scale;
  record_shape(to_pixels(Rect{center.x - radius, center.y - radius, 2 * radius, 2 * radius}),
               color);
  list_->AddCircleFilled(vec(to_pixels(center)), r, packed(color), segments(r));
}

void Painter::ring(Point center, float radius, float thickness, Color color) {
  const float t = std::max(1.0F, thickness * view_.scale);
  const float r = radius * view_.scale - t / 2;
  // Dear ImGui takes half a pixel off the radius of circles that it strokes.
  list_->AddCircle(vec(to_pixels(center)), r + 0.5F, packed(color), segments(r), t);
}

void Painter::dashed_ring(Point center, float radius, float thickness, Color color) {
  const float t = std::max(1.0F, thickness * view_.scale);
  const float r = radius * view_.scale - t / 2;
  const int dashes = std::max(8, static_cast<int>(2 * kPi * r / (3.2F * t)));
  const float step = 2 * kPi / static_cast<float>(dashes);
  for (int i = 0; i < dashes; ++i) {
    const float from = step * static_cast<float>(i);
    list_->PathArcTo(vec(to_pixels(center)), r, from, from + step * 0.6F, 4);
    list_->PathStroke(packed(color), 0, t);
  }
}

void Painter::arc(Point center, float radius, float thickness, float share, Color color) {
  if (share <= 0) return;
  if (share >= 1) return ring(center, radius + thickness / 2, thickness, color);
  const float from = -kPi / 2;
  const float to = from + 2 * kPi * share;
  const float r = radius * view_.scale;
  list_->PathArcTo(vec(to_pixels(center)), r, from, to, segments(r));
  list_->PathStroke(packed(color), 0, std::max(1.0F, thickness * view_.scale));
}

void Painter::lip(Rect box, Color face, Color edge, float radius, float down) {
  const float lip = theme_->lip;
  const Rect moved = box.moved(0, lip * down);
  fill({moved.x, moved.y, box.w, box.h + lip * (1 - down)}, edge, radius);
  if (face == edge) return;
  const Pixels p = to_pixels(moved);
  const float border = pixels(theme_->border);
  record_shape(p, face);
  fill_pixels(*list_, {p.left + border, p.top + border, p.right - border, p.bottom - border}, face,
              std::max(0.0F, std::round(radius * view_.scale) - border));
}

void Painter::push_clip(Rect box) {
  const Pixels p = to_pixels(box);
  ImGui::PushClipRect({p.left, p.top}, {p.right, p.bottom}, true);
}

void Painter::pop_clip() {
  ImGui::PopClipRect();
}

}  // namespace stordialog::kit
