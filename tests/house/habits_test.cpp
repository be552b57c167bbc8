#include "house/habits.h"

#include <string>

#include <doctest/doctest.h>

namespace stordialog::house {

TEST_CASE("the tree keeps the habits of the house") {
  CHECK(listing(check_habits(read_sources())) == "");
}

TEST_CASE("a file of more than 500 lines is too long") {
  const auto lines = [](int count) {
    std::string text;
    for (int line = 0; line < count; ++line) text += "\n";
    return text;
  };
  CHECK(check_habits({{"sync/desk/desk.cpp", lines(500)}}).empty());
  CHECK(check_habits({{"sync/desk/desk.cpp", lines(501)}}).size() == 1);
}

TEST_CASE("a static in drawing is found and a constant is not") {
  const std::string text = "  static constexpr int kRows = 3;\n  static bool open = false;\n";
  CHECK(listing(check_habits({{"app/drawing/vote.cpp", text}})) ==
        "app/drawing/vote.cpp:2: a static in drawing is a global\n");
  CHECK(check_habits({{"app/shell/main.cpp", text}}).empty());
}

TEST_CASE("what can be opened by its seed is sealed by the made-up workshops alone") {
  const std::string text = "\n  auto sealed = seal::seal_made_up(plain, 256, keys, chance);\n";
  CHECK(listing(check_habits({{"sync/desk/desk.cpp", text}})) ==
        "sync/desk/desk.cpp:2: sealing with a known seed is for simulate\n");
  CHECK(check_habits({{"sync/simulate/large_records.cpp", text}}).empty());
}

}  // namespace stordialog::house
