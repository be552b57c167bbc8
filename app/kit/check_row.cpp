// A sentence with a box to tick, and what is wrong when it is not ticked.
#include <algorithm>

#include "kit/cards.h"
#include "kit/face.h"
#include "kit/measure.h"

namespace stordialog::kit {

namespace {

constexpr float kCheckBox = 60, kCheckGap = 24, kCheckAir = 18, kErrorIcon = 30, kErrorGap = 8;

TextStyle style_of(const CheckRow& row) {
  return {row.em, 1.15F, Weight::kBold, 0};
}

}  // namespace

float check_row_height(const Kit& kit, float width, const CheckRow& row) {
  constexpr float kLeast = 104, kMargin = 30;
  const float room = width - 2 * kMargin - kCheckBox - kCheckGap;
  return std::max(kLeast, text_height(kit, row.text, style_of(row), room) + 2 * kCheckAir);
}

float check_row_error_height(const Kit& kit, float width, const CheckRow& row) {
  if (row.error.empty()) return 0;
  const float room = width - kErrorIcon - kErrorGap;
  return std::max(36.0F, text_height(kit, row.error, kCaption, room)) + kit.theme().lip + 4;
}

bool check_row(Kit& kit, const Id& id, Rect box, const CheckRow& row) {
  const Theme& t = kit.theme();
  const bool wrong = !row.error.empty();
  const Enabled enabled = row.enabled ? Enabled::kYes : Enabled::kNo;
  const Touch touch = kit.target(id, box, enabled);
  kit.describe(
      {.name = row.text, .role = Role::kCheck, .chosen = row.on ? Chosen::kYes : Chosen::kNo});
  Face face = draw_face(kit, id, touch, box, wrong ? FaceKind::kDestructive : FaceKind::kPlain,
                        kRadiusKey, enabled);
  if (wrong) {
    face.ink = t.ink;
    kit.stroke(face.box, t.error, 5, kRadiusKey);
  }
  Rect content = face.box.inset(box.h >= 100 ? 30 : 22, 0);
  const float side = std::min(60.0F, box.h * 0.6F);
  RingState mark = row.enabled ? RingState::kFree : RingState::kDisabled;
  if (wrong) mark = RingState::kError;
  kit.box_mark(content.take_start(side, kCheckGap).middle(side, side), row.on, mark);
  const bool whole = text_height(kit, row.text, style_of(row), content.w) <= content.h;
  kit.text(content, row.text, style_of(row), face.ink,
           {.stand = Stand::kMiddle, .max_lines = whole ? 0 : 2, .shrink = true});
  if (wrong) {
    const float from = t.lip + 4;
    Rect under{box.x, box.bottom() + from, box.w, check_row_error_height(kit, box.w, row) - from};
    kit.icon(Icon::kError, under.take_start(kErrorIcon, kErrorGap).center(), kErrorIcon, t.error);
    kit.text(under, row.error, kCaption, t.error, {.stand = Stand::kMiddle, .shrink = true});
  }
  return touch.activated;
}

}  // namespace stordialog::kit
