// How much closer or further apart two letters stand, read from a TrueType file's `GPOS` table
// (OpenType 1.9: feature 'kern', pair adjustment). Without it "Vad" and "Tack" fall apart.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace stordialog::kit {

class Kerning {
 public:
  // A file without such a table, or that cannot be read, kerns nothing.
  static Kerning read(const std::filesystem::path& path);

  // In em; 0 for most pairs.
  float between(char32_t left, char32_t right) const;
  // False where the font has no such character.
  bool knows(char32_t character) const { return glyph(character) != 0; }

 private:
  std::uint16_t u16(std::size_t at) const;
  std::int16_t i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  std::uint32_t u32(std::size_t at) const;
  std::size_t table(const char* tag) const;
  void find_pairs(std::size_t gpos);
  void add_lookup(std::size_t lookup);
  std::uint16_t glyph(char32_t character) const;
  int coverage(std::size_t at, std::uint16_t glyph) const;
  std::uint16_t class_of(std::size_t at, std::uint16_t glyph) const;
  bool adjustment(std::size_t subtable, std::uint16_t left, std::uint16_t right, int& units) const;

  std::vector<std::uint8_t> bytes_;
  std::size_t characters_ = 0;      // cmap subtable, format 4
  std::vector<std::size_t> pairs_;  // pair adjustment subtables
  float units_per_em_ = 1000;
};

}  // namespace stordialog::kit
