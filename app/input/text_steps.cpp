// What can be taken back, and done again: the text buffer's own memory of its edits.
#include "input/text_buffer.h"

namespace stordialog::input {
namespace {

constexpr std::size_t kStepsMax = 200;

}  // namespace

bool TextBuffer::undo() {
  if (steps_.empty()) return false;
  const Step step = steps_.back();
  const std::string_view gone = view().substr(step.offset, step.inserted);
  undone_.push_back(step);
  undone_bytes_.insert(undone_bytes_.end(), gone.begin(), gone.end());
  const std::size_t from = step_bytes_.size() - step.removed;
  splice({step.offset, step.offset + step.inserted}, {step_bytes_.data() + from, step.removed});
  wipe(step_bytes_.data() + from, step.removed);
  step_bytes_.resize(from);
  steps_.pop_back();
  caret_ = step.caret;
  anchor_ = step.anchor;
  if (!steps_.empty()) steps_.back().typed = false;
  return true;
}

bool TextBuffer::redo() {
  if (undone_.empty()) return false;
  const Step step = undone_.back();
  const std::size_t from = undone_bytes_.size() - step.inserted;
  const TextRange range{step.offset, step.offset + step.removed};
  caret_ = step.caret;
  anchor_ = step.anchor;
  remember(range, step.inserted, false);
  splice(range, {undone_bytes_.data() + from, step.inserted});
  caret_ = anchor_ = step.offset + step.inserted;
  wipe(undone_bytes_.data() + from, step.inserted);
  undone_bytes_.resize(from);
  undone_.pop_back();
  return true;
}

void TextBuffer::remember(TextRange range, std::size_t inserted, bool typed) {
  if (steps_.size() == kStepsMax) forget_oldest_step();
  steps_.push_back({range.begin, range.end - range.begin, inserted, caret_, anchor_, typed});
  step_bytes_.insert(step_bytes_.end(), text_.begin() + static_cast<std::ptrdiff_t>(range.begin),
                     text_.begin() + static_cast<std::ptrdiff_t>(range.end));
}

void TextBuffer::forget_oldest_step() {
  const std::size_t gone = steps_.front().removed;
  std::move(step_bytes_.begin() + static_cast<std::ptrdiff_t>(gone), step_bytes_.end(),
            step_bytes_.begin());
  wipe(step_bytes_.data() + step_bytes_.size() - gone, gone);
  step_bytes_.resize(step_bytes_.size() - gone);
  steps_.erase(steps_.begin());
}

void TextBuffer::forget_steps() {
  wipe(step_bytes_.data(), step_bytes_.size());
  step_bytes_.clear();
  steps_.clear();
  forget_undone();
}

void TextBuffer::forget_undone() {
  wipe(undone_bytes_.data(), undone_bytes_.size());
  undone_bytes_.clear();
  undone_.clear();
}

}  // namespace stordialog::input
