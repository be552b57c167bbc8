#include "report/table_picture.h"

#include <cmath>
#include <numbers>

namespace stordialog::report {

void draw_table(Paper& paper, double x, double y, double scale) {
  const double ring = 252 * scale;
  paper.dot(x, y, 176 * scale, kAction);
  for (int seat = 0; seat < 16; ++seat) {
    const double angle = std::numbers::pi * (static_cast<double>(seat) / 8 - 0.5 + 1.0 / 16);
    const bool own = seat == 11;
    paper.dot(x + ring * std::cos(angle), y + ring * std::sin(angle), (own ? 46 : 34) * scale,
              own             ? kDot
              : seat % 2 == 0 ? kFirstSide
                              : kSecondSide);
  }
  struct Seat {
    double x, y;
    Colour colour;
  };
  constexpr Seat kOnTable[] = {
      {-63, -52, kDot},         {22, -82, kFirstSide}, {72, -8, kWhite},      {-15, 0, kSecondSide},
      {-82, 38, kWhite},        {30, 72, kDot},        {-38, 95, kFirstSide}, {96, 63, kSecondSide},
      {-112, -30, kSecondSide}, {90, -82, kDot}};
  for (const auto& one : kOnTable) {
    paper.dot(x + one.x * scale, y + one.y * scale, 19.5 * scale, one.colour);
  }
}

}  // namespace stordialog::report
