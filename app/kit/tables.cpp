#include "kit/tables.h"

#include <algorithm>
#include <cmath>

#include "kit/buttons.h"

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

void bar_row(Kit& kit, Rect box, const BarRow& row) {
  const Theme& t = kit.theme();
  const float label = row.label_width > 0 ? row.label_width : box.w * 0.4F;
  const TextStyle style{row.em, 1.15F, Weight::kBold, 0};
  kit.text(box.take_start(label, 24), row.label, style, t.ink,
           {.stand = Stand::kMiddle, .max_lines = 2, .shrink = true});
  const TextStyle number{row.em * 1.1F, 1, Weight::kExtraBold, 0};
  const Rect end =
      box.take_end(std::max(kit.text_width("000", number), kit.text_width(row.number, number)), 20);
  kit.text(end, row.number, number, t.ink,
           {.align = Align::kEnd,
            .stand = Stand::kMiddle,
            .max_lines = 1,
            .tabular = true,
            .left_to_right = true});
  const Rect track = box.middle(box.w, std::min(40.0F, box.h - 16));
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

namespace {

constexpr float kStepShare = 0.8F;  // of the box's height, for one press on Upp or Ner
constexpr float kDragAfter = 14;    // layout pixels a finger may wander and still tap
constexpr float kKeyWide = 88;

// A finger that moves far enough takes the content along and presses nothing.
void drag(Kit& kit, const Id& id, Rect box, float& offset) {
  float& start = kit.remembered(Id(id.view(), ".start"));
  float& from = kit.remembered(Id(id.view(), ".from"));
  float& state = kit.remembered(Id(id.view(), ".state"));  // 0 none, 1 down, 2 dragging
  const Kit::Finger finger = kit.finger();
  if (finger.began) {
    state = box.contains(finger.at) ? 1.0F : 0.0F;
    start = finger.at.y;
    from = offset;
  }
  if (!finger.down) state = 0;
  if (state == 1 && std::abs(finger.at.y - start) > kDragAfter) state = 2;
  if (state == 2) {
    offset = from - (finger.at.y - start);
    kit.cancel_press();
  }
}

// Brings what Tab came to into sight, with a little of what comes next.
void show(Rect target, Rect box, float& offset) {
  const bool inside = target.x >= box.x && target.right() <= box.right();
  if (!inside) return;
  if (target.y < box.y) offset -= box.y - target.y + kGap;
  if (target.bottom() > box.bottom()) offset += target.bottom() - box.bottom() + kGap;
}

}  // namespace

ScrollArea::ScrollArea(Kit& kit, const Id& id, Rect box, float content_height)
    : kit_(&kit), inner_(box) {
  float& offset = kit.remembered(id);
  const float most = std::max(0.0F, content_height - box.h);
  if (most > 0) {
    Rect keys = inner_.take_end(kKeyWide, kKeys - kKeyWide);
    const Button up{.icon = Icon::kKeyboardArrowUp, .enabled = offset > 0.5F, .icon_em = 56};
    const Button down{
        .icon = Icon::kKeyboardArrowDown, .enabled = offset < most - 0.5F, .icon_em = 56};
    if (button(kit, Id(id.view(), ".up"), keys.take_top(kKeyWide, kGap), up)) {
      offset -= box.h * kStepShare;
    }
    if (button(kit, Id(id.view(), ".down"), keys.take_bottom(kKeyWide + 6).with_height(kKeyWide),
               down)) {
      offset += box.h * kStepShare;
    }
    drag(kit, id, inner_, offset);
  }
  if (const auto target = kit.focus_came_to()) show(*target, box, offset);
  offset = std::clamp(offset, 0.0F, most);
  kit.push_clip(most > 0 ? Rect{inner_.x - 12, inner_.y, inner_.w + 16, inner_.h} : box.grown(12));
  inner_.y -= offset;
  inner_.h = std::max(content_height, box.h);
}

ScrollArea::~ScrollArea() {
  kit_->pop_clip();
}

}  // namespace stordialog::kit
