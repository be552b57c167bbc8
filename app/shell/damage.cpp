#include "shell/damage.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include <imgui.h>

namespace stordialog::shell {

namespace {

std::uint64_t mixed(std::uint64_t so_far, std::uint64_t value) {
  constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15ULL;
  return std::rotl(so_far ^ value, 29) * kPrime;
}

std::uint64_t number_of(const ImDrawVert& vertex) {
  const auto bits = [](float value) { return std::uint64_t{std::bit_cast<std::uint32_t>(value)}; };
  std::uint64_t hash = bits(vertex.pos.x) << 32 | bits(vertex.pos.y);
  hash = mixed(hash, bits(vertex.uv.x) << 32 | bits(vertex.uv.y));
  return mixed(hash, vertex.col);
}

}  // namespace

std::span<const Area> Damage::of(const ImDrawData& picture, std::uint32_t ground) {
  const auto width = static_cast<int>(picture.DisplaySize.x * picture.FramebufferScale.x);
  const auto height = static_cast<int>(picture.DisplaySize.y * picture.FramebufferScale.y);
  const bool anew = columns_ == 0 || width != width_ || height != height_ || ground != ground_;
  width_ = width;
  height_ = height;
  ground_ = ground;
  columns_ = (width + kTile - 1) / kTile;
  rows_ = (height + kTile - 1) / kTile;
  const auto tiles = static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_);
  now_.assign(tiles, 0);
  note(picture);
  areas_.clear();
  if (anew) {
    areas_.push_back({0, 0, width, height});
  } else {
    gather();
  }
  std::swap(before_, now_);
  return areas_;
}

// Adds each triangle to the tiles that it may touch, in the order of drawing.
void Damage::note(const ImDrawData& picture) {
  const auto tile = [](float pixel, int most) {
    return std::clamp(static_cast<int>(std::floor(pixel)) / kTile, 0, most - 1);
  };
  for (const ImDrawList* list : picture.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
      const ImDrawIdx* indices = list->IdxBuffer.Data + command.IdxOffset;
      const ImVec4 clip = command.ClipRect;
      // By its own number: a new texture has no name of OpenGL's yet.
      const ImTextureRef& used = command.TexRef;
      const auto texture = used._TexData == nullptr
                               ? std::uint64_t{used._TexID}
                               : static_cast<std::uint64_t>(used._TexData->UniqueID);
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const ImDrawVert& a = vertices[indices[i]];
        const ImDrawVert& b = vertices[indices[i + 1]];
        const ImDrawVert& c = vertices[indices[i + 2]];
        // A pixel more each way: what is drawn at an edge may round outwards.
        const float left = std::max(clip.x, std::min({a.pos.x, b.pos.x, c.pos.x}) - 1);
        const float top = std::max(clip.y, std::min({a.pos.y, b.pos.y, c.pos.y}) - 1);
        const float right = std::min(clip.z, std::max({a.pos.x, b.pos.x, c.pos.x}) + 1);
        const float bottom = std::min(clip.w, std::max({a.pos.y, b.pos.y, c.pos.y}) + 1);
        if (right <= left || bottom <= top) continue;
        std::uint64_t hash = mixed(mixed(mixed(texture, number_of(a)), number_of(b)), number_of(c));
        // A clip that moves uncovers other parts of the same triangle.
        hash = mixed(hash, std::bit_cast<std::uint32_t>(left + top * 3));
        hash = mixed(hash, std::bit_cast<std::uint32_t>(right + bottom * 3));
        for (int y = tile(top, rows_); y <= tile(bottom, rows_); ++y) {
          const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_);
          for (int x = tile(left, columns_); x <= tile(right, columns_); ++x) {
            std::uint64_t& number = now_[row + static_cast<std::size_t>(x)];
            number = mixed(number, hash);
          }
        }
      }
    }
  }
}

