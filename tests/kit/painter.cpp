#include "kit/painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "headless/display.h"
#include "kit/kit.h"

namespace stordialog::kit {
namespace {

/// How much of each pixel's middle the triangles of a frame cover, one over the other.
class Coverage {
 public:
  Coverage(int width, int height)
      : width_(width), shares_(static_cast<std::size_t>(width * height)) {}

  void add(const ImDrawList& list) {
    for (int i = 0; i + 2 < list.IdxBuffer.Size; i += 3) {
      std::array<ImDrawVert, 3> corners;
      for (int j = 0; j < 3; ++j) corners[static_cast<std::size_t>(j)] = corner(list, i + j);
      add(corners);
    }
  }
  float at(int x, int y) const { return shares_[static_cast<std::size_t>(y * width_ + x)]; }

 private:
  static ImDrawVert corner(const ImDrawList& list, int index) {
    return list.VtxBuffer[list.IdxBuffer[index]];
  }
  static float turn(ImVec2 a, ImVec2 b, ImVec2 p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
  }
  void add(const std::array<ImDrawVert, 3>& corners) {
    const auto [a, b, c] = corners;
    const float whole = turn(a.pos, b.pos, c.pos);
    if (whole == 0) return;
    const auto height = static_cast<int>(shares_.size()) / width_;
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width_; ++x) {
        const ImVec2 p{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
        const float of_a = turn(b.pos, c.pos, p) / whole, of_b = turn(c.pos, a.pos, p) / whole;
        const float of_c = 1 - of_a - of_b;
        if (of_a < 0 || of_b < 0 || of_c < 0) continue;
        const auto alpha = [](const ImDrawVert& vertex) {
          return static_cast<float>(vertex.col >> IM_COL32_A_SHIFT) / 255;
        };
        const float alpha_here = of_a * alpha(a) + of_b * alpha(b) + of_c * alpha(c);
        float& share = shares_[static_cast<std::size_t>(y * width_ + x)];
        share += (1 - share) * alpha_here;
      }
    }
  }

  int width_;
  std::vector<float> shares_;
};

TEST_CASE("a rounded box is filled without seams at every scale") {
  for (const float width : {1280.0F, 1366.0F, 1440.0F, 1600.0F, 1920.0F, 2560.0F}) {
    const headless::Display display(width, width * 9 / 16);
    Kit kit(display.fonts());
    const Rect box{8, 8, 96, 72};
    constexpr float kRadius = 20;
    Painter::Pixels pixels{};
    Coverage coverage(160, 128);
    display.frame([&] {
      kit.begin_frame({.width = width, .height = width * 9 / 16});
      kit.fill(box, kit.theme().action, kRadius);
      pixels = kit.to_pixels(box);
      coverage.add(*ImGui::GetWindowDrawList());
      kit.end_frame();
    });
    const float radius = std::round(kRadius * kit.scale());
    int seams = 0, inside = 0;
    for (int y = static_cast<int>(pixels.top); y < static_cast<int>(pixels.bottom); ++y) {
      for (int x = static_cast<int>(pixels.left); x < static_cast<int>(pixels.right); ++x) {
        const Point middle{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
        const Point nearest{std::clamp(middle.x, pixels.left + radius, pixels.right - radius),
                            std::clamp(middle.y, pixels.top + radius, pixels.bottom - radius)};
        const float out = std::hypot(middle.x - nearest.x, middle.y - nearest.y);
        if (out > radius - 1.5F && nearest.x != middle.x && nearest.y != middle.y) continue;
        ++inside;
        if (coverage.at(x, y) < 0.99F) ++seams;
      }
    }
    INFO("window " << width << ", scale " << kit.scale());
    CHECK(inside > 1000);
    CHECK(seams == 0);
  }
}

}  // namespace
}  // namespace stordialog::kit
