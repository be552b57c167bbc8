#include "wording/text.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <vector>

#include <utf8proc.h>

namespace stordialog::wording {
namespace {

using Points = std::vector<utf8proc_int32_t>;

const utf8proc_uint8_t* raw(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

std::optional<Points> decode(std::string_view text) {
  Points points;
  points.reserve(text.size());
  while (!text.empty()) {
    utf8proc_int32_t point = 0;
    const auto used =
        utf8proc_iterate(raw(text), static_cast<utf8proc_ssize_t>(text.size()), &point);
    if (used <= 0) return std::nullopt;
    points.push_back(point);
    text.remove_prefix(static_cast<std::size_t>(used));
  }
  return points;
}

/// Characters that turn the direction of what follows, up to some later character that may never
/// come: they would let one person's text rearrange the screen around it.
bool overrides_direction(utf8proc_int32_t point) {
  return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

bool is_unwanted(utf8proc_int32_t point) {
  if (point == '\n' || point == '\t') return false;
  constexpr utf8proc_int32_t kByteOrderMark = 0xFEFF;
  return utf8proc_category(point) == UTF8PROC_CATEGORY_CC || overrides_direction(point) ||
         point == kByteOrderMark;
}

bool is_space(utf8proc_int32_t point) {
  return point == '\n' || point == '\t' || utf8proc_category(point) == UTF8PROC_CATEGORY_ZS;
}

Points cleaned(const Points& points) {
  constexpr utf8proc_int32_t kLineSeparator = 0x2028, kParagraphSeparator = 0x2029,
                             kNextLine = 0x85;
  Points kept;
  kept.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto point = points[i];
    const bool before_line_feed = i + 1 < points.size() && points[i + 1] == '\n';
    if (point == '\r') {
      if (!before_line_feed) kept.push_back('\n');
    } else if (point == kLineSeparator || point == kParagraphSeparator || point == kNextLine) {
      kept.push_back('\n');
    } else if (!is_unwanted(point)) {
      kept.push_back(point);
    }
  }
  const auto first = std::find_if_not(kept.begin(), kept.end(), is_space);
  const auto last = std::find_if_not(kept.rbegin(), std::make_reverse_iterator(first), is_space);
  return Points(first, last.base());
}

std::string encode(const Points& points) {
  std::string text;
  text.reserve(points.size());
  for (const auto point : points) {
    utf8proc_uint8_t bytes[4];
    const auto size = utf8proc_encode_char(point, bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  }
  return text;
}

}  // namespace

std::optional<std::string> normalise(std::string_view text) {
  const auto points = decode(text);
  if (!points) return std::nullopt;
  const std::string clean = encode(cleaned(*points));
  // Ends at the first NUL; there is none, being a control character.
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> composed(utf8proc_NFC(raw(clean)),
                                                                         &std::free);
  if (composed == nullptr) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(composed.get()));
}

std::string folded(std::string_view text) {
  utf8proc_uint8_t* made = nullptr;
  constexpr auto kHow =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                     UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  const auto size =
      utf8proc_map(raw(text), static_cast<utf8proc_ssize_t>(text.size()), &made, kHow);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(made, &std::free);
  if (size < 0 || made == nullptr) return {};
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(size)};
}

std::size_t graphemes(std::string_view text) {
  std::size_t count = 0;
  utf8proc_int32_t before = -1, state = 0;
  while (!text.empty()) {
    utf8proc_int32_t point = 0;
    auto used = utf8proc_iterate(raw(text), static_cast<utf8proc_ssize_t>(text.size()), &point);
    if (used <= 0) {  // A byte that is no UTF-8 is shown as one box, so it counts as one.
      used = 1;
      point = 0xFFFD;
    }
    if (before < 0 || utf8proc_grapheme_break_stateful(before, point, &state)) ++count;
    before = point;
    text.remove_prefix(static_cast<std::size_t>(used));
  }
  return count;
}

}  // namespace stordialog::wording
