#include "kit/keyboard.h"

#include <algorithm>
#include <array>

#include "kit/accents.h"
#include "kit/key_face.h"
#include "kit/key_layouts.h"
#include "kit/keyboard_rows.h"
#include "kit/number_pad.h"

namespace stordialog::kit {
namespace {

using input::KeyKind;
using input::KeyPress;

constexpr double kHoldAfter_s = 0.45, kDoubleWithin_s = 0.6;
constexpr double kRepeatEvery_s = 0.07, kRepeatFast_s = 0.035;
constexpr int kRepeatsBeforeFast = 16;

// The accent key joins the vowel that follows it.
constexpr std::string_view kPlainVowels = "aeiouyAEIOUY";
constexpr std::string_view kAcuteVowels = "áéíóúýÁÉÍÓÚÝ";

std::string_view with_accent(std::string_view letter) {
  const std::size_t at = letter.size() == 1 ? kPlainVowels.find(letter[0]) : std::string_view::npos;
  return at == std::string_view::npos ? letter : kAcuteVowels.substr(2 * at, 2);
}

// The page's own letters, or Latin ones: names and addresses are written with them anywhere.
const KeyLayout& letters_in_use(const KeyboardState& state, const Keyboard& keyboard) {
  const KeyLayout& own = key_layout(keyboard.language);
  if (own.latin) return own;
  const bool latin = (keyboard.kind == KeyboardKind::kAddress) != state.other_script;
  return latin ? latin_layout() : own;
}

// One frame of the keyboard.
class Drawing {
 public:
  Drawing(Kit& kit, Rect box, const Keyboard& keyboard)
      : kit_(kit),
        state_(kit.keyboard_state()),
        keyboard_(keyboard),
        layout_(letters_in_use(state_, keyboard)),
        rows_(kit, box, keyboard.kind == KeyboardKind::kAddress) {
    const bool automatic = keyboard.capital && layout_.latin && !state_.lowered;
    if (!keyboard.capital) state_.lowered = false;
    shift_ = state_.shift || automatic;
  }

  KeyPress draw() {
    const TextSize wanted = kit_.enlargement();
    em_ = std::min(kit_.enlarged(kLetter), kLetterMost);
    kit_.push_text_size(TextSize::kNormal);
    if (rows_.digits()) draw_row(rows_.next_row(), kDigitRow);
    for (std::size_t i = 0; i < rows_.letter_rows(); ++i) draw_row(rows_.next_row(), row(i));
    draw_last_row(rows_.next_row(), wanted);
    if (const KeyPress chosen = held_accents(kit_, layout_)) pressed_ = chosen;
    kit_.pop_text_size();
    if (pressed_.kind == KeyKind::kText) state_.lowered = false;
    return pressed_;
  }

 private:
  static constexpr float kLetter = 48, kLetterMost = 60, kNonJoinerEm = 30;

  std::string_view row(std::size_t i) const {
    const std::size_t kind = rows_.slender() ? 2 : rows_.narrow() ? 1 : 0;
    const bool last = i + 1 == rows_.letter_rows();
    const std::string_view mail = layout_.mail[kind];
    if (!state_.symbols && keyboard_.kind == KeyboardKind::kAddress && last && !mail.empty()) {
      return mail;
    }
    const KeyRows& page = state_.symbols ? layout_.symbols : layout_.letters;
    return kind == 2 ? page.slender[i] : kind == 1 ? page.narrow[i] : page.wide[i];
  }

  void draw_row(Rect row, std::string_view keys) {
    const KeyWidths widths = rows_.widths(row, keys);
    Rect rest = row;
    while (!keys.empty()) {
      const std::string_view key = take_key(keys);
      const bool function = is_function(key);
      const Rect box = physical(
          kit_, row, rest.take_start(function ? widths.function : widths.plain, kKeyAcross));
      if (function) {
        draw_function(key, box);
      } else {
        draw_letter(key, box);
      }
    }
  }

