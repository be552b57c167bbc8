#include "wording/locale.h"

#include <algorithm>
#include <limits>
#include <thread>

#include <doctest/doctest.h>

namespace stordialog::wording {
namespace {

using Categories = std::vector<std::string_view>;

}  // namespace

TEST_CASE("Swedish, English, Finnish and Somali tell one from the rest") {
  for (const char* tag : {"sv", "en-GB", "fi", "so"}) {
    CAPTURE(tag);
    const Locale locale(tag);
    CHECK(locale.known());
    CHECK(locale.plural_category(0) == "other");
    CHECK(locale.plural_category(1) == "one");
    CHECK(locale.plural_category(2) == "other");
    CHECK(locale.plural_category(101) == "other");
    CHECK(locale.plural_categories() == Categories{"one", "other"});
  }
}

TEST_CASE("Persian counts nothing as one") {
  const Locale persian("fa-u-ca-gregory-nu-latn");
  CHECK(persian.plural_category(0) == "one");
  CHECK(persian.plural_category(1) == "one");
  CHECK(persian.plural_category(2) == "other");
}

TEST_CASE("Arabic has six forms") {
  const Locale arabic("ar-u-nu-latn");
  CHECK(arabic.plural_category(0) == "zero");
  CHECK(arabic.plural_category(1) == "one");
  CHECK(arabic.plural_category(2) == "two");
  for (const int few : {3, 10, 103, 210}) CHECK(arabic.plural_category(few) == "few");
  for (const int many : {11, 99, 111, 199}) CHECK(arabic.plural_category(many) == "many");
  for (const int other : {100, 101, 102, 200, 1000})
    CHECK(arabic.plural_category(other) == "other");
  CHECK(arabic.plural_categories() == Categories{"zero", "one", "two", "few", "many", "other"});
}

TEST_CASE("every form a language can ask for is among its categories") {
  for (const char* tag : {"sv", "en-GB", "fi", "so", "fa", "ar", "xx"}) {
    const Locale locale(tag);
    const auto categories = locale.plural_categories();
    CHECK(categories.back() == "other");
    for (int count = 0; count <= 250; ++count) {
      CHECK(std::ranges::find(categories, locale.plural_category(count)) != categories.end());
    }
  }
}

TEST_CASE("the smallest number there is has a form and is written out") {
  const Locale swedish("sv");
  CHECK(swedish.plural_category(std::numeric_limits<std::int64_t>::min()) == "other");
  CHECK(swedish.plural_category(-1) == "one");
  CHECK(swedish.number(std::numeric_limits<std::int64_t>::min()) ==
        "\u22129\u00A0223\u00A0372\u00A0036\u00A0854\u00A0775\u00A0808");
}

TEST_CASE("numbers are grouped as the language groups them") {
  CHECK(Locale("sv").number(999) == "999");
  CHECK(Locale("sv").number(1000) == "1\u00A0000");
  CHECK(Locale("sv").number(-1234567) == "\u22121\u00A0234\u00A0567");
  CHECK(Locale("fi").number(12345) == "12\u00A0345");
  CHECK(Locale("en-GB").number(12345) == "12,345");
  CHECK(Locale("so").number(12345) == "12,345");
}

TEST_CASE("Arabic and Persian are written with the digits of the voting slip") {
  CHECK(Locale("ar-u-nu-latn").number(12345) == "12,345");
  CHECK(Locale("fa-u-ca-gregory-nu-latn").number(12345) == "12,345");
  CHECK(Locale("fa").number(12) == "\u06F1\u06F2");  // what the tag is there for
}

TEST_CASE("a share has one decimal and the language's own sign") {
  CHECK(Locale("sv").percent_of_tenths(414) == "41,4\u00A0%");
  CHECK(Locale("sv").percent_of_tenths(1000) == "100,0\u00A0%");
  CHECK(Locale("fi").percent_of_tenths(5) == "0,5\u00A0%");
  CHECK(Locale("en-GB").percent_of_tenths(414) == "41.4%");
  CHECK(Locale("sv").decimal_mark() == ",");
  CHECK(Locale("en-GB").decimal_mark() == ".");
}

TEST_CASE("a date stands in the language's order, in the calendar of the hall") {
  CHECK(Locale("sv").date(2027, 3, 19) == "19 mars 2027");
  CHECK(Locale("fi").date(2027, 3, 19) == "19. maaliskuuta 2027");
  CHECK(Locale("en-GB").date(2027, 3, 19) == "19 March 2027");
  CHECK(Locale("ar-u-nu-latn").date(2027, 3, 19) == "19 مارس 2027");
  CHECK(Locale("fa-u-ca-gregory-nu-latn").date(2027, 3, 19) == "19 مارس 2027");
  CHECK(Locale("so", "yMMMd").date(2027, 3, 19) == "Mar 19, 2027");
  CHECK(Locale("sv").date(1899, 12, 31) == "31 december 1899");
}

TEST_CASE("a few names stand in a row with the language's comma") {
  CHECK(Locale("sv").list({"A", "B"}) == "A, B");
  CHECK(Locale("ar").list({"أ", "ب", "ت"}) == "أ، وب، وت");
  CHECK(Locale("sv").list({"A"}) == "A");
  CHECK(Locale("sv").list({}).empty());
}

TEST_CASE("a language that ICU does not know is written all the same") {
  const Locale unknown("tlh-x-hall");
  CHECK_FALSE(unknown.known());
  CHECK_FALSE(Locale("").known());
  CHECK(unknown.number(7) == "7");
  CHECK(unknown.plural_category(1) == "other");
}

TEST_CASE("several threads may ask one locale for the first time") {
  const Locale swedish("sv");
  std::vector<std::string> said(8);
  {
    std::vector<std::jthread> threads;
    for (auto& text : said) {
      threads.emplace_back([&text, &swedish] {
        for (int i = 0; i < 100; ++i) {
          text = swedish.date(2027, 3, 19) + swedish.number(1000);
          text += swedish.plural_category(1);
        }
      });
    }
  }
  for (const auto& text : said) CHECK(text == "19 mars 20271\u00A0000one");
}

TEST_CASE("a plural category is told from any other name") {
  for (const char* name : {"zero", "one", "two", "few", "many", "other"})
    CHECK(is_plural_category(name));
  CHECK_FALSE(is_plural_category("title"));
}

}  // namespace stordialog::wording
