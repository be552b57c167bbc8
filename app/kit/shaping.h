// From text to glyphs: joined letters, ligatures, marks and kerning by HarfBuzz, directions by
// UAX #9, each character from the face that has it. Sizes are in em, so one shaping serves all.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "input/wiping.h"
#include "kit/bidi.h"
#include "kit/fonts.h"
#include "kit/run.h"

struct hb_buffer_t;

namespace stordialog::kit {

struct ShapedGlyph {
  std::uint32_t number;  // in the file of its face; 0: a box for what no face has
  float x, y;            // from the pen, y upwards, em
  float advance;         // em
};

// What cannot be taken apart when lines are broken and reordered: mostly one character as people
// see it, sometimes two in one ligature.
struct Cluster {
  std::uint32_t begin, end;     // bytes of all runs, one after the other
  std::uint32_t glyph, glyphs;  // the first of them and how many, from left to right
  float advance;                // em
  std::uint32_t character;      // its first
  Level level;
  Typeface typeface;
  bool strong;
};

// Of the box: width from its left edge at 0 and what the pen moves, em.
inline constexpr float kBoxWidth = 0.52F, kBoxAdvance = 0.62F;

struct ShapedText {
  input::WipingVector<Cluster> clusters;  // in the order of the text
  input::WipingVector<ShapedGlyph> glyphs;
  Direction direction = Direction::kLeftToRight;
  bool arabic = false;  // any letter or digit of it
  bool hangs = false;   // any of its letters, which hang deeper than a digit
};

// Which way the paragraphs go: a given one, or by the first letter that has a direction; from the
// left when there are only digits.
enum class Base : std::uint8_t { kGiven, kOwn };

struct ShapingStyle {
  Weight weight = Weight::kMedium;
  Direction direction = Direction::kLeftToRight;  // with Base::kOwn: when no letter has one
  Base base = Base::kGiven;
  bool tabular = false;  // digits of one width, nothing kerned
  bool operator==(const ShapingStyle&) const = default;
};

constexpr Weight strong_weight(Weight weight) {
  return weight == Weight::kMedium ? Weight::kBold : Weight::kExtraBold;
}

class Shaper {
 public:
  Shaper();
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  // Malformed bytes and characters that no face has become a box each; controls become spaces.
  ShapedText shape(const Fonts& fonts, std::span<const Run> runs, const ShapingStyle& style);

 private:
  // A character of the text being shaped; its code point stands in codes_.
  struct Character {
    std::uint32_t begin;
    Level level;
    Typeface typeface;
    bool strong;
  };
  struct Job;

  void read(std::span<const Run> runs);
  void shape_paragraph(const Job& job, std::size_t begin, std::size_t end);
  void choose_faces(const Job& job, std::size_t begin, std::size_t end);
  void shape_item(const Job& job, std::size_t begin, std::size_t end, std::size_t paragraph_begin,
                  std::size_t paragraph_end);
  void add_clusters(const Job& job, std::size_t begin, std::size_t end,
                    std::size_t paragraph_begin);
  void wipe();

  hb_buffer_t* buffer_;
  // Kept from text to text to spare the heap, wiped after each.
  input::WipingVector<std::uint32_t> codes_;
  std::vector<Character> characters_;  // one more than codes_: the end
  std::vector<Level> levels_;
};

}  // namespace stordialog::kit
