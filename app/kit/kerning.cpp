#include "kit/kerning.h"

#include <algorithm>
#include <bit>
#include <fstream>
#include <iterator>
#include <string_view>

namespace stordialog::kit {

Kerning Kerning::read(const std::filesystem::path& path) {
  Kerning kerning;
  std::ifstream file(path, std::ios::binary);
  kerning.bytes_.assign(std::istreambuf_iterator<char>(file), {});
  const std::size_t head = kerning.table("head");
  const std::size_t cmap = kerning.table("cmap");
  const std::size_t gpos = kerning.table("GPOS");
  if (head == 0 || cmap == 0 || gpos == 0) return kerning;
  const std::uint16_t units = kerning.u16(head + 18);
  if (units < 16 || units > 16384) return kerning;  // OpenType's own bounds
  kerning.units_per_em_ = units;
  for (std::size_t i = 0; i < kerning.u16(cmap + 2); ++i) {
    const std::size_t at = cmap + kerning.u32(cmap + 4 + 8 * i + 4);
    if (kerning.u16(at) == 4) kerning.characters_ = at;
  }
  kerning.find_pairs(gpos);
  return kerning;
}

// Reads beyond the end give 0, so that a damaged font kerns nothing rather than crashing.
std::uint16_t Kerning::u16(std::size_t at) const {
  if (at + 2 > bytes_.size()) return 0;
  return static_cast<std::uint16_t>(bytes_[at] << 8 | bytes_[at + 1]);
}

std::uint32_t Kerning::u32(std::size_t at) const {
  return static_cast<std::uint32_t>(u16(at)) << 16 | u16(at + 2);
}

std::size_t Kerning::table(const char* tag) const {
  for (std::size_t i = 0; i < u16(4); ++i) {
    const std::size_t record = 12 + 16 * i;
    if (record + 16 > bytes_.size()) return 0;
    if (std::equal(tag, tag + 4, bytes_.begin() + static_cast<std::ptrdiff_t>(record))) {
      return u32(record + 8);
    }
  }
  return 0;
}

void Kerning::find_pairs(std::size_t gpos) {
  const std::size_t features = gpos + u16(gpos + 6);
  const std::size_t lookups = gpos + u16(gpos + 8);
  std::vector<std::uint16_t> seen;
  for (std::size_t i = 0; i < u16(features); ++i) {
    const std::size_t record = features + 2 + 6 * i;
    if (u32(record) != 0x6B65726E) continue;  // "kern"
    const std::size_t feature = features + u16(record + 4);
    for (std::size_t j = 0; j < u16(feature + 2); ++j) {
      const std::uint16_t index = u16(feature + 4 + 2 * j);
      if (std::ranges::find(seen, index) != seen.end()) continue;
      seen.push_back(index);
      add_lookup(lookups + u16(lookups + 2 + std::size_t{2} * index));
    }
  }
}

void Kerning::add_lookup(std::size_t lookup) {
  constexpr std::uint16_t kPairs = 2, kExtension = 9;
  for (std::size_t i = 0; i < u16(lookup + 4); ++i) {
    const std::size_t subtable = lookup + u16(lookup + 6 + 2 * i);
    if (u16(lookup) == kPairs) pairs_.push_back(subtable);
    if (u16(lookup) == kExtension && u16(subtable + 2) == kPairs) {
      pairs_.push_back(subtable + u32(subtable + 4));
    }
  }
}

std::uint16_t Kerning::glyph(char32_t character) const {
  if (characters_ == 0 || character > 0xFFFF) return 0;
  const std::size_t segments = u16(characters_ + 6) / 2;
  std::size_t low = 0, high = segments;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    u16(characters_ + 14 + 2 * middle) < character ? low = middle + 1 : high = middle;
  }
  if (low == segments) return 0;
  const std::size_t starts = characters_ + 16 + 2 * segments;
  const std::uint16_t start = u16(starts + 2 * low);
  if (character < start) return 0;
  const std::uint16_t delta = u16(starts + 2 * segments + 2 * low);
  const std::size_t range_at = starts + 4 * segments + 2 * low;
  const std::uint16_t range = u16(range_at);
  if (range == 0) return static_cast<std::uint16_t>(character + delta);
  const std::uint16_t found = u16(range_at + range + 2 * (character - start));
  return found == 0 ? std::uint16_t{0} : static_cast<std::uint16_t>(found + delta);
}

