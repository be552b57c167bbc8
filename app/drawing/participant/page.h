// What the participants' pages share: their rectangles, titles, the row of actions with the
// sentence between, the keyboard with its way back and on.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "drawing/participant/participant.h"
#include "input/text_buffer.h"
#include "kit/buttons.h"
#include "kit/pages.h"
#include "kit/panels.h"
#include "screens/offers.h"

namespace stordialog::drawing {

/// Whatever is asked for last wins.
inline void take(Asked& asked, Asked other) {
  if (other) asked = std::move(other);
}

/// The first sentence of a text, which is drawn bold, and what follows it.
struct Sentences {
  std::string_view lead, rest;
};
[[nodiscard]] Sentences lead_of(std::string_view text);

/// "31 december 2027" with spaces that do not break.
[[nodiscard]] std::string date_said(std::string_view iso_date, const screens::View& view);

/// The kiosk's error in words; empty when there is none.
[[nodiscard]] std::string error_said(const screens::Kiosk& kiosk, const screens::View& view);
/// Icon and sentence in the colour of errors, in the middle of its box.
void draw_error(kit::Kit& kit, kit::Rect box, std::string_view said,
                kit::Align align = kit::Align::kStart);

/// The style with the largest em from its own down to `least` at which the text fits.
[[nodiscard]] kit::TextStyle fitted(const kit::Kit& kit, std::string_view text,
                                    kit::TextStyle style, kit::Size room, float least);

/// One line at the page's start: 80 px on calm pages, 64 on crowded ones; smaller if it must.
void draw_title(kit::Kit& kit, kit::Rect box, std::string_view title,
                kit::TextStyle style = kit::kTitle);

/// Back at the start, the main button at the end, and one sentence between them: the error if there
/// is one, else what is missing or what happens next. Ids "back" and `main_id`.
struct Footer {
  std::string_view back = {}, main = {};  // empty: left out
  kit::Icon back_icon = kit::Icon::kArrowBack;
  kit::Icon main_icon = kit::Icon::kArrowForward;
  bool icon_at_end = true;
  bool enabled = true;
  std::string_view main_id = "next";
  std::string_view why = {};   // in ink: what is missing, what to do
  std::string_view note = {};  // dim: what happens next
  std::string_view error = {};
};
enum class Pressed : std::uint8_t { none, back, main };
[[nodiscard]] Pressed draw_footer(kit::Kit& kit, kit::Rect row, const Footer& footer);
/// What the two buttons leave free between them.
[[nodiscard]] kit::Rect between(const kit::Kit& kit, kit::Rect row, const Footer& footer);

/// How wide kit::picks_left wants to be: dots, gaps and words.
[[nodiscard]] float picks_width(const kit::Kit& kit, int picks, std::string_view said);

/// "ABCD – EFGH – JKLM": a voting code as it stands on its slip.
[[nodiscard]] std::string in_fours(std::string_view code);

/// The keyboard on the screen, typing into `text`. Back goes back, next asks for the next step.
struct Writing {
  bool next_enabled = true;
  bool address = false;    // mail or telephone
  bool sentences = false;  // begins each with a capital
  bool names = false;      // begins each word with one
};
struct Typed {
  Asked asked;
  bool entered = false;  // Enter where there is one line
};
[[nodiscard]] Typed draw_keyboard(const screens::View& view, kit::Kit& kit, kit::Rect box,
                                  input::TextBuffer& text, const Writing& writing);

/// A ring that empties and the sentence of `key` with the seconds left until the next person.
void draw_starting_over(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                        kit::Rect row, std::string_view key, double whole_s);

/// To the only open question, or to the choice between several.
[[nodiscard]] screens::Request vote_request(const screens::Offers& offers);

/// A notice whose type is as much smaller as it takes to fit its box.
void draw_fitting_notice(kit::Kit& kit, kit::Rect box, kit::Notice notice);

/// Notes with an icon each, one under the other, in a panel (05, 29); smaller until they fit.
struct Note {
  kit::Icon icon;
  std::string_view lead, text = {};  // the lead is bold
};
void draw_notes(kit::Kit& kit, kit::Rect panel, std::span<const Note> notes, float em);

}  // namespace stordialog::drawing
