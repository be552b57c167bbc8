#include "domain/utf8.h"

#include <string>

#include <doctest/doctest.h>

using stordialog::domain::is_clean_text;
using stordialog::domain::Lines;

namespace {

/// The definition, written the slow way: decode by hand, encode again, compare.
bool is_shortest_form(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  unsigned long point = 0;
  if (bytes.size() == 2 && (byte(0) & 0xe0) == 0xc0)
    point = byte(0) & 0x1fU;
  else if (bytes.size() == 3 && (byte(0) & 0xf0) == 0xe0)
    point = byte(0) & 0x0fU;
  else if (bytes.size() == 4 && (byte(0) & 0xf8) == 0xf0)
    point = byte(0) & 0x07U;
  else
    return false;
  for (std::size_t i = 1; i < bytes.size(); ++i) {
    if ((byte(i) & 0xc0) != 0x80) return false;
    point = point << 6 | (byte(i) & 0x3fU);
  }
  const unsigned long least[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = point >= 0xd800 && point < 0xe000;
  return point >= least[bytes.size()] && point <= 0x10ffff && !surrogate &&
         !(point >= 0x80 && point < 0xa0);
}

}  // namespace

TEST_CASE("text as people write it is clean") {
  for (const char* text :
       {"", "Idé", "سلام", "日本語", "👩‍👩‍👧", "a\u00a0b", "\ufeff", "\U0010ffff"}) {
    CHECK(is_clean_text(text, Lines::one));
    CHECK(is_clean_text(text, Lines::many));
  }
}

TEST_CASE("two bytes are a character exactly when they are its shortest form") {
  for (int first = 0x80; first < 0x100; ++first) {
    for (int second = 0; second < 0x100; ++second) {
      const std::string text{static_cast<char>(first), static_cast<char>(second)};
      if (is_clean_text(text, Lines::one) != is_shortest_form(text)) CHECK(text == "");
    }
  }
}

TEST_CASE("three and four bytes are a character exactly when they are its shortest form") {
  for (int first = 0xe0; first < 0x100; ++first) {
    for (int second = 0; second < 0x100; ++second) {
      for (const int third : {0x7f, 0x80, 0xbf, 0xc0}) {
        std::string text{static_cast<char>(first), static_cast<char>(second),
                         static_cast<char>(third)};
        if (is_clean_text(text, Lines::one) != is_shortest_form(text)) CHECK(text == "");
        text += static_cast<char>(0xbf);
        if (first >= 0xf0 && is_clean_text(text, Lines::one) != is_shortest_form(text)) {
          CHECK(text == "");
        }
      }
    }
  }
}

TEST_CASE("control characters are refused, line feed and tab only where there are many lines") {
  for (int control = 0; control < 0x20; ++control) {
    const std::string text(1, static_cast<char>(control));
    CHECK_FALSE(is_clean_text(text, Lines::one));
    CHECK(is_clean_text(text, Lines::many) == (control == '\n' || control == '\t'));
  }
  CHECK_FALSE(is_clean_text("\x7f", Lines::many));
  CHECK_FALSE(is_clean_text("\u0085", Lines::many));
}

TEST_CASE("a character cut at the end is refused") {
  CHECK_FALSE(is_clean_text("Id\xc3", Lines::one));
  CHECK_FALSE(is_clean_text("\xe2\x82", Lines::one));
  CHECK_FALSE(is_clean_text("\xf0\x9f\x91", Lines::one));
}
