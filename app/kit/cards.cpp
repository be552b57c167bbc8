#include "kit/cards.h"

#include <algorithm>

#include "kit/face.h"

namespace stordialog::kit {
namespace {

constexpr float kLandSeconds = 0.16F;

Press pressed(const Touch& touch) {
  if (touch.activated) return Press::kActivated;
  return touch.refused ? Press::kRefused : Press::kNone;
}

Enabled state(bool enabled) {
  return enabled ? Enabled::kYes : Enabled::kNo;
}

FaceKind kind(bool selected) {
  return selected ? FaceKind::kSelected : FaceKind::kPlain;
}

RingState ring(bool selected, bool enabled) {
  if (selected) return RingState::kChosenOnCard;
  return enabled ? RingState::kFree : RingState::kDisabled;
}

// A title with a smaller text under it, in the middle of `box`.
void two_texts(Kit& kit, Rect box, std::string_view title, TextStyle title_style,
               std::string_view text, TextStyle text_style, float gap, const Face& face,
               bool balanced = false) {
  const TextLayout layout{.max_lines = 2, .balanced = balanced, .shrink = true};
  const float title_high = kit.text_size(title, title_style, box.w, layout).h;
  const float text_high = text.empty() ? 0 : gap + kit.text_size(text, text_style, box.w, layout).h;
  Rect place = box.middle(box.w, title_high + text_high);
  kit.text(place.take_top(title_high, gap), title, title_style, face.ink, layout);
  if (!text.empty()) kit.text(place, text, text_style, face.ink2, layout);
}

}  // namespace

Press choice_card(Kit& kit, const Id& id, Rect box, const ChoiceCard& card) {
  // A chosen card can always be taken back.
  const bool open = card.enabled || card.selected;
  const float em = card.em > 0 ? card.em : (card.detail.empty() ? 56.0F : 60.0F);
  const bool large = box.h >= 120;
  const Touch touch = kit.target(id, box, state(open));
  const Face face = draw_face(kit, id, touch, box, kind(card.selected),
                              large ? kRadiusCard : kRadiusSmall, state(open));
  const float landed = kit.moved(Id(id.view(), ".dot"), card.selected, kLandSeconds);
  Rect content = face.box;
  content.take_start(large ? 34 : 22);
  content.take_end(large ? 26 : 18);
  const float diameter = large ? 80 : 60;
  const Rect mark = content.take_end(diameter, 20);
  kit.ring_mark(mark.center(), diameter, ring(card.selected, open), landed);
  const TextStyle style =
      card.detail.empty() ? kCard.size(em) : TextStyle{em, 1.1F, Weight::kBold, -0.01F};
  two_texts(kit, content, card.text, style, card.detail, {32, 1.25F, Weight::kBold, 0}, 2, face,
            true);
  return pressed(touch);
}

Press activity_card(Kit& kit, const Id& id, Rect box, const ActivityCard& card) {
  const Touch touch = kit.target(id, box, state(card.enabled));
  const Face face =
      draw_face(kit, id, touch, box, FaceKind::kPlain, kRadiusCard, state(card.enabled));
  Rect content = face.box.inset(42, 20);
  constexpr float kCircle = 160;
  const Point center = content.take_start(kCircle, 36).center();
  if (card.enabled) {
    kit.medallion(card.icon, center, kCircle, 92, card.circle, card.on_circle);
  } else {
    kit.dashed_ring(center, kCircle / 2, 4, kit.theme().edge);
    kit.icon(card.icon, center, 92, face.ink);
  }
  two_texts(kit, content, card.title, kHead, card.text, {40, 1.25F, Weight::kMedium, 0}, 12, face);
  return pressed(touch);
}

Press group_card(Kit& kit, const Id& id, Rect box, const GroupCard& card) {
  const Touch touch = kit.target(id, box);
  const Face face = draw_face(kit, id, touch, box, kind(card.selected), kRadiusCard);
  Rect content = face.box.inset(34, 34);
  constexpr float kCircle = 144, kRing = 80;
  const Theme& t = kit.theme();
  Rect top = content.take_top(kCircle);
  const bool high = t.name == ThemeName::kHighContrast;
  const Point circle = top.take_start(kCircle).center();
  kit.medallion(card.icon, circle, kCircle, 80, t.mist, t.ink);
  if (high) kit.ring(circle, kCircle / 2, 4, t.ink);
  const float landed = kit.moved(Id(id.view(), ".dot"), card.selected, kLandSeconds);
  kit.ring_mark(top.take_end(kRing).with_height(kRing).center(), kRing, ring(card.selected, true),
                landed);
  const TextLayout text{.stand = Stand::kBottom, .max_lines = 3, .shrink = true};
  const TextStyle text_style{40, 1.25F, Weight::kMedium, 0};
  const float high_text = kit.text_size(card.text, text_style, content.w, text).h;
  kit.text(content.take_bottom(high_text, 12), card.text, text_style, face.ink2, text);
  kit.text(content, card.title, {60, 1.1F, Weight::kBold, -0.02F}, face.ink,
           {.stand = Stand::kBottom, .max_lines = 2, .shrink = true});
  return pressed(touch);
}

bool check_row(Kit& kit, const Id& id, Rect box, const CheckRow& row) {
  const Theme& t = kit.theme();
  const bool wrong = !row.error.empty();
  const Touch touch = kit.target(id, box, state(row.enabled));
  Face face = draw_face(kit, id, touch, box, wrong ? FaceKind::kDestructive : FaceKind::kPlain,
                        kRadiusKey, state(row.enabled));
  if (wrong) {
    face.ink = t.ink;
    kit.stroke(face.box, t.error, 5, kRadiusKey);
  }
  Rect content = face.box.inset(box.h >= 100 ? 30 : 22, 0);
  const float side = std::min(60.0F, box.h * 0.6F);
  RingState mark = row.enabled ? RingState::kFree : RingState::kDisabled;
  if (wrong) mark = RingState::kError;
  kit.box_mark(content.take_start(side, 24).middle(side, side), row.on, mark);
  kit.text(content, row.text, {row.em, 1.15F, Weight::kBold, 0}, face.ink,
           {.stand = Stand::kMiddle, .max_lines = 2, .shrink = true});
  if (wrong) {
    Rect under{box.x, box.bottom() + t.lip + 4, box.w, 36};
    kit.icon(Icon::kError, under.take_start(30, 8).center(), 30, t.error);
    kit.text(under, row.error, kCaption, t.error, {.stand = Stand::kMiddle});
  }
  return touch.activated;
}

Press list_row(Kit& kit, const Id& id, Rect box, const ListRow& row) {
  const Touch touch = kit.target(id, box, state(row.enabled));
  const Face face =
      draw_face(kit, id, touch, box, kind(row.selected), kRadiusSmall, state(row.enabled));
  Rect content = face.box.inset(28, 0);
  if (row.icon != Icon::kNone) {
    kit.icon(row.icon, content.take_start(row.em * 1.3F, 24).center(), row.em * 1.3F,
             row.selected ? face.mark : face.ink);
  }
  if (row.arrow) {
    kit.icon(Icon::kKeyboardArrowRight, content.take_end(44, 16).center(), 44, face.ink2);
  }
  if (!row.end.empty()) {
    const TextStyle style{row.em * 0.9F, 1.2F, Weight::kBold, 0};
    const Rect place = content.take_end(kit.text_width(row.end, style), 24);
    kit.text(place, row.end, style, face.ink2, {.stand = Stand::kMiddle, .max_lines = 1});
  }
  two_texts(kit, content, row.title, {row.em, 1.15F, Weight::kBold, 0}, row.detail,
            {std::max(28.0F, row.em * 0.8F), 1.25F, Weight::kMedium, 0}, 4, face);
  return pressed(touch);
}

}  // namespace stordialog::kit
