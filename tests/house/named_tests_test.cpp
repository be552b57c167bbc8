#include "house/named_tests.h"

#include <doctest/doctest.h>

namespace stordialog::house {

TEST_CASE("every row of the page on security names tests that are there") {
  auto pages = read_tree("docs", {".md"});
  std::erase_if(pages, [](const SourceFile& page) { return page.path != "docs/SECURITY.md"; });
  REQUIRE(pages.size() == 1);
  const auto tests = read_tree("tests", {".cpp"});
  CHECK(listing(check_named_tests(pages.front(), tests)) == "");
}

TEST_CASE("a row without a test, and a test that is not there, are told by line") {
  const SourceFile page{"docs/PAGE.md",
                        "| threat | against it | shown by |\n|---|---|---|\n"
                        "| fire | water | `test_seal`: it burns · `test_seal`: it is put out |\n"
                        "| flood | none | |\n\n| other | table |\n| one | two |\n"};
  const SourceFile source{"tests/seal/fire.cpp",
                          "TEST_CASE(\n    \"it is \"\n    \"put out\") {}\n"};
  CHECK(listing(check_named_tests(page, {source})) ==
        "docs/PAGE.md:3: no test is called it burns\ndocs/PAGE.md:4: names no test\n");
}

}  // namespace stordialog::house
