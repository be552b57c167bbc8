#include "kit/signature.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "kit/buttons.h"

namespace stordialog::kit {
namespace {

using Way = input::WipingVector<Point>;

constexpr float kInk = 7;  // layout pixels thick, in a field of 900
constexpr float kInkField = 900;
constexpr float kBaseline = 0.72F;  // of the height, where the line to write on lies
constexpr int kPiece = 8;           // straight pieces of each bend

// Signatures run from the left in every language.
Point from_left(const Kit& kit, Rect box, Point point) {
  if (kit.direction() == Direction::kLeftToRight) return point;
  return {box.x + box.right() - point.x, point.y};
}

Point middle(Point a, Point b) {
  return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

// The bend from the middle of a-b to the middle of b-c, with b to lean on: no corners anywhere.
void bend(Way& way, Point a, Point b, Point c) {
  const Point from = middle(a, b), to = middle(b, c);
  for (int i = 1; i <= kPiece; ++i) {
    const float t = static_cast<float>(i) / kPiece, u = 1 - t;
    way.push_back({u * u * from.x + 2 * u * t * b.x + t * t * to.x,
                   u * u * from.y + 2 * u * t * b.y + t * t * to.y});
  }
}

void stroke(Kit& kit, std::span<const Point> points, Way& way, Color color, float thick) {
  if (points.empty()) return;
  way.clear();
  way.push_back(points.front());
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    bend(way, points[i - 1], points[i], points[i + 1]);
  }
  way.push_back(points.back());
  if (way.size() > 2 || points.size() > 1) kit.polyline(way, color, thick);
  kit.circle(points.front(), points.size() == 1 ? thick * 0.8F : thick / 2, color);
  kit.circle(points.back(), thick / 2, color);
}

void draw_field(Kit& kit, Rect box, const SignaturePad& pad, bool empty) {
  const Theme& t = kit.theme();
  const bool high = t.name == ThemeName::kHighContrast;
  if (!pad.enabled) {
    kit.fill(box, t.disabled, kRadiusKey);
    kit.dashed(box, t.edge, 3, kRadiusKey);
    return;
  }
  kit.fill(box, t.surface, kRadiusKey);
  kit.stroke(box, pad.error ? t.error : t.edge, pad.error ? 5 : (high ? 4 : 3), kRadiusKey);
  // Where to write: a cross and a line.
  const float y = box.y + kBaseline * box.h;
  const Color mark = empty ? t.ink2 : t.edge;
  const auto place = [&](float x, float at_y) { return from_left(kit, box, {box.x + x, at_y}); };
  kit.line(place(48, y - 38), place(76, y - 4), mark, 4);
  kit.line(place(76, y - 38), place(48, y - 4), mark, 4);
  kit.line(place(92, y), place(box.w - 92, y), mark, 3);
}

}  // namespace

SignatureEvent signature_pad(Kit& kit, const Id& id, Rect box, input::Strokes& strokes,
                             const SignaturePad& pad) {
  SignatureEvent event;
  const Enabled enabled = pad.enabled ? Enabled::kYes : Enabled::kNo;
  draw_field(kit, box, pad, strokes.empty());
  ink(kit, box, strokes, pad.enabled ? kit.theme().ink : kit.theme().on_disabled);
  // The key lies in the field; asked first, it keeps its touches to itself.
  const bool can_clear = pad.enabled && !pad.clear.empty() && !strokes.empty();
  const Button clear{.label = pad.clear, .icon = Icon::kRefresh};
  Rect corner = box.inset(20, 20);
  corner = corner.take_end(button_width(kit, clear, kButtonSmall)).with_height(kButtonSmall);
  if (can_clear && button(kit, Id(id.view(), ".clear"), corner, clear)) {
    strokes.clear();
    event.changed = true;
  }
  const Touch touch = kit.target(id, box, enabled, Reach::kTouch);
  const float unit = box.w / input::Strokes::kWide;
  const auto add = [&](Point at) {
    const Point p = from_left(kit, box, at);
    strokes.draw((p.x - box.x) / unit, (p.y - box.y) / unit, box.h / unit);
    event.changed = true;
  };
  if (touch.began) {
    add(touch.at);
  } else if (touch.dragged) {
    std::array<Point, 64> room;
    for (const Point& point : kit.finger_way(room)) add(point);
  } else if (!strokes.empty() && strokes.points().back().lift == 0) {
    strokes.lift();
    event.ended = true;
  }
  if (event.changed) kit.keep_moving();
  return event;
}

void ink(Kit& kit, Rect box, const input::Strokes& strokes, Color color) {
  const float unit = box.w / input::Strokes::kWide;
  const float thick = std::max(3.0F, kInk * std::min(1.0F, box.w / kInkField));
  Way points, way;
  for (const input::InkPoint& point : strokes.points()) {
    points.push_back(from_left(
        kit, box,
        {box.x + static_cast<float>(point.x) * unit, box.y + static_cast<float>(point.y) * unit}));
    if (point.lift == 0) continue;
    stroke(kit, points, way, color, thick);
    points.clear();
  }
  stroke(kit, points, way, color, thick);
}

void fitted_ink(Kit& kit, Rect box, const input::Strokes& strokes, Color color) {
  if (strokes.empty()) return;
  float left = input::Strokes::kWide, right = 0, top = input::Strokes::kWide, bottom = 0;
  for (const input::InkPoint& point : strokes.points()) {
    left = std::min(left, static_cast<float>(point.x));
    right = std::max(right, static_cast<float>(point.x));
    top = std::min(top, static_cast<float>(point.y));
    bottom = std::max(bottom, static_cast<float>(point.y));
  }
  const float unit =
      std::min(box.h / std::max(1.0F, bottom - top), box.w / std::max(1.0F, right - left));
  Rect field{box.x - left * unit, box.y, input::Strokes::kWide * unit, box.h};
  if (kit.direction() == Direction::kRightToLeft) field.x = box.x - field.w + right * unit;
  field.y += (box.h - (bottom - top) * unit) / 2 - top * unit;
  ink(kit, field, strokes, color);
}

}  // namespace stordialog::kit
