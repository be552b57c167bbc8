// One key of the on-screen keyboard: its target, face, word and icon. Used by the keyboard only.
#pragma once

#include <string_view>

#include "kit/face.h"
#include "kit/kit.h"

namespace stordialog::kit {

// The least face of a key, 15 mm, and the gap between two, 3 mm.
inline constexpr float kKeyLeast = 83.4F, kKeyAcross = 17, kKeyDown = 18;

struct KeyLook {
  std::string_view label = {};
  Icon icon = Icon::kNone;
  FaceKind kind = FaceKind::kPlain;
  bool enabled = true;
  float em = 48;
  bool icon_at_end = false;
  bool dot = false;  // capitals are locked
  float drop = 0;    // the accent stands high in its line
  Reach reach = Reach::kTouch;
  std::string_view why = {};  // it is not enabled: said with it
};

// How wide a key must be for its word and icon.
float key_width(const Kit& kit, const KeyLook& key);
Touch draw_key(Kit& kit, const Id& id, Rect box, const KeyLook& key);
// Letters act when the finger comes down; with Tab and Enter they act as any target.
inline bool struck(const Touch& touch) {
  return touch.began || (touch.activated && touch.focused);
}

}  // namespace stordialog::kit
