#include "kit/glyph_loader.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "kit/loaded_fonts.h"

namespace stordialog::kit {
namespace {

TEST_CASE("glyphs are found by number and no character leads to one") {
  const test::LoadedFonts fonts;
  ImFont& font = *fonts.get().font(Weight::kBold, Typeface::kArabic).drawn;
  CHECK_FALSE(font.IsGlyphInFont('A'));
  CHECK_FALSE(font.IsGlyphInFont(0x0628));
  const ShapedText shaped = fonts.shape("ب", {.weight = Weight::kBold});
  ImFontBaked& baked = *font.GetFontBaked(100, 1);
  const ImFontGlyph* glyph = baked.FindGlyphNoFallback(atlas_character(shaped.glyphs[0].number));
  REQUIRE(glyph != nullptr);
  CHECK(glyph->Visible);
  CHECK(glyph->AdvanceX == doctest::Approx(shaped.glyphs[0].advance * 100).epsilon(0.01));
  CHECK(glyph->X1 - glyph->X0 > 50);
  CHECK(glyph->Y0 < 0);  // above the baseline
  CHECK(baked.FindGlyphNoFallback(atlas_character(60000)) == nullptr);
}

TEST_CASE("the size of a glyph is its em, whatever lies between whole pixels") {
  const test::LoadedFonts fonts;
  ImFont& font = *fonts.get().font(Weight::kMedium, Typeface::kManrope).drawn;
  const ShapedText shaped = fonts.shape("H");
  for (const float em : {18.0F, 37.4F, 56.0F, 140.0F}) {
    const float size = std::round(em);
    const ImFontGlyph* glyph = font.GetFontBaked(size, em / size)
                                   ->FindGlyphNoFallback(atlas_character(shaped.glyphs[0].number));
    REQUIRE(glyph != nullptr);
    CHECK(std::abs(-glyph->Y0 - em * Fonts::kCapitalHeight) < 1);
  }
}

}  // namespace
}  // namespace stordialog::kit
