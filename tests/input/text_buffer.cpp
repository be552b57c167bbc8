#include "input/text_buffer.h"

#include <string>
#include <utility>

#include <doctest/doctest.h>

namespace stordialog::input {
namespace {

TextBuffer draft(std::string_view text = {}, Lines lines = Lines::kMany) {
  TextBuffer buffer({1000, 4000}, lines);
  buffer.set_text(text);
  return buffer;
}

void type(TextBuffer& buffer, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = next_grapheme(text, at);
    buffer.insert(text.substr(at, next - at));
    at = next;
  }
}

TEST_CASE("typed letters stand at the caret") {
  TextBuffer text = draft();
  type(text, "öppna");
  CHECK(text.view() == "öppna");
  CHECK(text.length() == 5);
  CHECK(text.caret() == 6);
  text.move_to_start();
  type(text, "Ja, ");
  CHECK(text.view() == "Ja, öppna");
}

TEST_CASE("backspace takes whole characters") {
  TextBuffer text = draft("A\u030A\U0001F1F8\U0001F1EA");
  text.erase_before();
  CHECK(text.view() == "A\u030A");
  text.erase_before();
  CHECK(text.empty());
  text.erase_before();
  CHECK(text.empty());
}

TEST_CASE("delete takes the character after the caret") {
  TextBuffer text = draft("åäö");
  text.move_to_start();
  text.erase_after();
  CHECK(text.view() == "äö");
  text.move_to_end();
  text.erase_after();
  CHECK(text.view() == "äö");
}

TEST_CASE("the caret moves by character and by word") {
  TextBuffer text = draft("en kväll till");
  text.move_word_left();
  CHECK(text.caret() == std::string("en kväll ").size());
  text.move_word_left();
  CHECK(text.caret() == 3);
  text.move_left();
  CHECK(text.caret() == 2);
  text.move_right();
  text.move_word_right();
  CHECK(text.caret() == std::string("en kväll ").size());
  text.erase_word_before();
  CHECK(text.view() == "en till");
}

TEST_CASE("a caret set inside a character goes back to its start") {
  TextBuffer text = draft("aöb");
  text.set_caret(2);
  CHECK(text.caret() == 1);
  text.set_caret(3);
  CHECK(text.caret() == 3);
  text.set_caret(99);
  CHECK(text.caret() == 4);
}

TEST_CASE("typing replaces the selection") {
  TextBuffer text = draft("en kväll");
  text.select_all();
  CHECK(text.selection().begin == 0);
  CHECK(text.selection().end == text.view().size());
  type(text, "Ny");
  CHECK(text.view() == "Ny");
  text.move_left(Extend::kYes);
  text.erase_before();
  CHECK(text.view() == "N");
}

TEST_CASE("left and right leave a selection at its ends") {
  TextBuffer text = draft("abc");
  text.select_all();
  text.move_left();
  CHECK(text.caret() == 0);
  CHECK(text.selection().empty());
  text.select_all();
  text.move_right();
  CHECK(text.caret() == 3);
}

TEST_CASE("letters typed in one go are undone in one go, a word at a time") {
  TextBuffer text = draft();
  type(text, "en buss");
  CHECK(text.undo());
  CHECK(text.view() == "en");
  CHECK(text.undo());
  CHECK(text.empty());
  CHECK_FALSE(text.undo());
}

TEST_CASE("undo brings back what was removed, with caret and selection") {
  TextBuffer text = draft("en kväll");
  text.set_caret(3);
  text.move_to_end(Extend::kYes);
  text.erase_before();
  CHECK(text.view() == "en ");
  CHECK(text.undo());
  CHECK(text.view() == "en kväll");
  CHECK(text.selection().begin == 3);
  CHECK(text.selection().end == text.view().size());
}

TEST_CASE("a moved caret begins a new step") {
  TextBuffer text = draft();
  type(text, "ac");
  text.move_left();
  type(text, "b");
  CHECK(text.view() == "abc");
  text.undo();
  CHECK(text.view() == "ac");
}

TEST_CASE("a caret that went away and came back begins a new step too") {
  TextBuffer text = draft();
  type(text, "ab");
  text.move_left();
  text.move_right();
  type(text, "c");
  text.undo();
  CHECK(text.view() == "ab");
}

TEST_CASE("more steps than are kept lose the oldest only") {
  TextBuffer text = draft();
  for (int i = 0; i < 300; ++i) {
    text.insert("a b");
    text.erase_before();
  }
  const std::string before(text.view());
  int undone = 0;
  while (text.undo()) ++undone;
  CHECK(undone == 200);
  CHECK(before.starts_with(text.view()));
}

TEST_CASE("the limit in characters stops typing and cuts a paste") {
  TextBuffer text({5, 100});
  CHECK(text.insert("åäöåä"));
  CHECK(text.left() == 0);
  CHECK_FALSE(text.insert("ö"));
  text.clear();
  CHECK_FALSE(text.insert("sju tecken"));
  CHECK(text.view() == "sju t");
}

TEST_CASE("the limit in bytes cuts between characters") {
  TextBuffer text({100, 5});
  CHECK_FALSE(text.insert("åäö"));
  CHECK(text.view() == "åä");
}

TEST_CASE("a full draft still takes a combining mark and a replacement") {
  TextBuffer text({3, 100});
  text.insert("Asa");
  text.set_caret(1);
  CHECK(text.insert("\u030A"));
  CHECK(text.length() == 3);
  text.select_all();
  CHECK(text.insert("Åsa"));
  CHECK(text.view() == "Åsa");
}

TEST_CASE("one line holds no line break, many lines no carriage return") {
  TextBuffer one = draft({}, Lines::kOne);
  one.insert("a\nb\r\nc\rd\te\x07");
  CHECK(one.view() == "a b c d e");
  TextBuffer many = draft({}, Lines::kMany);
  many.insert("a\nb\r\nc\rd\te\x07");
  CHECK(many.view() == "a\nb\nc\nd e");
}

TEST_CASE("text that is not UTF-8 is refused whole") {
  TextBuffer text = draft("ja");
  CHECK_FALSE(text.insert("nej\xFF"));
  CHECK(text.view() == "ja");
}

TEST_CASE("every change of the text grows the revision, moving does not") {
  TextBuffer text = draft("abc");
  std::uint64_t last = text.revision();
  const auto grew = [&] {
    const bool more = text.revision() > last;
    last = text.revision();
    return more;
  };
  text.move_left();
  CHECK_FALSE(grew());
  text.insert("x");
  CHECK(grew());
  text.undo();
  CHECK(grew());
  text.clear();
  CHECK(grew());
  text = draft("d");
  CHECK(grew());
}

TEST_CASE("a draft that was moved away is empty and can be used again") {
  TextBuffer text = draft("abc");
  TextBuffer other = std::move(text);
  CHECK(other.view() == "abc");
  CHECK(text.empty());
  CHECK(text.length() == 0);
  text.insert("d");
  CHECK(text.view() == "d");
}

TEST_CASE("clearing forgets what could be undone") {
  TextBuffer text = draft();
  type(text, "abc");
  text.clear();
  CHECK(text.empty());
  CHECK_FALSE(text.undo());
}

// One character each to whoever reads them, whatever they are made of.
constexpr std::string_view kCombined = "e\u0301", kFlag = "🇸🇪", kOtherFlag = "🇫🇮",
                           kFamily = "👩\u200D👩\u200D👧", kThumb = "👍🏽", kArabic = "بُ",
                           kPersian = "هٔ", kSomali = "ḍ";

TEST_CASE("marks, Arabic, emoji and flags are one character each to caret, selection and limit") {
  for (const std::string_view one :
       {kCombined, kFlag, kFamily, kThumb, kArabic, kPersian, kSomali}) {
    CAPTURE(one);
    TextBuffer text({4, 400});
    text.insert("a");
    text.insert(one);
    text.insert(kOtherFlag);
    CHECK(text.length() == 3);
    CHECK(text.left() == 1);
    text.move_left();
    CHECK(text.caret() == 1 + one.size());
    text.move_left(Extend::kYes);
    CHECK(text.selection().begin == 1);
    CHECK(text.selection().end == 1 + one.size());
    text.insert("b");
    CHECK(text.length() == 3);
    CHECK(text.undo());
    CHECK(text.view().substr(1, one.size()) == one);
    for (std::size_t inside = 1; inside < 1 + one.size(); ++inside) {
      text.set_caret(inside);
      CHECK(text.caret() == 1);
    }
    text.erase_after();
    CHECK(text.length() == 2);
    CHECK(text.view().starts_with("a"));
  }
}

TEST_CASE("a mark that is typed after its letter joins it, and undo takes the two apart in steps") {
  TextBuffer text({1, 400});
  text.insert("e");
  CHECK(text.insert("\u0301"));
  CHECK(text.length() == 1);
  CHECK_FALSE(text.insert("f"));
  text.erase_before();
  CHECK(text.empty());
  CHECK(text.undo());
  CHECK(text.view() == kCombined);
}

TEST_CASE("flags that stand side by side are told apart from the left") {
  TextBuffer text({10, 400});
  text.insert(std::string(kFlag) + std::string(kOtherFlag));
  CHECK(text.length() == 2);
  text.erase_before();
  CHECK(text.view() == kFlag);
  text.move_to_start();
  text.insert(kOtherFlag);
  CHECK(text.caret() == kOtherFlag.size());
  CHECK(text.length() == 2);
}

TEST_CASE("words between spaces can be selected, also in Arabic") {
  TextBuffer text({100, 400});
  text.insert("فكرة جديدة للحي");
  const std::string_view second = "جديدة";
  const std::size_t at = text.view().find(second);
  text.select_word(at + 2);
  CHECK(text.selection().begin == at);
  CHECK(text.selection().end == at + second.size());
  text.insert("x");
  CHECK(text.view() == "فكرة x للحي");
}

}  // namespace
}  // namespace stordialog::input
