#include "kit/buttons.h"

#include <array>

#include <doctest/doctest.h>

#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::Touchscreen;

TEST_CASE("actions stand at both ends and say which was pressed") {
  Action last = Action::kNone;
  Actions row{.back = "Tillbaka", .main = "Granska"};
  Touchscreen screen([&](Kit& kit) {
    const Action now = actions(kit, {272, 900, 1584, 112}, row);
    if (now != Action::kNone) last = now;
  });
  CHECK(screen.target("back").left == 272);
  CHECK(screen.target("next").right == 272 + 1584);
  screen.tap("back");
  CHECK(last == Action::kBack);
  screen.tap("next");
  CHECK(last == Action::kMain);
  row.main_enabled = false;
  row.why = "Välj minst en";
  last = Action::kNone;
  screen.frame();
  screen.tap("next");
  CHECK(last == Action::kNone);
  CHECK(screen.seen().shows("Välj minst en"));
  row.back = {};
  screen.frame();
  CHECK(screen.seen().find("back") == nullptr);
}

TEST_CASE("the language row fills its width and returns the language pressed") {
  static constexpr std::array kLanguages{Language{"sv", "Svenska"}, Language{"fi", "Suomi"},
                                         Language{"en", "English"}};
  std::optional<std::size_t> pressed;
  Touchscreen screen([&](Kit& kit) {
    if (const auto now = language_row(kit, {64, 900, 1792, 100}, kLanguages, 0)) pressed = now;
  });
  CHECK(screen.target("language.sv").left == 64);
  CHECK(screen.target("language.en").right == doctest::Approx(64 + 1792).epsilon(0.001));
  screen.tap("language.fi");
  CHECK(pressed == 1);
}

TEST_CASE("a button grows with its label") {
  Touchscreen screen([](Kit&) {});
  const Button one{.label = "Ja"};
  const Button two{.label = "Ja, jag är kvar"};
  CHECK(button_width(screen.kit(), one) < button_width(screen.kit(), two));
  const Button three{.label = "Ja", .icon = Icon::kCheck};
  CHECK(button_width(screen.kit(), three) > button_width(screen.kit(), one) + 60);
}

}  // namespace
}  // namespace stordialog::kit
