#include "kit/number_pad.h"

#include <algorithm>

#include "kit/key_face.h"
#include "kit/keyboard_rows.h"

namespace stordialog::kit {
namespace {

constexpr float kWide = 640, kNarrow = 3 * 110 + 2 * kKeyAcross;
constexpr std::string_view kDigits = "1234567890";

}  // namespace

input::KeyPress number_pad(Kit& kit, Rect box, const Keyboard& keyboard) {
  using input::KeyKind;
  input::KeyPress pressed;
  kit.push_text_size(TextSize::kNormal);
  const KeyLook back{
      .label = keyboard.back, .icon = Icon::kArrowBack, .em = 40, .reach = Reach::kTab};
  const KeyLook next{.label = keyboard.next,
                     .icon = keyboard.next_icon,
                     .kind = FaceKind::kMain,
                     .enabled = keyboard.next_enabled,
                     .em = 40,
                     .icon_at_end = true,
                     .reach = Reach::kTab};
  const float words = std::max(key_width(kit, back), key_width(kit, next));
  const float wide = std::clamp(box.w - 2 * (words + kKeyAcross), kNarrow, kWide);
  const Rect pad = box.middle(wide, box.h);
  const auto place = [&](int index) {
    return physical(kit, pad, pad.cell(index, 3, 4, kKeyAcross, kKeyDown));
  };
  for (int i = 0; i < 10; ++i) {
    const std::string_view digit = kDigits.substr(static_cast<std::size_t>(i), 1);
    const Touch touch =
        draw_key(kit, Id("key.", digit), place(i < 9 ? i : 10), {.label = digit, .em = 60});
    if (struck(touch)) pressed = input::text_key(digit);
  }
  const KeyLook erase{.icon = Icon::kBackspace, .kind = FaceKind::kFunction};
  if (struck(draw_key(kit, "key.backspace", place(11), erase))) pressed = {KeyKind::kBackspace};
  Rect row = box.take_bottom(place(0).h);
  const float beside = (row.w - wide) / 2 - kKeyAcross;
  const float share = std::min(beside, words + 40);
  if (!keyboard.back.empty() && draw_key(kit, "key.back", row.take_start(share), back).activated) {
    pressed = {KeyKind::kBack};
  }
  if (!keyboard.next.empty() && draw_key(kit, "key.next", row.take_end(share), next).activated) {
    pressed = {KeyKind::kNext};
  }
  kit.pop_text_size();
  return pressed;
}

}  // namespace stordialog::kit
