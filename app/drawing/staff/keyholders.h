// Keyholders one after the other (37): a card each, the password out of sight, the keyboard while
// one of them types. Opening in the hall and on the organiser's desk are both made of it.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "drawing/staff/staff.h"

namespace stordialog::drawing {

struct KeyTurns {
  screens::OpenScreen& screen;
  const screens::Opening& opening;  // whose holders, and the practice password
  const std::optional<domain::Error>& error;
  std::string title, end;       // "2 nycklar öppnar rösterna tillsammans", "1 av 2 klara"
  std::string text;             // under the title
  std::string_view done;        // on the card of a holder who is done
  std::string_view done_where;  // under that holder's name
  std::string_view finish;      // the keyboard's last key: "Lås upp"
  bool idle = true;             // nothing runs: cards can be pressed
  bool types = true;            // false: the password is being tried
  std::span<const kit::NamedButton> buttons;   // while nobody types
  std::function<void(kit::Rect& work)> under;  // over the buttons: progress, what was tried
};
struct KeyTurnsAsked {
  std::optional<std::size_t> pressed;  // of the buttons
  std::optional<std::size_t> holder;   // whose password was finished; it is in `password`
  domain::Secret password;
};
/// Ids holder.0, password and those of the buttons.
[[nodiscard]] KeyTurnsAsked draw_key_turns(const screens::View& view, kit::Kit& kit, kit::Rect work,
                                           const KeyTurns& turns);

}  // namespace stordialog::drawing
