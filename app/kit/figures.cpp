#include "kit/figures.h"

#include <array>
#include <cmath>
#include <numbers>

namespace stordialog::kit {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
// Decoration only: the welcome table's second colour is deeper than the side's, the outer ring of
// the thanks is sand.
constexpr Color kSeat = Color::rgb(0x8FC7CC);
constexpr Color kOuter = Color::rgb(0xE6D5AC);
constexpr Color kFjord = Color::rgb(0x0B4A5A);
constexpr Color kPeach = Color::rgb(0xF0B59E);
constexpr Color kWater = Color::rgb(0xA9D3D6);
constexpr Color kPaper = Color::rgb(0xF7F2E8);
constexpr Color kYellow = Color::rgb(0xFFC53D);

// In high contrast, decoration is drawn as white rings so that yellow keeps its meaning.
void dot(Kit& kit, Point at, float radius, Color color) {
  const bool high = kit.theme().name == ThemeName::kHighContrast;
  if (!high) return kit.circle(at, radius, color);
  if (color == kYellow) return kit.circle(at, radius, kit.theme().dot);
  kit.ring(at, radius, 4, kit.theme().ink);
}

}  // namespace

void logo(Kit& kit, Point center, float size, bool on_dark) {
  const bool high = kit.theme().name == ThemeName::kHighContrast;
  const bool dark = on_dark || kit.theme().name == ThemeName::kDark;
  const Color seats = high || dark ? Color::rgb(0xFFFFFF) : kFjord;
  for (int i = 0; i < 7; ++i) {
    const float angle = -kPi / 2 + static_cast<float>(i) * 2 * kPi / 7;
    // The logo is a sign, so it does not mirror.
    const float turn = kit.direction() == Direction::kRightToLeft ? -1.0F : 1.0F;
    const Point at{center.x + turn * 0.36F * size * std::cos(angle),
                   center.y + 0.36F * size * std::sin(angle)};
    kit.circle(at, size * (i == 1 ? 0.135F : 0.11F), i == 1 ? kit.theme().dot : seats);
  }
}

void welcome_picture(Kit& kit, Point corner, float scale) {
  const Point center{corner.x + 620 * scale, corner.y + 450 * scale};
  const float ring = 336 * scale;
  dot(kit, center, 236 * scale, kFjord);
  for (int i = 0; i < 16; ++i) {
    const float angle = -kPi / 2 + static_cast<float>(i) * kPi / 8 + kPi / 16;
    const Point at{center.x + ring * std::cos(angle), center.y + ring * std::sin(angle)};
    const bool yours = i == 11;
    dot(kit, at, (yours ? 62.0F : 46.0F) * scale, yours ? kYellow : (i % 2 == 0 ? kPeach : kSeat));
  }
  struct Pick {
    float x, y;
    Color color;
  };
  static constexpr std::array kPicks{Pick{-84, -70, kYellow}, Pick{30, -110, kPeach},
                                     Pick{96, -10, kPaper},   Pick{-20, 0, kSeat},
                                     Pick{-110, 50, kPaper},  Pick{40, 96, kYellow},
                                     Pick{-50, 126, kPeach},  Pick{128, 84, kSeat},
                                     Pick{-150, -40, kSeat},  Pick{120, -110, kYellow}};
  for (const Pick& pick : kPicks) {
    dot(kit, {center.x + pick.x * scale, center.y + pick.y * scale}, 26 * scale, pick.color);
  }
}

void thanks_picture(Kit& kit, Point center, float scale, float landed, Thanks thanks) {
  static constexpr std::array<Color, 4> kColors{kFjord, kWater, kPeach, kOuter};
  static constexpr std::array<float, 4> kRadii{30, 28, 27, 25};
  for (std::size_t r = 0; r < kColors.size(); ++r) {
    const auto number = static_cast<float>(r + 1);
    const int count = 3 + static_cast<int>(r + 1) * 6;
    const float ring = (52 + number * 78) * scale;
    for (int i = 0; i < count; ++i) {
      const float angle =
          static_cast<float>(i) * 2 * kPi / static_cast<float>(count) + number * 0.35F;
      dot(kit, {center.x + ring * std::cos(angle), center.y + ring * std::sin(angle)},
          kRadii[r] * scale, kColors[r]);
    }
  }
  const float grown = scale * (0.6F + 0.4F * landed);
  kit.circle(center, 70 * grown, kit.theme().dot);
  if (thanks == Thanks::kSaved) kit.check(center, 66 * grown, kit.theme().on_dot, 13 * grown);
}

void countdown(Kit& kit, Point center, float diameter, const Countdown& countdown) {
  const Theme& t = kit.theme();
  const float radius = (diameter - countdown.thickness) / 2;
  const bool high = t.name == ThemeName::kHighContrast;
  if (high) {
    kit.ring(center, diameter / 2, 4, t.ink);
  } else {
    kit.ring(center, diameter / 2, countdown.thickness, countdown.number.empty() ? t.hair : t.sand);
  }
  kit.arc(center, radius, countdown.thickness, countdown.share, t.action);
  if (countdown.number.empty()) return;
  const Rect box{center.x - radius, center.y - radius, 2 * radius, 2 * radius};
  kit.text(box, countdown.number, {countdown.em, 1, Weight::kExtraBold, -0.02F}, t.ink,
           {.align = Align::kCenter,
            .stand = Stand::kMiddle,
            .max_lines = 1,
            .tabular = true,
            .left_to_right = true});
}

void check_dot(Kit& kit, Point center, float diameter) {
  kit.circle(center, diameter / 2, kit.theme().dot);
  kit.icon(Icon::kCheck, center, diameter * 128 / 176, kit.theme().on_dot);
}

}  // namespace stordialog::kit