  void draw_letter(std::string_view key, Rect box) {
    const bool turned = !state_.symbols && (shift_ || state_.locked);
    const input::Letter shown = turned ? shifted(layout_, key) : input::Letter(key);
    const Touch touch = draw_key(kit_, Id("key.", key), box, look_of(key, shown.view()));
    if (!struck(touch)) return;
    const bool accented = state_.accent;
    write(shown.view());
    if (touch.began && !accented) hold_key(kit_, layout_, key, shown.view(), box);
  }

  KeyLook look_of(std::string_view key, std::string_view shown) const {
    if (key == kNonJoinerKey) {
      return {.label = key_label(key), .kind = FaceKind::kFunction, .em = kNonJoinerEm};
    }
    return {.label = key_label(shown), .em = em_};
  }

  void write(std::string_view typed) {
    if (state_.accent) typed = with_accent(typed);
    state_.accent = false;
    if (!state_.locked) state_.shift = false;
    state_.shift_at_s = -kDoubleWithin_s;
    pressed_ = input::text_key(typed);
  }

  void draw_function(std::string_view key, Rect box) {
    if (key == kKeyShift) return draw_shift(box);
    const bool erase = key == kKeyBackspace;
    const KeyLook look{.icon = erase ? Icon::kBackspace : Icon::kKeyboardReturn,
                       .kind = FaceKind::kFunction};
    const Touch touch = draw_key(kit_, Id("key.", key), box, look);
    if (erase && repeats(touch)) pressed_ = {KeyKind::kBackspace};
    if (!erase && struck(touch)) pressed_ = {KeyKind::kEnter};
  }

  // Pressed: one capital. Twice, or held: capitals until it is pressed again.
  void draw_shift(Rect box) {
    const bool on = state_.locked || shift_;
    const bool arrow = layout_.shift_label.empty();
    const KeyLook look{.label = layout_.shift_label,
                       .icon = arrow ? Icon::kKeyboardCapslock : Icon::kNone,
                       .kind = on ? FaceKind::kSelected : FaceKind::kFunction,
                       .em = 40,
                       .dot = state_.locked};
    const Touch touch = draw_key(kit_, "key.shift", box, look);
    if (struck(touch)) {
      const bool twice = kit_.time_s() < state_.shift_at_s + kDoubleWithin_s;
      state_.shift_held = state_.locked;
      if (state_.locked) {
        state_.locked = state_.shift = false;
        state_.lowered = true;
        state_.shift_at_s = -kDoubleWithin_s;
        return;
      }
      state_.locked = twice;
      state_.shift = !twice && !shift_;
      state_.lowered = shift_ && !twice;
      state_.shift_at_s = kit_.time_s();
    } else if (touch.held && !state_.shift_held) {
      kit_.keep_moving();
      if (kit_.time_s() < state_.shift_at_s + kHoldAfter_s) return;
      state_.locked = state_.shift_held = true;
      state_.shift = false;
    }
  }

  // Once when it is struck, then again and again while it is held, faster after a while.
  bool repeats(const Touch& touch) {
    if (struck(touch)) {
      state_.repeat_at_s = kit_.time_s() + kHoldAfter_s;
      state_.repeats = 0;
      return true;
    }
    if (!touch.held) return false;
    kit_.keep_moving();
    if (kit_.time_s() < state_.repeat_at_s) return false;
    const bool fast = ++state_.repeats > kRepeatsBeforeFast;
    state_.repeat_at_s = kit_.time_s() + (fast ? kRepeatFast_s : kRepeatEvery_s);
    return true;
  }

  void draw_last_row(Rect row, TextSize wanted);
  void draw_extra(Rect& row, std::string_view keys, float wide);

