// The guided editor in its parts (39): the steps at the start, one decision in the middle, what
// participants will see at the end.
#pragma once

#include "drawing/organiser/organiser.h"
#include "screens/event_editor.h"

namespace stordialog::drawing {

struct EditorPage {
  screens::EventEditor& editor;
  const screens::View& view;
  kit::Kit& kit;
};

/// What is asked and how it is answered; what is typed has draw_writing(). Ids: text.TAG, text,
/// option.N, count.less, count.more, entry.N, entry.add, entry.up, entry.down, entry.remove.
void draw_ask(const EditorPage& page, const screens::Decision& decision, kit::Rect box);
/// The field that is being written in, over the keyboard. Ids: editor.field, key.*.
void draw_writing(const EditorPage& page, const screens::Decision& decision, kit::Rect work);
/// What is wrong, each with the way to mend it. Ids: finding.N.
void draw_editor_check(const EditorPage& page, kit::Rect box);
/// Participants' own screens with what has been written so far, in each language. Ids:
/// preview.language, preview.large.
void draw_preview(const EditorPage& page, kit::Rect box);
/// Buttons of a step under each other, or what they need scrolled. Ids: step.N.
void draw_editor_steps(const EditorPage& page, kit::Rect rail);

/// The language's name in itself: "svenska".
[[nodiscard]] std::string_view language_name(const screens::View& view, std::string_view tag);
/// A finding as a sentence without line and column.
[[nodiscard]] std::string finding_said(const EditorPage& page, const event::Finding& finding);

}  // namespace stordialog::drawing