// Index of the glyph in a coverage table, or -1.
int Kerning::coverage(std::size_t at, std::uint16_t glyph) const {
  const bool ranges = u16(at) == 2;
  const std::size_t size = ranges ? 6 : 2;
  std::size_t low = 0, high = u16(at + 2);
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    const std::size_t entry = at + 4 + size * middle;
    const std::uint16_t last = ranges ? u16(entry + 2) : u16(entry);
    if (last < glyph) {
      low = middle + 1;
    } else if (u16(entry) > glyph) {
      high = middle;
    } else {
      return ranges ? u16(entry + 4) + glyph - u16(entry) : static_cast<int>(middle);
    }
  }
  return -1;
}

std::uint16_t Kerning::class_of(std::size_t at, std::uint16_t glyph) const {
  if (u16(at) == 1) {
    const std::uint16_t first = u16(at + 2);
    const bool inside = glyph >= first && glyph < first + u16(at + 4);
    return inside ? u16(at + 6 + std::size_t{2} * (glyph - first)) : std::uint16_t{0};
  }
  std::size_t low = 0, high = u16(at + 2);
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    const std::size_t entry = at + 4 + 6 * middle;
    if (u16(entry + 2) < glyph) {
      low = middle + 1;
    } else if (u16(entry) > glyph) {
      high = middle;
    } else {
      return u16(entry + 4);
    }
  }
  return 0;
}

// Whether the subtable knows the pair; then `units` is the change of the left glyph's advance.
bool Kerning::adjustment(std::size_t subtable, std::uint16_t left, std::uint16_t right,
                         int& units) const {
  constexpr std::uint16_t kAdvance = 4;
  const int index = coverage(subtable + u16(subtable + 2), left);
  if (index < 0) return false;
  const std::uint16_t format1 = u16(subtable + 4), format2 = u16(subtable + 6);
  const auto fields = [](std::uint16_t format) {
    return static_cast<std::size_t>(std::popcount(format));
  };
  const std::size_t values = fields(format1) + fields(format2);
  const std::size_t before = fields(static_cast<std::uint16_t>(format1 & (kAdvance - 1)));
  const auto advance = [&](std::size_t record) {
    units = (format1 & kAdvance) != 0 ? i16(record + 2 * before) : 0;
    return true;
  };
  if (u16(subtable) == 1) {
    const std::size_t set = subtable + u16(subtable + 10 + 2 * static_cast<std::size_t>(index));
    for (std::size_t i = 0; i < u16(set); ++i) {
      const std::size_t record = set + 2 + (2 + 2 * values) * i;
      if (u16(record) == right) return advance(record + 2);
    }
    return false;
  }
  const std::size_t classes2 = u16(subtable + 14);
  const std::size_t row = class_of(subtable + u16(subtable + 8), left);
  const std::size_t column = class_of(subtable + u16(subtable + 10), right);
  return advance(subtable + 16 + (row * classes2 + column) * 2 * values);
}

float Kerning::between(char32_t left, char32_t right) const {
  if (pairs_.empty()) return 0;
  const std::uint16_t left_glyph = glyph(left), right_glyph = glyph(right);
  if (left_glyph == 0 || right_glyph == 0) return 0;
  int units = 0;
  for (const std::size_t subtable : pairs_) {
    if (adjustment(subtable, left_glyph, right_glyph, units)) {
      return static_cast<float>(units) / units_per_em_;
    }
  }
  return 0;
}

}  // namespace stordialog::kit
