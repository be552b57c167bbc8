#include "input/key_press.h"

#include <algorithm>

#include "input/code_buffer.h"
#include "input/text_buffer.h"

namespace stordialog::input {
namespace {

// What the code and the PIN have in common: characters in a row, no caret.
template <typename Buffer>
bool apply_in_row(const KeyPress& key, Buffer& buffer) {
  switch (key.kind) {
    case KeyKind::kText:
      return buffer.insert(key.text());
    case KeyKind::kBackspace:
      buffer.erase_last();
      return true;
    case KeyKind::kClear:
      buffer.clear();
      return true;
    default:
      return false;
  }
}

}  // namespace

KeyPress text_key(std::string_view utf8) {
  KeyPress key{KeyKind::kText, {}};
  if (utf8.size() >= key.utf8.size()) return {};
  std::ranges::copy(utf8, key.utf8.begin());
  return key;
}

KeyPress replace_key(std::string_view was, std::string_view utf8) {
  KeyPress key = text_key(utf8);
  if (!key || was.size() >= key.was.size()) return {};
  key.kind = KeyKind::kReplace;
  std::ranges::copy(was, key.was.begin());
  return key;
}

bool apply(const KeyPress& key, TextBuffer& buffer) {
  switch (key.kind) {
    case KeyKind::kText:
      return buffer.insert(key.text());
    case KeyKind::kReplace:
      return buffer.replace_before(key.replaced(), key.text());
    case KeyKind::kBackspace:
      buffer.erase_before();
      return true;
    case KeyKind::kDelete:
      buffer.erase_after();
      return true;
    case KeyKind::kEraseWord:
      buffer.erase_word_before();
      return true;
    case KeyKind::kClear:
      buffer.clear();
      return true;
    case KeyKind::kUndo:
      return buffer.undo();
    case KeyKind::kRedo:
      return buffer.redo();
    case KeyKind::kEnter:
      return buffer.lines() == Lines::kMany && buffer.insert("\n");
    case KeyKind::kLeft:
      key.word ? buffer.move_word_left(key.extend) : buffer.move_left(key.extend);
      return true;
    case KeyKind::kRight:
      key.word ? buffer.move_word_right(key.extend) : buffer.move_right(key.extend);
      return true;
    case KeyKind::kHome:
      buffer.move_to_start(key.extend);
      return true;
    case KeyKind::kEnd:
      buffer.move_to_end(key.extend);
      return true;
    case KeyKind::kSelectAll:
      buffer.select_all();
      return true;
    default:
      return false;
  }
}

bool apply(const KeyPress& key, CodeBuffer& buffer) {
  return apply_in_row(key, buffer);
}
bool apply(const KeyPress& key, PinBuffer& buffer) {
  return apply_in_row(key, buffer);
}

}  // namespace stordialog::input
