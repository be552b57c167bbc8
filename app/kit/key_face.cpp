#include "kit/key_face.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace stordialog::kit {
namespace {

constexpr float kIconAlone = 48, kIconBeside = 44, kBetween = 12, kPadding = 20;

TextStyle style_of(const KeyLook& key) {
  return {key.em, 1, Weight::kBold, 0};
}

float icon_size(const KeyLook& key) {
  if (key.icon == Icon::kNone) return 0;
  return key.label.empty() ? kIconAlone : kIconBeside;
}

}  // namespace

float key_width(const Kit& kit, const KeyLook& key) {
  const bool both = key.icon != Icon::kNone && !key.label.empty();
  const float word = key.label.empty() ? 0 : kit.text_width(key.label, style_of(key));
  return std::ceil(word + icon_size(key) + (both ? kBetween : 0) + 2 * kPadding);
}

Touch draw_key(Kit& kit, const Id& id, Rect box, const KeyLook& key) {
  const Enabled enabled = key.enabled ? Enabled::kYes : Enabled::kNo;
  // A sign that is moved lies, as letters are measured, outside its key, and is still its own.
  std::optional<Aloud> together;
  if (key.drop > 0) together.emplace(kit, box);
  const Touch touch = kit.target(id, box, enabled, key.reach);
  if (!key.enabled && !key.why.empty()) kit.describe({.name = key.label, .detail = key.why});
  const Face face = draw_face(kit, id, touch, box, key.kind, kRadiusKey, enabled);
  const bool both = key.icon != Icon::kNone && !key.label.empty();
  const float icon = icon_size(key);
  const TextStyle style = style_of(key);
  const float room = face.box.w - 16 - (both ? icon + kBetween : 0);
  const TextLayout layout{.stand = Stand::kMiddle, .max_lines = 1, .shrink = true};
  const float wide = key.label.empty() ? 0 : kit.text_size(key.label, style, room, layout).w;
  Rect content = face.box.middle(wide + icon + (both ? kBetween : 0), face.box.h);
  if (key.icon != Icon::kNone) {
    const Rect place = key.icon_at_end ? content.take_end(icon, both ? kBetween : 0)
                                       : content.take_start(icon, both ? kBetween : 0);
    kit.icon(key.icon, place.center(), icon, face.ink);
  }
  content.w += 1;
  if (!key.label.empty()) kit.text(content.moved(0, key.drop), key.label, style, face.ink, layout);
  if (key.dot) {
    Rect row = face.box.inset(14, 14);
    kit.circle(row.take_end(18).with_height(18).center(), 9, face.mark);
  }
  return touch;
}

}  // namespace stordialog::kit
