// What the station has taken in, and how much room the computer has left.
#include <algorithm>
#include <cmath>
#include <vector>

#include "drawing/staff/staff.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

std::vector<std::string> counted(const screens::View& view) {
  std::vector<std::string> texts;
  for (const domain::Kind kind : {domain::Kind::idea, domain::Kind::support, domain::Kind::ballot,
                                  domain::Kind::contact, domain::Kind::signatory}) {
    texts.push_back(view.words->plural("kinds." + std::string(domain::name_of(kind)),
                                       view.board->counts.of(kind)));
  }
  return texts;
}

std::string free_disk(const screens::View& view) {
  return view.text("screen.staff.free_disk", {{"size", size_text(view.board->free_bytes, view)}});
}

constexpr float kCountLine = 52;

/// What has been handed in, as a column at the end side.
void draw_counts_beside(const screens::View& view, kit::Kit& kit, kit::Rect box) {
  kit::panel(kit, box);
  kit::Rect inner = box.inset(32, 24);
  kit.text(inner.take_top(88, 12), view.text("screen.staff.handed_in"), kit::kEyebrow,
           kit.theme().ink, {.max_lines = 2, .shrink = true});
  for (const std::string& text : counted(view)) {
    kit.text(inner.take_top(kCountLine), text, kit::kSmall, kit.theme().ink,
             {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
  }
  kit.text(inner.take_bottom(80), free_disk(view), kit::kCaption, kit.theme().ink2,
           {.stand = kit::Stand::kBottom, .max_lines = 2, .balanced = true});
}

/// The same under the list: in as many columns as hold them.
class CountsUnder {
 public:
  CountsUnder(const screens::View& view, const kit::Kit& kit, float width)
      : texts_(counted(view)), width_(width - 2 * kX) {
    float widest = 0;
    for (const std::string& text : texts_) {
      widest = std::max(widest, kit.text_width(text, kit::kSmall));
    }
    constexpr float kMost = 3;
    columns_ = std::clamp(std::floor((width_ + kX) / (widest + kX)), 1.0F, kMost);
    lines_ = std::ceil(static_cast<float>(texts_.size()) / columns_);
  }
  [[nodiscard]] float height() const {
    return 2 * kY + kHead + kit::kSpace1 + lines_ * kCountLine + kit::kSpace1 + kDisk;
  }
  void draw(const screens::View& view, kit::Kit& kit, kit::Rect box) const {
    kit::panel(kit, box);
    kit::Rect inner = box.inset(kX, kY);
    const kit::TextLayout one{.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true};
    kit.text(inner.take_top(kHead, kit::kSpace1), view.text("screen.staff.handed_in"),
             kit::kEyebrow, kit.theme().ink, one);
    kit.text(inner.take_bottom(kDisk, kit::kSpace1), free_disk(view), kit::kCaption,
             kit.theme().ink2, one);
    const float wide = (inner.w + kX) / columns_;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const auto column = static_cast<float>(i % static_cast<std::size_t>(columns_));
      const auto line = static_cast<float>(i / static_cast<std::size_t>(columns_));
      const kit::Rect cell{inner.x + column * wide, inner.y + line * kCountLine, wide - kX,
                           kCountLine};
      kit.text(cell, texts_[i], kit::kSmall, kit.theme().ink, one);
    }
  }

 private:
  static constexpr float kX = 32, kY = 24, kHead = 44, kDisk = 40;
  std::vector<std::string> texts_;
  float width_;
  float columns_ = 1, lines_ = 1;
};

}  // namespace

void draw_counts(const screens::View& view, kit::Kit& kit, kit::Rect& work) {
  if (kit.upright()) {
    const CountsUnder counts(view, kit, work.w);
    counts.draw(view, kit, work.take_bottom(counts.height(), kit::kSpace4));
  } else {
    const float side = little_height(kit) ? 300 : 360;
    draw_counts_beside(view, kit, work.take_end(side, kit::kSpace4));
  }
}

}  // namespace stordialog::drawing
