#include "wording/text.h"

#include <doctest/doctest.h>

namespace stordialog::wording {

TEST_CASE("a letter written as two code points becomes one") {
  CHECK(normalise("a\u030Angslu\u0308p") == "\u00E5ngsl\u00FCp");
}

TEST_CASE("case, accents and width make no difference to what is searched for") {
  CHECK(folded("\u00C5SA B\u00E4ckstr\u00F6m") == folded("asa backstrom"));
  CHECK(folded("Ren\u00E9e") == folded("RENE\u0301E"));
  CHECK(folded("\uFF21nna") == "anna");
  CHECK(folded("Anna") != folded("Anne"));
  CHECK(folded("\xFF") == "");
  CHECK(folded("") == "");
}

TEST_CASE("compatibility characters stay as they were written") {
  CHECK(normalise("x\u00B2 \uFB01") == "x\u00B2 \uFB01");
}

TEST_CASE("every kind of line end becomes a line feed") {
  CHECK(normalise("a\r\nb\rc\u2028d\u2029e\u0085f") == "a\nb\nc\nd\ne\nf");
}

TEST_CASE("control characters go, tabs and line feeds stay") {
  CHECK(normalise(std::string_view("a\0b\x1B[31mc\td\ne\x7F", 13)) == "ab[31mc\td\ne");
}

TEST_CASE("nobody can turn the direction of the text around theirs") {
  CHECK(normalise("a\u202Eb\u202Cc\u2066d\u2069e") == "abcde");
}

TEST_CASE("marks that Arabic and Persian are written with stay") {
  CHECK(normalise("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645\u200F") ==
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645\u200F");
}

TEST_CASE("white space around the text goes") {
  CHECK(normalise(" \n\t\u00A0\u3000hej  d\u00E5 \r\n ") == "hej  d\u00E5");
  CHECK(normalise(" \n\u00A0 ") == "");
  CHECK(normalise("") == "");
}

TEST_CASE("bytes that are not UTF-8 are refused") {
  CHECK_FALSE(normalise("\xFF"));
  CHECK_FALSE(normalise("a\xC3"));
  CHECK_FALSE(normalise("\xC0\xAF"));          // too long a form of "/"
  CHECK_FALSE(normalise("\xED\xA0\x80"));      // half a surrogate pair
  CHECK_FALSE(normalise("\xF4\x90\x80\x80"));  // past the last code point
}

TEST_CASE("normalising twice changes nothing more") {
  for (const char* text :
       {"a\r\r\nb", " \u202E x", "\u1E9B\u0323", "\r\u0301e\u0301", "\uFEFF\uFEFF\u0301"}) {
    const auto once = normalise(text);
    REQUIRE(once);
    CHECK(normalise(*once) == once);
  }
}

TEST_CASE("length is counted in the characters a person sees") {
  CHECK(graphemes("") == 0);
  CHECK(graphemes("\u00E5ngsl\u00FCp") == 7);
  CHECK(graphemes("a\u030A") == 1);
  CHECK(graphemes("\U0001F468\u200D\U0001F469\u200D\U0001F467") == 1);  // a family
  CHECK(graphemes("\U0001F1F8\U0001F1EA\U0001F1EB\U0001F1EE") == 2);    // two flags
  CHECK(graphemes("a\nb") == 3);
}

TEST_CASE("a byte that is no UTF-8 counts as one character") {
  CHECK(graphemes("a\xFF\xFE"
                  "b") == 4);
}

}  // namespace stordialog::wording
