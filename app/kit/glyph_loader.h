// Lets Dear ImGui's atlas keep glyphs by their number in the font file, which is what shaping
// gives: joined letters and ligatures are no characters, so no character leads to them.
#pragma once

#include <cstdint>

struct ImFontLoader;

namespace stordialog::kit {

// For ImFontConfig::FontLoader, with FreeType behind it. A font loaded so holds no characters:
// Dear ImGui's own text calls find nothing in it. Its size is the em; a glyph's X0 to Y1 are
// display pixels from the pen on the baseline.
const ImFontLoader* glyph_loader();

// What to ask ImFontBaked::FindGlyphNoFallback for. Dear ImGui gives meanings of its own to the
// first 256 (space, tab, ellipsis); 16 bits of glyphs stay far below its limit.
constexpr std::uint32_t kFirstGlyph = 0x100;
constexpr std::uint32_t atlas_character(std::uint32_t glyph) {
  return kFirstGlyph + glyph;
}

}  // namespace stordialog::kit
