// A text shaped once: wraps at any width, draws its lines, tells where carets stand in it. Lives
// for one call, and wipes what it knew of the text, unless that is a TextMemory's.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "kit/shaping.h"

struct ImDrawList;

namespace stordialog::kit {

// Between two characters. Where the direction turns, the one before and the one after do not stand
// side by side: `leads` is at the one after. Typing goes on at the one before.
struct Caret {
  std::size_t offset = 0;
  bool leads = false;
};

// A part of a line, counted like every x here: layout pixels from the side where the text begins,
// which is the right one for Arabic.
struct Stretch {
  float begin = 0, end = 0;
};

class Paragraph {
 public:
  // The runs must stay as they are. Tracking is a share of an em, between letters that do not join.
  Paragraph(const Fonts& fonts, std::span<const Run> runs, const ShapingStyle& style,
            float tracking);
  // Of what is shaped already and lives longer.
  Paragraph(const Fonts& fonts, std::span<const Run> runs, const ShapedText& shaped, Weight weight,
            float tracking);

  Direction direction() const { return shaped_->direction; }
  bool arabic() const { return shaped_->arabic; }  // any part of it
  bool hangs() const { return shaped_->hangs; }    // any of its letters
  std::size_t size() const { return size_; }
  // Layout pixels; 1 until it is told.
  void set_em(float em) { em_ = em; }
  float em() const { return em_; }

  // Line height in em: at least 1.3 where lines of Arabic follow on each other, whose marks and
  // dots would touch in the type's own leading.
  float leading(float wanted, std::size_t lines) const;

  // From `begin` to `end`, all in one line.
  float width(std::size_t begin, std::size_t end) const;
  // Breaks at spaces and hyphens; false when a word had to be cut because it is wider than the
  // line. kNoWidth: only at line breaks.
  bool wrap(float width, std::vector<TextLine>& lines) const;
  static constexpr float kNoWidth = 1e9F;

  // `left` and `baseline` in whole display pixels; `scale`: display pixels of a layout pixel.
  void draw(ImDrawList& list, const TextLine& line, float left, float baseline, float scale,
            std::uint32_t color) const;

  // --- carets --- offsets beyond the line count as its ends
  float caret_x(const TextLine& line, Caret caret) const;
  // The side of a character that is nearest to `x`; beyond the ends those of the line.
  Caret caret_at(const TextLine& line, float x) const;
  // One character further to that side; nothing at the end of the line.
  std::optional<Caret> beside(const TextLine& line, Caret caret, Direction to) const;
  // What covers bytes [begin, end), several pieces where directions mix.
  std::span<const Stretch> cover(const TextLine& line, std::size_t begin, std::size_t end) const;

 private:
  struct Break;
  // A character as people see it, where it stands in its line.
  struct Cell {
    std::size_t begin, end;
    float left, right;  // em
    Level level;
    bool trails;
  };

  std::size_t cluster_at(std::size_t offset) const;
  float tracking_of(const Cluster& cluster) const;
  std::size_t next_grapheme(std::size_t offset) const;
  bool starts_grapheme(std::size_t offset) const;
  std::span<const std::uint32_t> order(std::size_t first, std::size_t last) const;
  void find_cells(const TextLine& line) const;
  void place_cells() const;
  std::size_t visual_place(const TextLine& line, Caret caret) const;
  float from_start(float left) const;

  const Fonts* fonts_;
  std::span<const Run> runs_;
  Weight weight_;
  float tracking_, em_ = 1;
  std::size_t size_ = 0;
  std::unique_ptr<const ShapedText> own_;
  const ShapedText* shaped_;
  // Of the latest line; no letters.
  mutable std::vector<Level> levels_;
  mutable std::vector<std::uint32_t> order_;
  mutable std::vector<Cell> cells_, logical_;
  mutable std::vector<Stretch> stretches_;
};

}  // namespace stordialog::kit
