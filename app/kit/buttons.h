// Buttons. Each draws itself into its rectangle (the face at rest; the lip hangs 6 px below) and
// says whether it was pressed.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "kit/kit.h"

namespace stordialog::kit {

// Heights of buttons: 112 on calm screens, 104 on crowded ones, 88 for small ones and for staff.
inline constexpr float kButtonHeight = 112, kButtonCrowded = 104, kButtonSmall = 88;

enum class ButtonKind : std::uint8_t {
  kPlain,
  kMain,  // one per screen
  kDestructive,
  kSelected,  // chosen: dark, with a yellow check
};

struct Button {
  std::string_view label = {};
  Icon icon = Icon::kNone;
  bool icon_at_end = false;
  ButtonKind kind = ButtonKind::kPlain;
  bool enabled = true;
  float em = 0;                  // 0: 56, or 36 where the box is at most 92 high
  float icon_em = 0;             // 0: 60 or 40 likewise
  bool at_start = false;         // label at the start side rather than in the middle
  std::string_view spoken = {};  // what it is called aloud, when the label alone says too little
};
// How wide the button wants to be at that height.
float button_width(const Kit& kit, const Button& button, float height = kButtonHeight);
// How high it must be at that width: `least` when its label stands in one line.
float button_height(const Kit& kit, const Button& button, float width, float least = kButtonHeight);
// True when pressed. A disabled one never is. A label that is too long for one line wraps.
bool button(Kit& kit, const Id& id, Rect box, const Button& button);

// Tillbaka at the start, the main button at the end of `row`, each as wide as it wants.
// Leave a label empty to leave the button out.
enum class Action : std::uint8_t { kNone, kBack, kMain };
struct Actions {
  std::string_view back = {}, main = {};
  Icon back_icon = Icon::kArrowBack;
  Icon main_icon = Icon::kArrowForward;
  bool main_icon_at_end = true;
  bool main_enabled = true;
  bool main_wide = false;     // a little more air, where the press cannot be taken back (05)
  std::string_view why = {};  // beside a disabled main button: what is missing
};
// Ids: "back" and "next".
Action actions(Kit& kit, Rect row, const Actions& actions);

// Buttons beside each other, in as many rows as they need; upright each row is filled. Returns the
// one pressed.
struct NamedButton {
  std::string_view id;
  Button button;
};
float button_rows_height(const Kit& kit, float width, std::span<const NamedButton> buttons,
                         float high);
std::optional<std::size_t> button_rows(Kit& kit, Rect box, std::span<const NamedButton> buttons,
                                       float high);

// The small square of "Jag håller med" / "Du håller med" (03): icon over one or two lines.
bool square_button(Kit& kit, const Id& id, Rect box, Icon icon, std::string_view label,
                   bool on = false, bool enabled = true);

// The languages on the welcome screen (01), in as many rows as they need. Ids "language.TAG".
// Returns the one pressed.
struct Language {
  std::string_view tag = {}, name = {};
};
inline constexpr float kLanguageRow = 100;
float language_rows_height(const Kit& kit, float width, std::span<const Language> languages,
                           std::size_t selected);
std::optional<std::size_t> language_row(Kit& kit, Rect box, std::span<const Language> languages,
                                        std::size_t selected);

}  // namespace stordialog::kit
