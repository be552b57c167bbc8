// A page where somebody types what nobody else may see: what it is for, the field, the keyboard.
#pragma once

#include <string_view>

#include "drawing/organiser/organiser.h"

namespace stordialog::drawing {

struct SecretPage {
  std::string title, text;
  std::string error;  // in place of the text
  std::string_view placeholder, next;
  bool next_enabled = true;
  bool digits = false;
};
/// Ids: secret, key.*. kBack and kNext are the keyboard's own keys; Enter counts as kNext.
[[nodiscard]] Typing draw_secret_page(const screens::View& view, kit::Kit& kit, kit::Rect work,
                                      input::TextBuffer& secret, const SecretPage& page);

/// A page where a line is typed: what it is for, the field, the keyboard; progress while one runs.
struct LinePage {
  std::string_view id, title, text;
  std::string_view placeholder, next;
  bool next_enabled = true;  // besides that something is typed and nothing runs
  bool capital = true;
};
[[nodiscard]] Typing draw_line_page(const screens::View& view, kit::Kit& kit, kit::Rect work,
                                    input::TextBuffer& line, const LinePage& page, Wanted& wanted);

/// A title, words under it, rows to press, buttons at the bottom: what most pages of preparing are.
struct RowsPage {
  std::string title, end, text;
  std::vector<kit::Block> blocks;
  std::vector<kit::NamedButton> buttons;
  std::string_view warning = {};  // over the buttons
};
/// Answers the button pressed; rows answer for themselves. Takes progress along the bottom.
[[nodiscard]] std::optional<std::size_t> draw_rows_page(const screens::View& view, kit::Kit& kit,
                                                        kit::Rect work, const RowsPage& page,
                                                        Wanted& wanted);

/// A row that can be pressed, as high as its words need; owns what it says.
struct PressRow {
  std::string id, title, detail = {}, end = {};
  kit::Icon icon = kit::Icon::kNone;
  bool selected = false, enabled = true, arrow = false;
};
[[nodiscard]] kit::Block press_block(kit::Kit& kit, PressRow row, std::function<void()> pressed);

/// Nothing but whose turn it is, so that the others look away.
void draw_hand_over(kit::Kit& kit, kit::Rect work, std::string_view title, std::string_view text);

/// "SAND" or "On this computer".
[[nodiscard]] std::string place_said(const screens::WritePlace& place, const screens::View& view);

}  // namespace stordialog::drawing
