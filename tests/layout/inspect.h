// What is wrong with a frame: the rules of the layout, read off what was drawn.
#pragma once

#include <string>
#include <vector>

#include "kit/recorder.h"

namespace stordialog::layout {

struct Room {
  float width = 1920, height = 1080;  // display pixels
  float scale = 1;                    // display pixels of a layout pixel
  bool participants = true;           // the sizes of letters are theirs
  int text_step = 0;
  kit::Color paper;  // what the picture is cleared with
};

/// Measures of the design language, in layout pixels (5.56 are a millimetre).
inline constexpr float kTarget = 83.4F;      // 15 mm
inline constexpr float kBetween = 16.7F;     // 3 mm
inline constexpr float kCaption = 28;        // em of the smallest letters
inline constexpr float kBody = 56;           // em of what people read first
inline constexpr float kShrinkMost = 0.85F;  // of what the text size asks for, in large text
inline constexpr double kContrast = 4.5;     // WCAG 2.2, 1.4.3

/// A sentence each: "text is cut: ...". In the order of the frame.
[[nodiscard]] std::vector<std::string> inspect(const kit::Recorder& seen, const Room& room);

/// What a whole hall must read: letters are 1/25 of the picture's height at least. A picture is at
/// most as high as it is in the shape of 14:9.
[[nodiscard]] std::vector<std::string> small_for_a_hall(const kit::Recorder& seen,
                                                        const Room& room);

/// WCAG 2.2: relative luminance and contrast ratio of two colours, 1 to 21.
[[nodiscard]] double contrast(kit::Color one, kit::Color other);

}  // namespace stordialog::layout
