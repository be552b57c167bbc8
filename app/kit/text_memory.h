// What the latest two pictures say, shaped and wrapped, so that a text that stands still is set
// once. A text that a whole frame does not ask for is forgotten and wiped; so is all by forget().
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "input/wiping.h"
#include "kit/run.h"
#include "kit/shaping.h"

namespace stordialog::kit {

// How a text was wrapped: what was asked for, and what came of it.
struct Wrapping {
  struct Wish {
    float em = 0, tracking = 0, width = 0;  // em: at the normal text size, before it shrinks
    TextSize size = TextSize::kNormal;
    int max_lines = 0;
    bool balanced = false, shrink = false;
    bool operator==(const Wish&) const = default;
  };
  Wish wish;
  float em = 0;  // as it came out, enlarged
  bool fits = false;
  std::vector<TextLine> lines;
};

class KnownText {
 public:
  const ShapedText& shaped() const { return shaped_; }
  // Null when it is not remembered.
  const Wrapping* wrapping(const Wrapping::Wish& wish) const;
  // Takes the place of the oldest when there are many.
  const Wrapping& remember(Wrapping wrapping);
  // The widest word, in em, with this tracking.
  struct Widest {
    float tracking = 0, em = 0;
  };
  std::optional<Widest> widest;

 private:
  friend class TextMemory;
  ShapedText shaped_;
  ShapingStyle style_;
  input::WipingVector<char> key_;  // the runs as they were
  std::vector<Wrapping> wrappings_;
  std::size_t next_ = 0;
  std::uint32_t frame_ = 0;
};

class TextMemory {
 public:
  // Shapes it when it is new. Lives until the frame after next, or forget().
  KnownText& of(const Fonts& fonts, std::span<const Run> runs, const ShapingStyle& style);
  // At the beginning of each frame.
  void next_frame();
  void forget() { known_.clear(); }
  std::size_t size() const { return known_.size(); }

 private:
  std::unordered_multimap<std::uint64_t, std::unique_ptr<KnownText>> known_;
  std::uint32_t frame_ = 0;
};

}  // namespace stordialog::kit
