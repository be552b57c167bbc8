// Icons, and the marks that mean something: a ring to choose, a person's dot, a box, a check.
#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "kit/painter.h"

namespace stordialog::kit {

void Painter::shadow(Rect dialog, float radius) {
  if (theme_->name == ThemeName::kHighContrast) return;
  struct Ring {
    float alpha, grown, down;
  };
  constexpr std::array kRings{Ring{0.03F, 18, 28}, Ring{0.05F, 10, 18}, Ring{0.07F, 4, 10},
                              Ring{0.10F, 0, 4}};
  constexpr Color kShade = Color::rgb(0x04141A);
  for (const Ring& r : kRings) {
    fill(dialog.grown(r.grown).moved(0, r.down), kShade.alpha(r.alpha), radius + r.grown);
  }
}

void Painter::check(Point center, float size, Color color, float thickness) {
  // Butt ends, as in the pictures; the check never mirrors.
  const Point at = to_pixels(center);
  const float s = size * view_.scale;
  list_->PathClear();
  list_->PathLineTo({at.x - 0.485F * s, at.y + 0.03F * s});
  list_->PathLineTo({at.x - 0.152F * s, at.y + 0.394F * s});
  list_->PathLineTo({at.x + 0.515F * s, at.y - 0.333F * s});
  list_->PathStroke(IM_COL32(color.r, color.g, color.b, color.a), 0, thickness * view_.scale);
}

void Painter::icon(Icon icon, Point center, float em, Color color) {
  if (icon == Icon::kNone) return;
  const float exact = em * view_.scale * Fonts::kIconSizePerEm;
  const float size = std::max(1.0F, std::round(exact));
  ImFontBaked* baked = fonts_->icons()->GetFontBaked(size, exact / size);
  const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(icon));
  if (glyph == nullptr || !glyph->Visible) return;
  const float density = baked->RasterizerDensity;
  const Point middle = to_pixels(center);
  const float top = std::round(middle.y - exact / 2) + std::round(glyph->Y0 * density);
  const float w = (glyph->X1 - glyph->X0) * density, h = (glyph->Y1 - glyph->Y0) * density;
  const float x0 = std::round(glyph->X0 * density);
  const bool turned = direction_ == Direction::kRightToLeft && mirrors(icon);
  const float corner = std::round(middle.x - exact / 2);
  const float left = turned ? corner + std::round(exact) - x0 - w : corner + x0;
  list_->PrimReserve(6, 4);
  list_->PrimRectUV({left, top}, {left + w, top + h}, {turned ? glyph->U1 : glyph->U0, glyph->V0},
                    {turned ? glyph->U0 : glyph->U1, glyph->V1},
                    IM_COL32(color.r, color.g, color.b, color.a));
}

// In the font of icons they are 16 and 20 parts of 24 wide.
void Painter::dot(Point center, float radius, Color color) {
  icon(Icon::kFiberManualRecord, center, radius * 2 * 24 / 16, color);
}

void Painter::dot_ring(Point center, float radius, Color color) {
  icon(Icon::kRadioButtonUnchecked, center, radius * 2 * 24 / 20, color);
}

void Painter::medallion(Icon name, Point center, float diameter, float em, Color fill, Color on) {
  circle(center, diameter / 2, fill);
  // In high contrast a side's colour is that of the ink.
  icon(name, center, em, on == fill ? theme_->paper : on);
}

void Painter::ring_mark(Point center, float diameter, RingState state, float landed) {
  const Theme& t = *theme_;
  const bool high = t.name == ThemeName::kHighContrast;
  const float radius = diameter / 2;
  switch (state) {
    case RingState::kFree:
    case RingState::kError:
      circle(center, radius, state == RingState::kFree ? t.edge : t.error);
      return circle(center, radius - 4, t.surface);
    case RingState::kDisabled:
      return dashed_ring(center, radius, 4, t.edge);
    case RingState::kChosen:
    case RingState::kChosenOnCard:
      break;
  }
  const float grown = radius * (0.6F + 0.4F * landed);
  const bool reversed = high && state == RingState::kChosenOnCard;
  circle(center, grown, reversed ? t.on_dot : t.dot_edge);
  circle(center, grown - 4, reversed ? t.on_dot : t.dot);
  icon(Icon::kCheck, center, grown * 1.5F, reversed ? t.dot : t.on_dot);
}

void Painter::box_mark(Rect box, bool on, RingState state) {
  const Theme& t = *theme_;
  constexpr float kRadius = 12;
  if (state == RingState::kDisabled) return dashed(box, t.edge, 4, kRadius);
  if (on) {
    fill(box, t.selected, kRadius);
    const bool high = t.name == ThemeName::kHighContrast;
    return icon(Icon::kCheck, box.center(), box.h * 52 / 60, high ? t.on_selected : t.dot);
  }
  stroke(box, state == RingState::kError ? t.error : t.edge, 4, kRadius);
}

}  // namespace stordialog::kit
