#include "kit/paragraph.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "input/grapheme.h"
#include "kit/loaded_fonts.h"
#include "kit/random_text.h"
#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::LoadedFonts;

struct Set {
  LoadedFonts fonts;
  Run run;
  Paragraph of(std::string_view text, const ShapingStyle& style = {}, float tracking = 0) {
    run = {text};
    Paragraph made(fonts.get(), {&run, 1}, style, tracking);
    made.set_em(50);
    return made;
  }
};

constexpr std::string_view kMixed = "اتصل بـ Anna على 070-174 06 05 أو anna@exempel.se قبل 50 %.";
const ShapingStyle kArabicPage{.direction = Direction::kRightToLeft};

TEST_CASE("a line is as wide as what is drawn of it moves the pen") {
  Set set;
  for (const std::string_view text :
       {kMixed, std::string_view("Tack så mycket"), std::string_view("مُرَتَّب لا"),
        std::string_view("a👨‍👩‍👧b")}) {
    float sum = 0;
    for (const ShapedGlyph& glyph : set.fonts.shape(text).glyphs) sum += glyph.advance;
    CHECK(set.of(text).width(0, text.size()) == doctest::Approx(sum * 50));
  }
}

TEST_CASE("letters are spaced apart or together, but never Arabic ones") {
  Set set;
  const float plain = set.of("abc").width(0, 3);
  CHECK(set.of("abc", {}, 0.1F).width(0, 3) == doctest::Approx(plain + 2 * 0.1F * 50));
  const std::string_view arabic = "التحديات 3";
  CHECK(set.of(arabic, kArabicPage, 0.1F).width(0, arabic.size()) ==
        doctest::Approx(set.of(arabic, kArabicPage).width(0, arabic.size())));
}

TEST_CASE("a no-break space holds words together, and a long word is cut between characters") {
  Set set;
  std::vector<TextLine> lines;
  const std::string_view kept = "den 31\u00A0december";
  const Paragraph text = set.of(kept);
  CHECK(text.wrap(text.width(4, kept.size()), lines));
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].begin == 4);

  std::string word;
  for (int i = 0; i < 12; ++i) word += "e\u0301👨‍👩‍👧لا\u1112\u1161\u11AB";
  CHECK_FALSE(set.of(word).wrap(120, lines));
  CHECK(lines.size() > 4);
  for (const TextLine& line : lines) {
    std::size_t at = 0;
    while (at < line.begin) at = input::next_grapheme(word, at);
    CHECK(at == line.begin);
  }
}

TEST_CASE("lines of Arabic stand further apart, one line does not") {
  Set set;
  CHECK(set.of("الأهم").leading(1.06F, 2) > 1.25F);
  CHECK(set.of("الأهم").leading(1.06F, 1) == 1.06F);
  CHECK(set.of("viktigast").leading(1.06F, 2) == 1.06F);
}

TEST_CASE("wrapping loses nothing but the spaces and breaks between lines") {
  Set set;
  std::mt19937 random(31);
  std::vector<TextLine> lines;
  for (int round = 0; round < 500; ++round) {
    std::string text = test::random_text(random, 1 + random() % 60);
    if (round % 4 == 0) text += "\n" + std::string(kMixed);
    INFO("round " << round);
    const ShapingStyle style{.direction = round % 2 == 0 ? Direction::kLeftToRight
                                                         : Direction::kRightToLeft};
    const Paragraph paragraph = set.of(text, style);
    paragraph.wrap(static_cast<float>(random() % 900), lines);
    std::size_t at = 0;
    for (const TextLine& line : lines) {
      REQUIRE(line.begin >= at);
      REQUIRE(line.end >= line.begin);
      for (; at < line.begin; ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool zero_width_space = byte >= 0x80 && text.find("\u200B") != std::string::npos;
        REQUIRE((byte <= 0x20 || byte == 0x7F || byte == 0xC2 || zero_width_space ||
                 (byte >= 0x80 && byte < 0xA0)));
      }
      at = line.end;
    }
    REQUIRE(at == text.size());
  }
}

TEST_CASE("what is drawn lies where its line does, whichever way it goes") {
  for (const Direction direction : {Direction::kLeftToRight, Direction::kRightToLeft}) {
    float left = 0, right = 0, width = 0;
    test::Touchscreen screen([&](Kit& kit) {
      width = kit.text_width(kMixed, kBody);
      ImDrawList& list = *ImGui::GetWindowDrawList();
      const int before = list.VtxBuffer.Size;
      kit.text({100, 100, 1700, 80}, kMixed, kBody, kit.theme().ink);
      left = 1e9F;
      right = 0;
      for (int i = before; i < list.VtxBuffer.Size; ++i) {
        left = std::min(left, list.VtxBuffer[i].pos.x);
        right = std::max(right, list.VtxBuffer[i].pos.x);
      }
    });
    screen.settings().direction = direction;
    screen.frames(2);
    const float begin = direction == Direction::kLeftToRight ? 100 : 1920 - 100 - width;
    CHECK(left == doctest::Approx(begin).epsilon(0.1));
    CHECK(right - left == doctest::Approx(width).epsilon(0.02));
  }
}

TEST_CASE("random text is drawn without harm") {
  std::mt19937 random(77);
  std::string text;
  test::Touchscreen screen([&](Kit& kit) {
    kit.text({10, 10, 600, 600}, text, kNote, kit.theme().ink,
             {.max_lines = 4, .balanced = true, .shrink = true, .own_direction = true});
  });
  for (int round = 0; round < 500; ++round) {
    text = test::random_text(random, random() % 50);
    screen.frame();
  }
  CHECK(screen.seen().texts().size() == 1);
}

}  // namespace
}  // namespace stordialog::kit
