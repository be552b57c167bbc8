#include "kit/pages.h"

#include <array>

#include <doctest/doctest.h>

#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::Touchscreen;

constexpr std::array kItems{
    RailItem{RailKey::kReadAloud, "Läs upp"}, RailItem{RailKey::kLanguage, "Byt språk"},
    RailItem{RailKey::kHelp, "Hjälp", true}, RailItem{RailKey::kFinish, "Avsluta"}};

TEST_CASE("the rail shows its keys in order, Avsluta at the bottom, and returns the one pressed") {
  std::optional<RailKey> pressed;
  Touchscreen screen([&](Kit& kit) {
    if (const auto key = rail(kit, kItems)) pressed = key;
  });
  CHECK(screen.target("rail.read_aloud").top == 144);
  CHECK(screen.target("rail.finish").bottom == 1056);
  CHECK(screen.target("rail.language").right == 200);
  screen.tap("rail.help");
  CHECK(pressed == RailKey::kHelp);
  screen.tap("rail.finish");
  CHECK(pressed == RailKey::kFinish);
}

TEST_CASE("under the practice strip the rail's keys shrink and nothing leaves the screen") {
  Touchscreen screen([&](Kit& kit) {
    rail(kit, kItems);
    if (kit.frame().practice_strip) practice_strip(kit, "ÖVNING", "Inget räknas.", "Esc stänger");
  });
  screen.settings().practice_strip = true;
  screen.frame();
  CHECK(screen.target("rail.read_aloud").top == 174);
  CHECK(screen.target("rail.read_aloud").bottom == 300);
  CHECK(screen.target("rail.finish").bottom == 1056);
  CHECK(screen.seen().shows("ÖVNING"));
}

TEST_CASE("a participant's main column stands where the pictures have it") {
  Page page;
  Touchscreen screen([&](Kit& kit) { page = participant_page(kit); });
  CHECK(page.main.x == 272);
  CHECK(page.main.right() == 1856);
  CHECK(page.main.y == 40);
  CHECK(page.main.bottom() == 1040);
}

TEST_CASE("the staff's bar has its title, its chips and its button") {
  static constexpr std::array kChips{Chip{"8 väntar"}};
  int pressed = 0, seconds = 0;
  Touchscreen screen([&](Kit& kit) {
    const BarPress press = staff_bar(kit, {.title = "Släpp idéer",
                                           .subtitle = "Uddevalla",
                                           .chips = kChips,
                                           .button = "Körschema",
                                           .second = "Avsluta"});
    pressed += press == BarPress::kButton ? 1 : 0;
    seconds += press == BarPress::kSecond ? 1 : 0;
  });
  screen.tap("bar");
  CHECK(pressed == 1);
  CHECK(seconds == 0);
  screen.tap("bar.second");
  CHECK(seconds == 1);
  for (const char* text : {"Släpp idéer", "Uddevalla", "8 väntar", "Körschema"}) {
    CHECK(screen.seen().shows(text));
  }
}

TEST_CASE(
    "where the staff's bar is too narrow its chips stand under its title, and work begins lower") {
  static constexpr std::array kChips{Chip{"Stationen kan inte spara"}};
  const StaffBar bar{
      .title = "Stordialog Uddevalla", .subtitle = "Station 2", .chips = kChips, .button = "Lås"};
  Touchscreen screen([&](Kit& kit) { staff_bar(kit, bar); });
  CHECK(staff_page(screen.kit(), bar).bar.h == 120);
  screen.settings().width = 864;
  screen.settings().height = 1536;
  screen.settings().pixels_per_mm = 864.0F / 155;  // of a panel of 12.5 inches
  screen.frames(2);
  const StaffPage page = staff_page(screen.kit(), bar);
  CHECK(page.bar.h > 180);
  CHECK(page.work.y == page.bar.bottom() + 32);
  for (const RecordedText& text : screen.seen().texts()) CHECK_FALSE(text.cut);
}

}  // namespace
}  // namespace stordialog::kit
