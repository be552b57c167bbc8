#include "drawing/paint_figure.h"

#include <variant>
#include <vector>

namespace stordialog::drawing {

void paint_figure(kit::Kit& kit, const figure::Shapes& shapes) {
  const kit::Theme& theme = kit.theme();
  const auto color = [&](figure::Paint role) {
    switch (role) {
      case figure::Paint::quiet:
        return theme.ink2;
      case figure::Paint::hair:
        return theme.hair;
      case figure::Paint::accent:
        return theme.dot;
      case figure::Paint::first_side:
        return theme.first_side;
      case figure::Paint::second_side:
        return theme.second_side;
      case figure::Paint::ink:
        break;
    }
    return theme.ink;
  };
  const auto rect = [](const figure::Box& box) { return kit::Rect{box.x, box.y, box.w, box.h}; };
  for (const figure::Shape& shape : shapes) {
    if (const auto* fill = std::get_if<figure::Fill>(&shape)) {
      kit.fill(rect(fill->box), color(fill->paint), fill->radius);
    } else if (const auto* line = std::get_if<figure::Outline>(&shape)) {
      kit.stroke(rect(line->box), color(line->paint), line->thickness, line->radius);
    } else {
      const auto& path = std::get<figure::Path>(shape);
      std::vector<kit::Point> points;
      for (const figure::Point& point : path.points) points.push_back({point.x, point.y});
      kit.polyline(points, color(path.paint), path.thickness);
    }
  }
}

}  // namespace stordialog::drawing
