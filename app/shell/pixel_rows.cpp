#include "shell/pixel_rows.h"

#include <algorithm>
#include <array>
#include <cstring>

// A second version of a function for processors with AVX2, chosen when the program starts.
#if defined(__x86_64__) && defined(__linux__)
#define TWICE_AS_WIDE_WHERE_IT_CAN __attribute__((target_clones("avx2", "default")))
#else
#define TWICE_AS_WIDE_WHERE_IT_CAN
#endif

namespace stordialog::shell {

namespace {

constexpr unsigned kWhole = 255;

/// A 255th of it, rounded, of at most 255 x 255.
constexpr unsigned part(unsigned product) {
  return (product + 128 + (product + 128) / 256) / 256;
}

/// The three channels, each with room for a product: they are multiplied in one go.
constexpr std::uint64_t spread(Pixel pixel) {
  return std::uint64_t{pixel & 0xFF0000U} << 16U | (pixel & 0xFF00U) << 8U | (pixel & 0xFFU);
}
constexpr Pixel gathered(std::uint64_t wide) {
  return static_cast<Pixel>(wide >> 16U & 0xFF0000U) | static_cast<Pixel>(wide >> 8U & 0xFF00U) |
         static_cast<Pixel>(wide & 0xFFU);
}
constexpr std::uint64_t kHalves = 0x0080'0080'0080, kBytes = 0x00FF'00FF'00FF;

/// `laid` is the colour times its alpha, spread, with kHalves.
constexpr Pixel mixed(Pixel under, std::uint64_t laid, unsigned rest) {
  std::uint64_t wide = laid + spread(under) * rest;
  wide += wide >> 8U & kBytes;
  return gathered(wide >> 8U & kBytes);
}

// Some pixels at a time, as vectors that GCC and clang make of any processor's own.
using Wide = std::uint16_t __attribute__((vector_size(32)));
using Narrow = std::uint8_t __attribute__((vector_size(16)));
constexpr std::size_t kAtOnce = 4;

using Words = std::uint32_t __attribute__((vector_size(32)));
using Halves = std::uint16_t __attribute__((vector_size(32)));
constexpr std::size_t kLetters = 8;

}  // namespace

Ink ink_of(std::uint32_t packed) {
  return {(packed & 0xFFU) << 16U | (packed & 0xFF00U) | (packed >> 16U & 0xFFU), packed >> 24U};
}

Ink through(const Ink& ink, Texel texel) {
  constexpr Texel kWhite = 0xFFFFFF;
  const unsigned alpha = part(ink.alpha * (texel >> 24U));
  if ((texel & kWhite) == kWhite) return {ink.color, alpha};
  const auto both = [](unsigned one, unsigned other) {
    return part((one & 0xFFU) * (other & 0xFFU));
  };
  return {both(ink.color >> 16U, texel) << 16U | both(ink.color >> 8U, texel >> 8U) << 8U |
              both(ink.color, texel >> 16U),
          alpha};
}

Pixel mixed(Pixel under, const Ink& over) {
  return mixed(under, spread(over.color) * over.alpha + kHalves, kWhole - over.alpha);
}

TWICE_AS_WIDE_WHERE_IT_CAN void lay(std::span<Pixel> row, const Ink& ink) {
  if (ink.alpha == 0) return;
  if (ink.alpha == kWhole) {
    std::ranges::fill(row, ink.color);
    return;
  }
  const std::uint64_t laid = spread(ink.color) * ink.alpha + kHalves;
  const unsigned rest = kWhole - ink.alpha;
  std::size_t done = 0;
  if (row.size() >= 2 * kAtOnce) {
    std::array<std::uint16_t, kAtOnce * 4> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const unsigned channel = i % 4 == 3 ? 0 : ink.color >> 8 * (i % 4) & 0xFFU;
      parts[i] = static_cast<std::uint16_t>(channel * ink.alpha + 128);
    }
    Wide over;
    std::memcpy(&over, parts.data(), sizeof over);
    const auto left = static_cast<std::uint16_t>(rest);
    for (; done + kAtOnce <= row.size(); done += kAtOnce) {
      Narrow under;
      std::memcpy(&under, &row[done], sizeof under);
      Wide wide = __builtin_convertvector(under, Wide) * left + over;
      wide += wide >> 8;
      const Narrow now = __builtin_convertvector(wide >> 8, Narrow);
      std::memcpy(&row[done], &now, sizeof now);
    }
  }
  for (; done < row.size(); ++done) row[done] = mixed(row[done], laid, rest);
}

TWICE_AS_WIDE_WHERE_IT_CAN void lay_letters(std::span<Pixel> row, const Ink& ink,
                                            const Texel* texels) {
  constexpr std::uint32_t kTwo = 0x00FF00FF;  // two channels of a pixel, each in a half of it
  const Halves red_blue = __builtin_bit_cast(Halves, Words{} + (ink.color & kTwo));
  const Halves green = __builtin_bit_cast(Halves, Words{} + (ink.color >> 8U & kTwo));
  const auto mine = static_cast<std::uint16_t>(ink.alpha);
  const Halves whole = Halves{} + std::uint16_t{kWhole};
  // Of products: a 255th, rounded, as in part().
  const auto make_parts = [](Halves& products) __attribute__((always_inline)) {
    products += 128;
    products = (products + (products >> 8)) >> 8;
  };
  std::size_t done = 0;
  for (; done + kLetters <= row.size(); done += kLetters) {
    Texel any = 0;
    for (std::size_t i = 0; i < kLetters; ++i) any |= texels[done + i];
    if (any >> 24U == 0) continue;
    Words seen, under;
    std::memcpy(&seen, texels + done, sizeof seen);
    std::memcpy(&under, &row[done], sizeof under);
    seen >>= 24;
    Halves alpha = __builtin_bit_cast(Halves, seen | seen << 16) * mine;
    make_parts(alpha);
    const Halves rest = whole - alpha;
    Halves outer = __builtin_bit_cast(Halves, under & kTwo) * rest + red_blue * alpha;
    Halves inner = __builtin_bit_cast(Halves, under >> 8 & kTwo) * rest + green * alpha;
    make_parts(outer);
    make_parts(inner);
    const Words now = __builtin_bit_cast(Words, outer) | __builtin_bit_cast(Words, inner) << 8;
    std::memcpy(&row[done], &now, sizeof now);
  }
  lay_texels(row.subspan(done), ink, texels + done);
}

void lay_texels(std::span<Pixel> row, const Ink& ink, const Texel* texels) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (texels[i] >> 24U == 0) continue;
    const Ink seen = through(ink, texels[i]);
    row[i] = seen.alpha == kWhole ? seen.color : mixed(row[i], seen);
  }
}

void lay_fading(std::span<Pixel> row, Pixel color, float first, float more) {
  const std::uint64_t whole = spread(color);
  float alpha = first + 0.5F;
  for (Pixel& pixel : row) {
    const auto laid = static_cast<unsigned>(std::clamp(alpha, 0.0F, 255.0F));
    pixel = mixed(pixel, whole * laid + kHalves, kWhole - laid);
    alpha += more;
  }
}

}  // namespace stordialog::shell
