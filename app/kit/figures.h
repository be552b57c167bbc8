// The dot in its pictures: logo, welcome table, thanks, countdown.
#pragma once

#include <string_view>

#include "kit/kit.h"

namespace stordialog::kit {

// Seven dots, one of them yours. In the light it is dark, on dark ground white.
void logo(Kit& kit, Point center, float size, bool on_dark = false);
// Table with 8 + 8 seats seen from above (01), drawn at 1060 x 930 from `corner`.
void welcome_picture(Kit& kit, Point corner, float scale = 1);
// Rings of dots round a check (06), or round the dot alone where nothing was saved. 52 + 4 * 78 +
// 25 px round the center at scale 1. `landed` 0 to 1: how far the yellow dot has grown.
enum class Thanks : std::uint8_t { kSaved, kNothing };
void thanks_picture(Kit& kit, Point center, float scale = 1, float landed = 1,
                    Thanks thanks = Thanks::kSaved);
// What is left of a time, clockwise from twelve, with a number in it (09) or none (06).
struct Countdown {
  float share = 1;  // left, 0 to 1
  float thickness = 26;
  std::string_view number = {};
  float em = 132;
};
void countdown(Kit& kit, Point center, float diameter, const Countdown& countdown);
// The large yellow dot with a check (38).
void check_dot(Kit& kit, Point center, float diameter);

}  // namespace stordialog::kit
