#include "kit/spoken.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include "kit/buttons.h"
#include "kit/cards.h"
#include "kit/panels.h"
#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::Touchscreen;

struct Form {
  bool dialog = false;
  void operator()(Kit& kit) const {
    button(kit, "next", {1400, 900, 300, 112}, {.label = "Nästa", .enabled = false});
    kit.text({100, 40, 900, 80}, "Vad tycker du?", kTitle, kit.theme().ink);
    choice_card(kit, "option", {100, 200, 600, 140}, {.text = "Bänkar", .selected = true});
    const Touch own = kit.target("own", {100, 400, 600, 140});
    if (own.focused) kit.focus_ring(own, {100, 400, 600, 140}, 8);
    kit.text({120, 420, 500, 40}, "Om mötet", kBody, kit.theme().ink);
    kit.text({120, 480, 500, 40}, "Klockan sju", kNote, kit.theme().ink);
    const Touch key = kit.target("key.a", {100, 600, 90, 90}, Enabled::kYes, Reach::kTouch);
    static_cast<void>(key);
    kit.text({120, 620, 50, 40}, "a", kNote, kit.theme().ink);
    if (!dialog) return;
    const Dialog over(kit, "dialog", {400, 300, 1000, 500});
    kit.text({500, 400, 500, 60}, "Är du säker?", kBody, kit.theme().ink);
  }
};

TEST_CASE("nothing is collected until somebody listens") {
  Touchscreen screen(Form{});
  CHECK(screen.kit().heard().items().empty());
}

TEST_CASE("texts and targets are told in reading order, keys of the keyboard left out") {
  Touchscreen screen(Form{});
  screen.settings().listen = true;
  screen.frames(2);
  const auto items = screen.kit().heard().items();
  REQUIRE(items.size() == 4);
  CHECK(items[0].name == "Vad tycker du?");
  CHECK(items[1].role == Role::kChoice);
  CHECK(items[1].chosen == Chosen::kYes);
  CHECK(items[1].secret == Secret::kChoice);  // unless a screen asks for the opposite
  CHECK(items[2].name == "Om mötet. Klockan sju");
  CHECK(items[2].role == Role::kRow);
  CHECK(items[3].name == "Nästa");
  CHECK_FALSE(items[3].enabled);
}

TEST_CASE("a dialog is all that is heard of the screen it lies on") {
  Touchscreen screen(Form{.dialog = true});
  screen.settings().listen = true;
  screen.frames(2);
  const auto items = screen.kit().heard().items();
  REQUIRE(items.size() == 1);
  CHECK(items[0].name == "Är du säker?");
}

TEST_CASE("whoever listens comes to what is disabled too, and the ring is told") {
  Touchscreen screen(Form{});
  screen.settings().listen = true;
  for (int i = 0; i < 3; ++i) screen.key(ImGuiKey_Tab);
  REQUIRE(screen.kit().heard().focused() != nullptr);
  CHECK(screen.kit().heard().focused()->name == "Nästa");
}

TEST_CASE("arrows move the ring to the nearest target that way") {
  Touchscreen screen(Form{});
  screen.settings().listen = true;
  screen.key(ImGuiKey_Tab);
  screen.key(ImGuiKey_DownArrow);
  CHECK(screen.target("own").focused);
  screen.key(ImGuiKey_UpArrow);
  CHECK(screen.target("option").focused);
}

}  // namespace
}  // namespace stordialog::kit
