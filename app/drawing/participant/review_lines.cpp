#include "drawing/participant/review_lines.h"

#include <algorithm>
#include <string>

#include "drawing/participant/short_room.h"
#include "kit/measure.h"
#include "kit/signature.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

constexpr float kRow = 140, kRowLeast = 104, kSide = 36, kInk = 64;
constexpr kit::TextStyle kCaption{28, 1.3F, kit::Weight::kBold, 0};
constexpr kit::TextStyle kValue{48, 1.15F, kit::Weight::kBold, 0};
constexpr float kBetween = 20, kBetweenLeast = 12;
constexpr float kNotesEm = 36, kNotesPanel = 560;

kit::Button edit_button(const screens::View& view) {
  return {.label = view.text("screen.button.edit"), .icon = kit::Icon::kEdit};
}

/// Where the texts and the button of a line go at that width.
struct Parts {
  float room = 0, caption = 0, value = 0, button = 0;
  bool under = false;  // the button under the texts
  kit::TextStyle style = kValue;

  Parts(const kit::Kit& kit, const screens::View& view, const ReviewLine& line, float width) {
    constexpr float kNarrow = 640;
    room = width - 2 * kSide;
    if (!line.id.empty()) {
      button = kit::button_width(kit, edit_button(view), kit::kButtonSmall);
      under = width < kNarrow * kit.enlarged(kCaption.em) / kCaption.em;
      if (!under) room -= button + 12;
    }
    caption = kit.text_size(line.caption, kCaption, room).h;
    const auto cut = [&](float em) { return kit.widest_word(line.value, kValue.size(em)) > room; };
    while (style.em > 32 && cut(style.em)) style.em -= 4;
    value = line.drawn != nullptr ? kInk : kit.text_size(line.value, style, room).h;
  }
  [[nodiscard]] float height(float lip) const {
    constexpr float kPad = 8, kUnder = 16;
    const float texts = caption + value + 2 * kPad;
    if (under) return texts + kit::kButtonSmall + lip + 2 * kUnder;
    return std::max(button > 0 ? kit::kButtonSmall + lip + 2 * kPad : kRowLeast, texts);
  }
};

bool draw_line(const ReviewLine& line, const screens::View& view, kit::Kit& kit, kit::Rect box) {
  kit::card(kit, box);
  const Parts parts(kit, view, line, box.w);
  kit::Rect inner = box.inset(kSide, 0);
  bool pressed = false;
  kit::Button edit = edit_button(view);
  const std::string spoken = std::string(edit.label) + ": " + std::string(line.caption);
  edit.spoken = spoken;
  if (parts.under && parts.button > 0) {
    const kit::Rect place = inner.take_bottom(kit::kButtonSmall + kit.theme().lip + 16)
                                .with_height(kit::kButtonSmall)
                                .with_width(parts.button);
    pressed = kit::button(kit, line.id, place, edit);
  } else if (parts.button > 0) {
    const kit::Rect place =
        box.inset(24, 0).take_end(parts.button).middle(parts.button, kit::kButtonSmall);
    pressed = kit::button(kit, line.id, place.moved(0, -3), edit);
    inner.w = parts.room;
  }
  inner = inner.middle(inner.w, parts.caption + parts.value);
  kit.text(inner.take_top(parts.caption), line.caption, kCaption, kit.theme().ink2);
  if (line.drawn != nullptr) {
    kit::fitted_ink(kit, inner.inset(0, 6), *line.drawn, kit.theme().ink);
  } else {
    // What can be changed is this person's own.
    const kit::Aloud aloud(
        kit, {.secret = line.id.empty() ? kit::Secret::kNone : kit::Secret::kContent});
    kit.text(inner, line.value, parts.style, kit.theme().ink, {.own_direction = line.written});
  }
  return pressed;
}

float lines_height(const kit::Kit& kit, const screens::View& view, float width,
                   std::span<const ReviewLine> lines) {
  float height = -kBetweenLeast;
  for (const ReviewLine& line : lines) {
    height += Parts(kit, view, line, width).height(kit.theme().lip) + kBetweenLeast;
  }
  return height;
}

/// Each as high as it needs, and no more than `room` together where they can be higher.
const ReviewLine* draw_lines(const screens::View& view, kit::Kit& kit, kit::Rect column,
                             std::span<const ReviewLine> lines, float room) {
  const auto count = static_cast<float>(lines.size());
  float spare = std::max(0.0F, room - lines_height(kit, view, column.w, lines));
  const float between = std::min(kBetween, kBetweenLeast + spare / std::max(1.0F, count - 1));
  spare = std::max(0.0F, spare - (between - kBetweenLeast) * (count - 1)) / count;
  const ReviewLine* edited = nullptr;
  for (const ReviewLine& line : lines) {
    const float least = Parts(kit, view, line, column.w).height(kit.theme().lip);
    const float high = std::max(least, std::min(kRow, least + spare));
    if (draw_line(line, view, kit, column.take_top(high, between))) edited = &line;
  }
  return edited;
}

}  // namespace

const ReviewLine* draw_review(const screens::View& view, kit::Kit& kit, kit::Rect main,
                              std::span<const ReviewLine> lines, std::span<const Note> notes) {
  if (is_roomy(kit, main)) {
    kit::Rect column = main;
    kit::Rect panel = column.take_end(kNotesPanel, 40);
    const float most = static_cast<float>(lines.size()) * (kRow + kBetween) - kBetween;
    draw_notes(kit, panel.with_height(std::min(std::max(most, 480.0F), main.h)), notes, kNotesEm);
    const float wanted = lines_height(kit, view, column.w, lines);
    if (wanted <= main.h) return draw_lines(view, kit, column, lines, main.h);
    const kit::ScrollArea area(kit, "review", column,
                               lines_height(kit, view, column.w - kit::ScrollArea::kKeys, lines));
    return draw_lines(view, kit, area.inner(), lines, 0);
  }
  const auto content_at = [&](float width) {
    return lines_height(kit, view, width, lines) + kBetween +
           note_panel_height(kit, width, notes, kNotesEm);
  };
  const bool fits = content_at(main.w) <= main.h;
  const kit::ScrollArea area(kit, "review", main,
                             content_at(fits ? main.w : main.w - kit::ScrollArea::kKeys));
  kit::Rect inner = area.inner();
  const float above = lines_height(kit, view, inner.w, lines);
  const float panel = note_panel_height(kit, inner.w, notes, kNotesEm);
  const float room = std::max(above, inner.h - kBetween - panel);
  const ReviewLine* edited =
      draw_lines(view, kit, inner.with_height(room), lines, fits ? room : above);
  draw_notes(kit, {inner.x, inner.y + (fits ? inner.h - panel : above + kBetween), inner.w, panel},
             notes, kNotesEm);
  return edited;
}

}  // namespace stordialog::drawing
