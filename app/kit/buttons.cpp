#include "kit/buttons.h"

#include <algorithm>
#include <cmath>

#include "kit/face.h"

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

// Icon and label side by side in the middle of the face, or at its start.
void draw_content(Kit& kit, const Face& face, const Button& button, const Measures& m) {
  const Icon icon = icon_of(button);
  const TextStyle style = label_style(m.em);
  const float beside = icon == Icon::kNone ? 0 : m.icon + (button.label.empty() ? 0 : m.gap);
  const float room = face.box.w - beside - 2 * std::min(m.padding, 20.0F);
  const float wide = kit.text_width(button.label, style);
  // What does not fit in one line at 0.8 of its size goes in two.
  const bool one_line = wide * 0.8F <= room;
  TextLayout layout{.stand = Stand::kMiddle, .max_lines = one_line ? 1 : 2, .shrink = true};
  layout.align = one_line || button.at_start ? Align::kStart : Align::kCenter;
  layout.balanced = !one_line;
  const TextStyle used = one_line ? style : style.leading(1.08F);
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

bool button(Kit& kit, const Id& id, Rect box, const Button& button) {
  const Enabled enabled = button.enabled ? Enabled::kYes : Enabled::kNo;
  const Measures m = measures(button, box.h);
  const Touch touch = kit.target(id, box, enabled);
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

bool square_button(Kit& kit, const Id& id, Rect box, Icon icon, std::string_view label, bool on,
                   bool enabled) {
  const Enabled state = enabled ? Enabled::kYes : Enabled::kNo;
  const Touch touch = kit.target(id, box, state);
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

std::optional<std::size_t> language_row(Kit& kit, Rect box, std::span<const Language> languages,
                                        std::size_t selected) {
  constexpr float kBetween = 18, kChosenShare = 1.2F;
  const auto count = static_cast<float>(languages.size());
  const float unit = (box.w - kBetween * (count - 1)) /
                     (count - 1 + (selected < languages.size() ? kChosenShare : 1));
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const bool chosen = i == selected;
    const Button language{.label = languages[i].name,
                          .icon = chosen ? Icon::kCheck : Icon::kNone,
                          .kind = chosen ? ButtonKind::kMain : ButtonKind::kPlain,
                          .em = 40,
                          .icon_em = 44};
    const Rect place = box.take_start(chosen ? unit * kChosenShare : unit, kBetween);
    if (button(kit, Id("language.", languages[i].tag), place, language)) pressed = i;
  }
  return pressed;
}

}  // namespace stordialog::kit
