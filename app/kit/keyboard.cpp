#include "kit/keyboard.h"

#include <array>

#include "input/grapheme.h"
#include "kit/face.h"

namespace stordialog::kit {
namespace {

using input::KeyKind;
using input::KeyPress;

constexpr float kKey = 86, kAcross = 17, kDown = 18;
constexpr double kRepeatAfter_s = 0.45, kRepeatEvery_s = 0.07;

constexpr std::array<std::string_view, 3> kLetters{"qwertyuiopå", "asdfghjklöä", "zxcvbnm,.?!"};
constexpr std::array<std::string_view, 3> kSymbols{"1234567890+", "-/:;()&@\"'=", "_*#%€§~,.?!"};

// Capitals of what the keyboard and its accent can make.
constexpr std::string_view kLower = "åäöáéíóúý";
constexpr std::string_view kUpper = "ÅÄÖÁÉÍÓÚÝ";
constexpr std::string_view kPlainVowels = "aeiouyAEIOUY";
constexpr std::string_view kAcuteVowels = "áéíóúýÁÉÍÓÚÝ";

std::string_view capital(std::string_view letter) {
  static constexpr std::string_view kAscii = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z') {
    return kAscii.substr(static_cast<std::size_t>(letter[0] - 'a'), 1);
  }
  const std::size_t at = letter.size() == 2 ? kLower.find(letter) : std::string_view::npos;
  return at == std::string_view::npos ? letter : kUpper.substr(at, 2);
}

std::string_view with_accent(std::string_view letter) {
  const std::size_t at = letter.size() == 1 ? kPlainVowels.find(letter[0]) : std::string_view::npos;
  return at == std::string_view::npos ? letter : kAcuteVowels.substr(2 * at, 2);
}

// Letter keys keep their physical places in every language.
Rect physical(const Kit& kit, Rect row, Rect key) {
  if (kit.direction() == Direction::kLeftToRight) return key;
  return {row.x + row.right() - key.right(), key.y, key.w, key.h};
}

struct KeyLook {
  std::string_view label = {};
  Icon icon = Icon::kNone;
  FaceKind kind = FaceKind::kPlain;
  bool enabled = true;
  float em = 48;
  bool icon_at_end = false;
  float drop = 0;  // the accent stands high in its line
};

Touch draw_key(Kit& kit, const Id& id, Rect box, const KeyLook& key) {
  const Enabled enabled = key.enabled ? Enabled::kYes : Enabled::kNo;
  const Touch touch = kit.target(id, box, enabled);
  const Face face = draw_face(kit, id, touch, box, key.kind, kRadiusKey, enabled);
  const bool both = key.icon != Icon::kNone && !key.label.empty();
  const float icon = key.icon == Icon::kNone ? 0 : (both ? 44 : 48);
  const TextStyle style{key.em, 1, Weight::kBold, 0};
  const float room = face.box.w - 16 - (both ? icon + 12 : 0);
  const TextLayout layout{.stand = Stand::kMiddle, .max_lines = 1, .shrink = true};
  const float wide = key.label.empty() ? 0 : kit.text_size(key.label, style, room, layout).w;
  Rect content = face.box.middle(wide + icon + (both ? 12 : 0), face.box.h);
  if (key.icon != Icon::kNone) {
    const Rect place = key.icon_at_end ? content.take_end(icon, both ? 12 : 0)
                                       : content.take_start(icon, both ? 12 : 0);
    kit.icon(key.icon, place.center(), icon, face.ink);
  }
  content.w += 1;
  if (!key.label.empty()) kit.text(content.moved(0, key.drop), key.label, style, face.ink, layout);
  return touch;
}

// Letters act when the finger comes down; with Tab and Enter they act as any target.
bool struck(const Touch& touch) {
  return touch.began || (touch.activated && touch.focused);
}

KeyPress letter(Kit& kit, std::string_view typed) {
  auto& state = kit.keyboard_state();
  if (state.accent) typed = with_accent(typed);
  state.accent = false;
  if (!state.locked) state.shift = false;
  return input::text_key(typed);
}

KeyPress letter_row(Kit& kit, Rect row, Rect keys, std::string_view letters, bool capitals) {
  KeyPress pressed;
  const auto count = static_cast<float>(input::count_graphemes(letters));
  const float wide = (keys.w - kAcross * (count - 1)) / count;
  while (!letters.empty()) {
    const std::size_t length = input::next_grapheme(letters, 0);
    const std::string_view own = letters.substr(0, length);
    const std::string_view shown = capitals ? capital(own) : own;
    const Rect box = physical(kit, row, keys.take_start(wide, kAcross));
    if (struck(draw_key(kit, Id("key.", own), box, {.label = shown}))) {
      pressed = letter(kit, shown);
    }
    letters.remove_prefix(length);
  }
  return pressed;
}

// Once when it is struck, then again and again while it is held.
bool repeats(Kit& kit, const Touch& touch) {
  auto& state = kit.keyboard_state();
  if (struck(touch)) {
    state.repeat_at_s = kit.time_s() + kRepeatAfter_s;
    return true;
  }
  if (!touch.held) return false;
  kit.keep_moving();
  if (kit.time_s() < state.repeat_at_s) return false;
  state.repeat_at_s = kit.time_s() + kRepeatEvery_s;
  return true;
}

void press_shift(Kit::KeyboardState& state, bool shown) {
  if (state.locked) {
    state.shift = state.locked = false;
  } else if (state.shift) {
    state.locked = true;
  } else {
    state.shift = !shown;
    state.lowered = shown;
  }
}

KeyPress upper_rows(Kit& kit, Rect& box, bool capitals, bool shift_shown) {
  auto& state = kit.keyboard_state();
  const auto& rows = state.symbols ? kSymbols : kLetters;
  KeyPress pressed;
  const auto take = [&](KeyPress key) {
    if (key) pressed = key;
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Rect row = box.take_top(kKey, kDown);
    Rect keys = row;
    if (i < 2) {
      const Rect last = physical(kit, row, keys.take_end((row.w - 11 * kAcross) / 12, kAcross));
      const KeyLook look{.icon = i == 0 ? Icon::kBackspace : Icon::kKeyboardReturn,
                         .kind = FaceKind::kFunction};
      const Touch touch = draw_key(kit, i == 0 ? "key.backspace" : "key.enter", last, look);
      if (i == 0 && repeats(kit, touch)) take({KeyKind::kBackspace});
      if (i == 1 && struck(touch)) take({KeyKind::kEnter});
    } else {
      const float wide = (row.w - 11 * kAcross) * 1.5F / 12.5F;
      const Rect first = physical(kit, row, keys.take_start(wide, kAcross));
      const bool on = state.locked || shift_shown;
      const KeyLook look{.icon = Icon::kKeyboardCapslock,
                         .kind = on ? FaceKind::kSelected : FaceKind::kFunction,
                         .enabled = !state.symbols};
      if (struck(draw_key(kit, "key.shift", first, look))) press_shift(state, shift_shown);
    }
    take(letter_row(kit, row, keys, rows[i], capitals && !state.symbols));
  }
  return pressed;
}

KeyPress last_row(Kit& kit, Rect row, const Keyboard& keyboard) {
  auto& state = kit.keyboard_state();
  const float next_share = keyboard.next_wide ? 3.1F : 2.15F;
  const float unit = (row.w - 4 * kAcross) / (2.15F + 1.5F + 5 + 1 + next_share);
  KeyPress pressed;
  const KeyLook back{.label = keyboard.back, .icon = Icon::kArrowBack, .em = 40};
  if (!keyboard.back.empty() &&
      draw_key(kit, "key.back", row.take_start(2.15F * unit, kAcross), back).activated) {
    pressed = {KeyKind::kBack};
  }
  const KeyLook page{
      .label = state.symbols ? "abc" : "?123", .kind = FaceKind::kFunction, .em = 36};
  if (struck(draw_key(kit, "key.symbols", row.take_start(1.5F * unit, kAcross), page))) {
    state.symbols = !state.symbols;
  }
  const KeyLook next{.label = keyboard.next,
                     .icon = keyboard.next_icon,
                     .kind = FaceKind::kMain,
                     .enabled = keyboard.next_enabled,
                     .em = 40,
                     .icon_at_end = true};
  if (!keyboard.next.empty() &&
      draw_key(kit, "key.next", row.take_end(next_share * unit, kAcross), next).activated) {
    pressed = {KeyKind::kNext};
  }
  const Rect mark = row.take_end(unit, kAcross);
  if (keyboard.at_sign) {
    const KeyLook at{.label = "@", .kind = FaceKind::kFunction, .em = 36};
    if (struck(draw_key(kit, "key.at", mark, at))) pressed = letter(kit, "@");
  } else {
    const KeyLook accent{.label = "´",
                         .kind = state.accent ? FaceKind::kSelected : FaceKind::kFunction,
                         .em = 84,
                         .drop = 44};
    if (struck(draw_key(kit, "key.accent", mark, accent))) {
      if (state.accent) pressed = input::text_key("´");
      state.accent = !state.accent;
    }
  }
  const KeyLook space{.label = keyboard.space, .kind = FaceKind::kFunction, .em = 36};
  if (struck(draw_key(kit, "key.space", row, space))) pressed = letter(kit, " ");
  return pressed;
}

}  // namespace

KeyPress keyboard(Kit& kit, Rect box, const Keyboard& keyboard) {
  auto& state = kit.keyboard_state();
  const bool automatic = keyboard.capital && !state.lowered;
  if (!keyboard.capital) state.lowered = false;
  const bool shift = state.shift || automatic;
  KeyPress pressed = upper_rows(kit, box, shift || state.locked, shift);
  if (const KeyPress low = last_row(kit, box.take_top(kKey), keyboard)) pressed = low;
  if (pressed.kind == KeyKind::kText) state.lowered = false;
  return pressed;
}

bool begins_sentence(const input::TextBuffer& text) {
  std::string_view before = text.view().substr(0, text.caret());
  if (before.empty() || before.back() == '\n') return true;
  if (before.back() != ' ') return false;
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  return before.empty() || before.back() == '.' || before.back() == '?' || before.back() == '!';
}

}  // namespace stordialog::kit
