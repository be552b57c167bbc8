// What somebody wrote, as a card to choose: a few lines of it, the way its own letters go, and a
// line under them that says how it stands.
#pragma once

#include <string_view>

#include "kit/kit.h"

namespace stordialog::kit {

struct NoteCard {
  std::string_view text = {};    // only its beginning is shown when it is long
  std::string_view detail = {};  // "12", "Vald", "Station 3"
  Icon icon = Icon::kNone;       // before the detail
  bool selected = false;
  int lines = 2;  // of the text, at most
  float em = 32;
};
// High enough for that many lines, whatever is written: cards of a list are all alike.
float note_card_height(const NoteCard& card);
// True when pressed. `touch`, if given, learns what the finger does, for whoever lets it be
// dragged.
bool note_card(Kit& kit, const Id& id, Rect box, const NoteCard& card, Touch* touch = nullptr);

}  // namespace stordialog::kit
