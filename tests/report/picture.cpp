#include "report/picture.h"

#include <doctest/doctest.h>

#include "report/outside.h"
#include "report/strange.h"

namespace stordialog::report {

namespace {

const system::Path kFonts = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts";

}  // namespace

TEST_CASE("a picture says in words what it shows, well-formed") {
  const auto words = real_words();
  const auto svg = picture(large_results(), 0, Medium::svg, kFonts, words.in("sv"));
  REQUIRE(svg);
  CHECK(holds(*svg, "<title id=\"title\">Vad är viktigast?</title>"));
  CHECK(holds(*svg, "1. Ensamhet:"));
  const testing::OutsideFolder folder;
  CHECK(testing::outside("xmllint --noout " + folder.put("x.svg", *svg)).text.empty());
}

TEST_CASE("a picture for the web is a PNG") {
  const auto words = real_words();
  const auto png = picture(large_results(), 0, Medium::png, kFonts, words.in("en"));
  REQUIRE(png);
  CHECK(png->starts_with("\x89PNG"));
}

}  // namespace stordialog::report
