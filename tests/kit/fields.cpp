#include "kit/fields.h"

#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "kit/buttons.h"
#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::Touchscreen;

struct Form {
  input::TextBuffer name{{60, 240}};
  input::TextBuffer idea{{1000, 4000}, input::Lines::kMany};
  int focus = 0;  // which field the screen lets write
  int entered = 0, saved = 0;
  void operator()(Kit& kit) {
    const FieldEvent first = field(kit, "name", {100, 100, 800, 154}, name,
                                   {.caption = "Ditt namn", .focused = focus == 0});
    const FieldEvent second =
        field(kit, "idea", {100, 400, 800, 300}, idea, {.focused = focus == 1});
    if (first.wants_focus) focus = 0;
    if (second.wants_focus) focus = 1;
    entered += first.entered;
    if (button(kit, "save", {100, 800, 300, 112}, {.label = "Spara"})) ++saved;
  }
};

TEST_CASE("typing goes to the field that the screen lets write") {
  Form form;
  Touchscreen screen(std::ref(form));
  screen.type("Amina Lindqvist");
  CHECK(form.name.view() == "Amina Lindqvist");
  CHECK(form.idea.empty());
  screen.tap("idea");
  CHECK(form.focus == 1);
  screen.type("Ö");
  CHECK(form.idea.view() == "Ö");
}

TEST_CASE("Enter ends a field of one line and breaks the line in one of many") {
  Form form;
  Touchscreen screen(std::ref(form));
  screen.key(ImGuiKey_Enter);
  CHECK(form.entered == 1);
  CHECK(form.name.empty());
  form.focus = 1;
  screen.type("a");
  screen.key(ImGuiKey_Enter);
  screen.type("b");
  CHECK(form.idea.view() == "a\nb");
  CHECK(form.entered == 1);
}

TEST_CASE("Tab goes from the field to what comes after it, and on to a button") {
  Form form;
  Touchscreen screen(std::ref(form));
  screen.key(ImGuiKey_Tab);
  CHECK(form.focus == 1);
  screen.type("en idé ");
  CHECK(form.idea.view() == "en idé ");
  screen.key(ImGuiKey_Tab);
  screen.key(ImGuiKey_Space);
  screen.type(" ");  // what a keyboard sends along with the space key
  CHECK(form.saved == 1);
  CHECK(form.idea.view() == "en idé ");
}

TEST_CASE("a tap places the caret and a drag selects") {
  Form form;
  form.name.insert("Amina");
  Touchscreen screen(std::ref(form));
  const RecordedTarget box = screen.target("name");
  screen.press_at(box.left + 33, box.center_y());
  CHECK(form.name.caret() == 0);
  screen.slide_to(box.right - 20, box.center_y());
  CHECK(form.name.selection().end == 5);
  screen.lift();
  screen.type("Bo");
  CHECK(form.name.view() == "Bo");
}

TEST_CASE("up and down move between wrapped lines") {
  Form form;
  form.focus = 1;
  form.idea.insert("Öppna skolans matsal en kväll i veckan, så att unga och äldre kan äta");
  Touchscreen screen(std::ref(form));
  const std::size_t end = form.idea.caret();
  screen.key(ImGuiKey_UpArrow);
  const std::size_t above = form.idea.caret();
  CHECK(above < end);
  CHECK(above > 0);
  screen.key(ImGuiKey_DownArrow);
  CHECK(form.idea.caret() == end);
  screen.key(ImGuiKey_Home);
  screen.key(ImGuiKey_UpArrow);
  CHECK(form.idea.caret() == 0);
}

TEST_CASE("Ctrl+A, Ctrl+Z and Ctrl+Backspace do what they do elsewhere") {
  Form form;
  Touchscreen screen(std::ref(form));
  screen.type("en buss");
  screen.key(ImGuiKey_Backspace, true);
  CHECK(form.name.view() == "en ");
  screen.key(ImGuiKey_Z, true);
  CHECK(form.name.view() == "en buss");
  screen.key(ImGuiKey_A, true);
  screen.type("x");
  CHECK(form.name.view() == "x");
}

TEST_CASE("a long text keeps the caret in sight, in one line and in many") {
  Form form;
  Touchscreen screen(std::ref(form));
  screen.type(std::string(60, 'w'));
  CHECK(form.name.length() == 60);
  // A tap at the end of the box lands at the end of the text, as only a scrolled line can.
  const RecordedTarget name = screen.target("name");
  screen.press_at(name.right - 40, name.center_y());
  screen.lift();
  CHECK(form.name.caret() >= 59);
  form.focus = 1;
  for (int i = 0; i < 20; ++i) form.idea.insert("rad\n");
  screen.frames(2);
  const RecordedTarget idea = screen.target("idea");
  screen.press_at(idea.left + 60, idea.top + 60);
  screen.lift();
  CHECK(form.idea.caret() > 40);
}

TEST_CASE("nothing is typed while a command is in flight") {
  Form form;
  Touchscreen screen(std::ref(form));
  screen.settings().busy = true;
  screen.type("a");
  CHECK(form.name.empty());
}

TEST_CASE("caption, error and a person's own text with percent signs are shown as they are") {
  input::TextBuffer text({100, 400});
  text.insert("100 %d ##id");
  Touchscreen screen([&](Kit& kit) {
    field(kit, "text", {100, 100, 800, 154}, text, {.caption = "Namn", .error = "För kort"});
  });
  CHECK(screen.seen().shows("Namn"));
  CHECK(screen.seen().shows("För kort"));
  CHECK(screen.seen().shows("100 %d ##id"));
}

TEST_CASE("a second tap on a field takes the word, and the finger that took it changes nothing") {
  Form form;
  Touchscreen screen(std::ref(form));
  screen.type("Amina Lindqvist");
  screen.frames(60);
  const auto place = screen.target("name");
  const float x = place.left + 60, y = (place.top + place.bottom) / 2;
  screen.press_at(x, y);
  screen.lift();
  CHECK(form.name.selection().empty());
  screen.press_at(x, y);
  screen.lift();
  CHECK(form.name.selection().begin == 0);
  CHECK(form.name.selection().end == 5);
  screen.frames(60);
  screen.press_at(x, y);
  screen.lift();
  CHECK(form.name.selection().empty());
}

}  // namespace
}  // namespace stordialog::kit
