// Table mode (31): which table it is, and what it has handed in, each idea with a way to change it.
#pragma once

#include <vector>

#include "desk/board.h"
#include "drawing/participant/page.h"

namespace stordialog::drawing {

/// The question and "Bord 7"; what went wrong under it.
void draw_table_head(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                     kit::Rect& main, bool low);

/// The table's ideas beside or under the field, or a key to them. Ids table.POSITION, table.up,
/// table.down, table.all.
class TableSide {
 public:
  TableSide(const screens::Kiosk& kiosk, const screens::View& view);
  /// Cuts its place off `main` and leaves `field` of height, if it can.
  void take(const kit::Kit& kit, kit::Rect& main, float field);
  [[nodiscard]] Asked draw(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) const;

 private:
  enum class As : std::uint8_t { panel, key };
  std::string title_;
  bool empty_ = false;  // nothing handed in yet: nothing to show
  As as_ = As::panel;
  kit::Rect box_;
};

/// The list on a page of its own.
[[nodiscard]] Asked draw_table_page(screens::Kiosk& kiosk, const screens::View& view,
                                    kit::Kit& kit);

}  // namespace stordialog::drawing
