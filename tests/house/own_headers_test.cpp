#include "house/own_headers.h"

#include <string>

#include <doctest/doctest.h>

namespace stordialog::house {

TEST_CASE("whoever names something of another room includes its header") {
  CHECK(listing(check_own_headers(read_sources())) == "");
}

TEST_CASE("a name that only a neighbour's include declares is found, once a file") {
  const SourceFile day = {"sync/organise/day.h", "int today();  // kPassword\n"};
  const SourceFile practice = {"sync/organise/practice.h", "constexpr int kPassword = 1;\n"};
  const SourceFile through = {"app/screens/desk.h", "#include \"organise/practice.h\"\n"};
  const auto found_in = [&](const std::string& text) {
    return listing(check_own_headers({{"app/shell/data.cpp", text}, day, practice, through}));
  };

  const std::string used = "int a = organise::kPassword;\nint b = organise::kPassword;\n";
  CHECK(found_in("#include \"organise/day.h\"\n" + used) ==
        "app/shell/data.cpp:2: no header that it includes declares organise::kPassword\n");
  CHECK(found_in("#include \"organise/practice.h\"\n" + used) == "");
  CHECK(found_in("#include \"screens/desk.h\"\n" + used) == "");
  CHECK(found_in("// organise::kPassword\nconst char* a = \"\\\"organise::kPassword\";\n") == "");
  CHECK(found_in("int a = elsewhere::kPassword;\n") == "");
}

}  // namespace stordialog::house
