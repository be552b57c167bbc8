// Colours by role in three themes, and type by role. Values are those of the design language.
#pragma once

#include <cstdint>

namespace stordialog::kit {

struct Color {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;

  static constexpr Color rgb(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value), 255};
  }
  // `share` 0 to 1.
  constexpr Color alpha(float share) const {
    return {r, g, b, static_cast<std::uint8_t>(share * 255.0F + 0.5F)};
  }
  constexpr bool operator==(const Color&) const = default;
};

enum class ThemeName : std::uint8_t { kLight, kDark, kHighContrast };

struct Theme {
  ThemeName name;
  Color paper, surface, sand, mist;  // sand: rail, panel, pressed; mist: function key
  Color ink, ink2, edge, hair;       // hair is decoration only
  Color action, on_action, action_lip;
  Color selected, on_selected, selected_edge;
  Color dot, on_dot, dot_edge;  // yellow is always a person's own dot
  Color error, error_panel, ok;
  Color disabled, on_disabled;
  Color first_side, second_side, on_side;  // idéburen sektor (circle), kommunen (square)
  Color veil;
  float border, lip;  // layout pixels
};

const Theme& theme(ThemeName name);

enum class Weight : std::uint8_t { kMedium, kBold, kExtraBold };

struct TextStyle {
  float em = 56;      // layout pixels; a capital is 0.72 em
  float line = 1.2F;  // line height in em
  Weight weight = Weight::kMedium;
  float tracking = 0;  // share of an em between letters; 0 for Arabic whatever it says

  constexpr TextStyle bold() const { return with(Weight::kBold); }
  constexpr TextStyle extra_bold() const { return with(Weight::kExtraBold); }
  constexpr TextStyle with(Weight other) const { return {em, line, other, tracking}; }
  constexpr TextStyle size(float new_em) const { return {new_em, line, weight, tracking}; }
  constexpr TextStyle leading(float new_line) const { return {em, new_line, weight, tracking}; }
};

// How large a participant wants the text: 1, 1.25 and 1.5 times. What is large already grows less:
// a title of 64 becomes 88 (20), and the display stays as it is.
enum class TextSize : std::uint8_t { kNormal, kLarger, kLargest };

constexpr float text_factor(TextSize size) {
  return size == TextSize::kNormal ? 1.0F : size == TextSize::kLarger ? 1.25F : 1.5F;
}
constexpr float enlarged(float em, TextSize size) {
  constexpr float kWhole = 56, kBeyond = 0.5F;
  const float grown =
      em <= kWhole ? em * text_factor(size) : kWhole * text_factor(size) + (em - kWhole) * kBeyond;
  return grown > em ? grown : em;
}

// Roles. `kTitle.size(64)` is the crowded title; `kBody.bold()` the bold body.
inline constexpr TextStyle kDisplay{136, 1.04F, Weight::kExtraBold, -0.02F};
inline constexpr TextStyle kTitle{80, 1.1F, Weight::kExtraBold, -0.015F};
inline constexpr TextStyle kTitleCrowded{64, 1.1F, Weight::kExtraBold, -0.015F};
inline constexpr TextStyle kHead{64, 1.15F, Weight::kBold, -0.01F};
inline constexpr TextStyle kBody{56, 1.2F, Weight::kMedium, 0};
inline constexpr TextStyle kCard{56, 1.06F, Weight::kBold, -0.015F};
inline constexpr TextStyle kLabel{40, 1.3F, Weight::kMedium, 0};
inline constexpr TextStyle kNote{36, 1.3F, Weight::kMedium, 0};
inline constexpr TextStyle kSmall{32, 1.35F, Weight::kMedium, 0};
inline constexpr TextStyle kEyebrow{32, 1.3F, Weight::kBold, 0};
inline constexpr TextStyle kCaption{28, 1.3F, Weight::kBold, 0};

}  // namespace stordialog::kit
