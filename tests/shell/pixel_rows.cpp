#include "shell/pixel_rows.h"

#include <cmath>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace stordialog::shell;

namespace {

unsigned channel(Pixel pixel, unsigned which) {
  return pixel >> 8 * which & 0xFFU;
}

/// What OpenGL's blending says, in real numbers.
double blended(unsigned under, unsigned over, double alpha) {
  return over * alpha + under * (1 - alpha);
}

/// Within half a step of it and a rounding.
bool is_blend(Pixel now, Pixel under, Pixel over, double alpha) {
  for (unsigned c = 0; c < 3; ++c) {
    const double right = blended(channel(under, c), channel(over, c), alpha);
    if (std::abs(channel(now, c) - right) > 1.01) return false;
  }
  return now >> 24U == 0;
}

std::vector<Pixel> colourful(std::size_t count) {
  std::mt19937 random(7);
  std::vector<Pixel> row(count);
  for (Pixel& pixel : row) pixel = static_cast<Pixel>(random()) & 0xFFFFFFU;
  return row;
}

constexpr std::size_t kLongest = 40;  // more than any vector, and what is left over after some

}  // namespace

TEST_CASE("ink comes from Dear ImGui's order of colours") {
  const Ink ink = ink_of(0x80'30'20'10U);
  CHECK(ink.color == 0x102030);
  CHECK(ink.alpha == 0x80);
  CHECK(through(ink, 0xFF'FF'FF'FFU).color == 0x102030);
  const Ink seen = through({0xFFFFFF, 255}, 0x80'00'80'FFU);
  CHECK(seen.color == 0xFF8000);
  CHECK(seen.alpha == 0x80);
}

TEST_CASE("a row is laid in ink as OpenGL blends, however long it is") {
  for (std::size_t count = 0; count <= kLongest; ++count) {
    for (const unsigned alpha : {0U, 1U, 77U, 128U, 254U, 255U}) {
      const std::vector<Pixel> under = colourful(count + 2);
      std::vector<Pixel> row = under;
      lay(std::span(row).subspan(1, count), {0x20C8FF, alpha});
      CHECK(row.front() == under.front());
      CHECK(row.back() == under.back());
      bool right = true;
      for (std::size_t i = 1; i <= count; ++i) {
        right = right && is_blend(row[i], under[i], 0x20C8FF, alpha / 255.0);
        if (alpha == 0) right = right && row[i] == under[i];
        if (alpha == 255) right = right && row[i] == 0x20C8FF;
      }
      CAPTURE(count);
      CAPTURE(alpha);
      CHECK(right);
    }
  }
}

TEST_CASE("letters are laid by their texels' alpha, eight at a time or one") {
  std::mt19937 random(8);
  for (std::size_t count = 0; count <= kLongest; ++count) {
    for (const unsigned alpha : {128U, 255U}) {
      std::vector<Texel> texels(count + 1);
      for (Texel& texel : texels) {
        const unsigned long kind = random() % 3;
        const Texel seen = kind == 0 ? 0 : kind == 1 ? 255 : static_cast<Texel>(random() % 256);
        texel = seen << 24U | 0xFFFFFFU;
      }
      const std::vector<Pixel> under = colourful(count + 1);
      std::vector<Pixel> row = under, one_by_one = under;
      lay_letters(std::span(row).first(count), {0x102030, alpha}, texels.data());
      lay_texels(std::span(one_by_one).first(count), {0x102030, alpha}, texels.data());
      CHECK(row.back() == under.back());
      bool right = true;
      for (std::size_t i = 0; i < count; ++i) {
        const double share = (texels[i] >> 24U) / 255.0 * (alpha / 255.0);
        right = right && is_blend(row[i], under[i], 0x102030, share);
        right = right && is_blend(one_by_one[i], under[i], 0x102030, share);
      }
      CAPTURE(count);
      CHECK(right);
    }
  }
}

TEST_CASE("ink fades along a row and stays within what there is of it") {
  std::vector<Pixel> row(12, 0x000000);
  lay_fading(row, 0xFFFFFF, -100, 50);
  CHECK(row[0] == 0);
  CHECK(row[2] == 0);
  CHECK(row[4] == 0x646464);
  CHECK(row[7] == 0xFAFAFA);
  CHECK(row[11] == 0xFFFFFF);
}
