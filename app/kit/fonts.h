// The type: Manrope in three weights with Noto Sans Arabic behind it, and Material Icons, loaded
// into an ImGui atlas. Knows how an em becomes the size that Dear ImGui asks for.
#pragma once

#include <array>
#include <expected>
#include <filesystem>
#include <memory>
#include <string>

#include "kit/theme.h"

struct ImFont;
struct ImFontAtlas;

namespace stordialog::kit {

class Kerning;

struct FontPaths {
  std::filesystem::path medium, bold, extra_bold, arabic_regular, arabic_bold, icons;
};

// All fonts in one folder under the names that Debian's packages give them.
FontPaths fonts_in(const std::filesystem::path& folder);

struct FontFailure {
  std::filesystem::path path;  // the file that is missing or no font
};

class Fonts {
 public:
  // The atlas must outlive the fonts.
  [[nodiscard]] static std::expected<Fonts, FontFailure> load(ImFontAtlas& atlas,
                                                              const FontPaths& paths);
  Fonts(Fonts&&) noexcept;
  Fonts& operator=(Fonts&&) noexcept;
  ~Fonts();

  ImFont* text(Weight weight) const { return text_[static_cast<std::size_t>(weight)]; }
  ImFont* icons() const { return icons_; }
  const Kerning& kerning(Weight weight) const {
    return *kerning_[static_cast<std::size_t>(weight)];
  }

  // Dear ImGui sizes by ascent + descent: these times the em.
  static constexpr float kTextSizePerEm = 1.366F;
  static constexpr float kArabicSizePerEm = 2.112F;
  static constexpr float kIconSizePerEm = 1.0F;
  // Where the baseline lies under the top of that size, in em (Manrope's ascent).
  static constexpr float kAscent = 1.066F;
  static constexpr float kCapitalHeight = 0.72F;

 private:
  Fonts();

  std::array<ImFont*, 3> text_{};
  ImFont* icons_ = nullptr;
  std::array<std::unique_ptr<Kerning>, 3> kerning_;
};

}  // namespace stordialog::kit
