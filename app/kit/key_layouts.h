// The letters of each language's keyboard, as data: which keys lie on which row, what shift and a
// long press turn them into. Rows are keys separated by spaces, from the left as they lie under the
// fingers in every language.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "input/letter_case.h"

namespace stordialog::kit {

// Keys that write nothing, as they stand in the rows.
inline constexpr std::string_view kKeyBackspace = "backspace", kKeyEnter = "enter",
                                  kKeyShift = "shift";
// Persian's space of no width: keeps two letters apart that belong to one word.
inline constexpr std::string_view kNonJoinerKey = "\u200C";

// What a key becomes.
struct KeyTurn {
  std::string_view letter;
  std::string_view into;  // for a long press: several, separated by spaces
};

// At most twelve keys a row and three rows; on a narrow keyboard ten and four; on a slender one
// seven and five, where letters stand in the order of their alphabet: what no typist knows by heart
// anyway.
struct KeyRows {
  std::array<std::string_view, 3> wide;
  std::array<std::string_view, 4> narrow;
  std::array<std::string_view, 5> slender;
};

struct KeyLayout {
  std::string_view language;
  bool latin = true;
  KeyRows letters, symbols;
  std::array<std::string_view, 3> mail;   // the last wide, narrow and slender row for addresses
  std::span<const KeyTurn> shifted = {};  // empty: capitals
  std::span<const KeyTurn> long_press = {};
  std::string_view shift_label = {};  // empty: an arrow
  std::string_view symbols_label, letters_label;
  std::string_view own_label = {};     // on the key that leads here from Latin letters
  std::string_view before_space = {};  // keys of the last row
  std::string_view after_space = {};   // the same, where the rows are wide
};

// A digit for every place, over the letters where an address or a number is written.
inline constexpr std::string_view kDigitRow = "1 2 3 4 5 6 7 8 9 0";

// By language tag ("sv", "sv-easy"); English letters for a language without a layout.
const KeyLayout& key_layout(std::string_view language);
// What Latin letters are written with on a page in another script.
const KeyLayout& latin_layout();

// What shift makes of a letter of that layout.
input::Letter shifted(const KeyLayout& layout, std::string_view letter);
// What a long press on it offers, separated by spaces; empty: nothing.
std::string_view long_press(const KeyLayout& layout, std::string_view letter);
// A letter that can be seen by itself: a mark gets something to stand on.
std::string_view key_label(std::string_view letter);

// Cuts the first key off a row.
std::string_view take_key(std::string_view& row);
int count_keys(std::string_view row);

}  // namespace stordialog::kit
