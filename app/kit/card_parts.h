// What cards, groups and rows share: two texts under each other, and the words for how a card
// stands. Seen inside the kit only.
#pragma once

#include "kit/cards.h"
#include "kit/face.h"

namespace stordialog::kit {

inline constexpr float kLandSeconds = 0.16F;  // a dot that lands

inline Press pressed(const Touch& touch) {
  if (touch.activated) return Press::kActivated;
  return touch.refused ? Press::kRefused : Press::kNone;
}
inline Enabled state(bool enabled) {
  return enabled ? Enabled::kYes : Enabled::kNo;
}
inline Chosen chosen(bool selected) {
  return selected ? Chosen::kYes : Chosen::kNo;
}
inline FaceKind kind(bool selected) {
  return selected ? FaceKind::kSelected : FaceKind::kPlain;
}
inline RingState ring(bool selected, bool enabled) {
  if (selected) return RingState::kChosenOnCard;
  return enabled ? RingState::kFree : RingState::kDisabled;
}

// A title with a smaller text under it.
struct TwoTexts {
  std::string_view title;
  TextStyle title_style;
  std::string_view text;
  TextStyle text_style;
  float gap;
  bool balanced = false;

  float height(const Kit& kit, float width) const;
  // In the middle of `box`; in two lines each when it is too low for all.
  void draw(Kit& kit, Rect box, const Face& face) const;
};

}  // namespace stordialog::kit
