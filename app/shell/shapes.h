// What Dear ImGui wants drawn, taken apart again into the letters, boxes and circles it was made
// of: where each is, and a number for how it looks. Sees vertices, knows nothing of meaning.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <imgui.h>

namespace stordialog::shell {

struct Shape {
  ImVec4 box;            // left, top, right, bottom, display pixels; not cut by the clip
  unsigned first, size;  // of its indices, counted from its command's first
  std::uint64_t look;    // the same when, and as good as only when, it looks the same: anywhere
};

class Shapes {
 public:
  void read(const ImDrawData& picture);
  /// Of the command that is the `command`-th of all lists, in the order of drawing.
  [[nodiscard]] std::span<const Shape> of(std::size_t command) const {
    const std::size_t from = command == 0 ? 0 : ends_[command - 1];
    return {shapes_.data() + from, ends_[command] - from};
  }

 private:
  void read(const ImDrawList& list, const ImDrawCmd& command);

  std::vector<Shape> shapes_;
  std::vector<std::size_t> ends_;  // where each command's end
};

/// A place in sixteenths of a pixel: finer than the eye, coarser than the noise of adding.
[[nodiscard]] std::uint64_t fine(const ImVec2& place);
/// Two numbers made one, so that what differs in a bit differs in half of them.
[[nodiscard]] std::uint64_t folded(std::uint64_t a, std::uint64_t b);

}  // namespace stordialog::shell
