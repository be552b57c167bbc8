#include "wording/plural.h"

#include <algorithm>
#include <limits>

#include <doctest/doctest.h>

namespace stordialog::wording {

TEST_CASE("Swedish, English, Finnish and Somali tell one from the rest") {
  for (const char* language : {"sv", "sv-x-lattlast", "en", "fi", "so"}) {
    CHECK(plural_category(language, 0) == "other");
    CHECK(plural_category(language, 1) == "one");
    CHECK(plural_category(language, 2) == "other");
    CHECK(plural_category(language, 101) == "other");
  }
}

TEST_CASE("Persian counts nothing as one") {
  CHECK(plural_category("fa", 0) == "one");
  CHECK(plural_category("fa", 1) == "one");
  CHECK(plural_category("fa", 2) == "other");
}

TEST_CASE("Arabic has six forms") {
  CHECK(plural_category("ar", 0) == "zero");
  CHECK(plural_category("ar", 1) == "one");
  CHECK(plural_category("ar", 2) == "two");
  for (const int few : {3, 10, 103, 210}) CHECK(plural_category("ar", few) == "few");
  for (const int many : {11, 99, 111, 199}) CHECK(plural_category("ar", many) == "many");
  for (const int other : {100, 101, 102, 200, 1000}) CHECK(plural_category("ar", other) == "other");
}

TEST_CASE("the smallest number there is has a form too") {
  CHECK(plural_category("sv", std::numeric_limits<std::int64_t>::min()) == "other");
  CHECK(plural_category("sv", -1) == "one");
}

TEST_CASE("every form a language can ask for is among its categories") {
  for (const char* language : {"sv", "en", "fi", "so", "fa", "ar", "xx"}) {
    const auto categories = plural_categories(language);
    CHECK(categories.back() == "other");
    for (int count = 0; count <= 250; ++count) {
      const auto found =
          std::find(categories.begin(), categories.end(), plural_category(language, count));
      CHECK(found != categories.end());
    }
  }
}

}  // namespace stordialog::wording
