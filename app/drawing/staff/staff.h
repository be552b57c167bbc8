// The staff's screens, behind the PIN: run sheet, ideas, results, projector, export, history.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "input/text_buffer.h"
#include "kit/buttons.h"
#include "kit/kit.h"
#include "kit/pages.h"
#include "screens/kiosk.h"
#include "screens/view.h"

namespace stordialog::drawing {

using Wanted = std::optional<screens::Request>;
/// Whatever is asked for last wins.
inline void take_wish(Wanted& wanted, Wanted other) {
  if (other) wanted = std::move(other);
}

/// For places that is_staff() holds of.
[[nodiscard]] Wanted draw_staff(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit);

/// The staff's places: a rail at the start, or a row on top where the screen stands upright. Takes
/// its part, and a gap, of `work`. Ids "staff.ideas" and so on.
[[nodiscard]] Wanted draw_steps(screens::Place here, const screens::View& view, kit::Kit& kit,
                                kit::Rect& work);
/// A wide screen so small that height is what is short.
[[nodiscard]] bool little_height(const kit::Kit& kit);

/// What is asked once more in a dialog of its own: the button that leaves all as it is and the one
/// that goes on, beside each other or stacked.
struct Question {
  std::string_view id, title, text;
  std::string_view warning = {};
  std::string_view first_id, second_id;
  kit::Button first, second;
};
enum class Answer : std::uint8_t { kNone, kFirst, kSecond };
[[nodiscard]] Answer draw_question(kit::Kit& kit, const Question& question);

/// How much has been handed in, at the end side of `work` or, upright, under it.
void draw_counts(const screens::View& view, kit::Kit& kit, kit::Rect& work);

/// A screen's name, and what is said at its end side or, with little room, under it.
void draw_heading(kit::Kit& kit, kit::Rect& work, std::string_view title, std::string_view end);
/// What went wrong, in a panel on top of `work`, when there is anything.
void draw_refusal(const std::optional<domain::Error>& error, const screens::View& view,
                  kit::Kit& kit, kit::Rect& work);
/// What the desk refused, in a panel on top of `work`, when there is anything.
void draw_refusal(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                  kit::Rect& work);
/// The keyboard on the screen, typing into `text`. kBack and kNext are its own two keys; Enter
/// where there is one line counts as kNext.
struct StaffKeys {
  std::string_view next;
  bool next_enabled = true;
  bool number = false;
  bool capital = true;
};
enum class Typing : std::uint8_t { kNone, kBack, kNext };
[[nodiscard]] Typing draw_staff_keys(const screens::View& view, kit::Kit& kit, kit::Rect box,
                                     input::TextBuffer& text, const StaffKeys& keys);

/// One per place; `work` is what the bar and the steps leave free.
using DrawPlace = Wanted(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                         kit::Rect work);
[[nodiscard]] DrawPlace draw_run_sheet, draw_activities, draw_idea_board, draw_promotion,
    draw_results, draw_opening, draw_projector_control, draw_export, draw_self_check, draw_history;

/// What the bar says of a place at its end side; `room` holds the words. At most two.
struct Facts {
  std::string first, second;
};
[[nodiscard]] Facts idea_facts(const screens::Kiosk& kiosk, const screens::View& view);

/// "Lämna idéer", "Rösta: ...", "Anmälan: ...".
[[nodiscard]] std::string activity_title(const domain::Activity& activity,
                                         const screens::View& view);
/// The icon that stands for it on every staff screen.
[[nodiscard]] kit::Icon activity_icon(const domain::Activity& activity, const domain::Event& event);
/// "ideas", or the key of the question or list: for ids.
[[nodiscard]] std::string activity_id(const domain::Activity& activity);
/// "32,0 GB" in the language's way.
[[nodiscard]] std::string size_text(std::uint64_t bytes, const screens::View& view);
/// "14.30" from minutes after midnight.
[[nodiscard]] std::string clock_text(int minutes);
/// "4:07" of seconds.
[[nodiscard]] std::string countdown_text(double seconds);
/// So many characters of it, and an ellipsis where there are more.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t graphemes);
/// Asks whether a vote is to be closed. kSecond: yes.
[[nodiscard]] Answer draw_closing_question(const screens::View& view, kit::Kit& kit);

}  // namespace stordialog::drawing
