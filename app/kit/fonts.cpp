#include "kit/fonts.h"

#include <hb.h>
#include <imgui.h>
#include <misc/freetype/imgui_freetype.h>

#include "kit/glyph_loader.h"
#include "kit/shaping.h"

namespace stordialog::kit {
namespace {

// Any size will do: sizes are asked for when drawing.
constexpr float kReferenceEm = 48;

ImFont* add(ImFontAtlas& atlas, const std::filesystem::path& path, const ImFontLoader* loader) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return nullptr;
  ImFontConfig config;
  config.Flags = ImFontFlags_NoLoadError;
  config.PixelSnapV = false;
  config.FontLoader = loader;
  config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_NoHinting;
  return atlas.AddFontFromFileTTF(path.c_str(), kReferenceEm, &config);
}

bool open(ImFontAtlas& atlas, const std::filesystem::path& path, Font& face) {
  face.drawn = add(atlas, path, glyph_loader());
  if (face.drawn == nullptr) return false;
  hb_blob_t* const bytes = hb_blob_create_from_file_or_fail(path.c_str());
  hb_face_t* const file = hb_face_create(bytes, 0);
  hb_blob_destroy(bytes);
  face.shaped.reset(hb_font_create(file));
  face.units_per_em = static_cast<float>(hb_face_get_upem(file));
  const bool usable = bytes != nullptr && hb_face_get_glyph_count(file) > 0;
  hb_face_destroy(file);
  hb_font_make_immutable(face.shaped.get());
  return usable;
}

}  // namespace

void Font::Free::operator()(hb_font_t* font) const {
  hb_font_destroy(font);
}

FontPaths fonts_in(const std::filesystem::path& folder) {
  return {
      .medium = folder / "Manrope-Medium.ttf",
      .bold = folder / "Manrope-Bold.ttf",
      .extra_bold = folder / "Manrope-ExtraBold.ttf",
      .arabic_regular = folder / "NotoSansArabic-Regular.ttf",
      .arabic_bold = folder / "NotoSansArabic-Bold.ttf",
      .icons = folder / "MaterialIcons-Regular.ttf",
  };
}

Fonts::Fonts() : shaper_(std::make_unique<Shaper>()) {}
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;
Fonts::~Fonts() = default;

std::expected<Fonts, FontFailure> Fonts::load(ImFontAtlas& atlas, const FontPaths& paths) {
  Fonts fonts;
  struct Place {
    const std::filesystem::path& path;
    Font& font;
  };
  for (const Place& place :
       {Place{paths.medium, fonts.manrope_[0]}, Place{paths.bold, fonts.manrope_[1]},
        Place{paths.extra_bold, fonts.manrope_[2]}, Place{paths.arabic_regular, fonts.arabic_[0]},
        Place{paths.arabic_bold, fonts.arabic_[1]}}) {
    if (!open(atlas, place.path, place.font)) return std::unexpected(FontFailure{place.path});
  }
  fonts.icons_ = add(atlas, paths.icons, nullptr);
  if (fonts.icons_ == nullptr) return std::unexpected(FontFailure{paths.icons});
  return fonts;
}

const Font& Fonts::font(Weight weight, Typeface typeface) const {
  if (typeface == Typeface::kArabic) return arabic_[weight == Weight::kMedium ? 0 : 1];
  return manrope_[static_cast<std::size_t>(weight)];
}

}  // namespace stordialog::kit
