// Unfinished text with caret, selection and undo. Counts and moves by grapheme (what a person
// calls a character), holds to its limits, and wipes every copy it ever made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

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
  std::size_t length() const;  // graphemes
  std::size_t left() const;    // graphemes until the limit
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

  // Replaces the selection. Control characters are dropped, tabs become spaces, and line breaks
  // become spaces where there is one line. False when not all of it fitted: as many whole
  // graphemes as fit are taken. Text that is not UTF-8 is refused whole.
  bool insert(std::string_view text);
  // Removes the selection, or else the grapheme before (after) the caret.
  void erase_before();
  void erase_after();
  void erase_word_before();
  // Takes back the latest step; letters typed in one go are one step. False: nothing to undo.
  bool undo();
  // Replaces everything and forgets what could be undone.
  void set_text(std::string_view text);
  // Wipes text and undo history.
  void clear();

 private:
  struct Step {
    std::size_t offset, removed, inserted;  // bytes
    std::size_t caret, anchor;              // before the step
  };

  void replace(TextRange range, std::string_view text);
  void splice(TextRange range, std::string_view text);
  void remember(TextRange range, std::string_view text);
  void forget_oldest_step();
  void place(std::size_t offset, Extend extend);
  std::size_t grapheme_start(std::size_t offset) const;
  std::size_t before(std::size_t offset) const;
  std::size_t after(std::size_t offset) const;
  std::size_t word_before(std::size_t offset) const;
  std::size_t word_after(std::size_t offset) const;

  TextLimit limit_;
  Lines lines_;
  WipingVector<char> text_;
  std::size_t caret_ = 0;
  std::size_t anchor_ = 0;
  std::uint64_t revision_ = 0;
  WipingVector<Step> steps_;
  WipingVector<char> step_bytes_;  // for each step: what it removed
};

// Number of graphemes in UTF-8 text.
std::size_t count_graphemes(std::string_view text);
// Byte offset just after the grapheme that starts at `offset`.
std::size_t next_grapheme(std::string_view text, std::size_t offset);

}  // namespace stordialog::input
