// How much room texts want, so that a screen picks its layout by measuring and assumes nothing
// about languages or text sizes.
#pragma once

#include <string_view>

#include "kit/painter.h"

namespace stordialog::kit {

// Nothing that is to be read is drawn smaller than about this share of its size. The painter
// shrinks in steps, so this is a step more than the 0.85 that is the limit.
inline constexpr float kLeastShare = 0.9F;

// In one line, perhaps at kLeastShare.
bool fits_one_line(const Painter& painter, std::string_view text, TextStyle style, float width);
// Words stay whole, perhaps at kLeastShare, and no more than `lines` are needed; 0: any number.
bool fits_lines(const Painter& painter, std::string_view text, TextStyle style, float width,
                int lines = 0);
// Height when wrapped with no word cut.
float text_height(const Painter& painter, std::string_view text, TextStyle style, float width);

// How text flows when its height was measured by text_height().
inline constexpr TextLayout kFlowing{.shrink = true};
inline constexpr TextLayout kFlowingBalanced{.balanced = true, .shrink = true};

}  // namespace stordialog::kit
