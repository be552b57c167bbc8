// A name drawn with a finger: strokes as points in thousandths of the field's width, from its left
// upper corner. Wipes every copy it ever made. Never loses the end of a long signature: when the
// points run out, what is there is drawn with half as many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "input/wiping.h"

namespace stordialog::input {

// The shape of domain::StrokePoint; whoever hands a signature in copies it over.
struct InkPoint {
  std::uint16_t x = 0, y = 0;
  std::uint8_t lift = 0;  // 1: the finger was lifted here
  bool operator==(const InkPoint&) const = default;
};

class Strokes {
 public:
  static constexpr std::size_t kMost = 1200;  // points
  static constexpr std::uint16_t kWide = 1000;
  static constexpr std::uint16_t kStep =
      3;  // what lies nearer than that to the point before is left out
  // What counts as a signature: a dot or a short dash is an accident.
  static constexpr std::uint32_t kInkLeast = 150;

  Strokes() = default;
  Strokes(const Strokes&) = delete;
  Strokes& operator=(const Strokes&) = delete;
  Strokes(Strokes&&) noexcept = default;
  Strokes& operator=(Strokes&&) noexcept = default;
  ~Strokes() = default;  // the memory wipes itself

  // The finger is at (x, y), in thousandths of the width; what lies outside is drawn in to the
  // edge, `high` being the field's height in the same measure. Begins a stroke when none is open.
  void draw(float x, float y, float high);
  // Ends the stroke.
  void lift();
  // Takes back the last stroke.
  void undo();
  void clear();

  std::span<const InkPoint> points() const { return {points_.data(), points_.size()}; }
  bool empty() const { return points_.empty(); }
  std::size_t count() const;  // strokes
  // Length of all that was drawn, in thousandths of the width.
  std::uint32_t ink() const;
  bool enough() const { return ink() >= kInkLeast; }

 private:
  void thin();
  void cut(std::size_t size);
  WipingVector<InkPoint> points_;
  bool open_ = false;
};

}  // namespace stordialog::input
