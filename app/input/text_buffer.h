// Unfinished text with caret, selection and undo. Counts and moves by grapheme (what a person
// calls a character), holds to its limits, and wipes every copy it ever made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "input/grapheme.h"
#include "input/wiping.h"

namespace stordialog::input {

enum class Lines { kOne, kMany };
enum class Extend { kNo, kYes };  // kYes: the selection grows from its anchor to the new caret

struct TextLimit {
  std::size_t graphemes;
  std::size_t bytes;  // of UTF-8
};

struct TextRange {
  std::size_t begin = 0;  // byte offsets, begin <= end
  std::size_t end = 0;
  bool empty() const { return begin == end; }
};

class TextBuffer {
 public:
  explicit TextBuffer(TextLimit limit, Lines lines = Lines::kOne);
  TextBuffer(const TextBuffer&) = delete;
  TextBuffer& operator=(const TextBuffer&) = delete;
  TextBuffer(TextBuffer&& other) noexcept;
  TextBuffer& operator=(TextBuffer&& other) noexcept;
  ~TextBuffer() = default;  // the memory wipes itself

  // Valid until the next change.
  std::string_view view() const;
  bool empty() const { return text_.empty(); }
  std::size_t length() const { return graphemes_; }
  std::size_t left() const;  // graphemes until the limit
  const TextLimit& limit() const { return limit_; }
  Lines lines() const { return lines_; }
  // Grows with every change of the text, so that others see that there is something new.
  std::uint64_t revision() const { return revision_; }

  // Byte offset, always between two graphemes.
  std::size_t caret() const { return caret_; }
  TextRange selection() const;
  // `offset` is clamped and moved back to the start of its grapheme.
  void set_caret(std::size_t offset, Extend extend = Extend::kNo);
  void move_left(Extend extend = Extend::kNo);
  void move_right(Extend extend = Extend::kNo);
  void move_word_left(Extend extend = Extend::kNo);
  void move_word_right(Extend extend = Extend::kNo);
  void move_to_start(Extend extend = Extend::kNo);
  void move_to_end(Extend extend = Extend::kNo);
  void select_all();
  void select_word(std::size_t offset);  // the one that holds or ends at `offset`

  // Replaces the selection. Control characters are dropped, tabs become spaces, and line breaks
  // become spaces where there is one line. False when not all of it fitted: as many whole
  // graphemes as fit are taken. Text that is not UTF-8 is refused whole.
  bool insert(std::string_view text);
  // `text` takes the place of `was` before the caret. False, and nothing changes, when something
  // else stands there (because `was` did not fit) or something is selected.
  bool replace_before(std::string_view was, std::string_view text);
  // Removes the selection, or else the grapheme before (after) the caret.
  void erase_before();
  void erase_after();
  void erase_word_before();
  // Takes back the latest step; letters typed in one go are one step. False: nothing to undo.
  bool undo();
  // Does again what undo() took back, until something else is written. False: nothing to redo.
  bool redo();
  // Replaces everything and forgets what could be undone.
  void set_text(std::string_view text);
  // Wipes text, undo and redo history.
  void clear();

 private:
  // One edit: `inserted` bytes at `offset` took the place of `removed` bytes, which lie at the end
  // of step_bytes_ in the order of the steps.
  struct Step {
    std::size_t offset, removed, inserted;
    std::size_t caret, anchor;  // before the edit
    bool typed;                 // may grow by the next letter
  };

  bool replace_selection(std::string_view clean, bool typed);
  void splice(TextRange range, std::string_view text);
  void remember(TextRange range, std::size_t inserted, bool typed);
  void forget_oldest_step();
  void forget_steps();
  void forget_undone();
  void erase_before_selection();
  void place(std::size_t offset, Extend extend);
  std::size_t room_for(std::string_view text, TextRange replaced) const;
  std::size_t word_before(std::size_t offset) const;
  std::size_t word_after(std::size_t offset) const;

  TextLimit limit_;
  Lines lines_;
  WipingVector<char> text_;
  std::size_t graphemes_ = 0;
  std::size_t caret_ = 0;
  std::size_t anchor_ = 0;
  std::uint64_t revision_ = 0;
  WipingVector<Step> steps_;
  WipingVector<char> step_bytes_;
  WipingVector<Step> undone_;  // the latest last; what they had inserted lies in undone_bytes_
  WipingVector<char> undone_bytes_;
};

}  // namespace stordialog::input
