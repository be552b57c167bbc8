#include "kit/glyph_loader.h"

#include <cmath>
#include <memory>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_SIZES_H
#include <imgui.h>
#include <imgui_internal.h>

namespace stordialog::kit {
namespace {

// One per font file. Dear ImGui shares no library among loaders of single fonts.
struct Source {
  FT_Library library = nullptr;
  FT_Face face = nullptr;

  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  ~Source() {
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }
};

Source& source_of(const ImFontConfig* config) {
  return *static_cast<Source*>(config->FontLoaderData);
}

bool open_source(ImFontAtlas*, ImFontConfig* config) {
  auto source = std::make_unique<Source>();
  const auto* bytes = static_cast<const FT_Byte*>(config->FontData);
  if (FT_Init_FreeType(&source->library) != 0 ||
      FT_New_Memory_Face(source->library, bytes, config->FontDataSize,
                         static_cast<FT_Long>(config->FontNo), &source->face) != 0) {
    return false;
  }
  config->FontLoaderData = source.release();
  return true;
}

void close_source(ImFontAtlas*, ImFontConfig* config) {
  const std::unique_ptr<Source> source(static_cast<Source*>(config->FontLoaderData));
  config->FontLoaderData = nullptr;
}

bool contains_no_character(ImFontAtlas*, ImFontConfig*, ImWchar) {
  return false;
}

bool open_size(ImFontAtlas*, ImFontConfig* config, ImFontBaked* baked, void* place) {
  const FT_Face face = source_of(config).face;
  FT_Size& size = *new (place) FT_Size(nullptr);
  if (FT_New_Size(face, &size) != 0) return false;
  FT_Activate_Size(size);
  const float em = baked->Size * baked->RasterizerDensity * config->RasterizerDensity;
  FT_Set_Char_Size(face, 0, std::lround(em * 64), 72, 72);  // at 72 dpi a point is a pixel
  const auto pixels = [](FT_Pos v) { return static_cast<float>(v) / 64; };
  baked->Ascent = std::ceil(pixels(size->metrics.ascender)) / baked->RasterizerDensity;
  baked->Descent = std::floor(pixels(size->metrics.descender)) / baked->RasterizerDensity;
  return true;
}

void close_size(ImFontAtlas*, ImFontConfig*, ImFontBaked*, void* place) {
  FT_Done_Size(*static_cast<FT_Size*>(place));
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void* place,
                ImWchar character, ImFontGlyph* glyph, float* only_advance) {
  const FT_Face face = source_of(config).face;
  if (character < kFirstGlyph || *static_cast<FT_Size*>(place) == nullptr) return false;
  FT_Activate_Size(*static_cast<FT_Size*>(place));
  const FT_Int32 flags = FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP | FT_LOAD_TARGET_NORMAL;
  if (FT_Load_Glyph(face, character - kFirstGlyph, flags) != 0) return false;
  const FT_GlyphSlot slot = face->glyph;
  const float advance = static_cast<float>(slot->advance.x) / 64 / baked->RasterizerDensity;
  if (only_advance != nullptr) {
    *only_advance = advance;
    return true;
  }
  if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return false;
  const auto width = static_cast<int>(slot->bitmap.width);
  const auto height = static_cast<int>(slot->bitmap.rows);
  glyph->Codepoint = character & 0x3FFFFFFU;  // all that its 26 bits hold
  glyph->AdvanceX = advance;
  if (width == 0 || height == 0) return true;

  const ImFontAtlasRectId place_in_atlas = ImFontAtlasPackAddRect(atlas, width, height);
  if (place_in_atlas == ImFontAtlasRectId_Invalid) return false;
  glyph->X0 = static_cast<float>(slot->bitmap_left);
  glyph->Y0 = static_cast<float>(-slot->bitmap_top);
  glyph->X1 = glyph->X0 + static_cast<float>(width);
  glyph->Y1 = glyph->Y0 + static_cast<float>(height);
  glyph->Visible = true;
  glyph->PackId = place_in_atlas;
  ImFontAtlasBakedSetFontGlyphBitmap(
      atlas, baked, config, glyph, ImFontAtlasPackGetRect(atlas, place_in_atlas),
      slot->bitmap.buffer, ImTextureFormat_Alpha8, slot->bitmap.pitch);
  return true;
}

ImFontLoader make_loader() {
  ImFontLoader loader;
  loader.Name = "glyphs";
  loader.FontSrcInit = open_source;
  loader.FontSrcDestroy = close_source;
  loader.FontSrcContainsGlyph = contains_no_character;
  loader.FontBakedInit = open_size;
  loader.FontBakedDestroy = close_size;
  loader.FontBakedLoadGlyph = load_glyph;
  loader.FontBakedSrcLoaderDataSize = sizeof(FT_Size);
  return loader;
}

}  // namespace

const ImFontLoader* glyph_loader() {
  static const ImFontLoader kLoader = make_loader();
  return &kLoader;
}

}  // namespace stordialog::kit
