// What the projector's scenes share: margins, type, heading and footer, words for what is empty,
// pages, and how things fade in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "drawing/projector/projector.h"
#include "figure/figure.h"
#include "kit/kit.h"
#include "kit/measure.h"
#include "screens/hall_view.h"

namespace stordialog::drawing {

inline constexpr kit::TextStyle kHallSay{kHallLeastEm, 1.25F, kit::Weight::kMedium, 0};
inline constexpr kit::TextStyle kHallText{48, 1.25F, kit::Weight::kMedium, 0};
inline constexpr kit::TextStyle kHallName{56, 1.15F, kit::Weight::kBold, -0.01F};
inline constexpr kit::TextStyle kHallTitle{88, 1.08F, kit::Weight::kExtraBold, -0.015F};
inline constexpr float kHallMargin = 88;

struct Sheet {
  kit::Kit& kit;
  const screens::HallView& view;
  kit::Rect inner;  // between the margins, under the practice strip

  [[nodiscard]] const kit::Theme& theme() const { return kit.theme(); }
  [[nodiscard]] double time_s() const { return view.time_s; }
};

/// `style`, smaller in steps down to `least` until the text takes at most so many lines of that
/// width with no word cut.
[[nodiscard]] kit::TextStyle fitting(const kit::Kit& kit, std::string_view text,
                                     kit::TextStyle style, float width, int lines = 1,
                                     float least = kHallLeastEm);
[[nodiscard]] float height_of(const kit::Kit& kit, std::string_view text, kit::TextStyle style,
                              float width);

/// `length`, or the next smaller one that is a whole number of display pixels: what is repeated at
/// that distance looks the same each time.
[[nodiscard]] float whole_pixels(const Sheet& sheet, float length);

/// Logo and the event's name in the middle of `row`; returns their width. kEnd: at its end side.
float draw_event_name(const Sheet& sheet, kit::Rect row, kit::Align align = kit::Align::kStart);
/// The timer's clock at the end of `row`, when it runs or is paused; returns its width.
float draw_clock(const Sheet& sheet, kit::Rect row);
/// "13:24"; hours are minutes.
[[nodiscard]] std::string clock_text(double left_s);

/// Title at the start, the event's name at the end where there is room. Cuts it off `room`.
void draw_heading(const Sheet& sheet, kit::Rect& room, std::string_view title);
/// Icon and a sentence at the start; the page at the end where there are several.
struct SheetFooter {
  kit::Icon icon = kit::Icon::kNone;
  std::string_view text = {};
  std::size_t page = 0, pages = 1;
};
/// Cuts the row for it off `room`'s bottom.
[[nodiscard]] kit::Rect take_footer(const Sheet& sheet, kit::Rect& room, std::string_view text);
void draw_footer(const Sheet& sheet, kit::Rect row, const SheetFooter& footer);

/// How many stations are in the sums and, where one line of `width` holds it (0: any number of
/// lines), how old the oldest of it is; empty where there is one station.
[[nodiscard]] std::string freshness_text(const Sheet& sheet, float width = 0);

/// Nothing to show yet: what will stand here, and what to do for it.
void draw_nothing(const Sheet& sheet, kit::Rect room, kit::Icon icon, std::string_view title,
                  std::string_view text);

/// Which of `pages` is shown now; 0 when there is one.
[[nodiscard]] std::size_t page_shown(const Sheet& sheet, std::size_t pages);
/// Paper over `box` that lifts when a page has just turned.
void veil_page(const Sheet& sheet, kit::Rect box, std::size_t pages);
/// 0 to 1 in `for_s` seconds after `since_s`, 1 at once without motion; asks for more frames while
/// it goes.
[[nodiscard]] float grown(const Sheet& sheet, double since_s, double for_s);

/// Paints a chart with the theme's colours.
void paint(const Sheet& sheet, const figure::Shapes& shapes);

// --- the scenes ---
void draw_hall_welcome(const Sheet& sheet);
void draw_hall_timer(const Sheet& sheet);
void draw_hall_ideas(const Sheet& sheet);
void draw_hall_themes(const Sheet& sheet);
void draw_hall_participation(const Sheet& sheet);
void draw_hall_results(const Sheet& sheet);
void draw_hall_signatories(const Sheet& sheet);
void draw_hall_next_steps(const Sheet& sheet);

}  // namespace stordialog::drawing
