#include "grouping/words.h"

#include <doctest/doctest.h>

namespace stordialog::grouping {
namespace {

TEST_CASE("words are letters and digits in small letters, what stands between them is gone") {
  CHECK(words_of("Öppna (skolan), KL 18!", 9) ==
        std::vector<Word>{U"öppna", U"skolan", U"kl", U"18"});
}

TEST_CASE("no more words are taken than asked for") {
  CHECK(words_of("ett två tre", 2) == std::vector<Word>{U"ett", U"två"});
}

TEST_CASE("a word goes back to the text it came from in every script") {
  for (const char* const text : {"skola", "åäö", "المدرسة", "𝕏"}) {
    CHECK(text_of(words_of(text, 1).at(0)) == text);
  }
}

}  // namespace
}  // namespace stordialog::grouping
