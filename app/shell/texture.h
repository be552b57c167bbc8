// Dear ImGui's own copy of a texture, read pixel by pixel.
#pragma once

#include <algorithm>
#include <cstddef>

#include <imgui.h>

#include "shell/pixel_rows.h"

namespace stordialog::shell {

/// None, and white everywhere, when Dear ImGui has no copy of it.
class Texture {
 public:
  explicit Texture(const ImTextureRef& used) {
    const ImTextureData* data = used._TexData;
    if (data == nullptr || data->Pixels == nullptr || data->Format != ImTextureFormat_RGBA32)
      return;
    texels_ = reinterpret_cast<const Texel*>(data->Pixels);
    width_ = data->Width;
    height_ = data->Height;
    white_ = !data->UseColors;
  }
  [[nodiscard]] float width() const { return static_cast<float>(width_); }
  [[nodiscard]] float height() const { return static_cast<float>(height_); }
  /// The nearest row and column of it.
  [[nodiscard]] int column(float place) const {
    return std::clamp(static_cast<int>(place), 0, width_ - 1);
  }
  [[nodiscard]] const Texel* row(float place) const {
    return texels_ + std::ptrdiff_t{std::clamp(static_cast<int>(place), 0, height_ - 1)} * width_;
  }
  /// At `uv`, 0 to 1; white where there is no texture.
  [[nodiscard]] Texel at(const ImVec2& uv) const {
    constexpr Texel kWhite = 0xFFFFFFFF;
    return texels_ == nullptr ? kWhite : row(uv.y * height())[column(uv.x * width())];
  }
  [[nodiscard]] bool holds(int column, int count) const {
    return texels_ != nullptr && column >= 0 && column + count <= width_;
  }
  [[nodiscard]] bool empty() const { return texels_ == nullptr; }
  [[nodiscard]] bool white() const { return white_; }

 private:
  const Texel* texels_ = nullptr;
  int width_ = 0, height_ = 0;
  bool white_ = false;  // only how much of it is there differs
};

}  // namespace stordialog::shell
