// A list of buttons "row.0", "row.1", ... that is longer than its area of 800 x 600.
#pragma once

#include <cstddef>

#include "kit/buttons.h"
#include "kit/scroll.h"

namespace stordialog::kit::test {

struct LongList {
  int rows = 40;
  int pressed = -1;  // the latest
  float top = 0;     // of the content
  void operator()(Kit& kit) {
    const ScrollArea area(kit, "list", {100, 100, 800, 600}, static_cast<float>(rows) * 120);
    Rect inner = area.inner();
    top = inner.y;
    for (int i = 0; i < rows; ++i) {
      if (button(kit, Id("row.", static_cast<std::size_t>(i)), inner.take_top(100, 20),
                 {.label = "Rad"})) {
        pressed = i;
      }
    }
  }
};

}  // namespace stordialog::kit::test
