#include "figure/bars.h"

#include <algorithm>

namespace stordialog::figure {

float bar_length(float whole, float share) {
  return whole * std::clamp(share, 0.0F, 1.0F);
}

void add_bar(Shapes& shapes, const Box& room, float share, Paint paint, float radius) {
  const float length = bar_length(room.w, share);
  if (length <= 0) return;
  shapes.push_back(Fill{{room.x, room.y, length, room.h}, paint, std::min(radius, length / 2)});
}

Box shared_bar(const Box& room, float share, int side, const SharedBars& style) {
  const float height = (room.h - style.gap) / 2;
  const float y = side == 0 ? room.y : room.y + height + style.gap;
  return {room.x, y, bar_length(room.w, share), height};
}

void add_shared_bars(Shapes& shapes, const Box& room, float first, float second,
                     const SharedBars& style) {
  const float common = std::min(first, second);
  for (int side = 0; side < 2; ++side) {
    const float share = side == 0 ? first : second;
    const Paint paint = side == 0 ? Paint::first_side : Paint::second_side;
    const Box whole = shared_bar(room, share, side, style);
    Box filled = shared_bar(room, common, side, style);
    if (share > common && whole.w > 0) {
      const float edge = std::min(style.thickness, whole.w / 2);
      shapes.push_back(Outline{whole, paint, edge, std::min(style.radius, whole.w / 2)});
    }
    if (filled.w > 0) {
      shapes.push_back(Fill{filled, paint, std::min(style.radius, filled.w / 2)});
    }
  }
}

void add_bracket(Shapes& shapes, const Box& room, float thickness) {
  const float in = thickness / 2;
  const float right = room.x + room.w - in;
  const float top = room.y + in, bottom = room.y + room.h - in;
  shapes.push_back(Path{
      {{room.x, top}, {right, top}, {right, bottom}, {room.x, bottom}}, Paint::ink, thickness});
}

}  // namespace stordialog::figure
