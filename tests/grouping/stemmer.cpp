#include "grouping/stemmer.h"

#include <doctest/doctest.h>

namespace stordialog::grouping {
namespace {

TEST_CASE("Swedish endings leave one stem") {
  const Stemmer stemmer;
  const Word stem = stemmer.stem(U"hundrastgård");
  CHECK(stemmer.stem(U"hundrastgården") == stem);
  CHECK(stemmer.stem(U"hundrastgårdarna") == stem);
  CHECK(stemmer.stem(U"hundrastgårdens") == stem);
  CHECK(stemmer.stem(U"hundpark") != stem);
}

TEST_CASE("words of other scripts stay as they are") {
  CHECK(Stemmer().stem(U"المدرسة") == U"المدرسة");
}

TEST_CASE("what every proposal says is common, what one is about is not") {
  const Stemmer stemmer;
  for (const char32_t* const word : {U"och", U"behövs", U"förslagen", U"skapa"}) {
    CHECK(stemmer.is_common(stemmer.stem(word)));
  }
  for (const char32_t* const word : {U"ensamhet", U"skola", U"belysning"}) {
    CHECK_FALSE(stemmer.is_common(stemmer.stem(word)));
  }
}

}  // namespace
}  // namespace stordialog::grouping
