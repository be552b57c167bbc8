#include "input/strokes.h"

#include <algorithm>
#include <cmath>

namespace stordialog::input {
namespace {

float distance(const InkPoint& a, const InkPoint& b) {
  return std::hypot(static_cast<float>(a.x) - static_cast<float>(b.x),
                    static_cast<float>(a.y) - static_cast<float>(b.y));
}

std::uint16_t rounded(float value, float most) {
  return static_cast<std::uint16_t>(std::lround(std::clamp(value, 0.0F, most)));
}

}  // namespace

void Strokes::draw(float x, float y, float high) {
  // A field higher than it is wide by half is no field for a signature; and u16 has an end.
  const float most = std::clamp(high, 1.0F, 60000.0F);
  const InkPoint point{rounded(x, kWide), rounded(y, most), 0};
  if (open_ && distance(points_.back(), point) < kStep) return;
  if (points_.capacity() < kMost) points_.reserve(kMost);
  if (points_.size() == kMost) thin();
  if (points_.size() == kMost) return;  // nothing but dots: more of them say no more
  points_.push_back(point);
  open_ = true;
}

void Strokes::lift() {
  if (!open_) return;
  points_.back().lift = 1;
  open_ = false;
}

// Every second point inside each stroke goes.
void Strokes::thin() {
  std::size_t kept = 0;
  bool first = true, odd = false;
  for (std::size_t i = 0; i < points_.size(); ++i) {
    const bool last = points_[i].lift == 1 || i + 1 == points_.size();
    if (first || last || odd) points_[kept++] = points_[i];
    odd = first ? false : !odd;
    first = points_[i].lift == 1;
  }
  cut(kept);
}

void Strokes::undo() {
  std::size_t size = points_.size();
  if (size > 0) --size;
  while (size > 0 && points_[size - 1].lift == 0) --size;
  cut(size);
  open_ = false;
}

void Strokes::clear() {
  cut(0);
  open_ = false;
}

void Strokes::cut(std::size_t size) {
  wipe(points_.data() + size, (points_.size() - size) * sizeof(InkPoint));
  points_.resize(size);
}

std::size_t Strokes::count() const {
  const auto ended = std::ranges::count(points_, 1, &InkPoint::lift);
  return static_cast<std::size_t>(ended) + (open_ ? 1 : 0);
}

std::uint32_t Strokes::ink() const {
  float length = 0;
  for (std::size_t i = 1; i < points_.size(); ++i) {
    if (points_[i - 1].lift == 0) length += distance(points_[i - 1], points_[i]);
  }
  return static_cast<std::uint32_t>(std::lround(length));
}

}  // namespace stordialog::input
