// What stands around a screen's own content: the rail, the practice strip, the staff's bar, and
// the rectangles they leave free.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "kit/kit.h"

namespace stordialog::kit {

// A participant's page: rail at the start, main column beside it; on an upright screen the rail
// lies across the top and the main column under it. `top` and `bottom` are the margins: 40 on calm
// pages, 28 to 32 on crowded ones.
struct Page {
  Rect rail, main;
};
Page participant_page(const Kit& kit, float top = 40, float bottom = 40);

enum class RailKey : std::uint8_t {
  kReadAloud,
  kLanguage,
  kLargerText,
  kContrast,
  kHelp,
  kFinish,
};
struct RailItem {
  RailKey key = RailKey::kHelp;
  std::string_view label = {};
  bool on = false;
};
// Sand, logo and keys; kFinish stands at the bottom. Only the items given are shown. Ids
// "rail.read_aloud", "rail.language", "rail.larger_text", "rail.contrast", "rail.help",
// "rail.finish".
std::optional<RailKey> rail(Kit& kit, std::span<const RailItem> items);

// Top of every practice screen (34); needs Frame::practice_strip.
void practice_strip(Kit& kit, std::string_view name, std::string_view text, std::string_view end);

struct Chip {
  std::string_view text = {};
  Icon icon = Icon::kNone;
  bool strong = false;  // yellow: what staff should see first
};
struct StaffBar {
  std::string_view title = {}, subtitle = {};
  std::span<const Chip> chips = {};
  std::string_view button = {};  // at the end side; empty: none
  Icon button_icon = Icon::kNone;
  std::string_view second = {};  // before it; empty: none
  Icon second_icon = Icon::kNone;
};
enum class BarPress : std::uint8_t { kNone, kButton, kSecond };
// A staff page (11, 36, 38): bar of 120, then work with margins 40 and 32. The bar is higher where
// its chips stand under its title.
struct StaffPage {
  Rect bar, work;
};
StaffPage staff_page(const Kit& kit, const StaffBar& bar = {});
// Ids "bar" and "bar.second".
BarPress staff_bar(Kit& kit, const StaffBar& bar);

// One chip, 52 high, from its start side. Returns its width.
float chip_width(const Kit& kit, const Chip& chip);
float chip(Kit& kit, Point start, const Chip& chip);

// Steps of a small journey (29): dots and "Steg 3 av 4", ending at the box's end side.
void step_dots(Kit& kit, Rect box, int now, int count, std::string_view text);
// Picks used and "2 av 3 kvar" (04), ending at the box's end side; only the words where there are
// more than kPicksShown.
inline constexpr int kPicksShown = 7;
void picks_left(Kit& kit, Rect box, int used, int count, std::string_view text, float em = 56);

}  // namespace stordialog::kit
