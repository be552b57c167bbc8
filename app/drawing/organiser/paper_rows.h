// The rows of a sheet as it is printed: its options downwards, with what is written beside each,
// and the sides to tick. They enter what is pressed. Ids: o.N, o.N.less, o.N.GRADE, side.N,
// side.none.
#pragma once

#include <string>
#include <vector>

#include "kit/column.h"
#include "screens/paper_screen.h"
#include "screens/view.h"

namespace stordialog::drawing {

/// Outlives the blocks that it makes.
class SheetRows {
 public:
  SheetRows(screens::PaperScreen& screen, const domain::Event& event, const screens::View& view,
            kit::Kit& kit, bool enabled)
      : screen_(screen), event_(event), view_(view), kit_(kit), enabled_(enabled) {}

  /// In two columns where the screen is wide and the method leaves room for them.
  [[nodiscard]] std::vector<kit::Block> options(const domain::Question& asked);
  [[nodiscard]] std::vector<kit::Block> sides();

 private:
  [[nodiscard]] kit::Block option_block(const domain::Question& asked, std::uint16_t option);
  [[nodiscard]] kit::Block with_less(kit::Block row, std::uint16_t option, bool any);
  [[nodiscard]] kit::Block grade_block(std::string title, std::uint16_t option);
  [[nodiscard]] kit::Block label_block(std::string_view said) const;
  [[nodiscard]] kit::Block side_block(std::string id, std::string title, const domain::Key& side);
  [[nodiscard]] std::string in(const domain::LocalText& text) const;
  [[nodiscard]] std::string number(std::size_t value) const;

  screens::PaperScreen& screen_;
  const domain::Event& event_;
  const screens::View& view_;
  kit::Kit& kit_;
  bool enabled_;
};

}  // namespace stordialog::drawing
