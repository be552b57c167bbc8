// The staff's screens, behind the PIN: activities, ideas, live totals, export.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kit/buttons.h"
#include "kit/kit.h"
#include "screens/kiosk.h"
#include "screens/view.h"

namespace stordialog::drawing {

/// For places that is_staff() holds of.
[[nodiscard]] std::optional<screens::Request> draw_staff(screens::Kiosk& kiosk,
                                                         const screens::View& view, kit::Kit& kit);

/// The staff's four places and the way out: a column at the start, or a row on top where the screen
/// is too narrow for columns beside each other. Takes its part, and a gap, of `work`.
[[nodiscard]] std::optional<screens::Request> draw_steps(screens::Place here,
                                                         const screens::View& view, kit::Kit& kit,
                                                         kit::Rect& work);
/// Whether draw_steps() makes a row of them, on a screen that is lower than it is wide: then height
/// is what is short.
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

/// One per place; `work` is what the bar and the steps leave free.
[[nodiscard]] std::optional<screens::Request> draw_activities(screens::Kiosk& kiosk,
                                                              const screens::View& view,
                                                              kit::Kit& kit, kit::Rect work);
[[nodiscard]] std::optional<screens::Request> draw_release(screens::Kiosk& kiosk,
                                                           const screens::View& view, kit::Kit& kit,
                                                           kit::Rect work);
[[nodiscard]] std::optional<screens::Request> draw_totals(screens::Kiosk& kiosk,
                                                          const screens::View& view, kit::Kit& kit,
                                                          kit::Rect work);
[[nodiscard]] std::optional<screens::Request> draw_export(screens::Kiosk& kiosk,
                                                          const screens::View& view, kit::Kit& kit,
                                                          kit::Rect work);

/// "Lämna idéer", "Rösta: ...", "Anmälan: ...".
[[nodiscard]] std::string activity_title(const domain::Activity& activity,
                                         const screens::View& view);
/// "32,0 GB" in the language's way.
[[nodiscard]] std::string size_text(std::uint64_t bytes, const screens::View& view);

}  // namespace stordialog::drawing
