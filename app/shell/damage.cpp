#include "shell/damage.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include <imgui.h>

namespace stordialog::shell {

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

// Adds each shape to the tiles that it may touch, in the order of drawing.
void Damage::note(const ImDrawData& picture) {
  constexpr unsigned kRectangle = 6;
  shapes_.read(picture);
  noted_.clear();
  std::size_t number = 0;
  for (const ImDrawList* list : picture.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      for (const Shape& shape : shapes_.of(number++)) {
        noted_.push_back({shape.box, command.ClipRect, shape.look, shape.size == kRectangle});
        note(noted_.back(), now_);
      }
    }
  }
}

void Damage::note(const Noted& shape, Tiles& tiles) const {
  // A pixel more each way: what is drawn at an edge may round outwards.
  const ImVec4 &box = shape.box, &clip = shape.clip;
  const float left = std::max({0.0F, clip.x, box.x - 1}), top = std::max({0.0F, clip.y, box.y - 1});
  const float right = std::min(clip.z, box.z + 1), bottom = std::min(clip.w, box.w + 1);
  if (right <= left || bottom <= top) return;
  std::uint64_t number = folded(shape.look, fine({box.x, box.y}));
  // A clip that moves uncovers other parts of the same shape.
  number = folded(number, fine({left, top}) ^ std::rotl(fine({right, bottom}), 17));
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15ULL;
  const auto tile = [](float pixel, int most) {
    return std::min(static_cast<int>(pixel) / kTile, most - 1);
  };
  const int first = tile(left, columns_), last = tile(right, columns_);
  for (int y = tile(top, rows_), under = tile(bottom, rows_); y <= under; ++y) {
    std::uint64_t* const row = tiles.data() + static_cast<std::ptrdiff_t>(y) * columns_;
    for (int x = first; x <= last; ++x) row[x] = (std::rotl(row[x], 5) + number) * kOdd;
  }
}

// Makes sure that the box is drawn anew.
void Damage::spoil(const ImVec4& box, Tiles& tiles) const {
  constexpr std::uint64_t kSpoiled = 0x5A5A'5A5A'DEAD'BEEFULL;
  note({box, box, kSpoiled, false}, tiles);
}

void Damage::moved(const Area& box, int down) {
  if (columns_ == 0) return;
  const ImVec4 in{static_cast<float>(box.left), static_cast<float>(box.top),
                  static_cast<float>(box.right), static_cast<float>(box.bottom)};
  const auto by = static_cast<float>(down);
  const auto meet = [&in](const ImVec4& a) {
    return a.x < in.z && in.x < a.z && a.y < in.w && in.y < a.w;
  };
  const auto within = [&in](const ImVec4& a) {
    return ImVec4{std::max(a.x, in.x), std::max(a.y, in.y), std::min(a.z, in.z),
                  std::min(a.w, in.w)};
  };
  std::fill(before_.begin(), before_.end(), 0);
  for (Noted& shape : noted_) {
    const ImVec4& clip = shape.clip;
    const bool along = clip.x == in.x && clip.y == in.y && clip.z == in.z && clip.w == in.w;
    if (along) {
      shape.box.y += by;
      shape.box.w += by;
    }
    note(shape, before_);
  }
  for (const Noted& shape : noted_) {
    const ImVec4& clip = shape.clip;
    const bool along = clip.x == in.x && clip.y == in.y && clip.z == in.z && clip.w == in.w;
    if (along || !meet(shape.box) || !meet(clip)) continue;
    // The ground under all of it looks the same wherever it is moved.
    const bool ground = shape.plain && shape.box.x <= in.x && shape.box.y <= in.y &&
                        shape.box.z >= in.z && shape.box.w >= in.w;
    if (ground) continue;
    const ImVec4 there{shape.box.x, shape.box.y + by, shape.box.z, shape.box.w + by};
    spoil(within(shape.box), before_);
    if (meet(there)) spoil(within(there), before_);
  }
  ImVec4 uncovered = in;
  if (down > 0) {
    uncovered.w = std::min(in.w, in.y + by);
  } else {
    uncovered.y = std::max(in.y, in.w + by);
  }
  spoil(uncovered, before_);
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

}  // namespace stordialog::shell
