// Every component of the kit on pages of its own, after the pictures of the design language.
#pragma once

#include <expected>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/fonts.h"
#include "kit/kit.h"

namespace stordialog::gallery {

struct GalleryPage {
  std::string_view name;
  kit::ThemeName theme;
  bool practice;
  void (*draw)(kit::Kit& kit);
  kit::Direction direction = kit::Direction::kLeftToRight;
};

std::span<const GalleryPage> pages();

// How the pages are to look.
struct GalleryLook {
  int width = 1920, height = 1080;  // pixels
  bool right_to_left = false;       // every page, not only those written so
  bool high_contrast = false;
  kit::TextSize text = kit::TextSize::kNormal;
};
// A picture of each page into the folder; needs an X display. Returns their paths, or a sentence.
[[nodiscard]] std::expected<std::vector<std::filesystem::path>, std::string> write_pictures(
    const std::filesystem::path& folder, const kit::FontPaths& fonts, const GalleryLook& look);

}  // namespace stordialog::gallery
