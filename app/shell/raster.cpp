#include "shell/raster.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <functional>
#include <system_error>
#include <thread>
#include <vector>

#include "shell/pen.h"

namespace stordialog::shell {

namespace {

Area both(const Area& a, const Area& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
          std::min(a.bottom, b.bottom)};
}

/// What hides all that was drawn into a band before it: nothing of that has to be drawn.
struct Cover {
  std::size_t command = 0, shape = 0;
  bool found = false;
};

/// The last plain box over all of the band.
Cover cover_of(const ImDrawData& picture, const Shapes& shapes, const Area& band) {
  const auto left = static_cast<float>(band.left), top = static_cast<float>(band.top);
  const auto right = static_cast<float>(band.right), bottom = static_cast<float>(band.bottom);
  const auto over = [&](const ImVec4& box) {
    return box.x <= left && box.y <= top && box.z >= right && box.w >= bottom;
  };
  Cover cover;
  std::size_t number = 0;
  for (const ImDrawList* list : picture.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const std::span<const Shape> drawn = shapes.of(number++);
      if (!over(command.ClipRect)) continue;
      const Texture texture(command.TexRef);
      const ImDrawVert* corners = list->VtxBuffer.Data + command.VtxOffset;
      const ImDrawIdx* indices = list->IdxBuffer.Data + command.IdxOffset;
      for (std::size_t i = 0; i < drawn.size(); ++i) {
        if (over(drawn[i].box) &&
            is_solid_box(texture, corners, indices + drawn[i].first, drawn[i].size)) {
          cover = {number - 1, i, true};
        }
      }
    }
  }
  return cover;
}

void paint_band(const Canvas& canvas, const ImDrawData& picture, const Shapes& shapes,
                const Area& band, Pixel ground) {
  const Cover cover = cover_of(picture, shapes, band);
  for (int y = band.top; y < band.bottom && !cover.found; ++y) {
    Pixel* const row = canvas.pixels + std::ptrdiff_t{y} * canvas.width;
    std::fill(row + band.left, row + band.right, ground);
  }
  std::size_t number = 0;
  for (const ImDrawList* list : picture.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      std::span<const Shape> drawn = shapes.of(number++);
      if (cover.found && number <= cover.command) continue;
      if (cover.found && number == cover.command + 1) drawn = drawn.subspan(cover.shape);
      const ImVec4& cut = command.ClipRect;
      const Area clip = both(band, {static_cast<int>(cut.x), static_cast<int>(cut.y),
                                    static_cast<int>(cut.z), static_cast<int>(cut.w)});
      if (clip.left >= clip.right || clip.top >= clip.bottom) continue;
      const auto left = static_cast<float>(clip.left), top = static_cast<float>(clip.top);
      const auto right = static_cast<float>(clip.right), bottom = static_cast<float>(clip.bottom);
      const Texture texture(command.TexRef);
      const ImDrawVert* corners = list->VtxBuffer.Data + command.VtxOffset;
      const ImDrawIdx* indices = list->IdxBuffer.Data + command.IdxOffset;
      for (const Shape& shape : drawn) {
        const ImVec4& box = shape.box;
        if (box.z < left || box.x > right || box.w < top || box.y > bottom) continue;
        draw_shape(canvas, clip, texture, corners, indices + shape.first, shape.size);
      }
    }
  }
}

/// Nobody, when the system has no thread to give.
std::jthread begun(const std::function<void()>& work) {
  try {
    return std::jthread(work);
  } catch (const std::system_error&) {
    return {};
  }
}

}  // namespace

void paint(const Canvas& canvas, const ImDrawData& picture, const Shapes& shapes,
           std::span<const Area> areas, Pixel ground) {
  constexpr int kBand = 64;  // rows: of the largest screen they fit beside the processor
  std::vector<Area> bands;
  int pixels = 0;
  for (const Area& area : areas) {
    for (int top = area.top; top < area.bottom; top += kBand) {
      bands.push_back({area.left, top, area.right, std::min(top + kBand, area.bottom)});
    }
    pixels += (area.right - area.left) * (area.bottom - area.top);
  }
  std::atomic<std::size_t> next = 0;
  const auto paint_bands = [&] {
    for (std::size_t i = next++; i < bands.size(); i = next++) {
      paint_band(canvas, picture, shapes, bands[i], ground);
    }
  };
  constexpr int kForTwo = 256 * 1024;  // pixels: below, a thread's beginning costs what it saves
  const std::jthread other = pixels >= kForTwo ? begun(paint_bands) : std::jthread();
  paint_bands();
}

void move(const Canvas& canvas, const Area& area, int down) {
  const int rows = area.bottom - area.top - std::abs(down);
  const auto bytes = static_cast<std::size_t>(area.right - area.left);
  for (int i = 0; i < rows; ++i) {
    const int from = down > 0 ? area.bottom - down - 1 - i : area.top - down + i;
    const Pixel* const source = canvas.pixels + std::ptrdiff_t{from} * canvas.width + area.left;
    std::copy_n(source, bytes,
                canvas.pixels + std::ptrdiff_t{from + down} * canvas.width + area.left);
  }
}

}  // namespace stordialog::shell
