#include "kit/keyboard.h"

#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "kit/fields.h"
#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using input::KeyKind;
using test::Touchscreen;

struct Writing {
  input::TextBuffer text{{1000, 4000}, input::Lines::kMany};
  Keyboard options{.back = "Tillbaka", .next = "Nästa", .space = "mellanslag"};
  int back = 0, next = 0;
  void operator()(Kit& kit) {
    field(kit, "text", {272, 100, 900, 400}, text, {.focused = true});
    const input::KeyPress key = keyboard(kit, {272, 654, 1584, kKeyboardHeight}, options);
    back += key.kind == KeyKind::kBack;
    next += key.kind == KeyKind::kNext;
    input::apply(key, text);
  }
};

void tap_all(Touchscreen& screen, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) screen.tap(key);
}

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

TEST_CASE("for mail the at sign stands on the first page") {
  Writing page;
  page.options.at_sign = true;
  Touchscreen screen(std::ref(page));
  screen.tap("key.at");
  CHECK(page.text.view() == "@");
  CHECK(screen.seen().find("key.accent") == nullptr);
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
