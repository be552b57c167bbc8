// The board of ideas in its parts: one idea after the other to be released (36), or themes beside
// each other (12); what lies over either while something is chosen or written.
#pragma once

#include "drawing/staff/staff.h"

namespace stordialog::drawing {

/// A small window, wide or upright: parts stand closer, and some open dialogs.
[[nodiscard]] bool is_crowded(const kit::Kit& kit);

/// What is shown, found or chosen. Each part owns its targets' names.
/// Rows of what was found, page by page. Ids idea.ID, ideas.up, ideas.down.
[[nodiscard]] Wanted draw_idea_list(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                                    kit::Rect box);
/// Of one row, with its lip.
[[nodiscard]] float idea_list_least(const kit::Kit& kit);
/// The idea looked at: its words can be masked. Ids idea.words, release, release.masked, edit,
/// bring_back.
[[nodiscard]] Wanted draw_idea_pane(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                                    kit::Rect box, const desk::BoardIdea& idea);
/// Hiding with a reason, all new ones at once, what was decided last. Ids hide.0 to hide.3,
/// release.all, ideas.undo.
[[nodiscard]] Wanted draw_idea_decisions(screens::Kiosk& kiosk, const screens::View& view,
                                         kit::Kit& kit, kit::Rect box, const desk::BoardIdea* idea);
[[nodiscard]] float idea_decisions_height(const kit::Kit& kit);
/// Keys of the reasons to hide an idea; the last is written by hand.
[[nodiscard]] std::span<const std::string_view> hide_reasons();

/// Themes as columns, those in none first. Ids card.ID, put.N, theme.N, themes.back, themes.on,
/// column.N.up, column.N.down, new_theme, take_out, unchoose.
[[nodiscard]] Wanted draw_theme_columns(screens::Kiosk& kiosk, const screens::View& view,
                                        kit::Kit& kit, kit::Rect box);
/// What resembles each other, or was grouped in two ways: one row over the columns.
/// Ids suggestion.take, suggestion.show, conflicts.
[[nodiscard]] Wanted draw_theme_hint(screens::Kiosk& kiosk, const screens::View& view,
                                     kit::Kit& kit, kit::Rect row);

/// What IdeaTask says lies over the board. Ids filter.N, challenge.N, task.close, ...
[[nodiscard]] Wanted draw_idea_dialog(screens::Kiosk& kiosk, const screens::View& view,
                                      kit::Kit& kit);
[[nodiscard]] Wanted draw_theme_dialog(screens::Kiosk& kiosk, const screens::View& view,
                                       kit::Kit& kit);
/// Where something is written in place of the board: a text, a reason, a name.
[[nodiscard]] bool is_writing(screens::IdeaTask task);
[[nodiscard]] Wanted draw_idea_writing(screens::Kiosk& kiosk, const screens::View& view,
                                       kit::Kit& kit, kit::Rect work);

[[nodiscard]] std::string_view filter_name(screens::IdeaFilter filter, const screens::View& view);
/// How a theme is called when it has no name.
[[nodiscard]] std::string theme_name(const desk::Theme& theme, const screens::View& view);

/// Keys to turn pages, and "1–5 av 500" before them, ending at the box's end side. Ids PREFIX.up,
/// PREFIX.down. Returns the page to go to.
struct Pages {
  std::string_view id;
  std::size_t page = 0, size = 1, count = 0;
  bool sideways = false;
  std::string_view said = {};  // instead of the numbers
  [[nodiscard]] std::size_t pages() const { return count == 0 ? 1 : (count + size - 1) / size; }
};
[[nodiscard]] std::size_t draw_pages(const screens::View& view, kit::Kit& kit, kit::Rect row,
                                     const Pages& pages);

/// A dialog that says something, a few lines of it perhaps quoted, and offers what can be done.
struct Offering {
  std::string_view id, title, text = {};
  std::span<const std::string_view> quotes = {};  // what people wrote
  std::span<const kit::NamedButton> buttons;
};
[[nodiscard]] std::optional<std::size_t> draw_offering(kit::Kit& kit, const Offering& offering);

/// A list to choose one of, page by page, in a dialog with one way out. Returns the one chosen.
struct ChoiceRow {
  std::string title;
  std::string end = {};
  bool selected = false;
  bool enabled = true;
};
struct Choosing {
  std::string_view id, title, text = {};
  std::span<const ChoiceRow> choices;
  std::string_view close;  // the button's word
};
inline constexpr std::size_t kClosed = static_cast<std::size_t>(-1);
[[nodiscard]] std::optional<std::size_t> draw_choosing(kit::Kit& kit, const screens::View& view,
                                                       const Choosing& choosing, std::size_t& page);

}  // namespace stordialog::drawing
