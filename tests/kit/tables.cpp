#include "kit/tables.h"

#include <cmath>

#include <doctest/doctest.h>
#include <imgui.h>

#include "kit/long_list.h"
#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::LongList;
using test::Touchscreen;

TEST_CASE("a list that fits has no keys") {
  LongList list{.rows = 4};
  Touchscreen screen(std::ref(list));
  CHECK(screen.seen().find("list.down") == nullptr);
  CHECK(screen.target("row.3").right == 900);
}

TEST_CASE("Ner and Upp lead through a long list and stop at its ends") {
  LongList list{.rows = 20};
  Touchscreen screen(std::ref(list));
  CHECK_FALSE(screen.target("list.up").enabled);
  CHECK(screen.seen().find("row.12") == nullptr);
  screen.tap("list.down");
  screen.tap("list.down");
  CHECK(screen.seen().find("row.0") == nullptr);
  screen.tap("row.10");
  CHECK(list.pressed == 10);
  for (int i = 0; i < 10; ++i) screen.tap("list.down");
  CHECK_FALSE(screen.target("list.down").enabled);
  CHECK(screen.target("row.19").bottom == 680);
  for (int i = 0; i < 10; ++i) screen.tap("list.up");
  CHECK(screen.target("row.0").top == 100);
}

TEST_CASE("a drag takes the list along and presses nothing") {
  LongList list{.rows = 20};
  Touchscreen screen(std::ref(list));
  screen.settings().motion = false;  // scroll.cpp looks at the glide
  screen.press("row.3");
  screen.slide_to(500, 300);
  screen.slide_to(500, 180);
  screen.lift();
  CHECK(list.pressed == -1);
  CHECK(screen.seen().find("row.1") == nullptr);
  CHECK(screen.target("row.2").top == 100);  // only as far as it shows
  screen.press("row.4");                     // a finger that only trembles still taps
  screen.slide_to(500, screen.target("row.4").center_y() + 8);
  screen.lift();
  CHECK(list.pressed == 4);
}

TEST_CASE("Tab brings each row into sight") {
  LongList list{.rows = 20};
  Touchscreen screen(std::ref(list));
  for (int row = 0; row < 20; ++row) {
    screen.key(ImGuiKey_Tab);
    screen.key(ImGuiKey_Enter);
    CHECK(list.pressed == row);
  }
  CHECK(screen.target("row.19").bottom <= 700);
}

TEST_CASE("rows that stick out of the area cannot be pressed there") {
  LongList list{.rows = 20};
  Touchscreen screen(std::ref(list));
  screen.press_at(400, 705);
  screen.lift();
  CHECK(list.pressed == -1);
}

TEST_CASE("a table shows heads, rows and a sum, one under the other") {
  float end = 0;
  Touchscreen screen([&](Kit& kit) {
    Table table(kit, {100, 100, 900, 500}, {{"Station"}, {"Idéer", 140, Align::kEnd}});
    table.row({{"1 Entrén"}, {"46"}});
    table.row({{"2 Scenen", Verdict::kGood}, {"38"}});
    table.sum({{"Summa"}, {"84"}});
    end = table.y();
  });
  CHECK(end == 100 + Table::kHead + 3 * Table::kRow);
  for (const char* text : {"Station", "Idéer", "1 Entrén", "46", "2 Scenen", "Summa", "84"}) {
    CHECK(screen.seen().shows(text));
  }
}

TEST_CASE("a bar of nothing and a bar of more than all stay inside their row") {
  Touchscreen screen([&](Kit& kit) {
    bar_row(kit, {100, 100, 900, 72}, {.label = "Noll", .number = "0", .share = 0});
    bar_row(kit, {100, 200, 900, 72}, {.label = "Mer", .number = "7", .share = 1.7F});
  });
  CHECK(screen.seen().shows("Noll"));
  CHECK(screen.seen().shows("7"));
}

}  // namespace
}  // namespace stordialog::kit
