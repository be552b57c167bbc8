// What can be taken back can be done again, until something else is written.
#include <doctest/doctest.h>

#include "input/text_buffer.h"

using namespace stordialog::input;

namespace {

TextBuffer draft() {
  return TextBuffer({40, 160}, Lines::kMany);
}

void type(TextBuffer& text, std::string_view letters) {
  for (const char letter : letters) text.insert({&letter, 1});
}

}  // namespace

TEST_CASE("redo does again what undo took back, step by step") {
  TextBuffer text = draft();
  type(text, "en buss");
  text.select_word(7);
  text.erase_before();
  text.insert("bår");
  CHECK(text.view() == "en bår");
  while (text.undo()) {
  }
  CHECK(text.empty());
  CHECK(text.redo());
  CHECK(text.view() == "en");
  CHECK(text.redo());
  CHECK(text.view() == "en buss");
  CHECK(text.redo());
  CHECK(text.view() == "en ");
  CHECK(text.redo());
  CHECK(text.view() == "en bår");
  CHECK(text.caret() == text.view().size());
  CHECK_FALSE(text.redo());
  CHECK(text.undo());
  CHECK(text.view() == "en ");
}

TEST_CASE("what is written after an undo is the end of what could be done again") {
  TextBuffer text = draft();
  type(text, "ja");
  CHECK(text.undo());
  type(text, "nej");
  CHECK_FALSE(text.redo());
  CHECK(text.undo());
  text.clear();
  CHECK_FALSE(text.redo());
}
