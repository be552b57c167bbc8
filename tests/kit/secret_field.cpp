#include "kit/secret_field.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::Touchscreen;

struct Lock {
  input::TextBuffer password{{60, 240}};
  bool focused = true;
  int entered = 0;
  void operator()(Kit& kit) {
    const FieldEvent event = secret_field(kit, "password", {100, 100, 800, 104}, password,
                                          {.placeholder = "Lösenord", .focused = focused});
    entered += event.entered;
    if (event.wants_focus) focused = true;
  }
};

TEST_CASE("what is typed into a secret field is kept and never shown or said") {
  Lock lock;
  Touchscreen screen(std::ref(lock));
  screen.type("häst batteri");
  CHECK(lock.password.view() == "häst batteri");
  CHECK_FALSE(screen.seen().shows("häst"));
  CHECK_FALSE(screen.seen().shows("batteri"));
}

TEST_CASE("a secret is rubbed out from its end and never comes back") {
  Lock lock;
  Touchscreen screen(std::ref(lock));
  screen.type("abc");
  screen.key(ImGuiKey_LeftArrow);
  screen.key(ImGuiKey_Backspace);
  CHECK(lock.password.view() == "ab");
  screen.key(ImGuiKey_Enter);
  CHECK(lock.entered == 1);
}

TEST_CASE("a secret field takes what is typed only while it has the focus") {
  Lock lock;
  lock.focused = false;
  Touchscreen screen(std::ref(lock));
  screen.type("a");
  CHECK(lock.password.empty());
  screen.tap("password");
  screen.type("b");
  CHECK(lock.password.view() == "b");
}

}  // namespace
}  // namespace stordialog::kit
