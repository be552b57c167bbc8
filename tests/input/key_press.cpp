#include "input/key_press.h"

#include <doctest/doctest.h>

#include "input/code_buffer.h"

namespace stordialog::input {
namespace {

KeyPress key(KeyKind kind) {
  return {kind};
}

TEST_CASE("a key carries one character with perhaps a mark") {
  CHECK(text_key("ö").text() == "ö");
  CHECK(text_key("ö").kind == KeyKind::kText);
  CHECK_FALSE(text_key("for mycket"));
}

TEST_CASE("keys change a text as their names say") {
  TextBuffer text({100, 400}, Lines::kMany);
  CHECK(apply(text_key("a"), text));
  CHECK(apply(key(KeyKind::kEnter), text));
  CHECK(apply(text_key("b"), text));
  CHECK(text.view() == "a\nb");
  CHECK(apply(key(KeyKind::kBackspace), text));
  CHECK(apply(key(KeyKind::kLeft), text));
  CHECK(apply(key(KeyKind::kDelete), text));
  CHECK(text.view() == "a");
  CHECK(apply(key(KeyKind::kUndo), text));
  CHECK(text.view() == "a\n");
  CHECK(apply(key(KeyKind::kSelectAll), text));
  CHECK(apply(text_key("c"), text));
  CHECK(text.view() == "c");
  CHECK(apply(key(KeyKind::kHome), text));
  CHECK(text.caret() == 0);
  CHECK(apply({KeyKind::kRight, {}, true, Extend::kYes}, text));
  CHECK(text.selection().end == 1);
  CHECK(apply(key(KeyKind::kClear), text));
  CHECK(text.empty());
}

TEST_CASE("an accent takes the place of its letter, and of nothing else") {
  TextBuffer text({4, 400}, Lines::kMany);
  apply(text_key("i"), text);
  apply(text_key("e"), text);
  CHECK(apply(replace_key("e", "é"), text));
  CHECK(text.view() == "ié");
  CHECK_FALSE(apply(replace_key("e", "è"), text));
  CHECK(text.view() == "ié");
  CHECK(apply(key(KeyKind::kUndo), text));  // one word, one step
  CHECK(text.empty());
  text.insert("abcd");
  CHECK_FALSE(apply(text_key("e"), text));  // full: the letter did not fit
  CHECK_FALSE(apply(replace_key("e", "é"), text));
  CHECK(text.view() == "abcd");
  text.set_caret(2);
  CHECK(apply(replace_key("b", "ß"), text));
  CHECK(text.view() == "aßcd");
  CHECK(text.caret() == 3);
  text.select_all();
  CHECK_FALSE(apply(replace_key("d", "ð"), text));
  CHECK_FALSE(replace_key("e", "for mycket"));
}

TEST_CASE("Enter in one line, Tillbaka and Nasta are for the screen") {
  TextBuffer text({100, 400}, Lines::kOne);
  CHECK_FALSE(apply(key(KeyKind::kEnter), text));
  CHECK_FALSE(apply(key(KeyKind::kBack), text));
  CHECK_FALSE(apply(key(KeyKind::kNext), text));
  CHECK_FALSE(apply(KeyPress{}, text));
  CHECK(text.empty());
}

TEST_CASE("keys change a code and a PIN") {
  CodeBuffer code;
  PinBuffer pin;
  CHECK(apply(text_key("a"), code));
  CHECK_FALSE(apply(text_key("a"), pin));
  CHECK(apply(text_key("4"), pin));
  CHECK(code.view() == "A");
  CHECK(apply(key(KeyKind::kBackspace), code));
  CHECK(apply(key(KeyKind::kClear), pin));
  CHECK(code.empty());
  CHECK(pin.empty());
  CHECK_FALSE(apply(key(KeyKind::kLeft), code));
}

}  // namespace
}  // namespace stordialog::input
