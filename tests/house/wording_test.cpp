#include "house/wording.h"

#include <algorithm>
#include <iterator>

#include <doctest/doctest.h>

namespace stordialog::house {

namespace {

std::vector<SourceFile> read_halves() {
  auto sources = read_tree("sync", {".h", ".cpp"});
  std::ranges::move(read_tree("app", {".h", ".cpp"}), std::back_inserter(sources));
  return sources;
}

}  // namespace

// The other languages hold what a participant can see; tests/wording says which tables those are.
TEST_CASE("every error in the code has its sentence in Swedish and English") {
  auto catalogues = read_tree("assets/strings", {".toml"});
  std::erase_if(catalogues, [](const SourceFile& catalogue) {
    return !catalogue.path.ends_with("/sv.toml") && !catalogue.path.ends_with("/en.toml");
  });
  REQUIRE(catalogues.size() == 2);
  CHECK(listing(check_error_codes(read_halves(), catalogues)) == "");
}

TEST_CASE("an error without a sentence is named with the language that lacks it") {
  const SourceFile source{"sync/ledger/ledger.cpp",
                          "// Error(\"ledger.comment\")\n"
                          "return fail(\"ledger.newer\");\n"
                          "return fail(Error{\n    \"ledger.disk_full\"}.with(\"path\", path));\n"};
  const SourceFile swedish{"assets/strings/sv.toml",
                           "[error]\nledger.newer = \"Nyare.\"\nledger.disk_full = \"Full.\"\n"};
  const SourceFile english{"assets/strings/en.toml", "\"error.ledger.newer\" = \"Newer.\"\n"};
  CHECK(listing(check_error_codes({source}, {swedish, english})) ==
        "sync/ledger/ledger.cpp:3: assets/strings/en.toml has no error.ledger.disk_full\n");
}

}  // namespace stordialog::house
