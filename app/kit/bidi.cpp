#include "kit/bidi.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include <fribidi.h>

namespace stordialog::kit {
namespace {

// Characters below this one, and most beyond, turn nothing in a paragraph from left to right.
bool turns(std::uint32_t c) {
  if (c < 0x590) return false;
  return c < 0x900 || (c >= 0x200E && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         (c >= 0xFB1D && c <= 0xFEFF) || (c >= 0x10800 && c <= 0x10FFF) ||
         (c >= 0x1E800 && c <= 0x1EFFF);
}

bool is_digit(std::uint32_t c) {
  return c >= '0' && c <= '9';
}

// UAX #9 as it stands turns the groups of a telephone number round in Arabic text: "070-174 06"
// comes out as "06 174-070". Its rule HL4 leaves it to us to know a number in groups when we see
// one: digits with one sign between them, seven or more, so that "1 2 3" stays a list. Where there
// is no letter at all a telephone number is being typed, and two groups are enough.
void keep_groups(std::span<const std::uint32_t> text, std::span<FriBidiCharType> types) {
  const bool no_letters =
      std::ranges::none_of(types, [](FriBidiCharType type) { return FRIBIDI_IS_STRONG(type); });
  const std::size_t digits_min = no_letters ? 2 : 7;
  const auto separates = [](std::uint32_t c) {
    return c == ' ' || c == '-' || c == '/' || c == '.';
  };
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    std::size_t digits = 0;
    for (; i < text.size(); ++i) {
      const bool between = separates(text[i]) && i + 1 < text.size() && is_digit(text[i + 1]);
      if (!is_digit(text[i]) && !between) break;
      if (!between) ++digits;
    }
    if (digits < digits_min) continue;
    for (std::size_t j = begin; j < i; ++j) {
      if (!is_digit(text[j])) types[j] = FRIBIDI_TYPE_CS;
    }
    if (begin > 0 && text[begin - 1] == '+') types[begin - 1] = FRIBIDI_TYPE_EN;
  }
}

}  // namespace

std::optional<Direction> first_strong(std::span<const std::uint32_t> text) {
  std::size_t isolates = 0;
  for (const std::uint32_t c : text) {
    const FriBidiCharType type = fribidi_get_bidi_type(c);
    if (type == FRIBIDI_TYPE_PDI) {
      isolates -= isolates > 0 ? 1 : 0;
    } else if (FRIBIDI_IS_ISOLATE(type)) {
      ++isolates;
    } else if (isolates == 0 && FRIBIDI_IS_LETTER(type)) {
      return FRIBIDI_IS_RTL(type) ? Direction::kRightToLeft : Direction::kLeftToRight;
    }
  }
  return std::nullopt;
}

void find_levels(std::span<const std::uint32_t> text, Direction base, std::span<Level> levels) {
  std::ranges::fill(levels, base_level(base));
  if (base == Direction::kLeftToRight && std::ranges::none_of(text, turns)) return;
  const auto length = static_cast<FriBidiStrIndex>(text.size());
  std::vector<FriBidiCharType> types(text.size());
  std::vector<FriBidiBracketType> brackets(text.size());
  fribidi_get_bidi_types(text.data(), length, types.data());
  keep_groups(text, types);
  fribidi_get_bracket_types(text.data(), length, types.data(), brackets.data());
  FriBidiParType direction = base == Direction::kRightToLeft ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
  const FriBidiLevel highest = fribidi_get_par_embedding_levels_ex(
      types.data(), brackets.data(), length, &direction, levels.data());
  if (highest == 0) std::ranges::fill(levels, base_level(base));  // no memory
  for (Level& level : levels) level = std::max(level, base_level(base));
}

bool trails(std::uint32_t character) {
  const FriBidiCharType type = fribidi_get_bidi_type(character);
  return FRIBIDI_IS_EXPLICIT_OR_BN_OR_WS(type) || FRIBIDI_IS_ISOLATE(type);
}

void order_from_left(std::span<const Level> levels, std::span<std::uint32_t> order) {
  std::iota(order.begin(), order.end(), 0U);
  if (levels.empty()) return;
  // "From the highest level to the lowest odd one, reverse what stands at that level or higher."
  Level highest = 0;
  for (const Level level : levels) highest = std::max(highest, level);
  for (Level level = highest; level > 0; --level) {
    for (std::size_t i = 0; i < levels.size();) {
      if (levels[i] < level) {
        ++i;
        continue;
      }
      const std::size_t begin = i;
      while (i < levels.size() && levels[i] >= level) ++i;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(begin),
                   order.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
}

}  // namespace stordialog::kit
