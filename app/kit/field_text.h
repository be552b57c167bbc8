// The text inside a field: where its lines, its caret and its selection stand, and which character
// a finger means. Everything x counts from the side where the text begins until it is placed.
#pragma once

#include <optional>

#include "input/key_press.h"
#include "kit/kit.h"
#include "kit/paragraph.h"

namespace stordialog::kit {

class FieldText {
 public:
  static constexpr float kCaretWidth = 5;

  // `area` is where its lines stand, `clip` what shows of them. `kept` are how far it is scrolled
  // and where the caret leads, from frame to frame.
  struct Kept {
    float& scroll;
    float& leads;  // the caret's offset + 1 when it stands at the character after it
  };
  FieldText(Kit& kit, input::TextBuffer& text, TextStyle style, Rect area, Rect clip, Kept kept);
  FieldText(const FieldText&) = delete;
  FieldText& operator=(const FieldText&) = delete;

  // Sets the text anew after a change.
  void refresh();
  void follow_caret();
  // A caret at the finger.
  void place_caret(Point finger, input::Extend extend);
  // False: the key is not about moving the caret between characters and lines.
  bool move(const input::KeyPress& key);

  void draw(Color color);
  void draw_selection(Color color);
  void draw_caret(Color color);

 private:
  bool many() const { return text_.lines() == input::Lines::kMany; }
  float leading() const { return paragraph_->leading(style_.line, many() ? 2 : 1); }
  float line_height() const { return paragraph_->em() * leading(); }
  float top_of(std::size_t line) const;
  void fit_arabic();
  std::size_t line_of(std::size_t offset) const;
  Caret caret() const;
  void set_caret(Caret caret, input::Extend extend);
  void move_aside(const input::KeyPress& key);
  void move_by_line(bool down, input::Extend extend);
  Rect placed(float x, float width, float y, float height) const;
  float caret_x() const;

  Kit& kit_;
  input::TextBuffer& text_;
  TextStyle style_;
  Rect area_, clip_;
  float rise_ = 0;  // how far one line of Arabic is lifted
  Kept kept_;
  Run run_;
  std::uint64_t revision_ = 0;
  std::optional<Paragraph> paragraph_;
  std::vector<TextLine>& lines_;
};

}  // namespace stordialog::kit
