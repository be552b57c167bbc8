// The design language's colours and logo as pages and prints use them.
#pragma once

#include <array>
#include <cstdint>
#include <numbers>
#include <string>

#include "figure/figure.h"

namespace stordialog::report {

/// 0xRRGGBB.
using Colour = std::uint32_t;

inline constexpr Colour kWhite = 0xFFFFFF, kPaper = 0xF7F2E8, kSand = 0xEAE2D2, kInk = 0x0F2A33,
                        kQuietInk = 0x46585E, kEdge = 0x76807D, kHair = 0xD5CBB8,
                        kAction = 0x0B4A5A, kDot = 0xFFC53D, kFirstSide = 0xF0B59E,
                        kSecondSide = 0xA9D3D6;

[[nodiscard]] constexpr Colour colour_of(figure::Paint paint) {
  switch (paint) {
    case figure::Paint::ink:
      return kInk;
    case figure::Paint::quiet:
      return kQuietInk;
    case figure::Paint::hair:
      return kHair;
    case figure::Paint::accent:
      return kAction;
    case figure::Paint::first_side:
      return kFirstSide;
    case figure::Paint::second_side:
      return kSecondSide;
  }
  return kInk;
}

/// "#0b4a5a"
[[nodiscard]] inline std::string css(Colour colour) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text = "#";
  for (int shift = 20; shift >= 0; shift -= 4) text += kDigits[(colour >> shift) & 0xFU];
  return text;
}

/// One dot of a drawing, in parts of its width.
struct LogoDot {
  double x = 0, y = 0, radius = 0;
  bool own = false;  // the yellow one
};
/// Seven seats round a table, one of them yours.
[[nodiscard]] std::array<LogoDot, 7> logo();

}  // namespace stordialog::report
