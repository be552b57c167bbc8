#include "kit/column.h"

#include <algorithm>
#include <cmath>

namespace stordialog::kit {
namespace {

// What blocks, gaps and margins get of the height to spare.
struct Spare {
  float block = 0;  // share of what each block may grow, 0 to 1
  float gap = 1;    // times the gaps
  float above = 0;
};

Spare share_out(std::span<const Block> blocks, float spare, Spread spread) {
  Spare shared;
  if (spread == Spread::kTop || spare <= 0) return shared;
  float grows = 0, gaps = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    grows += blocks[i].grows;
    if (i + 1 < blocks.size()) gaps += blocks[i].gap;
  }
  if (spread == Spread::kApart) {
    constexpr float kGapMost = 2.2F;
    if (grows > 0) shared.block = std::min(1.0F, spare / grows);
    spare -= shared.block * grows;
    if (gaps > 0) shared.gap = std::min(kGapMost, 1 + spare / gaps);
    spare -= (shared.gap - 1) * gaps;
  }
  // The eye's middle is a little above the real one.
  constexpr float kAbove = 0.42F;
  // What follows a title stays with it.
  constexpr float kAboveMost = 64;
  shared.above = spare * kAbove;
  if (spread == Spread::kApart) shared.above = std::min(shared.above, kAboveMost);
  return shared;
}

void draw_blocks(Rect box, std::span<const Block> blocks, const Spare& shared) {
  box.take_top(shared.above);
  for (const Block& block : blocks) {
    const float height = block.height(box.w) + shared.block * block.grows;
    block.draw(box.take_top(height, block.gap * shared.gap));
  }
}

}  // namespace

Spread natural_spread(const Kit& kit) {
  return kit.upright() ? Spread::kApart : Spread::kTop;
}

float column_height(std::span<const Block> blocks, float width) {
  float height = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    height += blocks[i].height(width) + (i + 1 < blocks.size() ? blocks[i].gap : 0);
  }
  return height;
}

void draw_column(Kit& kit, const Id& id, Rect box, std::span<const Block> blocks, Spread spread) {
  const float whole = column_height(blocks, box.w);
  if (whole <= box.h + 0.5F)
    return draw_blocks(box, blocks, share_out(blocks, box.h - whole, spread));
  const float height = column_height(blocks, box.w - ScrollArea::kKeys) + kit.theme().lip;
  const ScrollArea area(kit, id, box, height);
  draw_blocks(area.inner(), blocks, {});
}

GridFit fit_grid(const Kit& kit, Rect box, const GridWish& wish) {
  box.h -= kit.theme().lip;
  const auto rows_in = [&](int columns) {
    return static_cast<float>((wish.count + static_cast<std::size_t>(columns) - 1) /
                              static_cast<std::size_t>(columns));
  };
  for (int columns = wish.columns; columns > 0; --columns) {
    const auto count = static_cast<float>(columns);
    const float needed = wish.needs((box.w - wish.gap_x * (count - 1)) / count);
    const float rows = std::max(1.0F, rows_in(columns));
    const float room = (box.h - wish.gap_y * (rows - 1)) / rows;
    if (needed <= room + 0.5F)
      return {columns, std::max(needed, std::min(wish.height, room)), false};
  }
  // As many whole rows as there is room for, and these fill it.
  const float needed = wish.needs(box.w - ScrollArea::kKeys);
  const float shown = std::max(1.0F, std::floor((box.h + wish.gap_y) / (needed + wish.gap_y)));
  // A single row leaves the rest of the height to a glimpse of the next.
  if (shown < 2) return {1, needed, true};
  const float filling = (box.h + wish.gap_y) / shown - wish.gap_y;
  return {1, std::max(needed, std::min(filling, needed * 1.3F)), true};
}

CardGrid::CardGrid(Kit& kit, const Id& id, Rect box, const GridWish& wish)
    : inner_(box), count_(wish.count), gap_x_(wish.gap_x), gap_y_(wish.gap_y) {
  const float lip = kit.theme().lip;
  const GridFit fit = fit_grid(kit, box, wish);
  columns_ = fit.columns;
  height_ = fit.height;
  if (!fit.scrolls) return;
  const auto rows = static_cast<float>(wish.count);
  const float shown = std::floor((box.h - lip + gap_y_ + 0.5F) / (height_ + gap_y_));
  if (shown >= 2) box.h = shown * (height_ + gap_y_) - gap_y_ + lip;
  area_.emplace(kit, id, box, rows * (height_ + gap_y_) - gap_y_ + lip, height_ + gap_y_);
  inner_ = area_->inner();
}

Rect CardGrid::cell(std::size_t index) const {
  const auto columns = static_cast<std::size_t>(columns_);
  const auto count = static_cast<float>(columns_);
  const float width = (inner_.w - gap_x_ * (count - 1)) / count;
  return {inner_.x + static_cast<float>(index % columns) * (width + gap_x_),
          inner_.y + static_cast<float>(index / columns) * (height_ + gap_y_), width, height_};
}

float CardGrid::bottom() const {
  return cell(count_ - 1).bottom();
}

}  // namespace stordialog::kit
