#include "kit/cards.h"

#include <doctest/doctest.h>

#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::Touchscreen;

TEST_CASE("a card without picks left says that it was pressed all the same") {
  Press press = Press::kNone;
  bool enabled = true, selected = false;
  Touchscreen screen([&](Kit& kit) {
    const Press now = choice_card(kit, "card", {272, 100, 780, 140},
                                  {.text = "Fritid", .selected = selected, .enabled = enabled});
    if (now != Press::kNone) press = now;
  });
  screen.tap("card");
  CHECK(press == Press::kActivated);
  enabled = false;
  screen.frame();
  screen.tap("card");
  CHECK(press == Press::kRefused);
  selected = true;  // a chosen card can always be taken back
  screen.frame();
  screen.tap("card");
  CHECK(press == Press::kActivated);
}

TEST_CASE("two quick taps on a card are two presses") {
  int presses = 0;
  Touchscreen screen([&](Kit& kit) {
    presses +=
        choice_card(kit, "card", {272, 100, 780, 140}, {.text = "Fritid"}) == Press::kActivated;
  });
  screen.tap("card");
  screen.tap("card");
  CHECK(presses == 2);
}

TEST_CASE("every card draws its texts and takes a press") {
  int presses = 0;
  Touchscreen screen([&](Kit& kit) {
    presses += activity_card(kit, "activity", {272, 100, 780, 296},
                             {.title = "Rösta", .text = "Välj tre", .icon = Icon::kHowToVote}) ==
               Press::kActivated;
    presses += group_card(kit, "group", {1100, 100, 500, 484},
                          {.title = "Kommunen", .text = "Anställd", .icon = Icon::kBadge}) ==
               Press::kActivated;
    presses += check_row(kit, "check", {272, 600, 780, 104}, {.text = "Ja", .error = "Kryssa"});
    presses += list_row(kit, "row", {272, 800, 780, 110},
                        {.title = "Idén", .detail = "Nyss", .icon = Icon::kEvent, .end = "12"}) ==
               Press::kActivated;
  });
  for (const char* name : {"activity", "group", "check", "row"}) screen.tap(name);
  CHECK(presses == 4);
  for (const char* text :
       {"Rösta", "Välj tre", "Kommunen", "Anställd", "Ja", "Kryssa", "Idén", "Nyss", "12"}) {
    CHECK(screen.seen().shows(text));
  }
}

}  // namespace
}  // namespace stordialog::kit
