#include "kit/face.h"

namespace stordialog::kit {
namespace {

constexpr float kReleaseSeconds = 0.12F;

struct Look {
  Color face, edge, held, ink, ink2;
};

Look look_of(const Theme& t, FaceKind kind) {
  switch (kind) {
    case FaceKind::kMain:
      return {t.action, t.action_lip, t.action_lip, t.on_action, t.on_action};
    case FaceKind::kSelected:
      return {t.selected, t.selected_edge, t.selected, t.on_selected, t.on_selected};
    case FaceKind::kDestructive:
      return {t.surface, t.error, t.error_panel, t.error, t.error};
    case FaceKind::kFunction:
      return {t.mist, t.edge, t.sand, t.ink, t.ink2};
    case FaceKind::kPlain:
      break;
  }
  return {t.surface, t.edge, t.sand, t.ink, t.ink2};
}

}  // namespace

Face draw_face(Kit& kit, const Id& id, const Touch& touch, Rect box, FaceKind kind, float radius,
               Enabled enabled) {
  const Theme& t = kit.theme();
  if (enabled == Enabled::kNo) {
    kit.fill(box, t.disabled, radius);
    kit.dashed(box, t.edge, t.border, radius);
    return {box, t.on_disabled, t.on_disabled, t.on_disabled};
  }
  Look look = look_of(t, kind);
  // The press shows at once; only the way back takes its time.
  const float rising = kit.moved(id, touch.held, kReleaseSeconds);
  const float down = touch.held ? 1.0F : rising;
  Color mark = t.name == ThemeName::kHighContrast ? t.on_selected : t.dot;
  if (touch.held) {
    look.face = look.held;
    if (t.name == ThemeName::kHighContrast) {
      look.face = look.edge = t.ink;
      look.ink = look.ink2 = mark = t.paper;
    }
  }
  kit.lip(box, look.face, look.edge, radius, down);
  kit.focus_ring(touch, box, radius);
  return {box.moved(0, t.lip * down), look.ink, look.ink2, mark};
}

}  // namespace stordialog::kit
