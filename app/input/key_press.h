// One press on a keyboard, on the screen or on the table, as the drafts understand it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace stordialog::input {

class TextBuffer;
class CodeBuffer;
class PinBuffer;

enum class KeyKind : std::uint8_t {
  kNone,
  kText,       // insert text()
  kBackspace,  // the grapheme before the caret
  kClear,      // all of it (the code's and the PIN's "Rensa")
  kEnter,      // a line break, or "done" where there is one line
  kBack,       // the keyboard's own Tillbaka
  kNext,       // the keyboard's own Nästa
};

struct KeyPress {
  KeyKind kind = KeyKind::kNone;
  std::array<char, 8> utf8{};  // ended by a zero
  std::string_view text() const { return utf8.data(); }
  explicit operator bool() const { return kind != KeyKind::kNone; }
};

KeyPress text_key(std::string_view utf8);

// Carries a press out on a draft. False when it meant something else (kBack, kNext, kEnter where
// there is one line) or did not fit.
bool apply(const KeyPress& key, TextBuffer& buffer);
bool apply(const KeyPress& key, CodeBuffer& buffer);
bool apply(const KeyPress& key, PinBuffer& buffer);

}  // namespace stordialog::input
