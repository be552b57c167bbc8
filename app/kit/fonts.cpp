#include "kit/fonts.h"

#include <imgui.h>
#include <misc/freetype/imgui_freetype.h>

#include "kit/kerning.h"

namespace stordialog::kit {
namespace {

// Only the relation between sources counts: sizes are asked for when drawing.
constexpr float kReferenceEm = 48;

ImFont* add(ImFontAtlas& atlas, const std::filesystem::path& path, float size_per_em, bool merged) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return nullptr;
  ImFontConfig config;
  config.Flags = ImFontFlags_NoLoadError;
  config.MergeMode = merged;
  config.PixelSnapV = false;
  config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_NoHinting;
  return atlas.AddFontFromFileTTF(path.c_str(), kReferenceEm * size_per_em, &config);
}

}  // namespace

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

Fonts::Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;
Fonts::~Fonts() = default;

std::expected<Fonts, FontFailure> Fonts::load(ImFontAtlas& atlas, const FontPaths& paths) {
  struct Pair {
    const std::filesystem::path& latin;
    const std::filesystem::path& arabic;
  };
  const std::array<Pair, 3> pairs{Pair{paths.medium, paths.arabic_regular},
                                  Pair{paths.bold, paths.arabic_bold},
                                  Pair{paths.extra_bold, paths.arabic_bold}};
  Fonts fonts;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    fonts.text_[i] = add(atlas, pairs[i].latin, kTextSizePerEm, false);
    if (fonts.text_[i] == nullptr) return std::unexpected(FontFailure{pairs[i].latin});
    if (add(atlas, pairs[i].arabic, kArabicSizePerEm, true) == nullptr) {
      return std::unexpected(FontFailure{pairs[i].arabic});
    }
    fonts.kerning_[i] = std::make_unique<Kerning>(Kerning::read(pairs[i].latin));
  }
  fonts.icons_ = add(atlas, paths.icons, kIconSizePerEm, false);
  if (fonts.icons_ == nullptr) return std::unexpected(FontFailure{paths.icons});
  return fonts;
}

}  // namespace stordialog::kit
