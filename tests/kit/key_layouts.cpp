#include "kit/key_layouts.h"

#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "kit/writing.h"

namespace stordialog::kit {
namespace {

using test::tap_all;
using test::Touchscreen;
using test::Writing;

TEST_CASE("every language writes its own letters") {
  struct Own {
    const char* language;
    std::initializer_list<std::string_view> keys;
    std::string_view text;
  };
  for (const Own& own :
       {Own{"sv", {"key.å", "key.ä", "key.ö"}, "åäö"},
        Own{"sv-easy", {"key.å", "key.ä", "key.ö"}, "åäö"}, Own{"fi", {"key.ä", "key.ö"}, "äö"},
        Own{"en", {"key.q", "key.'", "key.m"}, "q'm"},
        Own{"so", {"key.x", "key.'", "key.d"}, "x'd"},
        Own{"ar", {"key.ف", "key.ك", "key.ر", "key.ة", "key.،"}, "فكرة،"},
        Own{"fa", {"key.پ", "key.چ", "key.ژ", "key.گ", "key.\u200C", "key.ی"}, "پچژگ\u200Cی"},
        Own{"xx", {"key.q"}, "q"}}) {
    CAPTURE(own.language);
    Writing page;
    page.options.language = own.language;
    Touchscreen screen(std::ref(page));
    tap_all(screen, own.keys);
    CHECK(page.text.view() == own.text);
  }
}

TEST_CASE("English reaches the Swedish letters by a long press") {
  Writing page;
  page.options.language = "en";
  Touchscreen screen(std::ref(page));
  screen.press("key.a");
  screen.seconds(0.5);
  screen.lift();
  screen.tap("accent.å");
  CHECK(page.text.view() == "å");
}

TEST_CASE("Arabic has its hamza forms by shift and by a long press, and its own digits and signs") {
  Writing page;
  page.options.language = "ar";
  page.options.capital = true;  // a script without capitals
  Touchscreen screen(std::ref(page));
  screen.settings().direction = Direction::kRightToLeft;
  screen.frame();
  screen.tap("key.ا");
  tap_all(screen, {"key.shift", "key.ا", "key.ا"});
  CHECK(page.text.view() == "اأا");
  screen.press("key.ا");
  screen.seconds(0.5);
  screen.lift();
  screen.tap("accent.آ");
  CHECK(page.text.view() == "اأاآ");
  tap_all(screen, {"key.symbols", "key.٣", "key.3", "key.؟", "key.؛"});
  CHECK(page.text.view() == "اأاآ٣3؟؛");
}

TEST_CASE("from Arabic and Persian one key leads to Latin letters and back") {
  for (const char* language : {"ar", "fa"}) {
    Writing page;
    page.options.language = language;
    Touchscreen screen(std::ref(page));
    tap_all(screen, {"key.script", "key.å", "key.symbols", "key.1", "key.script", "key.ش"});
    CHECK(page.text.view() == "å1ش");
    page.text.clear();
    page.options.kind = KeyboardKind::kAddress;  // begins with Latin letters
    screen.kit().forget();
    screen.frame();
    tap_all(screen, {"key.a", "key.@", "key.script", "key.ش"});
    CHECK(page.text.view() == "a@ش");
  }
  Writing page;
  Touchscreen screen(std::ref(page));
  CHECK(screen.seen().find("key.script") == nullptr);
}

// Of all that can be pressed: 15 mm faces, 3 mm between, inside the box.
void check_sizes(Touchscreen& screen, float scale) {
  const auto& targets = screen.seen().targets();
  for (const RecordedTarget& one : targets) {
    if (!one.name.starts_with("key.")) continue;
    CAPTURE(one.name);
    CHECK(one.right - one.left >= 83.4F * scale - 1);
    CHECK(one.bottom - one.top >= 83.4F * scale - 1);
    CHECK(one.left >= 0);
    CHECK(one.right <= screen.settings().width);
    for (const RecordedTarget& other : targets) {
      if (&other == &one || !other.name.starts_with("key.")) continue;
      const bool apart = other.left - one.right >= 16.7F * scale - 1 ||
                         one.left - other.right >= 16.7F * scale - 1 ||
                         other.top - one.bottom >= 16.7F * scale - 1 ||
                         one.top - other.bottom >= 16.7F * scale - 1;
      CAPTURE(other.name);
      CHECK(apart);
    }
  }
}

TEST_CASE("keys keep 15 mm and 3 mm at every width, in every language, kind and text size") {
  int seen = 0;
  const auto walk = [&](Keyboard options, float width, bool upright) {
    Writing page;
    Touchscreen screen([&](Kit& kit) {
      const float high = keyboard_height(kit, width, options.kind);
      keyboard(kit, {60, kit.screen().bottom() - high - 30, width, high}, options);
    });
    if (upright) std::swap(screen.settings().width, screen.settings().height);
    for (const TextSize text : {TextSize::kNormal, TextSize::kLarger, TextSize::kLargest}) {
      screen.settings().text = text;
      screen.frames(2);
      CAPTURE(options.language);
      CAPTURE(width);
      check_sizes(screen, 1);
      if (options.kind != KeyboardKind::kNumber) {
        screen.tap("key.symbols");
        check_sizes(screen, 1);
        screen.tap("key.symbols");
      }
      // The smallest text of the design language is 28.
      for (const RecordedText& drawn : screen.seen().texts()) {
        CAPTURE(drawn.text);
        CHECK(drawn.em >= 28);
        CHECK_FALSE(drawn.cut);
      }
      ++seen;
    }
  };
  struct Words {
    const char *language, *back, *next, *space;
  };
  for (const Words& words :
       {Words{"sv", "Tillbaka", "Nästa", "mellanslag"},
        Words{"fi", "Takaisin", "Seuraava", "välilyönti"},
        Words{"en", "Back", "Hand in the idea", "space"},
        Words{"so", "Dib u noqo", "Kan xiga", "boos"}, Words{"ar", "رجوع", "التالي", "مسافة"},
        Words{"fa", "بازگشت", "بعدی", "فاصله"}}) {
    for (const KeyboardKind kind :
         {KeyboardKind::kText, KeyboardKind::kAddress, KeyboardKind::kNumber}) {
      const Keyboard options{.back = words.back,
                             .next = words.next,
                             .space = words.space,
                             .language = words.language,
                             .kind = kind};
      walk(options, 1584, false);
      walk(options, 1200, false);
      walk(options, 1000, false);
      walk(options, 990, true);
      walk(options, 1000, true);
    }
  }
  MESSAGE(seen << " keyboards");
}

TEST_CASE("a narrow keyboard has at most ten keys a row and all the letters") {
  Writing page;
  Touchscreen screen([&](Kit& kit) {
    const float high = keyboard_height(kit, 1000);
    input::apply(keyboard(kit, {40, 1000, 1000, high}, page.options), page.text);
  });
  screen.settings().width = 1080;
  screen.settings().height = 1920;
  screen.frames(2);
  for (const char* key : {"key.q", "key.å", "key.ä", "key.ö", "key.é", "key.m", "key.?"}) {
    screen.tap(key);
  }
  CHECK(page.text.view() == "qåäöém?");
  CHECK(screen.target("key.p").top == screen.target("key.q").top);
  CHECK(screen.target("key.å").top > screen.target("key.z").top);
}

TEST_CASE("an address keyboard with room for it has digits over its letters") {
  Writing page;
  page.options.kind = KeyboardKind::kAddress;
  float high = 5 * 86 + 4 * 18;
  Touchscreen screen([&](Kit& kit) {
    input::apply(keyboard(kit, {272, 500, 1584, high}, page.options), page.text);
  });
  tap_all(screen, {"key.0", "key.7", "key.a"});
  CHECK(page.text.view() == "07a");
  high = 398;
  screen.frame();
  CHECK(screen.seen().find("key.7") == nullptr);
}

TEST_CASE("a slender keyboard keeps 15 mm with seven keys a row, in the order of the alphabet") {
  for (const char* language : {"sv", "en", "ar", "fa"}) {
    CAPTURE(language);
    Writing page;
    page.options.language = language;
    Touchscreen screen([&](Kit& kit) {
      const float high = keyboard_height(kit, 784);
      input::apply(keyboard(kit, {40, 700, 784, high}, page.options), page.text);
    });
    screen.settings().width = 864;
    screen.settings().height = 1536;
    screen.settings().pixels_per_mm = 5.56F;
    screen.frames(2);
    for (const RecordedTarget& key : screen.seen().targets()) {
      if (!key.pressable) continue;
      CAPTURE(key.name);
      CHECK(key.right - key.left >= 83);
      CHECK(key.bottom - key.top >= 83);
      CHECK(key.bottom <= 1536);
    }
    if (std::string_view(language) != "sv") continue;
    for (const char* key : {"key.a", "key.å", "key.ö", "key.z", "key.backspace"}) screen.tap(key);
    CHECK(page.text.view() == "aåö");
    CHECK(screen.target("key.g").top == screen.target("key.a").top);
    CHECK(screen.target("key.h").top > screen.target("key.a").top);
  }
}

}  // namespace
}  // namespace stordialog::kit
