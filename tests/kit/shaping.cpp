#include "kit/shaping.h"

#include <string>

#include <doctest/doctest.h>

#include "kit/loaded_fonts.h"
#include "kit/random_text.h"

namespace stordialog::kit {
namespace {

using test::LoadedFonts;

const ShapingStyle kArabicPage{.direction = Direction::kRightToLeft};

TEST_CASE("Arabic letters join: alone, first, middle and last are four glyphs") {
  const LoadedFonts fonts;
  const ShapedText alone = fonts.shape("ب"), three = fonts.shape("ببب");
  REQUIRE(three.glyphs.size() == 3);
  const auto number = [&](std::size_t cluster) {
    return three.glyphs[three.clusters[cluster].glyph].number;
  };
  CHECK(alone.glyphs[0].number != number(0));
  CHECK(alone.glyphs[0].number != number(1));
  CHECK(alone.glyphs[0].number != number(2));
  CHECK(number(0) != number(1));
  CHECK(number(1) != number(2));
}

TEST_CASE("lam and alef are one glyph, and a joiner's absence keeps letters apart") {
  const LoadedFonts fonts;
  const ShapedText ligature = fonts.shape("لا");
  REQUIRE(ligature.clusters.size() == 1);
  CHECK(ligature.glyphs.size() == 1);
  CHECK(ligature.clusters[0].end == 4);
  // "mi" before a zero-width non-joiner looks as it does at the end of a word.
  const ShapedText word = fonts.shape("می"), joined = fonts.shape("می\u200Cخ");
  CHECK(word.glyphs[word.clusters[1].glyph].number ==
        joined.glyphs[joined.clusters[1].glyph].number);
}

TEST_CASE("marks stand over their letter and move nothing on") {
  const LoadedFonts fonts;
  const ShapedText bare = fonts.shape("مرتب"), marked = fonts.shape("مُرَتَّب");
  REQUIRE(marked.clusters.size() == 4);
  REQUIRE(marked.glyphs.size() > 4);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(marked.clusters[i].advance == doctest::Approx(bare.clusters[i].advance));
  }
  bool lifted = false;
  for (const ShapedGlyph& glyph : marked.glyphs) lifted = lifted || glyph.y != 0;
  CHECK(lifted);
}

TEST_CASE("no letter or digit of Arabic, Persian, Sorani, Somali, Finnish or Swedish is missing") {
  const LoadedFonts fonts;
  for (const Weight weight : {Weight::kMedium, Weight::kBold, Weight::kExtraBold}) {
    for (const std::string_view all :
         {"ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي٠١٢٣٤٥٦٧٨٩،؛؟٪ًٌٍَُِّْٰـ«»", "پچژگکیۀهٔ۰۱۲۳۴۵۶۷۸۹\u200C",
          "ڕڵۆێەڤھ", "abcdefghijklmnopqrstuvwxyzåäöéüšž’”–…·×€%+@",
          "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉ0123456789()/:;!?&#*_\"'"}) {
      for (const ShapedGlyph& glyph : fonts.shape(all, {.weight = weight}).glyphs) {
        CHECK(glyph.number != 0);
      }
    }
  }
}

TEST_CASE("a picture of several characters that no font has is one box") {
  const LoadedFonts fonts;
  std::size_t boxes = 0;
  for (const ShapedGlyph& glyph : fonts.shape("a👨‍👩‍👧b").glyphs)
    boxes += glyph.number == 0;
  CHECK(boxes == 1);
}

TEST_CASE("Latin letters are kerned but never tied, digits in columns are equally wide") {
  const LoadedFonts fonts;
  const auto width = [&](std::string_view text, const ShapingStyle& style) {
    float sum = 0;
    for (const Cluster& cluster : fonts.shape(text, style).clusters) sum += cluster.advance;
    return sum;
  };
  CHECK(width("Va", {}) < width("V", {}) + width("a", {}) - 0.01F);
  CHECK(fonts.shape("fi -> ffi").glyphs.size() == 9);
  CHECK(width("111", {.tabular = true}) == doctest::Approx(width("888", {.tabular = true})));
  CHECK(width("111", {}) < width("888", {}) - 0.1F);
}

TEST_CASE("digits and signs look like the letters they stand among") {
  const LoadedFonts fonts;
  const auto face_of = [&](std::string_view text, char character, const ShapingStyle& style) {
    for (const Cluster& cluster : fonts.shape(text, style).clusters) {
      if (cluster.character == static_cast<unsigned char>(character)) return cluster.typeface;
    }
    return Typeface::kManrope;
  };
  CHECK(face_of("بقي 2 من 3", '2', kArabicPage) == Typeface::kArabic);
  CHECK(face_of("rum 2 av 3", '2', {}) == Typeface::kManrope);
  CHECK(face_of("بلدية Uddevalla 2 b", '2', kArabicPage) == Typeface::kManrope);
  CHECK(face_of("Hej سلام. Ja", '.', {}) == Typeface::kManrope);
  CHECK(face_of("سلام(نعم)", '(', kArabicPage) == Typeface::kManrope);  // only Manrope has it
}

TEST_CASE("letters join across the edge of a bold run") {
  const LoadedFonts fonts;
  const std::array runs{Run{"ب", true}, Run{"بب"}};
  const ShapedText mixed = fonts.get().shaper().shape(fonts.get(), runs, {});
  const ShapedText bold = fonts.shape("ببب", {.weight = Weight::kBold});
  const ShapedText plain = fonts.shape("ببب");
  REQUIRE(mixed.clusters.size() == 3);
  const auto first = [](const ShapedText& text, std::size_t cluster) {
    return text.glyphs[text.clusters[cluster].glyph].number;
  };
  CHECK(first(mixed, 0) == first(bold, 0));
  CHECK(first(mixed, 1) == first(plain, 1));
  CHECK(first(mixed, 2) == first(plain, 2));
}

TEST_CASE("clusters cover every byte of whatever is shaped, in order, and their sizes are sane") {
  const LoadedFonts fonts;
  std::mt19937 random(20261122);
  for (int round = 0; round < 500; ++round) {
    const std::string text = test::random_text(random, 1 + random() % 40);
    const ShapingStyle style{
        .direction = round % 2 == 0 ? Direction::kLeftToRight : Direction::kRightToLeft,
        .base = round % 3 == 0 ? Base::kOwn : Base::kGiven,
        .tabular = round % 5 == 0};
    INFO("round " << round);
    const ShapedText shaped = fonts.shape(text, style);
    std::size_t at = 0, glyphs = 0;
    for (const Cluster& cluster : shaped.clusters) {
      REQUIRE(cluster.begin == at);
      REQUIRE(cluster.end > cluster.begin);
      REQUIRE(cluster.glyph + cluster.glyphs <= shaped.glyphs.size());
      REQUIRE(cluster.advance >= -1.0F);
      REQUIRE(cluster.advance < 40.0F);
      at = cluster.end;
      glyphs += cluster.glyphs;
    }
    REQUIRE(at == text.size());
    REQUIRE(glyphs == shaped.glyphs.size());
  }
}

}  // namespace
}  // namespace stordialog::kit
