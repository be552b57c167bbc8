#include "kit/secret_field.h"

#include <algorithm>

#include "kit/panels.h"

namespace stordialog::kit {
namespace {

constexpr float kDot = 12, kBetween = 38;  // radius; from one dot to the next

FieldEvent take_typing(const Kit& kit, input::TextBuffer& text) {
  FieldEvent event;
  const std::uint64_t before = text.revision();
  for (const input::KeyPress& key : kit.typed()) {
    switch (key.kind) {
      case input::KeyKind::kEnter:
        event.entered = true;
        break;
      case input::KeyKind::kText:
      case input::KeyKind::kReplace:
      case input::KeyKind::kBackspace:
      case input::KeyKind::kClear:
        text.move_to_end();
        input::apply(key, text);
        break;
      default:
        break;  // what goes back into the text, or brings an old one back
    }
  }
  event.changed = text.revision() != before;
  return event;
}

void draw_frame(Kit& kit, Rect box, const Field& field) {
  const Theme& t = kit.theme();
  const bool high = t.name == ThemeName::kHighContrast;
  kit.fill(box, field.enabled ? t.surface : t.disabled, kRadiusKey);
  if (!field.error.empty()) {
    kit.stroke(box, t.error, 6, kRadiusKey);
  } else if (field.focused && field.enabled) {
    kit.stroke(box, t.action, high ? 8 : 6, kRadiusKey);
  } else {
    kit.stroke(box, t.edge, high ? 4 : 3, kRadiusKey);
  }
}

// The last dots that have room, and where the caret stands after them, from the start side.
void draw_dots(Kit& kit, Rect area, std::size_t count, bool caret) {
  const Theme& t = kit.theme();
  const auto room = static_cast<std::size_t>(std::max(1.0F, area.w / kBetween - 1));
  const std::size_t shown = std::min(count, room);
  for (std::size_t i = 0; i < shown; ++i) {
    kit.circle(area.take_start(kBetween).center(), kDot, t.ink);
  }
  if (!caret) return;
  const Rect line = area.take_start(18);
  kit.fill(line.middle(5, std::min(area.h - 24, 60.0F)), t.action);
}

}  // namespace

FieldEvent secret_field(Kit& kit, const Id& id, Rect box, input::TextBuffer& text,
                        const Field& field) {
  const Touch touch = kit.target(id, box, field.enabled ? Enabled::kYes : Enabled::kNo);
  kit.take_focus(touch, field.focused);
  kit.describe({.name = field.caption.empty() ? field.placeholder : field.caption,
                .role = Role::kField,
                .secret = Secret::kContent,
                .active = field.focused && field.enabled});
  FieldEvent event;
  if (field.focused && field.enabled) event = take_typing(kit, text);
  event.wants_focus = (touch.began || touch.focused) && !field.focused;
  draw_frame(kit, box, field);
  const Rect area = box.inset(28, 0);
  if (text.empty() && !field.placeholder.empty() && !field.focused) {
    kit.text(area, field.placeholder, kLabel, kit.theme().ink2,
             {.stand = Stand::kMiddle, .max_lines = 1, .shrink = true});
  } else {
    draw_dots(kit, area, text.length(), field.focused && field.enabled);
  }
  return event;
}

}  // namespace stordialog::kit
