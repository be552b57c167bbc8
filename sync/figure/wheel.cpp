#include "figure/wheel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace stordialog::figure {

namespace {

constexpr float kTurn = 2 * std::numbers::pi_v<float>;
constexpr float kMonth = kTurn / 12;
constexpr std::array<float, 4> kRings = {0.305F, 0.53F, 0.75F, 1.0F};  // in parts of the radius
constexpr float kMark = 0.13F, kPill = 0.172F, kPillHigh = 0.115F;     // likewise

std::size_t number_of(Ring ring) {
  return static_cast<std::size_t>(ring);
}
float middle_of(Ring ring) {
  return (kRings.at(number_of(ring)) + kRings.at(number_of(ring) + 1)) / 2;
}
Point on(const Wheel& wheel, float angle, float part) {
  return {wheel.centre.x + wheel.radius * part * std::sin(angle),
          wheel.centre.y - wheel.radius * part * std::cos(angle)};
}
float angle_of(int month) {
  return kMonth * static_cast<float>(month - 1);
}

}  // namespace

float hub_radius(const Wheel& wheel) {
  return wheel.radius * kRings.front();
}

void add_wheel(Shapes& shapes, const Wheel& wheel) {
  const float thin = wheel.radius / 220;
  for (const float part : kRings) {
    const float radius = wheel.radius * part;
    shapes.push_back(
        Outline{{wheel.centre.x - radius, wheel.centre.y - radius, 2 * radius, 2 * radius},
                Paint::hair,
                part == kRings.back() ? 2 * thin : thin,
                radius});
  }
  for (int month = 1; month <= 12; ++month) {
    const float angle = angle_of(month) + kMonth / 2;
    shapes.push_back(Path{
        {on(wheel, angle, kRings.front()), on(wheel, angle, kRings.back())}, Paint::hair, thin});
  }
}

Point mark_place(const Wheel& wheel, int month, Ring ring, int index, int count) {
  const float step = kMonth * 0.94F / static_cast<float>(std::max(count, 1));
  const float away = static_cast<float>(index) - static_cast<float>(count - 1) / 2;
  return on(wheel, angle_of(month) + step * away, middle_of(ring));
}

Box mark_box(const Wheel& wheel, Ring ring, int count) {
  const bool pill = ring == Ring::middle;
  const float wide = pill ? kPill : kMark, high = pill ? kPillHigh : kMark;
  const float room = middle_of(ring) * kMonth * 0.9F / static_cast<float>(std::max(count, 1));
  const float scale = std::min(1.0F, room / wide) * wheel.radius;
  return {0, 0, wide * scale, high * scale};
}

void add_mark(Shapes& shapes, const Box& box, Ring ring) {
  const float edge = box.h / 16;
  const float round = ring == Ring::inner ? box.h / 10 : box.h / 2;
  const Paint paint = ring == Ring::inner    ? Paint::second_side
                      : ring == Ring::middle ? Paint::accent
                                             : Paint::first_side;
  shapes.push_back(Fill{box, paint, round});
  if (ring != Ring::middle) shapes.push_back(Outline{box, Paint::ink, edge, round});
}

Point month_place(const Wheel& wheel, int month, float away) {
  return on(wheel, angle_of(month), 1 + away / wheel.radius);
}

}  // namespace stordialog::figure
