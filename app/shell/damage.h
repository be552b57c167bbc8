// Which part of the picture differs from the one before: where pixels are drawn by the processor,
// the rest stays as it is. Looks at what Dear ImGui wants drawn, not at pixels.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

struct ImDrawData;

namespace stordialog::shell {

/// Display pixels; left and top included, right and bottom not.
struct Area {
  int left = 0, top = 0, right = 0, bottom = 0;
  [[nodiscard]] bool operator==(const Area&) const = default;
};

class Damage {
 public:
  static constexpr int kTile = 32;  // pixels: areas are made of squares of this size

  /// A few areas that hold all that differs from the picture given before. The whole picture
  /// the first time, after forget(), and when its size or ground (any number for its colour)
  /// changed.
  [[nodiscard]] std::span<const Area> of(const ImDrawData& picture, std::uint32_t ground);
  /// What stands on the screen is not what was drawn last.
  void forget() { columns_ = 0; }

 private:
  void note(const ImDrawData& picture);
  void gather();
  void join();

  int width_ = 0, height_ = 0, columns_ = 0, rows_ = 0;
  std::uint32_t ground_ = 0;
  std::vector<std::uint64_t> before_, now_;  // one number a tile: all that is drawn into it
  std::vector<Area> areas_, open_;
};

/// Cuts what is drawn down to those areas.
void confine(ImDrawData& picture, std::span<const Area> areas);

}  // namespace stordialog::shell
