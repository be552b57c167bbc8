#include "input/text_buffer.h"

#include <algorithm>
#include <utility>

namespace stordialog::input {
namespace {

bool is_space(std::string_view text, std::size_t at) {
  return text[at] == ' ' || text[at] == '\n';
}

// Drops what no draft may hold: control characters, and line breaks where there is one line.
// Returns the text itself when there was nothing to drop, so that typing copies nothing.
std::string_view cleaned(std::string_view text, Lines lines, WipingVector<char>& store) {
  const auto plain = [lines](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte != 0x7F) || (byte == '\n' && lines == Lines::kMany);
  };
  if (std::ranges::all_of(text, plain)) return text;
  store.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (plain(c)) {
      store.push_back(c);
    } else if (c == '\t' || c == '\n') {
      store.push_back(' ');
    } else if (c == '\r' && !(at + 1 < text.size() && text[at + 1] == '\n')) {
      store.push_back(lines == Lines::kMany ? '\n' : ' ');
    }
  }
  return {store.data(), store.size()};
}

}  // namespace

TextBuffer::TextBuffer(TextLimit limit, Lines lines) : limit_(limit), lines_(lines) {}

TextBuffer::TextBuffer(TextBuffer&& other) noexcept
    : limit_(other.limit_),
      lines_(other.lines_),
      text_(std::move(other.text_)),
      graphemes_(std::exchange(other.graphemes_, 0)),
      caret_(std::exchange(other.caret_, 0)),
      anchor_(std::exchange(other.anchor_, 0)),
      revision_(other.revision_++),
      steps_(std::move(other.steps_)),
      step_bytes_(std::move(other.step_bytes_)),
      undone_(std::move(other.undone_)),
      undone_bytes_(std::move(other.undone_bytes_)) {}

TextBuffer& TextBuffer::operator=(TextBuffer&& other) noexcept {
  if (this == &other) return *this;
  limit_ = other.limit_;
  lines_ = other.lines_;
  text_ = std::move(other.text_);
  graphemes_ = std::exchange(other.graphemes_, 0);
  caret_ = std::exchange(other.caret_, 0);
  anchor_ = std::exchange(other.anchor_, 0);
  revision_ = std::max(revision_, other.revision_++) + 1;
  steps_ = std::move(other.steps_);
  step_bytes_ = std::move(other.step_bytes_);
  undone_ = std::move(other.undone_);
  undone_bytes_ = std::move(other.undone_bytes_);
  return *this;
}

std::string_view TextBuffer::view() const {
  return {text_.data(), text_.size()};
}

std::size_t TextBuffer::left() const {
  return graphemes_ < limit_.graphemes ? limit_.graphemes - graphemes_ : 0;
}

TextRange TextBuffer::selection() const {
  return {std::min(caret_, anchor_), std::max(caret_, anchor_)};
}

void TextBuffer::place(std::size_t offset, Extend extend) {
  caret_ = offset;
  if (extend == Extend::kNo) anchor_ = offset;
  if (!steps_.empty()) steps_.back().typed = false;
}

void TextBuffer::set_caret(std::size_t offset, Extend extend) {
  if (offset >= text_.size()) return place(text_.size(), extend);
  const std::size_t start = previous_grapheme(view(), offset);
  place(next_grapheme(view(), start) <= offset ? next_grapheme(view(), start) : start, extend);
}

void TextBuffer::move_left(Extend extend) {
  if (extend == Extend::kNo && !selection().empty()) return place(selection().begin, extend);
  place(previous_grapheme(view(), caret_), extend);
}

void TextBuffer::move_right(Extend extend) {
  if (extend == Extend::kNo && !selection().empty()) return place(selection().end, extend);
  place(next_grapheme(view(), caret_), extend);
}

std::size_t TextBuffer::word_before(std::size_t offset) const {
  while (offset > 0 && is_space(view(), offset - 1)) --offset;
  while (offset > 0 && !is_space(view(), offset - 1)) --offset;
  return offset;
}

std::size_t TextBuffer::word_after(std::size_t offset) const {
  while (offset < text_.size() && !is_space(view(), offset)) ++offset;
  while (offset < text_.size() && is_space(view(), offset)) ++offset;
  return offset;
}

void TextBuffer::move_word_left(Extend extend) {
  place(word_before(caret_), extend);
}
void TextBuffer::move_word_right(Extend extend) {
  place(word_after(caret_), extend);
}
void TextBuffer::move_to_start(Extend extend) {
  place(0, extend);
}
void TextBuffer::move_to_end(Extend extend) {
  place(text_.size(), extend);
}

void TextBuffer::select_all() {
  anchor_ = 0;
  place(text_.size(), Extend::kYes);
}

void TextBuffer::select_word(std::size_t offset) {
  set_caret(offset);
  std::size_t begin = caret_, end = caret_;
  while (begin > 0 && !is_space(view(), begin - 1)) --begin;
  while (end < text_.size() && !is_space(view(), end)) ++end;
  anchor_ = begin;
  place(end, Extend::kYes);
}

