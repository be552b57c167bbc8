#include "kit/theme.h"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

namespace stordialog::kit {
namespace {

// WCAG 2.2, relative luminance and contrast ratio.
double luminance(Color color) {
  const auto part = [](std::uint8_t value) {
    const double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(color.r) + 0.7152 * part(color.g) + 0.0722 * part(color.b);
}

double contrast(Color a, Color b) {
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05) / (dark + 0.05);
}

TEST_CASE("text can be read and edges can be seen in every theme") {
  for (const ThemeName name : {ThemeName::kLight, ThemeName::kDark, ThemeName::kHighContrast}) {
    const Theme& t = theme(name);
    CHECK(t.name == name);
    for (const Color ground : {t.paper, t.surface, t.sand}) {
      CHECK(contrast(t.ink, ground) > 7);
      CHECK(contrast(t.ink2, ground) > 4.5);
      CHECK(contrast(t.edge, ground) > 3);
    }
    CHECK(contrast(t.on_action, t.action) > 4.5);
    CHECK(contrast(t.on_selected, t.selected) > 4.5);
    CHECK(contrast(t.on_dot, t.dot) > 4.5);
    CHECK(contrast(t.on_side, t.first_side) > 4.5);
    CHECK(contrast(t.on_side, t.second_side) > 4.5);
    CHECK(contrast(t.on_disabled, t.disabled) > 4.5);
  }
}

TEST_CASE("the measured ratios of the light theme hold") {
  const Theme& t = theme(ThemeName::kLight);
  CHECK(contrast(t.ink, t.paper) == doctest::Approx(13.5).epsilon(0.01));
  CHECK(contrast(t.on_action, t.action) == doctest::Approx(9.8).epsilon(0.01));
  CHECK(contrast(t.error, t.error_panel) == doctest::Approx(5.5).epsilon(0.02));
}

}  // namespace
}  // namespace stordialog::kit
