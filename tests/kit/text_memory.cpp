#include "kit/text_memory.h"

#include <doctest/doctest.h>

#include "kit/loaded_fonts.h"

namespace stordialog::kit {
namespace {

struct Memory {
  test::LoadedFonts fonts;
  TextMemory texts;
  KnownText& of(std::string_view text, const ShapingStyle& style = {}, bool strong = false) {
    const Run run{text, strong};
    return texts.of(fonts.get(), {&run, 1}, style);
  }
};

TEST_CASE("a text that stands still is set once") {
  Memory memory;
  const KnownText* const first = &memory.of("Tack");
  for (int frame = 0; frame < 5; ++frame) {
    memory.texts.next_frame();
    CHECK(&memory.of("Tack") == first);
  }
  CHECK(memory.texts.size() == 1);
}

TEST_CASE("what looks different is another text") {
  Memory memory;
  const KnownText* const plain = &memory.of("Tack");
  CHECK(&memory.of("Tack!") != plain);
  CHECK(&memory.of("Tack", {}, true) != plain);
  CHECK(&memory.of("Tack", {.weight = Weight::kBold}) != plain);
  CHECK(&memory.of("Tack", {.tabular = true}) != plain);
  const Run halves[] = {{"Ta"}, {"ck"}};
  CHECK(&memory.texts.of(memory.fonts.get(), halves, {}) != plain);
}

TEST_CASE("a text that a whole frame did not ask for is forgotten") {
  Memory memory;
  (void)memory.of("hemligt");
  memory.texts.next_frame();
  (void)memory.of("annat");
  CHECK(memory.texts.size() == 2);
  memory.texts.next_frame();
  CHECK(memory.texts.size() == 1);
  memory.texts.forget();
  CHECK(memory.texts.size() == 0);
}

TEST_CASE("it remembers a few ways to wrap a text, and nothing of another width") {
  Memory memory;
  KnownText& text = memory.of("en rad");
  Wrapping::Wish wish{.em = 40, .width = 300};
  CHECK(text.wrapping(wish) == nullptr);
  text.remember({wish, 40, true, {{0, 6, 120}}});
  REQUIRE(text.wrapping(wish) != nullptr);
  CHECK(text.wrapping(wish)->lines.size() == 1);
  for (int i = 0; i < 20; ++i) {
    wish.width += 1;
    CHECK(text.wrapping(wish) == nullptr);
    text.remember({wish, 40, true, {}});
  }
  CHECK(text.wrapping({.em = 40, .width = 300}) == nullptr);
}

}  // namespace
}  // namespace stordialog::kit
