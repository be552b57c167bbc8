#include "kit/field_text.h"

#include <algorithm>
#include <cmath>

namespace stordialog::kit {

FieldText::FieldText(Kit& kit, input::TextBuffer& text, TextStyle style, Rect area, Rect clip,
                     Kept kept)
    : kit_(kit),
      text_(text),
      style_(style),
      area_(area),
      clip_(clip),
      kept_(kept),
      lines_(kit.field_lines()) {
  refresh();
}

void FieldText::refresh() {
  if (paragraph_ && revision_ == text_.revision()) return;
  if (paragraph_) kept_.leads = 0;
  revision_ = text_.revision();
  run_ = {text_.view()};
  paragraph_.emplace(kit_.paragraph({&run_, 1}, style_, {.own_direction = true}));
  fit_arabic();
  paragraph_->wrap(many() ? area_.w - kCaretWidth : Paragraph::kNoWidth, lines_);
}

// Marks reach higher and dots lower than any Latin letter: one line of them is made a little
// smaller and moved where the frame is too low for it, as at the largest text size.
void FieldText::fit_arabic() {
  constexpr float kAbove = 0.95F, kBelow = 0.37F;  // of the baseline, em
  rise_ = 0;
  if (many() || !paragraph_->arabic()) return;
  paragraph_->set_em(std::min(paragraph_->em(), clip_.h / (kAbove + kBelow)));
  const float em = paragraph_->em();
  const float baseline = (leading() - Fonts::kTextSizePerEm) / 2 + Fonts::kAscent -
                         (paragraph_->hangs() ? Fonts::kArabicRaised : 0);
  const float top = top_of(0);
  const float over = clip_.y - (top + (baseline - kAbove) * em);
  rise_ = over > 0 ? -over : std::max(0.0F, top + (baseline + kBelow) * em - clip_.bottom());
}

float FieldText::top_of(std::size_t line) const {
  if (!many()) return area_.center().y - line_height() / 2 - rise_;
  return area_.y + static_cast<float>(line) * line_height() - kept_.scroll;
}

std::size_t FieldText::line_of(std::size_t offset) const {
  std::size_t found = 0;
  while (found + 1 < lines_.size() && lines_[found + 1].begin <= offset) ++found;
  return found;
}

// From the side where the text begins to the side where the page does.
Rect FieldText::placed(float x, float width, float y, float height) const {
  if (!many()) x -= kept_.scroll;
  const bool turned = paragraph_->direction() != kit_.direction();
  return {turned ? area_.right() - x - width : area_.x + x, y, width, height};
}

Caret FieldText::caret() const {
  return {text_.caret(), kept_.leads == static_cast<float>(text_.caret() + 1)};
}

void FieldText::set_caret(Caret caret, input::Extend extend) {
  text_.set_caret(caret.offset, extend);
  kept_.leads = caret.leads ? static_cast<float>(text_.caret() + 1) : 0;
}

float FieldText::caret_x() const {
  return paragraph_->caret_x(lines_[line_of(text_.caret())], caret());
}

// Scrolls as little as it takes to show the caret.
void FieldText::follow_caret() {
  float& kept = kept_.scroll;
  if (many()) {
    const float top = static_cast<float>(line_of(text_.caret())) * line_height();
    const float height = static_cast<float>(lines_.size()) * line_height();
    kept = std::max(kept, top + line_height() - area_.h);
    kept = std::min(kept, top);
    kept = std::clamp(kept, 0.0F, std::max(0.0F, height - area_.h));
    return;
  }
  const float x = caret_x();
  const float wide = lines_.front().width + 2 * kCaretWidth;
  kept = std::max(kept, x + kCaretWidth - area_.w);
  kept = std::min(kept, x);
  kept = std::clamp(kept, 0.0F, std::max(0.0F, wide - area_.w));
}

void FieldText::place_caret(Point finger, input::Extend extend) {
  const float row = std::floor((finger.y - top_of(0)) / line_height());
  const float last = static_cast<float>(lines_.size() - 1);
  const auto line = static_cast<std::size_t>(std::clamp(row, 0.0F, last));
  const bool turned = paragraph_->direction() != kit_.direction();
  const float x = turned ? area_.right() - finger.x : finger.x - area_.x;
  set_caret(paragraph_->caret_at(lines_[line], x + (many() ? 0 : kept_.scroll)), extend);
}

bool FieldText::move(const input::KeyPress& key) {
  using input::KeyKind;
  const bool aside = key.kind == KeyKind::kLeft || key.kind == KeyKind::kRight;
  const bool by_line = key.kind == KeyKind::kUp || key.kind == KeyKind::kDown;
  if (!aside && !by_line) return false;
  refresh();
  if (aside) {
    move_aside(key);
  } else {
    move_by_line(key.kind == KeyKind::kDown, key.extend);
  }
  return true;
}

void FieldText::move_aside(const input::KeyPress& key) {
  const bool left = key.kind == input::KeyKind::kLeft;
  const Direction to = left ? Direction::kRightToLeft : Direction::kLeftToRight;
  const bool lets_go = key.extend == input::Extend::kNo && !text_.selection().empty();
  if (!key.word && !lets_go) {
    const TextLine& line = lines_[line_of(text_.caret())];
    if (const auto found = paragraph_->beside(line, caret(), to)) {
      return set_caret(*found, key.extend);
    }
  }
  // By words, to an end of the selection, or on to the next line: along the text.
  input::KeyPress along = key;
  const bool forwards = to == paragraph_->direction();
  along.kind = forwards ? input::KeyKind::kRight : input::KeyKind::kLeft;
  input::apply(along, text_);
}

// Up and down keep to the same place across the line.
void FieldText::move_by_line(bool down, input::Extend extend) {
  const std::size_t line = line_of(text_.caret());
  if (!down && line == 0) return text_.move_to_start(extend);
  if (down && line + 1 == lines_.size()) return text_.move_to_end(extend);
  set_caret(paragraph_->caret_at(lines_[down ? line + 1 : line - 1], caret_x()), extend);
}

void FieldText::draw(Color color) {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const float top = top_of(i);
    if (top > area_.bottom() || top + line_height() < area_.y) continue;
    const Rect box = placed(0, lines_[i].width, top, line_height());
    kit_.text_line(*paragraph_, lines_[i], {box.x, box.y}, leading(), color, run_.text);
  }
}

void FieldText::draw_selection(Color color) {
  constexpr float kLineBreak = 8;
  const input::TextRange range = text_.selection();
  if (range.empty()) return;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const TextLine& line = lines_[i];
    if (line.end < range.begin || line.begin >= range.end) continue;
    const auto stretches = paragraph_->cover(line, range.begin, range.end);
    for (const Stretch& stretch : stretches) {
      kit_.fill(placed(stretch.begin, stretch.end - stretch.begin, top_of(i), line_height()),
                color);
    }
    if (!stretches.empty()) continue;
    const float x = paragraph_->caret_x(line, {line.end, false});
    kit_.fill(placed(x, kLineBreak, top_of(i), line_height()), color);
  }
}

void FieldText::draw_caret(Color color) {
  const float high = 1.05F * paragraph_->em();
  const float top = top_of(line_of(text_.caret())) + (line_height() - high) / 2;
  kit_.fill(placed(caret_x(), kCaretWidth, top, high), color);
}

}  // namespace stordialog::kit
