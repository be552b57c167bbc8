// Every component of the kit on pages of its own, after the pictures of the design language.
#pragma once

#include <span>
#include <string_view>

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

}  // namespace stordialog::gallery
