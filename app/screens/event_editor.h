// The guided editor: the event file as it is being written, where one stands in it, what is being
// typed, and what is still wrong. It keeps nothing on a drive; the host does when it is asked.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "desk/board.h"
#include "event/draft.h"
#include "event/draft_check.h"
#include "event/draft_edits.h"
#include "input/text_buffer.h"
#include "screens/editor_decisions.h"

namespace stordialog::screens {

struct EventEditor {
  std::optional<event::Draft> draft;
  EditPlace place;
  std::string writing;   // the path that is being typed; empty: none
  std::string language;  // of what is being typed; empty: it has none
  input::TextBuffer text{{1, 4}};
  bool removing = false;             // asked once more
  std::size_t preview_language = 0;  // into the draft's languages
  bool preview_large = false;
  std::uint64_t saved = 0;  // the draft's revision that is on the drive
  std::map<std::string, event::LanguageTexts> put_aside;  // of languages that were taken out

  // What the latest look came to; look() makes it anew when the draft has changed.
  std::uint64_t looked_at = 0;
  std::vector<event::Finding> findings;
  std::optional<desk::Board> preview;  // nothing while too little of the event is there

  [[nodiscard]] bool unsaved() const { return draft && draft->revision() != saved; }
  [[nodiscard]] std::vector<Decision> decisions() const { return decisions_of(*draft, place); }
  [[nodiscard]] Decision decision() const;
  /// Findings of a step, or all.
  [[nodiscard]] std::size_t wrong_in(EditStep step) const;
  [[nodiscard]] bool complete() const { return draft && looked_at > 0 && findings.empty(); }
};

void begin_editor(EventEditor& editor, event::Draft draft);
/// Cheap when nothing has changed. `today`: YYYY-MM-DD.
void look(EventEditor& editor, const std::string& today);

// Where to.
void next_decision(EventEditor& editor);
/// False at the very first decision.
bool previous_decision(EventEditor& editor);
void open_step(EventEditor& editor, EditStep step);
void open_entry(EventEditor& editor, std::size_t entry);
/// To what mends it. An unknown key has no place; it is taken out instead.
void mend(EventEditor& editor, std::size_t finding);

// What is said. Paths are those of the decision at hand.
void begin_writing(EventEditor& editor, const Decision& decision, const std::string& language);
/// What was typed goes into the file; a text in several languages goes on with the next one.
void finish_writing(EventEditor& editor);
void leave_writing(EventEditor& editor);
/// What a choice stands at, the left-out value included.
[[nodiscard]] std::string chosen(const EventEditor& editor, const Decision& decision);
void choose(EventEditor& editor, const Decision& decision, const std::string& value);
void count_by(EventEditor& editor, const Decision& decision, std::int64_t by);
void toggle(EventEditor& editor, const Decision& decision, const std::string& value);
/// A purpose concerns the list at hand, or does so no more.
void toggle_basis(EventEditor& editor, std::size_t purpose);
[[nodiscard]] bool has_basis(const EventEditor& editor, std::size_t purpose);
void toggle_language(EventEditor& editor, const std::string& language);
void add_entry(EventEditor& editor, const std::string& list);
/// The entry at hand, earlier or later in its list.
void move_entry(EventEditor& editor, int by);
void remove_entry_at_hand(EventEditor& editor);

}  // namespace stordialog::screens
