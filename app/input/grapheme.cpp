#include "input/grapheme.h"

#include <utf8proc.h>

namespace stordialog::input {
namespace {

// The decoder yields -1 for malformed bytes; the break rules know only code points.
constexpr char32_t kReplacement = 0xFFFD;

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  utf8proc_int32_t value = -1;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + offset);
  const auto length =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - offset), &value);
  if (length < 1) return {kReplacement, 1};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(length)};
}

std::size_t next_grapheme(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return text.size();
  CodePoint before = code_point_at(text, offset);
  offset += before.bytes;
  utf8proc_int32_t state = 0;
  while (offset < text.size()) {
    const CodePoint after = code_point_at(text, offset);
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before.value),
                                         static_cast<utf8proc_int32_t>(after.value), &state)) {
      break;
    }
    offset += after.bytes;
    before = after;
  }
  return offset;
}

std::size_t previous_grapheme(std::string_view text, std::size_t offset) {
  // The rules run forward, and flags and families reach far back. A line break ends every
  // grapheme, so it is enough to start over after the one before.
  std::size_t start = 0;
  if (offset >= 2) {
    const std::size_t line = text.rfind('\n', offset - 2);
    if (line != std::string_view::npos) start = line + 1;
  }
  std::size_t previous = start;
  while (start < offset) {
    previous = start;
    start = next_grapheme(text, start);
  }
  return previous;
}

bool joins_before(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return false;
  std::size_t at = previous_grapheme(before, before.size());
  utf8proc_int32_t state = 0;
  CodePoint last = code_point_at(before, at);
  for (at += last.bytes; at < before.size(); at += last.bytes) {
    const CodePoint next = code_point_at(before, at);
    utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(last.value),
                                     static_cast<utf8proc_int32_t>(next.value), &state);
    last = next;
  }
  const auto first = static_cast<utf8proc_int32_t>(code_point_at(after, 0).value);
  return !utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(last.value), first,
                                           &state);
}

std::size_t count_graphemes(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at = next_grapheme(text, at)) ++count;
  return count;
}

bool is_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t value = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
    const auto length =
        utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &value);
    if (length < 1) return false;
    at += static_cast<std::size_t>(length);
  }
  return true;
}

}  // namespace stordialog::input
