#include "kit/theme.h"

namespace stordialog::kit {
namespace {

constexpr Color rgb(std::uint32_t value) {
  return Color::rgb(value);
}

constexpr Theme kLightTheme{
    .name = ThemeName::kLight,
    .paper = rgb(0xF7F2E8),
    .surface = rgb(0xFFFFFF),
    .sand = rgb(0xEAE2D2),
    .mist = rgb(0xDDEAEA),
    .ink = rgb(0x0F2A33),
    .ink2 = rgb(0x46585E),
    .edge = rgb(0x76807D),
    .hair = rgb(0xD5CBB8),
    .action = rgb(0x0B4A5A),
    .on_action = rgb(0xFFFFFF),
    .action_lip = rgb(0x06303C),
    .selected = rgb(0x0B4A5A),
    .on_selected = rgb(0xFFFFFF),
    .selected_edge = rgb(0x0B4A5A),
    .dot = rgb(0xFFC53D),
    .on_dot = rgb(0x0F2A33),
    .dot_edge = rgb(0x0F2A33),
    .error = rgb(0xB3261E),
    .error_panel = rgb(0xFBE6E1),
    .ok = rgb(0x1B6A43),
    .disabled = rgb(0xE7E0D2),
    .on_disabled = rgb(0x58625F),
    .first_side = rgb(0xF0B59E),
    .second_side = rgb(0xA9D3D6),
    .on_side = rgb(0x0F2A33),
    .veil = rgb(0x0F2A33).alpha(0.9F),
    .border = 2,
    .lip = 6,
};

constexpr Theme dark_theme() {
  Theme dark = kLightTheme;
  dark.name = ThemeName::kDark;
  dark.paper = rgb(0x0A2730);
  dark.surface = rgb(0x133843);
  dark.sand = rgb(0x0F303A);
  dark.mist = rgb(0x17414D);
  dark.ink = rgb(0xFFFFFF);
  dark.ink2 = rgb(0xB9CED2);
  dark.edge = rgb(0x6E919A);
  dark.hair = rgb(0x2B515C);
  dark.action = dark.selected = dark.selected_edge = rgb(0xFFC53D);
  dark.on_action = dark.on_selected = rgb(0x0F2A33);
  dark.action_lip = rgb(0xB98300);
  dark.dot_edge = rgb(0xFFC53D);
  dark.first_side = rgb(0xF5B5A0);
  dark.second_side = rgb(0x8FD6DC);
  dark.disabled = rgb(0x0F303A);
  dark.on_disabled = rgb(0xB9CED2);
  return dark;
}

constexpr Theme high_contrast_theme() {
  constexpr Color kBlack = rgb(0x000000);
  constexpr Color kWhite = rgb(0xFFFFFF);
  constexpr Color kYellow = rgb(0xFFE14A);
  Theme high = kLightTheme;
  high.name = ThemeName::kHighContrast;
  high.paper = high.surface = high.sand = high.mist = high.error_panel = high.disabled = kBlack;
  high.ink = high.ink2 = high.edge = high.hair = high.ok = kWhite;
  high.action = high.selected = high.dot = high.dot_edge = high.error = kYellow;
  high.on_action = high.on_selected = high.on_dot = high.on_side = kBlack;
  high.action_lip = high.selected_edge = kWhite;
  high.on_disabled = rgb(0xB8B8B8);
  high.first_side = high.second_side = kWhite;
  high.veil = kBlack.alpha(0.9F);
  high.border = 4;
  high.lip = 0;
  return high;
}

constexpr Theme kDarkTheme = dark_theme();
constexpr Theme kHighContrastTheme = high_contrast_theme();

}  // namespace

const Theme& theme(ThemeName name) {
  switch (name) {
    case ThemeName::kDark:
      return kDarkTheme;
    case ThemeName::kHighContrast:
      return kHighContrastTheme;
    case ThemeName::kLight:
      break;
  }
  return kLightTheme;
}

}  // namespace stordialog::kit
