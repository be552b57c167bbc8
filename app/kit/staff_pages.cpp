// The staff's bar with its chips.
#include <algorithm>
#include <cmath>

#include "kit/buttons.h"
#include "kit/figures.h"
#include "kit/measure.h"
#include "kit/pages.h"

namespace stordialog::kit {
namespace {

constexpr Color kBar = Color::rgb(0x0B4A5A);
constexpr Color kBarChip = Color::rgb(0x0E5A6D);
constexpr Color kBarSmall = Color::rgb(0xCFE3E6);
constexpr Color kWhite = Color::rgb(0xFFFFFF);
constexpr TextStyle kChipText{28, 1.2F, Weight::kBold, 0};

bool high_contrast(const Kit& kit) {
  return kit.theme().name == ThemeName::kHighContrast;
}

void draw_chip(Kit& kit, Rect box, const Chip& chip, Color back, Color ink) {
  const Theme& t = kit.theme();
  kit.fill(box, chip.strong ? t.dot : back, box.h / 2);
  if (high_contrast(kit) && !chip.strong) kit.stroke(box, t.ink, 4, box.h / 2);
  const Color text = chip.strong ? t.on_dot : ink;
  Rect content = box.inset(20, 0);
  if (chip.icon != Icon::kNone) {
    kit.icon(chip.icon, content.take_start(32, 12).center(), 32, text);
  }
  kit.text(content, chip.text, kChipText, text, {.stand = Stand::kMiddle, .max_lines = 1});
}

}  // namespace

float chip_width(const Kit& kit, const Chip& chip) {
  return std::ceil(40 + (chip.icon == Icon::kNone ? 0 : 44) + kit.text_width(chip.text, kChipText));
}

float chip(Kit& kit, Point start, const Chip& chip) {
  const float wide = chip_width(kit, chip);
  draw_chip(kit, {start.x, start.y, wide, 52}, chip, kit.theme().sand, kit.theme().ink);
  return wide;
}

namespace {

constexpr float kStaffBar = 120, kStaffMargin = 40, kBarLogo = 72, kBarGap = 24, kChipHigh = 52;
constexpr TextStyle kBarTitle{36, 1.15F, Weight::kBold, 0};
constexpr TextStyle kBarSubtitle{28, 1.3F, Weight::kBold, 0};

// What the titles have beside logo and button, and what the chips take of it.
struct StaffBarPlan {
  StaffBarPlan(const Kit& kit, const StaffBar& bar)
      : button(bar.button.empty() ? 0 : button_width(kit, button_of(bar), kButtonSmall)) {
    room = kit.screen().w - 2 * kStaffMargin - kBarLogo - kBarGap;
    if (button > 0) room -= button + kBarGap;
    if (!bar.second.empty()) second = button_width(kit, second_of(bar), kButtonSmall);
    if (second > 0) room -= second + kBarGap;
    for (const Chip& chip : bar.chips) chips += chip_width(kit, chip) + kBarGap;
    const float beside = room - chips;
    under = chips > 0 && !(fits_one_line(kit, bar.title, kBarTitle, beside) &&
                           fits_one_line(kit, bar.subtitle, kBarSubtitle, beside));
    const float width = under ? room : beside;
    one_line = fits_one_line(kit, bar.title, kBarTitle, width);
    const float line = kBarTitle.em * kBarTitle.line;
    title = std::round(one_line ? line : text_height(kit, bar.title, kBarTitle, width));
    high = std::max(kStaffBar, title + kBarSubtitle.em * kBarSubtitle.line + 40);
  }
  static Button button_of(const StaffBar& bar) {
    return {.label = bar.button, .icon = bar.button_icon};
  }
  static Button second_of(const StaffBar& bar) {
    return {.label = bar.second, .icon = bar.second_icon};
  }
  float height() const { return high + (under ? kChipHigh + kSpace3 : 0); }

  float button, second = 0, room = 0, chips = 0, title = 0, high = kStaffBar;
  bool under = false, one_line = true;
};

}  // namespace

StaffPage staff_page(const Kit& kit, const StaffBar& bar) {
  Rect rest = kit.screen();
  const Rect top = rest.take_top(StaffBarPlan(kit, bar).height(), 32);
  rest.take_bottom(32);
  return {top, rest.inset(kStaffMargin, 0)};
}

BarPress staff_bar(Kit& kit, const StaffBar& bar) {
  const bool high = high_contrast(kit);
  const StaffBarPlan plan(kit, bar);
  const Rect box = staff_page(kit, bar).bar;
  kit.fill(box, high ? kit.theme().paper : kBar);
  if (high) kit.fill({box.x, box.bottom() - 4, box.w, 4}, kit.theme().ink);
  Rect content = box.inset(kStaffMargin, 0).with_height(plan.high);
  logo(kit, content.take_start(kBarLogo, kBarGap).center(), kBarLogo, true);
  BarPress pressed = BarPress::kNone;
  if (plan.button > 0) {
    const Rect place = content.take_end(plan.button, kBarGap).middle(plan.button, kButtonSmall);
    if (button(kit, "bar", place, StaffBarPlan::button_of(bar))) pressed = BarPress::kButton;
  }
  if (plan.second > 0) {
    const Rect place = content.take_end(plan.second, kBarGap).middle(plan.second, kButtonSmall);
    if (button(kit, "bar.second", place, StaffBarPlan::second_of(bar))) pressed = BarPress::kSecond;
  }
  Rect row = plan.under ? Rect{content.x, box.y + plan.high, content.w, kChipHigh} : content;
  for (std::size_t i = bar.chips.size(); i-- > 0;) {
    // From the end beside the title, from the start under it.
    const Chip& chip = bar.chips[plan.under ? bar.chips.size() - 1 - i : i];
    const float wide = chip_width(kit, chip);
    Rect& from = plan.under ? row : content;
    const Rect place = plan.under ? from.take_start(wide, kBarGap) : from.take_end(wide, kBarGap);
    draw_chip(kit, place.middle(wide, kChipHigh), chip, high ? kit.theme().paper : kBarChip,
              kWhite);
  }
  const TextLayout one{.max_lines = 1, .shrink = true};
  const TextLayout title{.max_lines = plan.one_line ? 1 : 0, .balanced = true, .shrink = true};
  Rect texts = content.middle(content.w, plan.title + (bar.subtitle.empty() ? 0 : 37));
  kit.text(texts.take_top(plan.title), bar.title, kBarTitle, kWhite, title);
  kit.text(texts, bar.subtitle, kBarSubtitle, high ? kWhite : kBarSmall, one);
  return pressed;
}

}  // namespace stordialog::kit
