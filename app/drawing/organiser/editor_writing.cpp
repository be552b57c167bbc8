// One text while it is typed: whose language, how much is left, the field, the keyboard of that
// language.
#include <algorithm>

#include "drawing/organiser/editor.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/measure.h"

namespace stordialog::drawing {

void draw_writing(const EditorPage& page, const screens::Decision& decision, kit::Rect work) {
  const screens::View& view = page.view;
  kit::Kit& kit = page.kit;
  screens::EventEditor& editor = page.editor;
  kit::Rect keys = work.take_bottom(kit::keyboard_height(kit, work.w), kit::kSpace2);
  std::string title(view.text(decision.title));
  if (!editor.language.empty()) {
    title += " (" + std::string(language_name(view, editor.language)) + ")";
  }
  const std::string left =
      view.words->plural("screen.edit.left", static_cast<std::int64_t>(editor.text.left()));
  draw_heading(kit, work, title, left);
  const float high = decision.lines ? work.h : std::min(work.h, kit::kFieldHeight);
  const kit::FieldEvent typed = kit::field(kit, "editor.field", work.with_height(high), editor.text,
                                           {.focused = true, .em = decision.lines ? 40.0F : 44.0F});

  kit::Keyboard keyboard;
  keyboard.back = view.text("screen.button.cancel");
  keyboard.next = view.text("screen.edit.done");
  keyboard.next_icon = kit::Icon::kCheck;
  keyboard.space = view.text("screen.keyboard.space");
  keyboard.language = editor.language.empty() ? view.language() : std::string_view(editor.language);
  keyboard.capital = kit::begins_sentence(editor.text) && !editor.language.empty();
  const input::KeyPress key = kit::keyboard(kit, keys, keyboard);
  const bool one_line = editor.text.lines() == input::Lines::kOne;
  const bool enter = (key.kind == input::KeyKind::kEnter || typed.entered) && one_line;
  if (key.kind == input::KeyKind::kBack || kit.key_escape()) {
    screens::leave_writing(editor);
  } else if (key.kind == input::KeyKind::kNext || enter) {
    screens::finish_writing(editor);
  } else if (key) {
    input::apply(key, editor.text);
  }
}

}  // namespace stordialog::drawing
