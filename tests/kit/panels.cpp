#include "kit/panels.h"

#include <array>

#include <doctest/doctest.h>

#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::Touchscreen;

TEST_CASE("a notice says its lead, its text and what comes after, in one paragraph") {
  Touchscreen screen([](Kit& kit) {
    notice(kit, {272, 100, 900, 200},
           {.lead = "Ingen ser", .text = "vad du röstade på,", .after = "aldrig."});
  });
  CHECK(screen.seen().shows("Ingen ser vad du röstade på, aldrig."));
}

TEST_CASE("a narrower notice is higher") {
  Touchscreen screen([](Kit&) {});
  const Notice text{.lead = "Töm inte stationen än.",
                    .text = "Spara den tills allt är ihopslaget och kontrollerat."};
  CHECK(notice_height(screen.kit(), 500, text) > notice_height(screen.kit(), 1500, text));
  CHECK(notice_height(screen.kit(), 1500, text) >= 64 + 48);
}

TEST_CASE("a quick disk shows no Sparar") {
  Touchscreen screen([](Kit& kit) { saving(kit, "Sparar…", 0.1); });
  CHECK_FALSE(screen.seen().shows("Sparar…"));
  screen.seconds(0.5);
  CHECK(screen.seen().shows("Sparar…"));
}

TEST_CASE("receipt, toast, progress and verdict show their words") {
  static constexpr std::array kRows{ReceiptRow{"Station", "2 Scenen"},
                                    ReceiptRow{"Kontrollsumma", "4c1f", "5d36"}};
  Touchscreen screen([](Kit& kit) {
    receipt(kit, {1200, 100, 620, 700}, "Kvitto", "Spara det", kRows);
    toast(kit, Icon::kCheck, "Idén är släppt");
    progress(kit, {100, 100, 600, 80}, 0.5F, "3 av 5");
    verdict(kit, {100, 300, 600, 84}, Verdict::kGood, "Stämmer");
  });
  for (const char* text :
       {"Kvitto", "2 Scenen", "4c1f", "5d36", "Idén är släppt", "3 av 5", "Stämmer"}) {
    CHECK(screen.seen().shows(text));
  }
}

}  // namespace
}  // namespace stordialog::kit
