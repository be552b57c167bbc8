#include "kit/pages.h"

#include <algorithm>
#include <cmath>

#include "kit/buttons.h"
#include "kit/face.h"
#include "kit/figures.h"
#include "kit/measure.h"

namespace stordialog::kit {
namespace {

constexpr float kRail = 216, kRailUpright = 172;

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

// The words grow a little with the text size and no more: a key has only so much room.
bool rail_key(Kit& kit, Rect box, const RailItem& item) {
  const RailLook look = look_of(item.key);
  const Touch touch = kit.target(look.id, box);
  kit.describe({.name = item.label, .chosen = item.on ? Chosen::kYes : Chosen::kNone});
  const Face face = draw_face(kit, look.id, touch, box,
                              item.on ? FaceKind::kSelected : FaceKind::kPlain, kRadiusSmall);
  constexpr float kIconMost = 52, kIconLeast = 32, kBetween = 6, kAir = 8;
  kit.push_text_size(std::min(kit.enlargement(), TextSize::kLarger));
  const TextStyle style{28, 1.08F, Weight::kBold, 0};
  const TextLayout layout{.align = Align::kCenter, .max_lines = 2, .shrink = true};
  constexpr float kSlender = 130;  // there every pixel is the word's
  const float room = face.box.w - (box.w < kSlender ? 8 : 16);
  const float high = kit.text_size(item.label, style, room, layout).h;
  const float icon = std::clamp(box.h - high - kBetween - kAir, kIconLeast, kIconMost);
  Rect content = face.box.middle(room, icon + kBetween + high);
  kit.icon(look.icon, content.take_top(icon, kBetween).center(), icon, face.ink);
  kit.text(content, item.label, style, face.ink, layout);
  kit.pop_text_size();
  return touch.activated;
}

}  // namespace

Page participant_page(const Kit& kit, float top, float bottom) {
  const Rect screen = kit.screen();
  Page page{screen, screen};
  if (kit.upright()) {
    page.rail.h = kRailUpright;
    page.main.take_top(kRailUpright + top);
    page.main = page.main.inset(40, 0);
  } else {
    page.rail.w = kRail;
    page.main.take_start(kRail + 56);
    page.main.take_end(64);
    page.main.take_top(top);
  }
  page.main.take_bottom(bottom);
  return page;
}

namespace {

struct RailMeasures {
  float top, logo, key, gap;
};

// Of the pictures, and under the practice strip (34); on a lower screen keys and gaps are as small
// as fingers allow, and the logo goes before they would be smaller.
RailMeasures rail_measures(const Kit& kit, float height, std::size_t keys) {
  constexpr RailMeasures kCalm{24, 96, 132, 20}, kClose{16, 88, 126, 18};
  constexpr float kGapLeast = 17;
  const auto count = static_cast<float>(keys);
  const auto fits = [&](const RailMeasures& m) {
    return m.top + m.logo + m.gap + 4 + count * m.key + (count - 1) * m.gap <= height;
  };
  if (!kit.frame().practice_strip && fits(kCalm)) return kCalm;
  if (fits(kClose)) return kClose;
  const float room = height - kClose.top - (count - 1) * kGapLeast;
  return {kClose.top, 0, std::min(kCalm.key, room / count), kGapLeast};
}

// Keys under each other, kFinish at the bottom.
std::optional<RailKey> rail_down(Kit& kit, Rect inner, std::span<const RailItem> items) {
  constexpr float kLogo = 96, kBottom = 24;
  inner = inner.inset(16, 0);
  inner.take_bottom(kBottom);
  const RailMeasures m = rail_measures(kit, inner.h, items.size());
  inner.take_top(m.top);
  if (m.logo > 0) logo(kit, inner.take_top(m.logo, m.gap + 4).center(), kLogo);
  std::optional<RailKey> pressed;
  for (const RailItem& item : items) {
    const Rect place = item.key == RailKey::kFinish ? inner.take_bottom(m.key, m.gap)
                                                    : inner.take_top(m.key, m.gap);
    if (rail_key(kit, place, item)) pressed = item.key;
  }
  return pressed;
}

// Keys beside each other, kFinish at the end.
std::optional<RailKey> rail_across(Kit& kit, Rect inner, std::span<const RailItem> items) {
  constexpr float kKeyMost = 184, kGap = 17, kHigh = 132, kSlender = 900;
  const auto count = static_cast<float>(items.size());
  const float margin = inner.w < kSlender ? kGap : 40;
  inner = inner.inset(margin, 0).middle(inner.w - 2 * margin, kHigh);
  const float key = std::min(kKeyMost, (inner.w + kGap) / count - kGap);
  std::optional<RailKey> pressed;
  for (const RailItem& item : items) {
    const Rect place =
        item.key == RailKey::kFinish ? inner.take_end(key, kGap) : inner.take_start(key, kGap);
    if (rail_key(kit, place, item)) pressed = item.key;
  }
  return pressed;
}

}  // namespace

std::optional<RailKey> rail(Kit& kit, std::span<const RailItem> items) {
  const Aloud aloud(kit, {.area = Area::kRail});
  const Theme& t = kit.theme();
  const Rect box = participant_page(kit).rail;
  kit.fill(box, t.sand);
  if (high_contrast(kit)) {
    constexpr float kLine = 4;
    const Rect line = kit.upright() ? Rect{box.x, box.bottom() - kLine, box.w, kLine}
                                    : Rect{box.right() - kLine, box.y, kLine, box.h};
    kit.fill(line, t.ink);
  }
  return kit.upright() ? rail_across(kit, box, items) : rail_down(kit, box, items);
}

// What is too long for a strip of its height is left out, the end first; the name stays.
void practice_strip(Kit& kit, std::string_view name, std::string_view text, std::string_view end) {
  const Aloud aloud(kit, {.area = Area::kStrip});
  constexpr float kGapBeside = 24;
  const Rect screen = kit.screen();
  Rect strip{screen.x, screen.y - 48, screen.w, 48};
  const Color ink = Color::rgb(0x0F2A33);
  kit.fill(strip, Color::rgb(0xFFC53D));
  strip = strip.inset(40, 0);
  // The strip's height is fixed, and the welcome screen says what an exercise is.
  kit.push_text_size(std::min(kit.enlargement(), TextSize::kLarger));
  const TextStyle bold{30, 1, Weight::kBold, 0};
  const TextStyle spaced{30, 1, Weight::kExtraBold, 0.06F};
  const TextLayout middle{.stand = Stand::kMiddle, .max_lines = 1, .shrink = true};
  kit.text(strip.take_start(kit.text_width(name, spaced), kGapBeside), name, spaced, ink, middle);
  const float end_wide = kit.text_width(end, bold);
  const float needed = kit.text_width(text, bold) * kLeastShare;
  if (!end.empty() && needed + kGapBeside + end_wide <= strip.w) {
    kit.text(strip.take_end(end_wide, kGapBeside), end, bold, ink, middle);
  }
  if (needed <= strip.w) kit.text(strip, text, bold, ink, middle);
  kit.pop_text_size();
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

void picks_left(Kit& kit, Rect box, int used, int count, std::string_view text, float em) {
  // How many are left after a press would tell that the press was a choice.
  const Aloud aloud(kit, {.secret = Secret::kChoice, .live = true});
  constexpr float kDot = 56, kBetween = 16;
  const TextStyle style{em, 1.2F, Weight::kExtraBold, -0.01F};
  const float wide = kit.text_width(text, style);
  kit.text(box.take_end(wide, 24), text, style, kit.theme().ink,
           {.stand = Stand::kMiddle, .max_lines = 1});
  for (int pick = count <= kPicksShown ? count : 0; pick >= 1; --pick) {
    const Rect place = box.take_end(kDot, kBetween);
    kit.ring_mark(place.center(), kDot, pick <= used ? RingState::kChosen : RingState::kFree);
  }
}

}  // namespace stordialog::kit
