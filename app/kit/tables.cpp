#include "kit/tables.h"

#include <algorithm>

namespace stordialog::kit {

Table::Table(Kit& kit, Rect box, std::span<const Column> columns)
    : kit_(&kit), box_(box), y_(box.y), count_(std::min(columns.size(), kColumns)) {
  std::copy_n(columns.begin(), count_, columns_.begin());
  float fixed = 0, sharing = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    fixed += columns_[i].width;
    sharing += columns_[i].width > 0 ? 0.0F : 1.0F;
  }
  bool heads = false;
  for (std::size_t i = 0; i < count_; ++i) {
    if (columns_[i].width <= 0) columns_[i].width = (box.w - fixed) / sharing;
    heads = heads || !columns_[i].head.empty();
  }
  if (!heads) return;
  float x = box.x;
  for (std::size_t i = 0; i < count_; ++i) {
    const Rect cell{x, y_, columns_[i].width - gap_after(i), kHead - 14};
    kit.text(cell, columns_[i].head, {28, 1.1F, Weight::kBold, 0}, kit.theme().ink2,
             {.align = columns_[i].align, .stand = Stand::kBottom, .max_lines = 2, .shrink = true});
    x += columns_[i].width;
  }
  y_ += kHead;
}

// Numbers at the end of their column keep away from words at the start of the next.
float Table::gap_after(std::size_t column) const {
  if (column + 1 == count_) return 0;
  const bool meet =
      columns_[column].align == Align::kEnd && columns_[column + 1].align == Align::kStart;
  return meet ? kSpace5 : kSpace2;
}

void Table::draw(std::span<const Cell> cells, bool sum) {
  Kit& kit = *kit_;
  const Theme& t = kit.theme();
  kit.fill({box_.x, y_, box_.w, sum ? 4.0F : 2.0F}, sum ? t.ink : t.hair);
  float x = box_.x;
  for (std::size_t i = 0; i < std::min(cells.size(), count_); ++i) {
    const Rect cell{x, y_ + 2, columns_[i].width - gap_after(i), kRow - 2};
    x += columns_[i].width;
    if (cells[i].verdict != Verdict::kNone) {
      verdict(kit, cell.middle(cell.w, 39), cells[i].verdict, cells[i].text, 30);
      continue;
    }
    kit.text(cell, cells[i].text, {32, 1.2F, sum ? Weight::kExtraBold : Weight::kBold, 0},
             cells[i].dim ? t.ink2 : t.ink,
             {.align = columns_[i].align,
              .stand = Stand::kMiddle,
              .max_lines = 1,
              .shrink = true,
              .tabular = columns_[i].align == Align::kEnd});
  }
  y_ += kRow;
}

namespace {

// The number's place, at the end side of what is left.
void draw_number(Kit& kit, Rect& box, const BarRow& row) {
  const TextStyle number{row.em * 1.1F, 1, Weight::kExtraBold, 0};
  const Rect end =
      box.take_end(std::max(kit.text_width("000", number), kit.text_width(row.number, number)), 20);
  kit.text(end, row.number, number, kit.theme().ink,
           {.align = Align::kEnd,
            .stand = Stand::kMiddle,
            .max_lines = 1,
            .tabular = true,
            .left_to_right = true});
}

void draw_bar(Kit& kit, Rect track, const BarRow& row) {
  const Theme& t = kit.theme();
  const bool high = t.name == ThemeName::kHighContrast;
  if (high) {
    kit.stroke(track, t.ink, 4, 8);
  } else {
    kit.fill(track, t.sand, 8);
  }
  const float wide = std::clamp(row.share, 0.0F, 1.0F) * track.w;
  const Color plain = t.name == ThemeName::kLight ? t.second_side : t.edge;
  if (wide > 1) kit.fill(track.with_width(wide), row.strong ? t.action : (high ? t.ink : plain), 8);
  // The pale bar needs an edge on paper.
  if (wide > 1 && !row.strong && t.name == ThemeName::kLight) {
    kit.stroke(track.with_width(wide), t.action, 2, 8);
  }
}

}  // namespace

void bar_row(Kit& kit, Rect box, const BarRow& row) {
  const TextStyle style{row.em, 1.15F, Weight::kBold, 0};
  if (row.stacked) {
    constexpr float kBetween = 6, kTrack = 32;
    const float line = row.em * style.line;
    box = box.middle(box.w, line + kBetween + kTrack);
    Rect top = box.take_top(line, kBetween);
    draw_number(kit, top, row);
    kit.text(top, row.label, style, kit.theme().ink,
             {.stand = Stand::kMiddle, .max_lines = 1, .shrink = true});
    return draw_bar(kit, box, row);
  }
  const float label = row.label_width > 0 ? row.label_width : box.w * 0.4F;
  kit.text(box.take_start(label, 24), row.label, style, kit.theme().ink,
           {.stand = Stand::kMiddle, .max_lines = 2, .shrink = true});
  draw_number(kit, box, row);
  draw_bar(kit, box.middle(box.w, std::min(40.0F, box.h - 16)), row);
}

}  // namespace stordialog::kit
