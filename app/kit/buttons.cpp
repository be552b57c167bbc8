#include "kit/buttons.h"

#include <algorithm>
#include <cmath>

#include "kit/face.h"
#include "kit/measure.h"

namespace stordialog::kit {
namespace {

constexpr float kSmallUpTo = 92;  // boxes no higher are small buttons

struct Measures {
  float em, icon, gap, padding, radius;
};

Measures measures(const Button& button, float height) {
  const bool small = height <= kSmallUpTo;
  const float em = button.em > 0 ? button.em : (small ? 36.0F : 56.0F);
  const float icon = button.icon_em > 0 ? button.icon_em : (small ? 40.0F : em * 60 / 56);
  const float padding = small ? 30.0F : (em < 48 ? 38.0F : 46.0F);  // the edge included
  return {em, icon, small ? 16.0F : em * 24 / 56, padding, small ? kRadiusSmall : kRadiusCard};
}

TextStyle label_style(float em) {
  return {em, 1, Weight::kBold, -0.01F};
}

Icon icon_of(const Button& button) {
  const bool check = button.kind == ButtonKind::kSelected && button.icon == Icon::kNone;
  return check ? Icon::kCheck : button.icon;
}

FaceKind face_of(ButtonKind kind) {
  switch (kind) {
    case ButtonKind::kMain:
      return FaceKind::kMain;
    case ButtonKind::kDestructive:
      return FaceKind::kDestructive;
    case ButtonKind::kSelected:
      return FaceKind::kSelected;
    case ButtonKind::kPlain:
      break;
  }
  return FaceKind::kPlain;
}

float beside_label(const Button& button, const Measures& m) {
  if (icon_of(button) == Icon::kNone) return 0;
  return m.icon + (button.label.empty() ? 0 : m.gap);
}

// What a label has, with some air at the sides.
float label_room(const Button& button, const Measures& m, float width) {
  return width - beside_label(button, m) - 2 * std::min(m.padding, 20.0F);
}

constexpr float kLeadingWrapped = 1.08F;

// Icon and label side by side in the middle of the face, or at its start.
void draw_content(Kit& kit, const Face& face, const Button& button, const Measures& m) {
  const Icon icon = icon_of(button);
  const TextStyle style = label_style(m.em);
  const float beside = beside_label(button, m);
  const float room = label_room(button, m, face.box.w);
  const bool one_line = fits_one_line(kit, button.label, style, room);
  TextLayout layout{.stand = Stand::kMiddle, .max_lines = one_line ? 1 : 0, .shrink = true};
  layout.align = one_line || button.at_start ? Align::kStart : Align::kCenter;
  layout.balanced = !one_line;
  TextStyle used = one_line ? style : style.leading(kLeadingWrapped);
  // At the largest text size a word is a little smaller where its tails would leave the face.
  constexpr float kUnderTail = 2;
  const float high = kit.line_room(button.label, style) + kUnderTail;
  if (one_line && high > face.box.h) used.em *= face.box.h / high;
  if (!one_line && kit.text_size(button.label, used, room, layout).h > face.box.h) {
    layout.max_lines = 2;
  }
  const float label = std::min(room, kit.text_size(button.label, used, room, layout).w);
  Rect content = face.box.middle(beside + label, face.box.h);
  if (button.at_start) content.x = face.box.x + m.padding;
  if (icon != Icon::kNone) {
    const Rect place = button.icon_at_end ? content.take_end(m.icon, beside - m.icon)
                                          : content.take_start(m.icon, beside - m.icon);
    kit.icon(icon, place.center(), m.icon,
             button.kind == ButtonKind::kSelected && button.enabled ? face.mark : face.ink);
  }
  content.w = std::max(content.w, label) + 1;
  kit.text(content, button.label, used, face.ink, layout);
}

}  // namespace

float button_width(const Kit& kit, const Button& button, float height) {
  const Measures m = measures(button, height);
  const float icon =
      icon_of(button) == Icon::kNone ? 0 : m.icon + (button.label.empty() ? 0 : m.gap);
  return std::ceil(kit.text_width(button.label, label_style(m.em)) + icon + 2 * m.padding);
}

float button_height(const Kit& kit, const Button& button, float width, float least) {
  constexpr float kAir = 12;
  const Measures m = measures(button, least);
  const TextStyle style = label_style(m.em);
  const float room = label_room(button, m, width);
  if (fits_one_line(kit, button.label, style, room)) {
    return std::max(least, kit.enlarged(m.em) + 2 * kAir);
  }
  const TextStyle wrapped = style.leading(kLeadingWrapped);
  return std::max(least, text_height(kit, button.label, wrapped, room) + 2 * kAir);
}

bool button(Kit& kit, const Id& id, Rect box, const Button& button) {
  const Enabled enabled = button.enabled ? Enabled::kYes : Enabled::kNo;
  const Measures m = measures(button, box.h);
  const Touch touch = kit.target(id, box, enabled);
  const bool chosen = button.kind == ButtonKind::kSelected;
  kit.describe({.name = button.spoken.empty() ? button.label : button.spoken,
                .chosen = chosen ? Chosen::kYes : Chosen::kNone,
                .icon = button.icon});
  const Face face = draw_face(kit, id, touch, box, face_of(button.kind), m.radius, enabled);
  draw_content(kit, face, button, m);
  return touch.activated;
}

Action actions(Kit& kit, Rect row, const Actions& actions) {
  Action pressed = Action::kNone;
  if (!actions.back.empty()) {
    const Button back{.label = actions.back, .icon = actions.back_icon};
    const float wide = button_width(kit, back, row.h);
    if (button(kit, "back", row.take_start(wide, kSpace3), back)) pressed = Action::kBack;
  }
  if (!actions.main.empty()) {
    const Button main{.label = actions.main,
                      .icon = actions.main_icon,
                      .icon_at_end = actions.main_icon_at_end,
                      .kind = ButtonKind::kMain,
                      .enabled = actions.main_enabled};
    const float wide =
        std::min(row.w, button_width(kit, main, row.h) + (actions.main_wide ? 40 : 0));
    if (button(kit, "next", row.take_end(wide, 36), main)) pressed = Action::kMain;
  }
  if (!actions.why.empty()) {
    kit.text(row, actions.why, {36, 1.2F, Weight::kBold, 0}, kit.theme().ink,
             {.align = Align::kEnd,
              .stand = Stand::kMiddle,
              .max_lines = 2,
              .balanced = true,
              .shrink = true});
  }
  return pressed;
}

namespace {

// Of a row: its buttons, what they take without the gaps, and how high they must be.
struct ButtonRow {
  std::size_t end = 0;
  float used = 0, high = 0;
};

float row_button_width(const Kit& kit, float width, const Button& button, float high) {
  constexpr float kAirLess = 16;
  return std::min(width, button_width(kit, button, high) - kAirLess);
}

ButtonRow button_row(const Kit& kit, float width, std::span<const NamedButton> buttons,
                     std::size_t first, float high) {
  ButtonRow row{first, 0, high};
  float with_gaps = -kGap;
  for (std::size_t i = first; i < buttons.size(); ++i) {
    const float wide = row_button_width(kit, width, buttons[i].button, high);
    with_gaps += wide + kGap;
    if (i > first && with_gaps > width) break;
    row.end = i + 1;
    row.used += wide;
    row.high = std::max(row.high, button_height(kit, buttons[i].button, wide, high));
  }
  return row;
}

}  // namespace

float button_rows_height(const Kit& kit, float width, std::span<const NamedButton> buttons,
                         float high) {
  float height = -kGap;
  for (std::size_t first = 0; first < buttons.size();) {
    const ButtonRow row = button_row(kit, width, buttons, first, high);
    height += row.high + kGap;
    first = row.end;
  }
  return std::max(0.0F, height);
}

std::optional<std::size_t> button_rows(Kit& kit, Rect box, std::span<const NamedButton> buttons,
                                       float high) {
  std::optional<std::size_t> pressed;
  for (std::size_t first = 0; first < buttons.size();) {
    const ButtonRow row = button_row(kit, box.w, buttons, first, high);
    const auto count = static_cast<float>(row.end - first);
    const float spare = box.w - row.used - kGap * (count - 1);
    const float more = kit.upright() ? spare / count : 0;
    Rect place = box.take_top(row.high, kGap);
    for (std::size_t i = first; i < row.end; ++i) {
      const float wide = row_button_width(kit, box.w, buttons[i].button, high) + more;
      if (button(kit, buttons[i].id, place.take_start(wide, kGap), buttons[i].button)) pressed = i;
    }
    first = row.end;
  }
  return pressed;
}

bool square_button(Kit& kit, const Id& id, Rect box, Icon icon, std::string_view label, bool on,
                   bool enabled) {
  const Enabled state = enabled ? Enabled::kYes : Enabled::kNo;
  const Touch touch = kit.target(id, box, state);
  kit.describe({.name = label, .chosen = on ? Chosen::kYes : Chosen::kNone});
  const Face face = draw_face(kit, id, touch, box, on ? FaceKind::kSelected : FaceKind::kPlain,
                              kRadiusKey, state);
  constexpr float kIcon = 40, kBetween = 6;
  const TextStyle style{28, 1.05F, Weight::kBold, 0};
  const TextLayout layout{.align = Align::kCenter, .max_lines = 2, .shrink = true};
  const float room = face.box.w - 20;
  const float high = kit.text_size(label, style, room, layout).h;
  Rect content = face.box.middle(room, kIcon + kBetween + high);
  kit.icon(icon, content.take_top(kIcon, kBetween).center(), kIcon, on ? face.mark : face.ink);
  kit.text(content, label, style, face.ink, layout);
  return touch.activated;
}

}  // namespace stordialog::kit
