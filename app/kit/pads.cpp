// The voting code's cells and keypad, the PIN's dots and pad.
#include "kit/pads.h"

#include <algorithm>

#include "kit/face.h"

namespace stordialog::kit {
namespace {

constexpr float kCell = 112, kCellLeast = 48, kCellGap = 8, kBar = 42, kBarMargin = 6;

// Codes read from the left in every language.
Rect from_left(const Kit& kit, Rect whole, Rect part) {
  if (kit.direction() == Direction::kLeftToRight) return part;
  return {whole.x + whole.right() - part.right(), part.y, part.w, part.h};
}

Touch pad_key(Kit& kit, const Id& id, Rect box, std::string_view label, Icon icon, float em,
              FaceKind kind, bool enabled = true) {
  const Enabled state = enabled ? Enabled::kYes : Enabled::kNo;
  // Whoever has Tab has letters and digits too.
  const Touch touch = kit.target(id, box, state, Reach::kTouch);
  const Face face = draw_face(kit, id, touch, box, kind,
                              box.h > 130 && em > 60 ? kRadiusCard : kRadiusKey, state);
  constexpr float kIcon = 60, kBetween = 12, kSide = 8;
  const TextStyle style{em, 1, Weight::kBold, 0};
  const TextLayout layout{
      .align = Align::kCenter, .stand = Stand::kMiddle, .max_lines = 1, .shrink = true};
  if (icon == Icon::kNone) {
    kit.text(face.box.inset(kSide, 0), label, style, face.ink, layout);
  } else if (label.empty()) {
    kit.icon(icon, face.box.center(), 64, face.ink);
  } else if (face.box.h >= kIcon + kBetween + kit.line_room(label, style)) {
    Rect content = face.box.middle(face.box.w - 2 * kSide, kIcon + kBetween + kit.enlarged(em));
    kit.icon(icon, content.take_top(kIcon, kBetween).center(), kIcon, face.ink);
    kit.text(content, label, style, face.ink, layout);
  } else {
    const float word =
        std::min(kit.text_width(label, style), face.box.w - 2 * kSide - kIcon - kBetween);
    Rect content = face.box.middle(kIcon + kBetween + word, face.box.h);
    kit.icon(icon, content.take_start(kIcon, kBetween).center(), kIcon, face.ink);
    kit.text(content, label, style, face.ink, layout);
  }
  return touch;
}

bool struck(const Touch& touch) {
  return touch.began || (touch.activated && touch.focused);
}

template <typename Buffer>
void take(PadEvent& event, const input::KeyPress& key, Buffer& buffer) {
  const std::size_t before = buffer.size();
  if (key.kind == input::KeyKind::kEnter) {
    event.entered = true;
  } else if (!input::apply(key, buffer) && key.kind == input::KeyKind::kText) {
    event.refused = true;
  }
  event.changed = event.changed || buffer.size() != before;
}

}  // namespace

void code_cells(Kit& kit, Rect box, const input::CodeBuffer& code) {
  const Theme& t = kit.theme();
  const bool high = t.name == ThemeName::kHighContrast;
  const Touch touch = kit.target("code", box);
  kit.take_focus(touch, true);
  kit.describe(
      {.role = Role::kCode, .value = code.view(), .secret = Secret::kContent, .active = true});
  kit.focus_ring(touch, box, kRadiusKey);
  // Upright the cells are narrower; they are only looked at.
  const float bars = 2 * (kBar + 2 * kBarMargin);
  const float wide = std::clamp((box.w - bars - 13 * kCellGap) / 12, kCellLeast, kCell);
  const float gap = std::min(12.0F, (box.w - 12 * wide - bars) / 13);
  const float em = std::min(76.0F, 0.9F * wide);
  // As large as their cells in any case.
  kit.push_text_size(TextSize::kNormal);
  Rect rest = box;
  for (std::size_t i = 0; i < input::CodeBuffer::kLength; ++i) {
    if (i > 0 && i % 4 == 0) {
      rest.take_start(kBarMargin);
      const Rect bar = rest.take_start(kBar, kBarMargin + gap);
      kit.fill(from_left(kit, box, bar.middle(kBar, 8)), t.edge, 4);
    }
    const Rect cell = from_left(kit, box, rest.take_start(wide, gap));
    const bool now = i == code.size();
    kit.fill(cell, t.surface, kRadiusKey);
    kit.stroke(cell, now ? t.action : t.edge, now ? (high ? 8.0F : 6.0F) : (high ? 4.0F : 3.0F),
               kRadiusKey);
    if (i < code.size()) {
      kit.text(cell, code.view().substr(i, 1), {em, 1, Weight::kExtraBold, 0}, t.ink,
               {.align = Align::kCenter, .stand = Stand::kMiddle, .max_lines = 1});
    } else if (now) {
      kit.fill(cell.middle(5, em), t.action);
    }
  }
  kit.pop_text_size();
}

namespace {

constexpr float kWide = 180, kAcross = 17, kDown = 24, kKeyHigh = 116;

// Rows and columns of the code's signs in that width.
struct CodeGrid {
  explicit CodeGrid(float width) {
    constexpr float kKeyLeast = 83.4F;  // 15 mm
    low = (width - kWide - 8 * kAcross) / 8 < kKeyLeast;
    columns = low ? 6 : 8;
    rows = low ? 4 : 3;
  }
  float height() const {
    const auto count = static_cast<float>(rows);
    return count * kKeyHigh + (count - 1) * kDown;
  }
  bool low = false;  // erase and clear lie below
  int columns = 8, rows = 3;
};

}  // namespace

float code_pad_height(float width) {
  const CodeGrid grid(width);
  return grid.height() + (grid.low ? kDown + kKeyHigh : 0);
}

PadEvent code_pad(Kit& kit, Rect box, const CodePad& pad, input::CodeBuffer& code) {
  PadEvent event;
  for (const input::KeyPress& key : kit.typed()) take(event, key, code);
  const Rect whole = box;
  const CodeGrid grid(box.w);
  Rect beside = grid.low ? Rect{} : box.take_end(kWide, kAcross);
  const Rect keys = box.take_top(grid.height(), kDown);
  int index = 0;
  for (const char& c : input::CodeBuffer::kAlphabet) {
    const std::string_view label(&c, 1);
    const Rect place = keys.cell(index++, grid.columns, grid.rows, kAcross, kDown);
    const Rect cell = from_left(kit, whole, place);
    if (struck(pad_key(kit, Id("code.", label), cell, label, Icon::kNone, 60, FaceKind::kPlain))) {
      take(event, input::text_key(label), code);
    }
  }
  Rect below = box.with_height(kKeyHigh);
  const Rect clear_place = grid.low
                               ? below.take_start((below.w - kAcross) / 2, kAcross)
                               : Rect{beside.x, beside.y + 2 * (kKeyHigh + kDown), kWide, kKeyHigh};
  const Rect erase_place = grid.low ? below : beside.with_height(2 * kKeyHigh + kDown);
  const Rect erase = from_left(kit, whole, erase_place);
  const Rect clear = from_left(kit, whole, clear_place);
  if (struck(pad_key(kit, "code.erase", erase, pad.erase, Icon::kBackspace, 36,
                     FaceKind::kFunction))) {
    take(event, {input::KeyKind::kBackspace}, code);
  }
  if (pad_key(kit, "code.clear", clear, pad.clear, Icon::kNone, 36, FaceKind::kFunction)
          .activated) {
    take(event, {input::KeyKind::kClear}, code);
  }
  return event;
}

void pin_dots(Kit& kit, Point center, std::size_t filled) {
  constexpr float kDot = 72, kBetween = 28;
  const Theme& t = kit.theme();
  const auto count = static_cast<float>(input::PinBuffer::kLength);
  const float wide = count * kDot + (count - 1) * kBetween;
  for (std::size_t i = 0; i < input::PinBuffer::kLength; ++i) {
    const float x = center.x - wide / 2 + kDot / 2 + static_cast<float>(i) * (kDot + kBetween);
    kit.circle({x, center.y}, kDot / 2, i < filled ? t.ink : t.edge);
    if (i >= filled) kit.circle({x, center.y}, kDot / 2 - 5, t.surface);
  }
}

PadEvent pin_pad(Kit& kit, Rect box, const PinPad& pad, input::PinBuffer& pin) {
  PadEvent event;
  if (pad.enabled) {
    for (const input::KeyPress& key : kit.typed()) take(event, key, pin);
  }
  static constexpr std::string_view kDigits = "1234567890";
  const Rect keys{box.x, box.y, kPinPadWidth, kPinPadHeight};
  const auto place = [&](int index) {
    return from_left(kit, keys, keys.cell(index, 3, 4, kGap, kGap));
  };
  for (std::size_t i = 0; i < kDigits.size(); ++i) {
    const std::string_view digit = kDigits.substr(i, 1);
    const int index = i < 9 ? static_cast<int>(i) : 10;
    if (struck(pad_key(kit, Id("pin.", digit), place(index), digit, Icon::kNone, 72,
                       FaceKind::kPlain, pad.enabled))) {
      take(event, input::text_key(digit), pin);
    }
  }
  if (pad_key(kit, "pin.clear", place(9), pad.clear, Icon::kNone, 40, FaceKind::kFunction,
              pad.enabled)
          .activated) {
    take(event, {input::KeyKind::kClear}, pin);
  }
  if (struck(pad_key(kit, "pin.erase", place(11), {}, Icon::kBackspace, 72, FaceKind::kFunction,
                     pad.enabled))) {
    take(event, {input::KeyKind::kBackspace}, pin);
  }
  return event;
}

}  // namespace stordialog::kit
