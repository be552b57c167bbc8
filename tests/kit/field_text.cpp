#include "kit/field_text.h"

#include <functional>
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "kit/fields.h"
#include "kit/touchscreen.h"

namespace stordialog::kit {
namespace {

using test::Touchscreen;

constexpr std::string_view kArabic = "نفتح مطعم المدرسة مساءً واحدًا في الأسبوع";

struct Form {
  input::TextBuffer name{{60, 240}};
  input::TextBuffer idea{{1000, 4000}, input::Lines::kMany};
  bool writes_idea = false;
  void operator()(Kit& kit) {
    field(kit, "name", {100, 100, 800, 154}, name, {.caption = "Namn", .focused = !writes_idea});
    field(kit, "idea", {100, 400, 800, 300}, idea, {.focused = writes_idea});
  }
};

TEST_CASE("Arabic is aligned to the right in a Swedish page, and a tap there begins it") {
  Form form;
  form.name.insert("سلام عليكم");
  Touchscreen screen(std::ref(form));
  const RecordedTarget box = screen.target("name");
  screen.press_at(box.right - 33, box.center_y());
  screen.lift();
  CHECK(form.name.caret() == 0);
  screen.press_at(box.left + 60, box.center_y());
  screen.lift();
  CHECK(form.name.caret() == form.name.view().size());
  for (const RecordedText& text : screen.seen().texts()) {
    if (text.text == form.name.view()) CHECK(text.drawn.right > box.right - 40);
  }
}

TEST_CASE("Swedish is aligned to the left in an Arabic page") {
  Form form;
  form.name.insert("Anna Berg");
  Touchscreen screen(std::ref(form));
  screen.settings().direction = Direction::kRightToLeft;
  screen.frames(2);
  const RecordedTarget box = screen.target("name");
  screen.press_at(box.left + 33, box.center_y());
  screen.lift();
  CHECK(form.name.caret() == 0);
}

TEST_CASE("the left arrow goes on in Arabic and back in Swedish") {
  Form form;
  form.name.insert("سلام");
  Touchscreen screen(std::ref(form));
  screen.key(ImGuiKey_Home);
  screen.key(ImGuiKey_LeftArrow);
  CHECK(form.name.caret() == 2);
  screen.key(ImGuiKey_RightArrow);
  CHECK(form.name.caret() == 0);
  form.name.set_text("Anna");
  screen.key(ImGuiKey_LeftArrow);
  CHECK(form.name.caret() == 3);
}

TEST_CASE("the arrow keys go through a mixed line as it stands, and types where the caret is") {
  Form form;
  form.name.insert("اسمي Anna");
  Touchscreen screen(std::ref(form));
  screen.key(ImGuiKey_Home);
  // Four letters and a space to the left, then across the name from its last letter to its first.
  for (int i = 0; i < 6; ++i) screen.key(ImGuiKey_LeftArrow);
  CHECK(form.name.caret() == form.name.view().size() - 1);
  screen.type("x");
  CHECK(form.name.view() == "اسمي Annxa");
}

TEST_CASE("with shift the arrow selects, and without it goes to that end of the selection") {
  Form form;
  form.name.insert("سلام");
  Touchscreen screen(std::ref(form));
  screen.key(ImGuiKey_Home);
  screen.key(ImGuiKey_LeftArrow, false, true);
  screen.key(ImGuiKey_LeftArrow, false, true);
  CHECK(form.name.selection().end == 4);
  screen.key(ImGuiKey_LeftArrow);
  CHECK(form.name.selection().empty());
  CHECK(form.name.caret() == 4);
}

TEST_CASE("Ctrl and the left arrow go to the next word in Arabic") {
  Form form;
  form.name.insert("سلام عليكم");
  Touchscreen screen(std::ref(form));
  screen.key(ImGuiKey_Home);
  screen.key(ImGuiKey_LeftArrow, true);
  CHECK(form.name.caret() >= 8);
  CHECK(form.name.caret() < form.name.view().size());
}

TEST_CASE("the arrow keys go from line to line at their ends") {
  Form form;
  form.writes_idea = true;
  form.idea.insert(kArabic);
  Touchscreen screen(std::ref(form));
  screen.key(ImGuiKey_Home);
  std::size_t last = 0;
  for (int i = 0; i < 60 && form.idea.caret() < kArabic.size(); ++i) {
    screen.key(ImGuiKey_LeftArrow);
    REQUIRE(form.idea.caret() > last);
    last = form.idea.caret();
  }
  CHECK(last == kArabic.size());
  screen.key(ImGuiKey_UpArrow);
  CHECK(form.idea.caret() < kArabic.size());
}

TEST_CASE("a number longer than its field shows its end while it is typed, in both directions") {
  for (const Direction direction : {Direction::kLeftToRight, Direction::kRightToLeft}) {
    Form form;
    Touchscreen screen(std::ref(form));
    screen.settings().direction = direction;
    screen.type("070-174 06 05 070-174 06 05 070-174 06 05");
    CHECK(form.name.view().size() == 41);
    const RecordedTarget box = screen.target("name");
    const bool mirrored = direction == Direction::kRightToLeft;
    screen.press_at(mirrored ? box.left + 34 : box.right - 34, box.center_y());
    screen.lift();
    CHECK(form.name.caret() > 0);
  }
}

TEST_CASE("text and caption fit their field at every text size") {
  for (const TextSize size : {TextSize::kNormal, TextSize::kLarger, TextSize::kLargest}) {
    Form form;
    form.name.insert("Åsa Öberg");
    Touchscreen screen(std::ref(form));
    screen.settings().text = size;
    screen.frames(2);
    const RecordedTarget box = screen.target("name");
    CHECK(box.bottom == 254);
    CHECK(box.bottom - box.top == 104);
    for (const RecordedText& text : screen.seen().texts()) {
      INFO(text.text);
      CHECK_FALSE(text.cut);
      if (text.text == "Namn") {
        CHECK(text.drawn.bottom < box.top - 6);
        CHECK(text.drawn.top >= 100);
      }
      if (text.text == form.name.view()) {
        CHECK(text.drawn.top > box.top + 10);
        CHECK(text.drawn.bottom < box.bottom - 10);
        CHECK(text.em == doctest::Approx(enlarged(52, size)));
      }
    }
  }
}

TEST_CASE("the dots under Arabic letters stay inside the field at every text size") {
  for (const TextSize size : {TextSize::kNormal, TextSize::kLarger, TextSize::kLargest}) {
    Form form;
    form.name.insert("اسمي");
    Touchscreen screen(std::ref(form));
    screen.settings().text = size;
    screen.frames(2);
    for (const RecordedText& text : screen.seen().texts()) {
      if (text.text != form.name.view()) continue;
      CHECK(text.drawn.bottom + 0.37F * text.em <= text.clip.bottom + 1);
      CHECK(text.drawn.top > text.clip.top);
      CHECK(text.em > 0.85F * enlarged(52, size));
    }
  }
}

TEST_CASE("marks over a line that was scrolled a little show as far as the frame") {
  Form form;
  form.writes_idea = true;
  form.idea.insert("Öppna skolan");
  Touchscreen screen(std::ref(form));
  screen.frames(2);
  const RecordedTarget box = screen.target("idea");
  int seen = 0;
  for (const RecordedText& text : screen.seen().texts()) {
    if (text.text != form.idea.view()) continue;
    CHECK(text.clip.top > box.top + 4);
    CHECK(text.clip.top <= box.top + 8);
    ++seen;
  }
  CHECK(seen == 1);
}

TEST_CASE("where there is room the caption grows with the text") {
  float caption = 0;
  input::TextBuffer text({60, 240});
  Touchscreen screen([&](Kit& kit) {
    caption = field_caption(kit);
    field(kit, "name", {100, 100, 800, caption + kFieldHeight}, text, {.caption = "Namn"});
  });
  CHECK(caption == kFieldCaption);
  screen.settings().text = TextSize::kLargest;
  screen.frames(2);
  CHECK(caption == doctest::Approx(75));
  CHECK(screen.target("name").bottom - screen.target("name").top == 104);
  CHECK(screen.seen().texts().front().em == doctest::Approx(48));
}

}  // namespace
}  // namespace stordialog::kit