  Kit& kit_;
  KeyboardState& state_;
  const Keyboard& keyboard_;
  const KeyLayout& layout_;
  KeyboardRows rows_;
  bool shift_ = false;
  float em_ = kLetter;
  KeyPress pressed_;
};

void Drawing::draw_extra(Rect& row, std::string_view keys, float wide) {
  while (!keys.empty()) {
    draw_letter(take_key(keys), row.take_start(wide, kKeyAcross));
  }
}

// Back, other page, (a script), space, next: the words as large as the reader wants them, as far as
// there is room.
void Drawing::draw_last_row(Rect row, TextSize wanted) {
  const KeyLayout& own = key_layout(keyboard_.language);
  const bool accent = layout_.latin && own.latin && !rows_.narrow();
  // On a slender keyboard it stands on the page of signs.
  const std::string_view before = rows_.slender() ? std::string_view{} : layout_.before_space;
  const std::string_view after = rows_.narrow() ? std::string_view{} : layout_.after_space;
  const std::string_view page = state_.symbols ? layout_.letters_label : layout_.symbols_label;
  const std::string_view script =
      own.latin ? std::string_view{} : (layout_.latin ? own.own_label : "ABC");
  KeyLook back{.label = keyboard_.back, .icon = Icon::kArrowBack, .em = 40, .reach = Reach::kTab};
  KeyLook next{.label = keyboard_.next,
               .icon = keyboard_.next_icon,
               .kind = FaceKind::kMain,
               .enabled = keyboard_.next_enabled,
               .em = 40,
               .icon_at_end = true,
               .reach = Reach::kTab,
               .why = keyboard_.next_why};
  const KeyLook other{.label = page, .kind = FaceKind::kFunction, .em = 36};
  const KeyLook letters{.label = script, .kind = FaceKind::kFunction, .em = 36};
  const LastRow widths = fit_last_row(kit_, row.w,
                                      {.back = back,
                                       .next = next,
                                       .page = other,
                                       .script = letters,
                                       .before = look_of(before, before),
                                       .space = keyboard_.space,
                                       .text = wanted,
                                       .marks = count_keys(after) + (accent ? 1 : 0)});
  back.em = next.em = widths.em;
  if (!widths.icons) back.icon = next.icon = Icon::kNone;

  if (!keyboard_.back.empty() &&
      draw_key(kit_, "key.back", row.take_start(widths.back, kKeyAcross), back).activated) {
    pressed_ = {KeyKind::kBack};
  }
  if (!keyboard_.next.empty() &&
      draw_key(kit_, "key.next", row.take_end(widths.next, kKeyAcross), next).activated) {
    pressed_ = {KeyKind::kNext};
  }
  if (struck(draw_key(kit_, "key.symbols", row.take_start(widths.page, kKeyAcross), other))) {
    state_.symbols = !state_.symbols;
  }
  if (!own.latin &&
      struck(draw_key(kit_, "key.script", row.take_end(widths.script, kKeyAcross), letters))) {
    state_.other_script = !state_.other_script;
    state_.symbols = state_.shift = state_.locked = false;
  }
  draw_extra(row, before, widths.before);
  if (accent) {
    const KeyLook look{.label = "´",
                       .kind = state_.accent ? FaceKind::kSelected : FaceKind::kFunction,
                       .em = 84,
                       .drop = 44};
    if (struck(draw_key(kit_, "key.accent", row.take_end(widths.mark, kKeyAcross), look))) {
      if (state_.accent) pressed_ = input::text_key("´");
      state_.accent = !state_.accent;
    }
  }
  const auto wide = static_cast<float>(count_keys(after)) * (widths.mark + kKeyAcross);
  Rect marks_after = row.take_end(wide);
  marks_after.take_start(wide > 0 ? kKeyAcross : 0);
  const KeyLook space{.label = keyboard_.space, .kind = FaceKind::kFunction, .em = widths.space_em};
  if (struck(draw_key(kit_, "key.space", row, space))) write(" ");
  draw_extra(marks_after, after, widths.mark);
}

}  // namespace

float keyboard_height(const Kit& kit, float width, KeyboardKind kind) {
  return KeyboardRows::height(kit, width, kind == KeyboardKind::kAddress);
}

KeyPress keyboard(Kit& kit, Rect box, const Keyboard& keyboard) {
  if (keyboard.kind == KeyboardKind::kNumber) return number_pad(kit, box, keyboard);
  return Drawing(kit, box, keyboard).draw();
}

bool begins_sentence(const input::TextBuffer& text) {
  std::string_view before = text.view().substr(0, text.caret());
  if (before.empty() || before.back() == '\n') return true;
  if (before.back() != ' ') return false;
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  return before.empty() || before.back() == '.' || before.back() == '?' || before.back() == '!';
}

}  // namespace stordialog::kit
