// One press on a keyboard, on the screen or on the table, as the drafts understand it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "input/text_buffer.h"

namespace stordialog::input {

class CodeBuffer;
class PinBuffer;

enum class KeyKind : std::uint8_t {
  kNone,
  kText,       // insert text()
  kReplace,    // text() takes the place of replaced(), which the same key has just written
  kBackspace,  // the grapheme before the caret
  kClear,      // all of it (the code's and the PIN's "Rensa")
  kEnter,      // a line break, or "done" where there is one line
  kBack,       // the on-screen keyboard's own Tillbaka
  kNext,       // the on-screen keyboard's own Nästa
  // Only on the table's keyboard:
  kDelete,
  kEraseWord,
  kUndo,
  kRedo,
  kLeft,
  kRight,
  kUp,
  kDown,
  kHome,
  kEnd,
  kSelectAll,
};

struct KeyPress {
  KeyKind kind = KeyKind::kNone;
  std::array<char, 8> utf8{};  // ended by a zero
  bool word = false;           // kLeft, kRight: by words
  Extend extend = Extend::kNo;
  std::array<char, 8> was{};  // kReplace; ended by a zero

  std::string_view text() const { return utf8.data(); }
  std::string_view replaced() const { return was.data(); }
  explicit operator bool() const { return kind != KeyKind::kNone; }
};

// `utf8` is at most 7 bytes: one character with perhaps a mark.
KeyPress text_key(std::string_view utf8);
// An accent chosen after its letter was written.
KeyPress replace_key(std::string_view was, std::string_view utf8);

// Carries a press out on a draft. False when it meant something else (kBack, kNext, kUp, kDown,
// kEnter where there is one line) or did not fit.
bool apply(const KeyPress& key, TextBuffer& buffer);
bool apply(const KeyPress& key, CodeBuffer& buffer);
bool apply(const KeyPress& key, PinBuffer& buffer);

}  // namespace stordialog::input
