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

/// The machine reads other languages aloud, but not this one.
[[nodiscard]] bool is_silent(const screens::View& view, std::string_view language);

/// The kiosk's error in words; empty when there is none.
[[nodiscard]] std::string error_said(const screens::Kiosk& kiosk, const screens::View& view);
/// Icon and sentence in the colour of errors, in the middle of its box.
void draw_error(kit::Kit& kit, kit::Rect box, std::string_view said,
                kit::Align align = kit::Align::kStart);

[[nodiscard]] float error_height(const kit::Kit& kit, std::string_view said, float width);

/// The style with the largest em from its own down to `least` at which the text fits.
[[nodiscard]] kit::TextStyle fitted(const kit::Kit& kit, std::string_view text,
                                    kit::TextStyle style, kit::Size room, float least);

/// At the page's start: 80 px on calm pages, 64 on crowded ones. One line, or as many as the box is
/// high enough for.
void draw_title(kit::Kit& kit, kit::Rect box, std::string_view title,
                kit::TextStyle style = kit::kTitle);
/// A page's title in one line, in more where it is too long; what stands at its end side (picks,
/// steps) is beside it where there is room, otherwise under it. Takes the height of both and the
/// gap off `main`, and returns the place of what stands at the end.
struct Head {
  std::string_view title;
  kit::TextStyle style = kit::kTitle;
  float least = 88, gap = 32;  // height of one line, and what is free under all
  kit::Size end = {};
};
kit::Rect draw_head(kit::Kit& kit, kit::Rect& main, const Head& head);
/// What draw_head() takes, the gap included.
[[nodiscard]] float head_height(const kit::Kit& kit, float width, const Head& head);

/// Back at the start, the main button at the end, and what stands between them: a sentence (the
/// error if there is one, else what is missing or what happens next), a third button, or the picks.
/// Where there is no room between, it stands above them; buttons that are too long for one row
/// stand under each other. Ids "back", `main_id`, `middle_id`.
struct Footer {
  std::string_view back = {}, main = {};  // empty: left out
  kit::Icon back_icon = kit::Icon::kArrowBack;
  kit::Icon main_icon = kit::Icon::kArrowForward;
  bool icon_at_end = true;
  bool enabled = true;
  std::string_view main_id = "next";
  std::string_view why = {};  // in ink: what is missing, what to do
  kit::Align why_align = kit::Align::kEnd;
  bool why_counts = false;  // tells how much is chosen: said at every change, to headphones alone
  std::string_view note = {};  // dim: what happens next
  std::string_view error = {};
  std::string_view middle = {}, middle_id = {};
  kit::Icon middle_icon = kit::Icon::kNone;
  int picks_used = 0, picks = 0;  // 0 picks: none shown
  std::string_view picks_said = {};
  float high = kit::kButtonHeight;  // of a button with one line
};
enum class Pressed : std::uint8_t { none, back, main, middle };
/// How high it is at that width.
[[nodiscard]] float footer_height(const kit::Kit& kit, float width, const Footer& footer);
/// Cuts it off the lower end of `main`, and what is free above it.
[[nodiscard]] kit::Rect take_footer(const kit::Kit& kit, kit::Rect& main, const Footer& footer,
                                    float gap = 40);
/// In a row of footer_height(); in one that is lower all stands beside each other as well as it
/// can.
[[nodiscard]] Pressed draw_footer(kit::Kit& kit, kit::Rect row, const Footer& footer);
/// What most screens ask for then: the step before, the next one, nothing.
[[nodiscard]] Asked back_or_next(Pressed pressed);
/// What the two buttons leave free between them.
[[nodiscard]] kit::Rect between(const kit::Kit& kit, kit::Rect row, const Footer& footer);

/// How large kit::picks_left wants to be: dots, gaps and words.
[[nodiscard]] kit::Size picks_size(const kit::Kit& kit, int picks, std::string_view said,
                                   float em = 56);

/// "ABCD – EFGH – JKLM": a voting code as it stands on its slip.
[[nodiscard]] std::string in_fours(std::string_view code);

/// The keyboard on the screen, typing into `text`. Back goes back, next asks for the next step.
struct Writing {
  bool next_enabled = true;
  std::string_view why = {};   // what is missing while it is not
  bool address = false;        // mail or telephone
  bool sentences = false;      // begins each with a capital
  bool names = false;          // begins each word with one
  std::string_view next = {};  // on the key that goes on; empty: "Nästa"
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

/// A row at the lower end of `main` for that and a button: the ring and its sentence at the start,
/// the button at the end; or above it where they have no room beside it.
struct StartingOver {
  kit::Rect text, button;
};
[[nodiscard]] StartingOver take_starting_over(const screens::Kiosk& kiosk,
                                              const screens::View& view, const kit::Kit& kit,
                                              kit::Rect& main, std::string_view key,
                                              const kit::Button& button, float gap);

/// Takes a row off the upper end of `main` while the vote that is being cast closes, and says how
/// long it still takes votes: who has begun may finish, and knows it.
void draw_vote_closing(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect& main);

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
/// How high the panel must be for notes of that size.
[[nodiscard]] float note_panel_height(const kit::Kit& kit, float width, std::span<const Note> notes,
                                      float em);

}  // namespace stordialog::drawing
