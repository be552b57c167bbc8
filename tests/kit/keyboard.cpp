#include "kit/keyboard.h"

#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "kit/writing.h"

namespace stordialog::kit {
namespace {

using input::KeyKind;
using test::tap_all;
using test::Touchscreen;
using test::Writing;

TEST_CASE("the keys write what stands on them") {
  Writing page;
  Touchscreen screen(std::ref(page));
  tap_all(screen, {"key.ö", "key.p", "key.p", "key.n", "key.a", "key.space", "key.å", "key.?",
                   "key.enter", "key.ä"});
  CHECK(page.text.view() == "öppna å?\nä");
  tap_all(screen, {"key.backspace", "key.backspace"});
  CHECK(page.text.view() == "öppna å?");
}

TEST_CASE("ten letters a second arrive without loss, twenty as well") {
  Writing page;
  Touchscreen screen(std::ref(page));
  const std::string_view letters = "qwertyuiopasdfghjklzxcvbnm";
  for (const int frames_down : {2, 1}) {
    page.text.clear();
    for (const char& letter : letters) {
      const auto& key = screen.target(Id("key.", std::string_view(&letter, 1)).view());
      ImGuiIO& io = ImGui::GetIO();
      io.AddMousePosEvent(key.center_x(), key.center_y());
      io.AddMouseButtonEvent(0, true);
      screen.frames(frames_down);
      io.AddMouseButtonEvent(0, false);
      screen.frames(4 - frames_down);
    }
    screen.frames(4);
    CHECK(page.text.view() == letters);
  }
}

TEST_CASE("shift makes one capital, twice makes capitals until it is pressed again") {
  Writing page;
  Touchscreen screen(std::ref(page));
  tap_all(screen, {"key.shift", "key.ö", "key.a"});
  CHECK(page.text.view() == "Öa");
  tap_all(screen, {"key.shift", "key.shift", "key.a", "key.b", "key.shift", "key.c"});
  CHECK(page.text.view() == "ÖaABc");
}

TEST_CASE("shift pressed twice slowly is off again, held long it is capitals") {
  Writing page;
  Touchscreen screen(std::ref(page));
  screen.tap("key.shift");
  screen.seconds(0.8);
  tap_all(screen, {"key.shift", "key.a"});
  CHECK(page.text.view() == "a");
  screen.press("key.shift");
  screen.seconds(0.5);
  screen.lift();
  tap_all(screen, {"key.a", "key.b"});
  CHECK(page.text.view() == "aAB");
  screen.press("key.shift");  // held again, it stays off
  screen.seconds(0.8);
  screen.lift();
  screen.tap("key.a");
  CHECK(page.text.view() == "aABa");
}

TEST_CASE("a capital comes by itself where a sentence begins, unless it is not wanted") {
  Writing page;
  Touchscreen screen([&](Kit& kit) {
    page.options.capital = begins_sentence(page.text);
    page(kit);
  });
  tap_all(screen, {"key.e", "key.n", "key.?", "key.space", "key.j", "key.a"});
  CHECK(page.text.view() == "En? Ja");
  tap_all(screen, {"key.!", "key.space", "key.shift", "key.j", "key.a"});
  CHECK(page.text.view() == "En? Ja! ja");
}

TEST_CASE("the accent joins the next letter that can carry it") {
  Writing page;
  Touchscreen screen(std::ref(page));
  tap_all(screen, {"key.i", "key.d", "key.accent", "key.e", "key.accent", "key.k"});
  CHECK(page.text.view() == "idék");
  tap_all(screen, {"key.accent", "key.shift", "key.e", "key.accent", "key.accent"});
  CHECK(page.text.view() == "idékÉ´");
}

TEST_CASE("the second page has digits and signs and leads back") {
  Writing page;
  Touchscreen screen(std::ref(page));
  tap_all(screen, {"key.symbols", "key.1", "key.@", "key.#", "key.&", "key.symbols", "key.a"});
  CHECK(page.text.view() == "1@#&a");
}

TEST_CASE("for an address the at sign stands on the first page") {
  Writing page;
  page.options.kind = KeyboardKind::kAddress;
  Touchscreen screen(std::ref(page));
  tap_all(screen, {"key.a", "key.@", "key.b", "key..", "key._"});
  CHECK(page.text.view() == "a@b._");
}

TEST_CASE("backspace repeats while it is held") {
  Writing page;
  page.text.insert("en lång rad med bokstäver");
  Touchscreen screen(std::ref(page));
  const std::size_t before = page.text.length();
  screen.press("key.backspace");
  CHECK(page.text.length() == before - 1);
  screen.seconds(0.3);
  CHECK(page.text.length() == before - 1);
  screen.seconds(1);
  CHECK(page.text.length() < before - 8);
  screen.lift();
  const std::size_t after = page.text.length();
  screen.seconds(1);
  CHECK(page.text.length() == after);
}

TEST_CASE("Tillbaka and Nasta act when the finger is lifted and write nothing") {
  Writing page;
  Touchscreen screen(std::ref(page));
  screen.press("key.next");
  CHECK(page.next == 0);
  screen.lift();
  CHECK(page.next == 1);
  screen.tap("key.back");
  CHECK(page.back == 1);
  page.options.next_enabled = false;
  screen.frame();
  screen.tap("key.next");
  CHECK(page.next == 1);
  CHECK(page.text.empty());
}

TEST_CASE("letter keys keep their places from right to left, the last row mirrors") {
  Writing page;
  Touchscreen screen(std::ref(page));
  screen.settings().direction = Direction::kRightToLeft;
  screen.frame();
  CHECK(screen.target("key.q").left < screen.target("key.p").left);
  CHECK(screen.target("key.p").left < screen.target("key.backspace").left);
  CHECK(screen.target("key.next").left < screen.target("key.back").left);
}

TEST_CASE("a letter held long offers its accents: slide to one, or lift and tap it") {
  Writing page;
  Touchscreen screen(std::ref(page));
  screen.press("key.e");
  CHECK(page.text.view() == "e");  // at once
  CHECK(screen.seen().find("accent.é") == nullptr);
  screen.seconds(0.5);
  const RecordedTarget accent = screen.target("accent.è");
  screen.slide_to(accent.center_x(), accent.center_y());
  screen.lift();
  CHECK(page.text.view() == "è");
  CHECK(screen.seen().find("accent.è") == nullptr);

  screen.press("key.o");
  screen.seconds(0.5);
  screen.lift();
  CHECK(page.text.view() == "èo");
  screen.tap("accent.ø");
  CHECK(page.text.view() == "èø");
  screen.tap("key.a");
  CHECK(page.text.view() == "èøa");
}

TEST_CASE("a finger lifted elsewhere, or a tap elsewhere, chooses no accent and presses nothing") {
  Writing page;
  Touchscreen screen(std::ref(page));
  const RecordedTarget other = screen.target("key.m");
  screen.press("key.e");
  screen.seconds(0.5);
  screen.slide_to(other.center_x(), other.center_y());
  screen.lift();
  CHECK(page.text.view() == "e");
  CHECK(screen.seen().find("accent.é") == nullptr);

  screen.press("key.e");
  screen.seconds(0.5);
  screen.lift();
  CHECK(screen.seen().find("accent.é") != nullptr);
  screen.press_at(other.center_x(), other.center_y());
  screen.lift();
  CHECK(page.text.view() == "ee");
  CHECK(screen.seen().find("accent.é") == nullptr);
}

TEST_CASE("a letter that is left before its time, or has no accents, opens nothing") {
  Writing page;
  Touchscreen screen(std::ref(page));
  screen.press("key.e");
  screen.slide_to(960, 300);
  screen.seconds(1);
  CHECK(screen.seen().find("accent.é") == nullptr);
  screen.lift();
  screen.press("key.q");
  screen.seconds(1);
  screen.lift();
  CHECK(page.text.view() == "eq");
}

TEST_CASE("a capital offers capital accents") {
  Writing page;
  Touchscreen screen(std::ref(page));
  screen.tap("key.shift");
  screen.press("key.u");
  screen.seconds(0.5);
  screen.lift();
  screen.tap("accent.Ü");
  CHECK(page.text.view() == "Ü");
}

TEST_CASE("accents lie inside the screen, over the letter, and are as large as keys") {
  Writing page;
  for (const Direction direction : {Direction::kLeftToRight, Direction::kRightToLeft}) {
    Touchscreen screen(std::ref(page));
    screen.settings().direction = direction;
    screen.frame();
    const RecordedTarget key = screen.target("key.a");
    screen.press("key.a");
    screen.seconds(0.5);
    for (const char* name : {"accent.å", "accent.ä", "accent.á", "accent.æ"}) {
      const RecordedTarget& accent = screen.target(name);
      CHECK(accent.left >= 8);
      CHECK(accent.right <= 1912);
      CHECK(accent.bottom <= key.top);
      CHECK(accent.right - accent.left >= 84);
      CHECK(accent.bottom - accent.top >= 84);
    }
    screen.lift();
    screen.press_at(960, 300);
    screen.lift();
  }
}

TEST_CASE("a number is written with ten large digits, in the same order in every language") {
  Writing page;
  page.options.kind = KeyboardKind::kNumber;
  Touchscreen screen(std::ref(page));
  tap_all(screen, {"key.1", "key.2", "key.0", "key.backspace", "key.7"});
  CHECK(page.text.view() == "127");
  screen.settings().direction = Direction::kRightToLeft;
  screen.frame();
  CHECK(screen.target("key.1").left < screen.target("key.3").left);
  CHECK(screen.target("key.1").top < screen.target("key.7").top);
  CHECK(screen.target("key.next").left < screen.target("key.1").left);
  screen.tap("key.next");
  CHECK(page.next == 1);
}

TEST_CASE("backspace held long goes faster, and takes whole characters") {
  Writing page;
  std::string flags;
  for (int i = 0; i < 100; ++i) flags += "🇸🇪e\u0301";
  page.text.insert(flags);
  Touchscreen screen(std::ref(page));
  screen.press("key.backspace");
  screen.seconds(1.45);
  const std::size_t slow = 200 - page.text.length();
  screen.seconds(1);
  const std::size_t fast = 200 - slow - page.text.length();
  CHECK(slow > 8);
  CHECK(fast > slow + 4);
  screen.lift();
  CHECK(input::count_graphemes(page.text.view()) == page.text.length());
}

TEST_CASE("Tab goes from the field to Tillbaka and Nasta, past the letters") {
  Writing page;
  Touchscreen screen(std::ref(page));
  screen.key(ImGuiKey_Tab);  // from the field that is written in
  screen.key(ImGuiKey_Enter);
  CHECK(page.back == 1);
  screen.key(ImGuiKey_Tab);
  screen.key(ImGuiKey_Enter);
  CHECK(page.next == 1);
  CHECK(page.text.empty());
  CHECK(screen.target("key.a").touch_only);
  CHECK_FALSE(screen.target("key.next").touch_only);
}

TEST_CASE("a sentence begins at the start, after a line and after its signs") {
  input::TextBuffer text({100, 400}, input::Lines::kMany);
  CHECK(begins_sentence(text));
  text.insert("Ja");
  CHECK_FALSE(begins_sentence(text));
  text.insert(". ");
  CHECK(begins_sentence(text));
  text.insert("nej, ");
  CHECK_FALSE(begins_sentence(text));
  text.insert("\n");
  CHECK(begins_sentence(text));
}

}  // namespace
}  // namespace stordialog::kit
