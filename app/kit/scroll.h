// A box whose content may be higher than it is: Upp/Ner keys, a drag with a glide after it, the
// wheel of a mouse. Nothing scrolls by drag alone.
#pragma once

#include "kit/kit.h"

namespace stordialog::kit {

// Draw the content into inner(), whose height is the content's; what sticks out is clipped and
// cannot be pressed. It clips until it goes out of scope, so give it a block of its own. Upp/Ner
// keys stand at the end side when they are needed (then inner() is 112 narrower). A finger that
// has wandered 14 px takes the content along and presses nothing; lifted while it moves, the
// content glides on, unless motion is off; a finger that catches it presses nothing either.
// Ids ID + ".up", ".down".
class ScrollArea {
 public:
  // `row`: the height of a row with its gap, when a press on Upp or Ner is to move whole rows.
  ScrollArea(Kit& kit, const Id& id, Rect box, float content_height, float row = 0);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;
  Rect inner() const { return inner_; }
  static constexpr float kKeys = 112;
  // What its keys take of the width when the content is higher: more where they stand beside each
  // other because the box is low.
  static float keys_width(float box_height);

 private:
  Kit* kit_;
  Rect inner_;
};

}  // namespace stordialog::kit