// Runs of tiles in a row, joined with the run right above when they are as wide.
void Damage::gather() {
  open_.clear();
  for (int y = 0; y < rows_; ++y) {
    std::vector<Area>& above = open_;
    std::vector<Area> row;
    for (int x = 0; x < columns_; ++x) {
      const std::size_t place = static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) +
                                static_cast<std::size_t>(x);
      if (now_[place] == before_[place]) continue;
      if (!row.empty() && row.back().right == x) {
        row.back().right = x + 1;
      } else {
        row.push_back({x, y, x + 1, y + 1});
      }
    }
    for (Area& run : row) {
      const auto over = std::ranges::find_if(above, [&run](const Area& area) {
        return area.left == run.left && area.right == run.right;
      });
      if (over != above.end()) {
        run.top = over->top;
        above.erase(over);
      }
    }
    areas_.insert(areas_.end(), above.begin(), above.end());
    open_ = std::move(row);
  }
  areas_.insert(areas_.end(), open_.begin(), open_.end());
  join();
  for (Area& area : areas_) {
    area = {area.left * kTile, area.top * kTile, std::min(width_, area.right * kTile),
            std::min(height_, area.bottom * kTile)};
  }
}

// Each area is drawn on its own: a few that hold a little too much cost less than many that fit.
void Damage::join() {
  constexpr std::size_t kMost = 4, kSearched = 48;
  const auto both = [](const Area& a, const Area& b) {
    return Area{std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
                std::max(a.bottom, b.bottom)};
  };
  const auto size = [](const Area& a) { return (a.right - a.left) * (a.bottom - a.top); };
  const auto meet = [](const Area& a, const Area& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  };
  // What two areas share would be drawn twice, and blended edges would show it.
  const auto some_meet = [&] {
    for (std::size_t i = 0; i < areas_.size(); ++i) {
      for (std::size_t j = i + 1; j < areas_.size(); ++j) {
        if (meet(areas_[i], areas_[j])) return true;
      }
    }
    return false;
  };
  while (areas_.size() > kMost || some_meet()) {
    std::size_t one = 0, other = 1;
    int least = std::numeric_limits<int>::max();
    const std::size_t searched = std::min(areas_.size(), kSearched);
    for (std::size_t i = 0; i < searched; ++i) {
      for (std::size_t j = i + 1; j < searched; ++j) {
        const bool shared = areas_.size() <= kMost && meet(areas_[i], areas_[j]);
        const int added =
            shared ? std::numeric_limits<int>::min()
                   : size(both(areas_[i], areas_[j])) - size(areas_[i]) - size(areas_[j]);
        if (added >= least) continue;
        least = added;
        one = i;
        other = j;
      }
    }
    areas_[one] = both(areas_[one], areas_[other]);
    areas_.erase(areas_.begin() + static_cast<std::ptrdiff_t>(other));
  }
}

namespace {

/// Leaves out the triangles before the first and after the last one that touch the command's clip.
/// False when none does.
bool shorten(const ImDrawList& list, ImDrawCmd& command) {
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
  const ImVec4& clip = command.ClipRect;
  unsigned first = command.ElemCount, last = 0;
  for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
    const ImVec2& a = vertices[indices[i]].pos;
    const ImVec2& b = vertices[indices[i + 1]].pos;
    const ImVec2& c = vertices[indices[i + 2]].pos;
    if (std::max({a.x, b.x, c.x}) < clip.x || std::min({a.x, b.x, c.x}) > clip.z ||
        std::max({a.y, b.y, c.y}) < clip.y || std::min({a.y, b.y, c.y}) > clip.w) {
      continue;
    }
    first = std::min(first, i);
    last = i + 3;
  }
  if (last == 0) return false;
  command.IdxOffset += first;
  command.ElemCount = last - first;
  return true;
}

}  // namespace

void confine(ImDrawData& picture, std::span<const Area> areas) {
  for (ImDrawList* list : picture.CmdLists) {
    ImVector<ImDrawCmd> confined;
    for (const Area& area : areas) {
      for (const ImDrawCmd& command : list->CmdBuffer) {
        ImDrawCmd part = command;
        part.ClipRect.x = std::max(command.ClipRect.x, static_cast<float>(area.left));
        part.ClipRect.y = std::max(command.ClipRect.y, static_cast<float>(area.top));
        part.ClipRect.z = std::min(command.ClipRect.z, static_cast<float>(area.right));
        part.ClipRect.w = std::min(command.ClipRect.w, static_cast<float>(area.bottom));
        if (part.ClipRect.z > part.ClipRect.x && part.ClipRect.w > part.ClipRect.y &&
            shorten(*list, part)) {
          confined.push_back(part);
        }
      }
    }
    list->CmdBuffer.swap(confined);
  }
}

}  // namespace stordialog::shell