bool TextBuffer::insert(std::string_view text) {
  if (!is_utf8(text)) return false;
  WipingVector<char> store;
  const std::string_view clean = cleaned(text, lines_, store);
  const bool one = clean.size() > 0 && next_grapheme(clean, 0) == clean.size();
  return replace_selection(clean, one);
}

bool TextBuffer::replace_before(std::string_view was, std::string_view text) {
  const std::string_view before = view().substr(0, caret_);
  if (was.empty() || !selection().empty() || !before.ends_with(was) || !is_utf8(text)) return false;
  anchor_ = caret_ - was.size();
  if (room_for(text, selection()) < text.size()) {
    anchor_ = caret_;
    return false;
  }
  // The letter and its accent are one step with the word they belong to.
  const bool same_step = !steps_.empty() && steps_.back().typed &&
                         steps_.back().offset + steps_.back().inserted == caret_ &&
                         steps_.back().inserted >= was.size();
  if (!same_step) return replace_selection(text, true);
  forget_undone();
  const TextRange range = selection();
  steps_.back().inserted += text.size();
  steps_.back().inserted -= was.size();
  splice(range, text);
  caret_ = anchor_ = range.begin + text.size();
  return true;
}

// How many bytes of `text`, in whole graphemes, the limits leave room for.
std::size_t TextBuffer::room_for(std::string_view text, TextRange replaced) const {
  const std::size_t gone =
      count_graphemes(view().substr(replaced.begin, replaced.end - replaced.begin));
  const std::size_t graphemes = limit_.graphemes - std::min(limit_.graphemes, graphemes_ - gone);
  const std::size_t kept = text_.size() - (replaced.end - replaced.begin);
  const std::size_t bytes = limit_.bytes - std::min(limit_.bytes, kept);
  std::size_t taken = 0;
  std::size_t count = 0;
  while (taken < text.size()) {
    // A combining mark joins the letter before the caret and takes no place of its own.
    const bool joins = taken == 0 && joins_before(view().substr(0, replaced.begin), text);
    const std::size_t next = next_grapheme(text, taken);
    if (next > bytes || (!joins && count + 1 > graphemes)) break;
    if (!joins) ++count;
    taken = next;
  }
  return taken;
}

bool TextBuffer::replace_selection(std::string_view clean, bool typed) {
  const TextRange range = selection();
  const std::string_view fitting = clean.substr(0, room_for(clean, range));
  const bool all = fitting.size() == clean.size();
  if (fitting.empty() && (range.empty() || !all)) return all;
  forget_undone();
  const bool joins_step = typed && range.empty() && !steps_.empty() && steps_.back().typed &&
                          steps_.back().offset + steps_.back().inserted == range.begin &&
                          !is_space(fitting, 0);
  if (joins_step) {
    steps_.back().inserted += fitting.size();
  } else {
    remember(range, fitting.size(), typed);
  }
  splice(range, fitting);
  caret_ = anchor_ = range.begin + fitting.size();
  return all;
}

void TextBuffer::erase_before() {
  TextRange range = selection();
  if (range.empty()) range.begin = previous_grapheme(view(), caret_);
  if (range.empty()) return;
  forget_undone();
  remember(range, 0, false);
  splice(range, {});
  caret_ = anchor_ = range.begin;
}

void TextBuffer::erase_after() {
  if (selection().empty()) place(next_grapheme(view(), caret_), Extend::kYes);
  erase_before_selection();
}

void TextBuffer::erase_word_before() {
  if (selection().empty()) place(word_before(caret_), Extend::kYes);
  erase_before_selection();
}

void TextBuffer::erase_before_selection() {
  if (!selection().empty()) erase_before();
}

void TextBuffer::set_text(std::string_view text) {
  WipingVector<char> store;
  const std::string_view clean = is_utf8(text) ? cleaned(text, lines_, store) : std::string_view{};
  splice({0, text_.size()}, clean.substr(0, room_for(clean, {0, text_.size()})));
  caret_ = anchor_ = text_.size();
  forget_steps();
}

void TextBuffer::clear() {
  splice({0, text_.size()}, {});
  caret_ = anchor_ = 0;
  forget_steps();
}

void TextBuffer::splice(TextRange range, std::string_view text) {
  const std::size_t removed = range.end - range.begin;
  const std::size_t old_size = text_.size();
  const auto at = [this](std::size_t offset) {
    return text_.begin() + static_cast<std::ptrdiff_t>(offset);
  };
  if (text.size() > removed) {
    text_.insert(at(range.end), text.size() - removed, '\0');
  } else if (text.size() < removed) {
    std::move(at(range.end), text_.end(), at(range.begin + text.size()));
    const std::size_t shorter = removed - text.size();
    wipe(text_.data() + old_size - shorter, shorter);
    text_.resize(old_size - shorter);
  }
  std::copy(text.begin(), text.end(), at(range.begin));
  graphemes_ = count_graphemes(view());
  ++revision_;
}

}  // namespace stordialog::input
