#include "drawing/participant/station_table.h"

#include <cmath>
#include <numbers>
#include <string>

#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

constexpr int kSeats = 16, kYours = 11;
constexpr float kTable = 236, kRing = 336, kSeat = 46, kYourSeat = 62;

void draw_seats(kit::Kit& kit, kit::Point center, float scale) {
  constexpr float kPi = std::numbers::pi_v<float>;
  const kit::Theme& theme = kit.theme();
  const bool bare = theme.name == kit::ThemeName::kHighContrast;
  for (int seat = 0; seat < kSeats; ++seat) {
    const float angle = (static_cast<float>(seat) + 0.5F) * 2 * kPi / kSeats - kPi / 2;
    const kit::Point at{center.x + kRing * scale * std::cos(angle),
                        center.y + kRing * scale * std::sin(angle)};
    if (seat == kYours) {
      kit.circle(at, kYourSeat * scale, theme.dot);
    } else if (bare) {
      kit.ring(at, kSeat * scale, theme.border, theme.ink);
    } else {
      kit.circle(at, kSeat * scale, seat % 2 == 0 ? theme.first_side : theme.second_side);
    }
  }
}

}  // namespace

void draw_station_table(kit::Kit& kit, kit::Point center, float scale, std::string_view word,
                        domain::StationNumber number, std::string_view name) {
  const kit::Theme& theme = kit.theme();
  draw_seats(kit, center, scale);
  kit.circle(center, kTable * scale, theme.action);
  const auto line = [&](float y, float width, std::string_view text, kit::TextStyle style) {
    const kit::Rect box{center.x - width * scale / 2, center.y + (y - 160) * scale, width * scale,
                        320 * scale};
    kit.text(box, text, style.size(style.em * scale), theme.on_action,
             {.align = kit::Align::kCenter,
              .stand = kit::Stand::kMiddle,
              .max_lines = 1,
              .shrink = true});
  };
  const std::string numeral = std::to_string(number);
  const float em = numeral.size() == 1 ? 284.0F : numeral.size() == 2 ? 240.0F : 176.0F;
  // On a small picture the number stands alone.
  constexpr float kWordsFrom = 0.61F;
  if (scale >= kWordsFrom) line(-158, 310, word, {46, 1, kit::Weight::kBold, 0});
  line(0, 430, numeral, {em, 1, kit::Weight::kExtraBold, -0.02F});
  // A name too long for the table is said on the sign only.
  const kit::TextStyle small{46, 1, kit::Weight::kBold, 0};
  const bool normal = kit.enlargement() == kit::TextSize::kNormal;
  if (scale < kWordsFrom) return;
  if (normal || kit::fits_one_line(kit, name, small.size(46 * scale), 310 * scale)) {
    line(158, 310, name, small);
  }
}

}  // namespace stordialog::drawing
