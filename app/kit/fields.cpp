#include "kit/fields.h"

#include <algorithm>

#include "kit/field_text.h"
#include "kit/panels.h"

namespace stordialog::kit {
namespace {

constexpr float kCaptionEm = 32, kCaptionLine = 1.3F, kCaptionGap = 6;
constexpr float kHintEm = 32, kErrorEm = 28;

// How much more room a small text takes than at the normal size.
float grown(const Kit& kit, float em) {
  return kit.enlarged(em) / em;
}

FieldEvent take_typing(const Kit& kit, FieldText& shown, input::TextBuffer& text) {
  FieldEvent event;
  const std::uint64_t before = text.revision();
  for (const input::KeyPress& key : kit.typed()) {
    if (shown.move(key)) continue;
    if (key.kind == input::KeyKind::kEnter && text.lines() == input::Lines::kOne) {
      event.entered = true;
    } else {
      input::apply(key, text);
    }
  }
  event.changed = text.revision() != before;
  return event;
}

// A tap places the caret, a second one soon after it takes the word, a drag selects. `tapped`: when
// the latest tap came, seconds; below 0 a word is taken and the finger that took it changes
// nothing.
void follow_finger(const Kit& kit, float& tapped, const Touch& touch, FieldText& shown,
                   input::TextBuffer& text, bool focused) {
  constexpr float kTwiceWithin_s = 0.45F, kWordTaken = -1;
  if (touch.began) {
    const auto now_s = static_cast<float>(kit.time_s());
    const bool twice = focused && tapped > 0 && now_s - tapped < kTwiceWithin_s;
    shown.place_caret(touch.at, input::Extend::kNo);
    if (twice) text.select_word(text.caret());
    tapped = twice ? kWordTaken : now_s;
  } else if (touch.dragged && focused && tapped >= 0) {
    shown.place_caret(touch.at, input::Extend::kYes);
  }
}

// Takes the caption's room off `box`. Where the screen left less than it wants, it is smaller.
void draw_caption(Kit& kit, Rect& box, std::string_view caption) {
  if (caption.empty()) return;
  const float room = std::clamp(box.h - kFieldHeight, kFieldCaption, field_caption(kit));
  const float share = std::min(1.0F, room / field_caption(kit));
  kit.text(box.take_top(room - kCaptionGap, kCaptionGap), caption,
           {kCaptionEm * share, kCaptionLine, Weight::kBold, 0}, kit.theme().ink,
           {.max_lines = 1, .shrink = true});
}

void draw_frame(Kit& kit, Rect frame, const Field& field, const Touch& touch) {
  const Theme& t = kit.theme();
  if (!field.enabled) {
    kit.fill(frame, t.disabled, kRadiusKey);
    return kit.dashed(frame, t.edge, 3, kRadiusKey);
  }
  const bool high = t.name == ThemeName::kHighContrast;
  kit.fill(frame, t.surface, kRadiusKey);
  if (!field.error.empty()) {
    kit.stroke(frame, t.error, field.focused ? 6 : 5, kRadiusKey);
  } else if (field.focused) {
    kit.stroke(frame, t.action, high ? 8 : 6, kRadiusKey);
  } else {
    kit.stroke(frame, t.edge, high ? 4 : 3, kRadiusKey);
  }
  if (touch.focused && !field.focused) kit.focus_ring(touch, frame, kRadiusKey);
}

void draw_error(Kit& kit, Rect frame, std::string_view error) {
  if (error.empty()) return;
  const float growth = grown(kit, kErrorEm);
  const float side = 30 * growth;
  Rect under{frame.x, frame.bottom() + 6, frame.w, 36 * growth};
  kit.icon(Icon::kError, under.take_start(side, 8).center(), side, kit.theme().error);
  kit.text(under, error, kCaption.size(kErrorEm), kit.theme().error, {.stand = Stand::kMiddle});
}

// Takes the hint's lines off the bottom of `area`.
void draw_hint(Kit& kit, Rect& area, std::string_view text) {
  constexpr TextStyle kStyle{kHintEm, 1.3F, Weight::kBold, 0};
  const float beside_icon = area.w - kHintEm * grown(kit, kHintEm) * 1.2F - 12;
  const float high = std::max(44.0F, kit.text_size(text, kStyle, beside_icon).h);
  hint(kit, area.take_bottom(high, 8), Icon::kInfo, text, kHintEm);
}

// What fits the frame: a line of text at the largest size in a field of 104, a little less in a
// lower one.
TextStyle style_of(const Kit& kit, const Field& field, float height, bool many) {
  TextStyle style =
      many ? TextStyle{56, 1.25F, Weight::kMedium, 0} : TextStyle{52, 1.2F, Weight::kBold, 0};
  if (field.em > 0) style.em = field.em;
  const float room = (height - 6) / style.line;
  if (!many && kit.enlarged(style.em) > room) style.em *= room / kit.enlarged(style.em);
  return style;
}

}  // namespace

float field_caption(const Kit& kit) {
  return kFieldCaption * grown(kit, kCaptionEm);
}

FieldEvent field(Kit& kit, const Id& id, Rect box, input::TextBuffer& text, const Field& field) {
  const Theme& t = kit.theme();
  const bool many = text.lines() == input::Lines::kMany;
  draw_caption(kit, box, field.caption);
  const Touch touch = kit.target(id, box, field.enabled ? Enabled::kYes : Enabled::kNo);
  kit.take_focus(touch, field.focused);
  kit.describe({.name = field.caption.empty() ? field.placeholder : field.caption,
                .role = Role::kField,
                .value = text.view(),
                .detail = field.hint,
                .secret = Secret::kContent,
                .active = field.focused && field.enabled});
  draw_frame(kit, box, field, touch);

  const TextStyle style = style_of(kit, field, box.h, many);
  Rect area = many ? box.inset(34, 30) : box.inset(box.h < 92 ? 20 : 31, 0);
  if (many && !field.hint.empty()) {
    draw_hint(kit, area, field.hint);
  }
  if (!many) area = area.middle(area.w, kit.enlarged(style.em) * style.line);

  // Marks above and dots below the lines have room as far as the frame, or the hint.
  const float above = many ? 24 : area.y - box.y - 6, below = many ? 8 : above;
  const Rect clip = Rect{area.x, area.y - above, area.w, area.h + above + below}.inset(
      -FieldText::kCaretWidth, 0);
  FieldText shown(kit, text, style, area, clip,
                  {kit.remembered(id), kit.remembered(Id(id.view(), ".leads"))});
  FieldEvent event;
  if (field.focused && field.enabled) event = take_typing(kit, shown, text);
  shown.refresh();
  event.wants_focus = (touch.began || touch.focused) && !field.focused;
  follow_finger(kit, kit.remembered(Id(id.view(), ".tapped")), touch, shown, text, field.focused);
  if (field.focused) shown.follow_caret();

  kit.push_clip(clip);
  if (field.focused) shown.draw_selection(t.action.alpha(0.22F));
  if (text.empty() && !field.placeholder.empty()) {
    kit.text(area, field.placeholder, style, field.enabled ? t.ink2 : t.on_disabled,
             {.max_lines = many ? 3 : 1, .shrink = true});
  } else {
    shown.draw(field.enabled ? t.ink : t.on_disabled);
  }
  if (field.focused && field.enabled) shown.draw_caret(t.action);
  kit.pop_clip();
  draw_error(kit, box, field.error);
  return event;
}

}  // namespace stordialog::kit
