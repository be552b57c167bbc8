// Rows of pixels in memory, and the three ways in which anything comes into them: in one colour, as
// letters from a texture, and with a softened edge. Colours are sRGB as Dear ImGui has them and are
// mixed as OpenGL mixes them there: over + (255 - alpha) / 255 of what is under it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace stordialog::shell {

using Pixel = std::uint32_t;  // 0x00RRGGBB

/// Owned by somebody else. Rows from the top, `width` pixels from one to the next.
struct Canvas {
  Pixel* pixels = nullptr;
  int width = 0, height = 0;
};

/// What a row is laid in: a colour and how much of it, 0 to 255.
struct Ink {
  Pixel color;
  unsigned alpha;
};

/// A texture's pixel as Dear ImGui keeps it: 0xAABBGGRR.
using Texel = std::uint32_t;

/// From ImGui's 0xAABBGGRR.
[[nodiscard]] Ink ink_of(std::uint32_t packed);
/// `ink` seen through a texel: both multiplied, channel by channel.
[[nodiscard]] Ink through(const Ink& ink, Texel texel);

[[nodiscard]] Pixel mixed(Pixel under, const Ink& over);
void lay(std::span<Pixel> row, const Ink& ink);
/// As many texels as the row has pixels. Of letters only the alpha is looked at: they are white.
void lay_letters(std::span<Pixel> row, const Ink& ink, const Texel* texels);
void lay_texels(std::span<Pixel> row, const Ink& ink, const Texel* texels);
/// The ink's alpha is `first` at the first pixel and `more` more at each further one; what leaves 0
/// to 255 is held there.
void lay_fading(std::span<Pixel> row, Pixel color, float first, float more);

}  // namespace stordialog::shell
