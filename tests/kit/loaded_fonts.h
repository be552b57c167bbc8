// The fonts of the house in an atlas of their own, for tests that need no screen.
#pragma once

#include <string_view>

#include "headless/display.h"
#include "kit/shaping.h"

namespace stordialog::kit::test {

class LoadedFonts {
 public:
  LoadedFonts() {
    display_.frame([] {});  // makes the atlas ready to draw into
  }

  const Fonts& get() const { return display_.fonts(); }
  ShapedText shape(std::string_view text, const ShapingStyle& style = {}) const {
    const Run run{text};
    return get().shaper().shape(get(), {&run, 1}, style);
  }

 private:
  headless::Display display_;
};

}  // namespace stordialog::kit::test
