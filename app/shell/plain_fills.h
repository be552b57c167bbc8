// Large plain rectangles painted by clearing instead of drawing: where the processor draws the
// pixels, a cleared one costs a tenth of one that is looked up in a texture and blended.
#pragma once

#include <vector>

#include <imgui.h>

#include "shell/fills.h"

namespace stordialog::shell {

class PlainFills {
 public:
  /// Takes opaque upright rectangles of one colour out of what is to be drawn and puts clearing, at
  /// the same place in the order, in their stead. `height`: of the frame buffer. What was taken out
  /// lives until the next call.
  void take_out(ImDrawData& picture, int height);

 private:
  struct Fill {
    Block block;
    ImU32 color;
  };
  static void clear(const ImDrawList* list, const ImDrawCmd* command);
  void take_out(ImDrawList& list, int height);

  std::vector<Fill> fills_;
};

}  // namespace stordialog::shell
