// Which part of the picture differs from the one before: where pixels are drawn by the processor,
// the rest stays as it is. Looks at what Dear ImGui wants drawn, not at pixels.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "shell/shapes.h"

namespace stordialog::shell {

/// Display pixels; left and top included, right and bottom not.
struct Area {
  int left = 0, top = 0, right = 0, bottom = 0;
  [[nodiscard]] bool operator==(const Area&) const = default;
};

class Damage {
 public:
  static constexpr int kTile = 32;  // pixels: areas are made of squares of this size

  /// What was drawn inside `box` has been moved `down` pixels (or up) before the next picture is
  /// looked at: only what the move uncovered, and what did not move along, differs.
  void moved(const Area& box, int down);
  /// A few areas that hold all that differs from the picture given before. The whole picture
  /// the first time, after forget(), and when its size or ground (any number for its colour)
  /// changed.
  [[nodiscard]] std::span<const Area> of(const ImDrawData& picture, std::uint32_t ground);
  /// The picture that was given last, taken apart.
  [[nodiscard]] const Shapes& shapes() const { return shapes_; }
  /// What stands on the screen is not what was drawn last.
  void forget() { columns_ = 0; }
  [[nodiscard]] bool forgotten() const { return columns_ == 0; }

 private:
  struct Noted {
    ImVec4 box, clip;
    std::uint64_t look;
    bool plain;  // perhaps a rectangle of one colour
  };
  using Tiles = std::vector<std::uint64_t>;  // one number a tile: all that is drawn into it

  void note(const ImDrawData& picture);
  void note(const Noted& shape, Tiles& tiles) const;
  void spoil(const ImVec4& box, Tiles& tiles) const;
  void gather();
  void join();

  int width_ = 0, height_ = 0, columns_ = 0, rows_ = 0;
  std::uint32_t ground_ = 0;
  Tiles before_, now_;
  std::vector<Noted> noted_;  // of the latest picture
  Shapes shapes_;
  std::vector<Area> areas_, open_;
};

}  // namespace stordialog::shell
