// The type: Manrope in three weights with Noto Sans Arabic beside it, and Material Icons. Each
// text face is ready twice: HarfBuzz chooses its glyphs, Dear ImGui's atlas keeps and draws them.
#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <memory>

#include "kit/theme.h"

struct ImFont;
struct ImFontAtlas;
struct hb_font_t;

namespace stordialog::kit {

class Shaper;

struct FontPaths {
  std::filesystem::path medium, bold, extra_bold, arabic_regular, arabic_bold, icons;
};

// All fonts in one folder under the names that Debian's packages give them.
FontPaths fonts_in(const std::filesystem::path& folder);

struct FontFailure {
  std::filesystem::path path;  // the file that is missing or no font
};

enum class Typeface : std::uint8_t { kManrope, kArabic };

struct Font {
  struct Free {
    void operator()(hb_font_t* font) const;
  };
  ImFont* drawn = nullptr;  // glyphs by number (glyph_loader.h); the atlas owns it
  std::unique_ptr<hb_font_t, Free> shaped;
  float units_per_em = 1000;
};

class Fonts {
 public:
  // The atlas must outlive the fonts.
  [[nodiscard]] static std::expected<Fonts, FontFailure> load(ImFontAtlas& atlas,
                                                              const FontPaths& paths);
  Fonts(Fonts&&) noexcept;
  Fonts& operator=(Fonts&&) noexcept;
  ~Fonts();

  // Noto Sans Arabic is bold for both of Manrope's bold weights.
  const Font& font(Weight weight, Typeface typeface) const;
  ImFont* icons() const { return icons_; }
  // Turns text into glyphs of these faces; keeps nothing of it.
  Shaper& shaper() const { return *shaper_; }

  // Ascent + descent of Manrope, and where its baseline lies under the top of that, in em: browsers
  // place lines by them.
  static constexpr float kTextSizePerEm = 1.366F;
  static constexpr float kAscent = 1.066F;
  static constexpr float kCapitalHeight = 0.72F;
  // How far letters hang below the baseline, em: g and p, and those of Arabic (ya with its dots).
  static constexpr float kTail = 0.24F, kArabicTail = 0.46F;
  // A line with Arabic stands so much higher in its place, em: its letters hang deeper than they
  // rise.
  static constexpr float kArabicRaised = 0.12F;
  // Dear ImGui sizes icons by ascent + descent: this times the em.
  static constexpr float kIconSizePerEm = 1.0F;

 private:
  Fonts();

  std::array<Font, 3> manrope_;
  std::array<Font, 2> arabic_;
  ImFont* icons_ = nullptr;
  std::unique_ptr<Shaper> shaper_;
};

}  // namespace stordialog::kit
