#include "input/grapheme.h"

#include <doctest/doctest.h>

namespace stordialog::input {
namespace {

constexpr std::string_view kFamily = "\U0001F468\u200D\U0001F469\u200D\U0001F467";

TEST_CASE("letters with combining marks, flags and families count as one character each") {
  CHECK(count_graphemes("") == 0);
  CHECK(count_graphemes("Åsa") == 3);
  CHECK(count_graphemes("A\u030Asa") == 3);
  CHECK(count_graphemes("\U0001F1F8\U0001F1EA\U0001F1EB\U0001F1EE") == 2);
  CHECK(count_graphemes(kFamily) == 1);
  CHECK(count_graphemes("a\nb") == 3);
}

TEST_CASE("the previous grapheme is the one that next_grapheme finds") {
  const std::string_view text = "ö\nA\u030A \U0001F1F8\U0001F1EA\U0001F1EB\U0001F1EEx";
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t next = next_grapheme(text, at);
    CHECK(previous_grapheme(text, next) == at);
    at = next;
  }
  CHECK(previous_grapheme(text, 0) == 0);
  CHECK(next_grapheme(text, text.size()) == text.size());
}

TEST_CASE("a combining mark joins what stands before it") {
  CHECK(joins_before("A", "\u030A"));
  CHECK_FALSE(joins_before("", "\u030A"));
  CHECK_FALSE(joins_before("A", "B"));
  CHECK(joins_before("\U0001F1F8", "\U0001F1EA"));
  CHECK_FALSE(joins_before("\U0001F1F8\U0001F1EA", "\U0001F1EB"));
}

TEST_CASE("malformed UTF-8 is known and still has an end") {
  CHECK(is_utf8("räksmörgås"));
  CHECK_FALSE(is_utf8("r\xE4ka"));
  CHECK_FALSE(is_utf8("\xC3"));
  CHECK(count_graphemes("\xC3\xC3") == 2);
  CHECK(code_point_at("\xC3", 0).value == 0xFFFD);
  CHECK(code_point_at("å", 0).value == U'å');
  CHECK(code_point_at("å", 0).bytes == 2);
}

}  // namespace
}  // namespace stordialog::input
