#include "kit/accents.h"

#include <algorithm>
#include <cmath>

#include "kit/key_face.h"

namespace stordialog::kit {
namespace {

constexpr double kOpensAfter_s = 0.45;
constexpr float kCell = 96, kHigh = 92, kPadding = 16, kWander = 24, kReach = 40, kEdge = 12;
constexpr int kColumns = 8;

// A row of accents, two where one is too long, over the key; under it where there is no room.
Rect place_of(const Kit& kit, Rect key, int count) {
  const int columns = std::min(count, kColumns);
  const int rows = (count + columns - 1) / columns;
  const auto across = static_cast<float>(columns), down = static_cast<float>(rows);
  const float w = across * kCell + (across - 1) * kKeyAcross + 2 * kPadding;
  const float h = down * kHigh + (down - 1) * kKeyDown + 2 * kPadding + kit.theme().lip;
  const Rect screen = kit.screen().inset(kEdge);
  Rect box{key.center().x - w / 2, key.y - h - kKeyDown, w, h};
  if (box.y < screen.y) box.y = key.bottom() + kKeyDown;
  box.x = std::clamp(box.x, screen.x, std::max(screen.x, screen.right() - w));
  return box;
}

Rect cell_of(const Kit& kit, Rect box, int count, int index) {
  const int columns = std::min(count, kColumns);
  const int rows = (count + columns - 1) / columns;
  Rect inner = box.inset(kPadding);
  inner.h -= kit.theme().lip;
  return inner.cell(index, columns, rows, kKeyAcross, kKeyDown);
}

// One more than the accent under the finger, with what lies between them; 0: none.
std::size_t under(const Kit& kit, Rect box, int count, Point finger) {
  for (int i = 0; i < count; ++i) {
    if (cell_of(kit, box, count, i).grown(kKeyAcross / 2 + 1).contains(finger)) {
      return static_cast<std::size_t>(i) + 1;
    }
  }
  // A finger covers what it points at: a little under the last row still means it.
  const Point higher{finger.x, finger.y - kReach};
  if (box.contains(finger) || !box.contains(higher)) return 0;
  return under(kit, box, count, higher);
}

input::Letter accent_at(const KeyLayout& layout, const HeldKey& held, std::size_t index) {
  std::string_view all = long_press(layout, held.base.data());
  std::string_view one = take_key(all);
  for (; index > 0; --index) one = take_key(all);
  const bool capital = layout.latin && held.base != held.typed;
  return capital ? input::upper_case(one) : input::Letter(one);
}

// Draws the accents. One more than the one that was tapped; 0: none.
std::size_t draw(Kit& kit, const KeyLayout& layout, const HeldKey& held, Rect box, int count) {
  const Theme& t = kit.theme();
  const bool high = t.name == ThemeName::kHighContrast;
  kit.shadow(box, kRadiusCard);
  kit.fill(box, t.paper, kRadiusCard);
  kit.stroke(box, t.edge, high ? 4 : 3, kRadiusCard);
  std::size_t tapped = 0;
  for (int i = 0; i < count; ++i) {
    const auto number = static_cast<std::size_t>(i);
    const input::Letter letter = accent_at(layout, held, number);
    const bool near_it = held.near_it == number + 1;
    const Touch touch = draw_key(kit, Id("accent.", letter.view()), cell_of(kit, box, count, i),
                                 {.label = key_label(letter.view()),
                                  .kind = near_it ? FaceKind::kSelected : FaceKind::kPlain,
                                  .em = 56});
    if (touch.activated) tapped = number + 1;
  }
  return tapped;
}

// Waits until the accents are due. A finger that leaves the key wants none.
void wait(Kit& kit, HeldKey& held) {
  const Kit::Finger finger = kit.finger();
  if (!finger.down || !held.box.grown(kWander).contains(finger.at)) {
    held = {};
    return;
  }
  kit.keep_moving();
  if (kit.time_s() < held.since_s + kOpensAfter_s) return;
  held.down = false;
  held.open = held.sliding = true;
}

}  // namespace

void hold_key(Kit& kit, const KeyLayout& layout, std::string_view base, std::string_view typed,
              Rect box) {
  HeldKey& held = kit.keyboard_state().held;
  held = {};
  if (long_press(layout, base).empty()) return;
  held.base = input::Letter(base).utf8;
  held.typed = input::Letter(typed).utf8;
  held.box = box;
  held.since_s = kit.time_s();
  held.down = true;
}

input::KeyPress held_accents(Kit& kit, const KeyLayout& layout) {
  HeldKey& held = kit.keyboard_state().held;
  if (held.down) wait(kit, held);
  if (!held.open) return {};
  const int count = count_keys(long_press(layout, held.base.data()));
  const Rect box = place_of(kit, held.box, count);
  kit.push_layer("key.accents", kit.screen());
  const Kit::Finger finger = kit.finger();
  std::size_t chosen = 0;
  bool close = kit.key_escape();
  if (held.sliding) {
    kit.keep_moving();
    held.near_it = under(kit, box, count, finger.at);
    if (!finger.down) {
      chosen = held.near_it;
      held.sliding = false;
      // Lifted where it came down: the accents wait for a tap.
      close = close || (chosen == 0 && !held.box.grown(kWander).contains(finger.at));
    }
  } else {
    held.near_it = 0;
    close = close || (finger.began && !box.contains(finger.at));
  }
  if (const std::size_t tapped = draw(kit, layout, held, box, count)) chosen = tapped;
  kit.pop_layer();
  input::KeyPress pressed;
  if (chosen > 0) {
    pressed = input::replace_key(held.typed.data(), accent_at(layout, held, chosen - 1).view());
  }
  if (chosen > 0 || close) held = {};
  return pressed;
}

}  // namespace stordialog::kit
