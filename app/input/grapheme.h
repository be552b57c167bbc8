// Where the characters that a person sees begin and end in UTF-8 text (Unicode UAX #29).
#pragma once

#include <cstddef>
#include <string_view>

namespace stordialog::input {

// Number of graphemes in UTF-8 text.
std::size_t count_graphemes(std::string_view text);
// Byte offset just after the grapheme that starts at `offset`; the text's size at its end.
std::size_t next_grapheme(std::string_view text, std::size_t offset);
// Byte offset of the last grapheme that starts before `offset`; 0 at the start.
std::size_t previous_grapheme(std::string_view text, std::size_t offset);
// Whether the first character of `after` becomes part of the last grapheme of `before`.
bool joins_before(std::string_view before, std::string_view after);
// Whether it is well-formed UTF-8.
bool is_utf8(std::string_view text);
// The code point at `offset` and its length in bytes (1 and U+FFFD where it is malformed).
struct CodePoint {
  char32_t value;
  std::size_t bytes;
};
CodePoint code_point_at(std::string_view text, std::size_t offset);

}  // namespace stordialog::input
