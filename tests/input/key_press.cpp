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
