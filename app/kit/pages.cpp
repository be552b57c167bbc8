#include "kit/pages.h"

#include <cmath>

#include "kit/buttons.h"
#include "kit/face.h"
#include "kit/figures.h"

namespace stordialog::kit {
namespace {

constexpr float kRail = 216;
constexpr Color kBar = Color::rgb(0x0B4A5A);
constexpr Color kBarChip = Color::rgb(0x0E5A6D);
constexpr Color kBarSmall = Color::rgb(0xCFE3E6);
constexpr Color kWhite = Color::rgb(0xFFFFFF);
constexpr TextStyle kChipText{28, 1.2F, Weight::kBold, 0};

bool high_contrast(const Kit& kit) {
  return kit.theme().name == ThemeName::kHighContrast;
}

struct RailLook {
  std::string_view id;
  Icon icon;
};

RailLook look_of(RailKey key) {
  switch (key) {
    case RailKey::kReadAloud:
      return {"rail.read_aloud", Icon::kVolumeUp};
    case RailKey::kLanguage:
      return {"rail.language", Icon::kTranslate};
    case RailKey::kLargerText:
      return {"rail.larger_text", Icon::kFormatSize};
    case RailKey::kContrast:
      return {"rail.contrast", Icon::kContrast};
    case RailKey::kHelp:
      return {"rail.help", Icon::kHelp};
    case RailKey::kFinish:
      break;
  }
  return {"rail.finish", Icon::kLogout};
}

bool rail_key(Kit& kit, Rect box, const RailItem& item) {
  const RailLook look = look_of(item.key);
  const Touch touch = kit.target(look.id, box);
  const Face face = draw_face(kit, look.id, touch, box,
                              item.on ? FaceKind::kSelected : FaceKind::kPlain, kRadiusSmall);
  constexpr float kIcon = 52, kBetween = 6;
  const TextStyle style{28, 1.08F, Weight::kBold, 0};
  const TextLayout layout{.align = Align::kCenter, .max_lines = 2, .shrink = true};
  const float room = face.box.w - 20;
  const float high = kit.text_size(item.label, style, room, layout).h;
  Rect content = face.box.middle(room, kIcon + kBetween + high);
  kit.icon(look.icon, content.take_top(kIcon, kBetween).center(), kIcon, face.ink);
  kit.text(content, item.label, style, face.ink, layout);
  return touch.activated;
}

float chip_width(const Kit& kit, const Chip& chip) {
  return std::ceil(40 + (chip.icon == Icon::kNone ? 0 : 44) + kit.text_width(chip.text, kChipText));
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

Page participant_page(const Kit& kit, float top, float bottom) {
  const Rect screen = kit.screen();
  Page page{{screen.x, screen.y, kRail, screen.h}, screen};
  page.main.take_start(kRail + 56);
  page.main.take_end(64);
  page.main.take_top(top);
  page.main.take_bottom(bottom);
  return page;
}

std::optional<RailKey> rail(Kit& kit, std::span<const RailItem> items) {
  const Theme& t = kit.theme();
  const Rect box = participant_page(kit).rail;
  // With the practice strip on top everything moves a little closer.
  const bool close = kit.frame().practice_strip;
  const float key = close ? 126 : 132, gap = close ? 18 : 20;
  kit.fill(box, t.sand);
  if (high_contrast(kit)) kit.fill({box.right() - 4, box.y, 4, box.h}, t.ink);
  Rect inner = box.inset(16, 0);
  inner.take_top(close ? 16 : 24);
  inner.take_bottom(24);
  logo(kit, inner.take_top(close ? 88 : 96, gap + 4).center(), 96);
  std::optional<RailKey> pressed;
  for (const RailItem& item : items) {
    const Rect place =
        item.key == RailKey::kFinish ? inner.take_bottom(key, gap) : inner.take_top(key, gap);
    if (rail_key(kit, place, item)) pressed = item.key;
  }
  return pressed;
}

void practice_strip(Kit& kit, std::string_view name, std::string_view text, std::string_view end) {
  const Rect screen = kit.screen();
  Rect strip{screen.x, screen.y - 48, screen.w, 48};
  const Color ink = Color::rgb(0x0F2A33);
  kit.fill(strip, Color::rgb(0xFFC53D));
  strip = strip.inset(40, 0);
  const TextStyle bold{30, 1, Weight::kBold, 0};
  const TextStyle spaced{30, 1, Weight::kExtraBold, 0.06F};
  const TextLayout middle{.stand = Stand::kMiddle, .max_lines = 1};
  const float wide = kit.text_width(name, spaced);
  kit.text(strip.take_start(wide, 24), name, spaced, ink, middle);
  const float end_wide = kit.text_width(end, bold);
  kit.text(strip.take_end(end_wide, 24), end, bold, ink, middle);
  kit.text(strip, text, bold, ink, {.stand = Stand::kMiddle, .max_lines = 1, .shrink = true});
}

StaffPage staff_page(const Kit& kit) {
  Rect rest = kit.screen();
  const Rect bar = rest.take_top(120, 32);
  rest.take_bottom(32);
  return {bar, rest.inset(40, 0)};
}

bool staff_bar(Kit& kit, const StaffBar& bar) {
  const bool high = high_contrast(kit);
  const Rect box = staff_page(kit).bar;
  kit.fill(box, high ? kit.theme().paper : kBar);
  if (high) kit.fill({box.x, box.bottom() - 4, box.w, 4}, kit.theme().ink);
  Rect content = box.inset(40, 0);
  logo(kit, content.take_start(72, 24).center(), 72, true);
  bool pressed = false;
  if (!bar.button.empty()) {
    const Button back{.label = bar.button, .icon = bar.button_icon};
    const Rect place = content.take_end(button_width(kit, back, kButtonSmall), 24);
    pressed = button(kit, "bar", place.middle(place.w, kButtonSmall), back);
  }
  for (std::size_t i = bar.chips.size(); i-- > 0;) {
    const float wide = chip_width(kit, bar.chips[i]);
    const Rect place = content.take_end(wide, 24);
    draw_chip(kit, place.middle(wide, 52), bar.chips[i], high ? kit.theme().paper : kBarChip,
              kWhite);
  }
  const TextStyle title{36, 1.15F, Weight::kBold, 0};
  const TextStyle small{28, 1.3F, Weight::kBold, 0};
  const TextLayout one{.max_lines = 1, .shrink = true};
  Rect texts = content.middle(content.w, bar.subtitle.empty() ? 41 : 78);
  kit.text(texts.take_top(41), bar.title, title, kWhite, one);
  kit.text(texts, bar.subtitle, small, high ? kWhite : kBarSmall, one);
  return pressed;
}

float chip(Kit& kit, Point start, const Chip& chip) {
  const float wide = chip_width(kit, chip);
  draw_chip(kit, {start.x, start.y, wide, 52}, chip, kit.theme().sand, kit.theme().ink);
  return wide;
}

void step_dots(Kit& kit, Rect box, int now, int count, std::string_view text) {
  constexpr float kDot = 28, kBetween = 14;
  const Theme& t = kit.theme();
  const TextStyle style{32, 1.3F, Weight::kBold, 0};
  const float wide = kit.text_width(text, style);
  kit.text(box.take_end(wide, 20), text, style, t.ink2, {.stand = Stand::kMiddle, .max_lines = 1});
  for (int step = count; step >= 1; --step) {
    const Point at = box.take_end(kDot, kBetween).center();
    if (step < now) {
      kit.circle(at, kDot / 2, t.action);
    } else {
      kit.circle(at, kDot / 2, step == now ? t.dot_edge : t.edge);
      kit.circle(at, kDot / 2 - 4, step == now ? t.dot : t.surface);
    }
  }
}

void picks_left(Kit& kit, Rect box, int used, int count, std::string_view text) {
  constexpr float kDot = 56, kBetween = 16;
  const TextStyle style{56, 1.2F, Weight::kExtraBold, -0.01F};
  const float wide = kit.text_width(text, style);
  kit.text(box.take_end(wide, 24), text, style, kit.theme().ink,
           {.stand = Stand::kMiddle, .max_lines = 1});
  for (int pick = count; pick >= 1; --pick) {
    const Rect place = box.take_end(kDot, kBetween);
    kit.ring_mark(place.center(), kDot, pick <= used ? RingState::kChosen : RingState::kFree);
  }
}

}  // namespace stordialog::kit
