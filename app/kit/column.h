// Blocks under each other: spread over the height there is, or in a scroll area when it is too
// little. What every page that must hold any language in any size is made of.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "kit/scroll.h"

namespace stordialog::kit {

struct Block {
  std::function<float(float width)> height = {};
  std::function<void(Rect box)> draw = {};
  float gap = 32;   // to the block under it
  float grows = 0;  // how much higher it may become when there is room to spare
};

// kTop: as high as they are, from the top. kApart: what is to be spared goes to the blocks that
// grow, then between them, then above and below; upright pages look best so. kMiddle: in the
// middle.
enum class Spread : std::uint8_t { kTop, kMiddle, kApart };
// kApart on upright screens, else kTop.
Spread natural_spread(const Kit& kit);

// Their height at that width, gaps between them included.
float column_height(std::span<const Block> blocks, float width);
// Ids ID + ".up", ".down" when it scrolls.
void draw_column(Kit& kit, const Id& id, Rect box, std::span<const Block> blocks, Spread spread);

// Cards of one height in as many columns as hold all of them; when none does, one column that
// scrolls, whole rows at a time.
struct GridWish {
  std::size_t count = 0;
  int columns = 2;  // at most
  float gap_x = 20, gap_y = 20;
  float height = 140;                            // of a card that has room: at most
  std::function<float(float width)> needs = {};  // the height of the highest card at that width
};
class CardGrid {
 public:
  CardGrid(Kit& kit, const Id& id, Rect box, const GridWish& wish);
  Rect cell(std::size_t index) const;
  int columns() const { return columns_; }
  // Where the last row ends, the lip included.
  float bottom() const;

 private:
  Rect inner_;
  std::size_t count_;
  int columns_ = 1;
  float gap_x_, gap_y_, height_ = 0;
  std::optional<ScrollArea> area_;
};
// The height of a card in such a grid at which all of it fits `box`; nothing when it must scroll.
struct GridFit {
  int columns = 1;
  float height = 0;  // of a row
  bool scrolls = false;
};
GridFit fit_grid(const Kit& kit, Rect box, const GridWish& wish);

}  // namespace stordialog::kit
