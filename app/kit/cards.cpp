#include "kit/cards.h"

#include <algorithm>

#include "kit/face.h"
#include "kit/measure.h"

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

Chosen chosen(bool selected) {
  return selected ? Chosen::kYes : Chosen::kNo;
}

FaceKind kind(bool selected) {
  return selected ? FaceKind::kSelected : FaceKind::kPlain;
}

RingState ring(bool selected, bool enabled) {
  if (selected) return RingState::kChosenOnCard;
  return enabled ? RingState::kFree : RingState::kDisabled;
}

// A title with a smaller text under it.
struct TwoTexts {
  std::string_view title;
  TextStyle title_style;
  std::string_view text;
  TextStyle text_style;
  float gap;
  bool balanced = false;

  float height(const Kit& kit, float width) const {
    const float under = text.empty() ? 0 : gap + text_height(kit, text, text_style, width);
    return text_height(kit, title, title_style, width) + under;
  }
  // In the middle of `box`; in two lines each when it is too low for all.
  void draw(Kit& kit, Rect box, const Face& face) const {
    constexpr float kAlmost = 1;
    const int lines = height(kit, box.w) <= box.h + kAlmost ? 0 : 2;
    const TextLayout layout{.max_lines = lines, .balanced = balanced, .shrink = true};
    const float title_high = kit.text_size(title, title_style, box.w, layout).h;
    const float under = text.empty() ? 0 : gap + kit.text_size(text, text_style, box.w, layout).h;
    Rect place = box.middle(box.w, title_high + under);
    kit.text(place.take_top(title_high, gap), title, title_style, face.ink, layout);
    if (!text.empty()) kit.text(place, text, text_style, face.ink2, layout);
  }
};

TwoTexts texts_of(const ChoiceCard& card) {
  const float em = card.em > 0 ? card.em : (card.detail.empty() ? 56.0F : 60.0F);
  const TextStyle style =
      card.detail.empty() ? kCard.size(em) : TextStyle{em, 1.1F, Weight::kBold, -0.01F};
  return {card.text, style, card.detail, {32, 1.25F, Weight::kBold, 0}, 2, true};
}

TwoTexts texts_of(const ActivityCard& card) {
  return {card.title, kHead, card.text, {40, 1.25F, Weight::kMedium, 0}, 12};
}

TwoTexts texts_of(const GroupCard& card) {
  return {card.title,
          {60, 1.1F, Weight::kBold, -0.02F},
          card.text,
          {40, 1.25F, Weight::kMedium, 0},
          12};
}

TwoTexts texts_of(const ListRow& row) {
  return {row.title,
          {row.em, 1.15F, Weight::kBold, 0},
          row.detail,
          {std::max(28.0F, row.em * 0.8F), 1.25F, Weight::kMedium, 0},
          4};
}

// What a choice card has beside its text.
struct ChoiceSides {
  float start, end, ring;
  static constexpr float kGap = 20;
};
ChoiceSides sides_of_choice(float height) {
  constexpr float kLarge = 100;
  return height >= kLarge ? ChoiceSides{34, 26, 80} : ChoiceSides{22, 18, 60};
}

// Larger text leaves less to the circle.
float circle_of_activity(const Kit& kit, float width, bool low) {
  constexpr float kNarrow = 700;
  const bool crowded = kit.enlargement() != TextSize::kNormal || width < kNarrow || low;
  return crowded ? 120.0F : 160.0F;
}
float margin_of_activity(float circle) {
  return circle < 160 ? 30.0F : 42.0F;
}
constexpr float kActivityGap = 36, kActivityAir = 20;

float activity_room(const Kit& kit, float width, bool low) {
  const float circle = circle_of_activity(kit, width, low);
  return width - 2 * margin_of_activity(circle) - circle - kActivityGap;
}

constexpr float kGroupCircle = 144, kGroupCircleWide = 112, kGroupRing = 80, kGroupAir = 34,
                kGroupGap = 32;

}  // namespace

namespace {

constexpr float kChoiceLeast = 104;

float choice_room(float width) {
  const ChoiceSides sides = sides_of_choice(kChoiceLeast);
  return width - sides.start - sides.end - sides.ring - ChoiceSides::kGap;
}

}  // namespace

float choice_card_height(const Kit& kit, float width, const ChoiceCard& card) {
  // Large letters want more air than two lines of normal ones.
  const float air = kit.enlargement() == TextSize::kNormal ? 8 : 20;
  return std::max(kChoiceLeast, texts_of(card).height(kit, choice_room(width)) + 2 * air);
}

bool choice_card_fits(const Kit& kit, float width, const ChoiceCard& card) {
  const TwoTexts texts = texts_of(card);
  return fits_lines(kit, texts.title, texts.title_style, choice_room(width), 2);
}

Press choice_card(Kit& kit, const Id& id, Rect box, const ChoiceCard& card) {
  // A chosen card can always be taken back.
  const bool open = card.enabled || card.selected;
  const ChoiceSides sides = sides_of_choice(box.h);
  const bool large = sides.ring > 60;
  const Touch touch = kit.target(id, box, state(open));
  kit.describe({.name = card.text,
                .role = Role::kChoice,
                .chosen = chosen(card.selected),
                .detail = card.detail,
                .secret = card.aloud ? Secret::kNone : Secret::kChoice});
  const Face face = draw_face(kit, id, touch, box, kind(card.selected),
                              large ? kRadiusCard : kRadiusSmall, state(open));
  const float landed = kit.moved(Id(id.view(), ".dot"), card.selected, kLandSeconds);
  Rect content = face.box;
  content.take_start(sides.start);
  content.take_end(sides.end);
  const Rect mark = content.take_end(sides.ring, ChoiceSides::kGap);
  kit.ring_mark(mark.center(), sides.ring, ring(card.selected, open), landed);
  texts_of(card).draw(kit, content, face);
  return pressed(touch);
}

float activity_card_height(const Kit& kit, float width, const ActivityCard& card) {
  const float circle = circle_of_activity(kit, width, card.low);
  const float texts = texts_of(card).height(kit, activity_room(kit, width, card.low));
  return std::max(circle, texts) + 2 * kActivityAir;
}

bool activity_card_fits(const Kit& kit, float width, const ActivityCard& card) {
  const TwoTexts texts = texts_of(card);
  const float room = activity_room(kit, width, card.low);
  return fits_lines(kit, texts.title, texts.title_style, room, 2) &&
         fits_lines(kit, texts.text, texts.text_style, room, 4);
}

Press activity_card(Kit& kit, const Id& id, Rect box, const ActivityCard& card) {
  const Touch touch = kit.target(id, box, state(card.enabled));
  kit.describe({.name = card.title, .role = Role::kRow, .detail = card.text});
  const Face face =
      draw_face(kit, id, touch, box, FaceKind::kPlain, kRadiusCard, state(card.enabled));
  const float circle = circle_of_activity(kit, box.w, card.low);
  const float icon = circle * 92 / 160;
  Rect content = face.box.inset(margin_of_activity(circle), kActivityAir);
  const Point center = content.take_start(circle, kActivityGap).center();
  if (card.enabled) {
    kit.medallion(card.icon, center, circle, icon, card.circle, card.on_circle);
  } else {
    kit.dashed_ring(center, circle / 2, 4, kit.theme().edge);
    kit.icon(card.icon, center, icon, face.ink);
  }
  texts_of(card).draw(kit, content, face);
  return pressed(touch);
}

float group_card_height(const Kit& kit, float width, const GroupCard& card) {
  if (!card.wide) {
    return texts_of(card).height(kit, width - 2 * kGroupAir) + kGroupCircle + kSpace3 +
           2 * kGroupAir;
  }
  const float room = width - 2 * kGroupAir - kGroupCircleWide - kGroupRing - 2 * kGroupGap;
  return std::max(kGroupCircleWide, texts_of(card).height(kit, room)) + kGroupAir;
}

bool group_card_fits(const Kit& kit, float width, const GroupCard& card) {
  const TwoTexts texts = texts_of(card);
  const float beside = card.wide ? kGroupCircleWide + kGroupRing + 2 * kGroupGap : 0;
  const float room = width - 2 * kGroupAir - beside;
  return fits_lines(kit, texts.title, texts.title_style, room, 3) &&
         fits_lines(kit, texts.text, texts.text_style, room);
}

namespace {

// Circle, texts and ring beside each other.
void draw_wide(Kit& kit, const Face& face, const GroupCard& card, float landed) {
  const Theme& t = kit.theme();
  Rect content = face.box.inset(kGroupAir, kGroupAir / 2);
  const Point circle = content.take_start(kGroupCircleWide, kGroupGap).center();
  kit.medallion(card.icon, circle, kGroupCircleWide, 64, t.mist, t.ink);
  if (t.name == ThemeName::kHighContrast) kit.ring(circle, kGroupCircleWide / 2, 4, t.ink);
  const Point mark = content.take_end(kGroupRing, kGroupGap).center();
  kit.ring_mark(mark, kGroupRing, ring(card.selected, true), landed);
  texts_of(card).draw(kit, content, face);
}

}  // namespace

Press group_card(Kit& kit, const Id& id, Rect box, const GroupCard& card) {
  const Touch touch = kit.target(id, box);
  kit.describe({.name = card.title,
                .role = Role::kChoice,
                .chosen = chosen(card.selected),
                .detail = card.text,
                .secret = Secret::kChoice});
  const Face face = draw_face(kit, id, touch, box, kind(card.selected), kRadiusCard);
  const float landed = kit.moved(Id(id.view(), ".dot"), card.selected, kLandSeconds);
  if (card.wide) {
    draw_wide(kit, face, card, landed);
    return pressed(touch);
  }
  Rect content = face.box.inset(kGroupAir, kGroupAir);
  const Theme& t = kit.theme();
  Rect top = content.take_top(kGroupCircle);
  const bool high = t.name == ThemeName::kHighContrast;
  const Point circle = top.take_start(kGroupCircle).center();
  kit.medallion(card.icon, circle, kGroupCircle, 80, t.mist, t.ink);
  if (high) kit.ring(circle, kGroupCircle / 2, 4, t.ink);
  kit.ring_mark(top.take_end(kGroupRing).with_height(kGroupRing).center(), kGroupRing,
                ring(card.selected, true), landed);
  const TwoTexts texts = texts_of(card);
  const bool whole = texts.height(kit, content.w) <= content.h;
  const TextLayout text{.stand = Stand::kBottom, .max_lines = whole ? 0 : 3, .shrink = true};
  const float high_text = kit.text_size(card.text, texts.text_style, content.w, text).h;
  kit.text(content.take_bottom(high_text, texts.gap), card.text, texts.text_style, face.ink2, text);
  kit.text(content, card.title, texts.title_style, face.ink,
           {.stand = Stand::kBottom, .max_lines = whole ? 0 : 2, .shrink = true});
  return pressed(touch);
}

namespace {

constexpr float kRowMargin = 28, kRowIconGap = 24, kRowArrow = 44, kRowArrowGap = 16;

TextStyle end_style(const ListRow& row) {
  return {row.em * 0.9F, 1.2F, Weight::kBold, 0};
}

float row_icon(const ListRow& row) {
  return row.icon == Icon::kNone ? 0 : row.em * 1.3F;
}

}  // namespace

float list_row_height(const Kit& kit, float width, const ListRow& row) {
  constexpr float kAir = 14;
  float room = width - 2 * kRowMargin;
  if (row.icon != Icon::kNone) room -= row_icon(row) + kRowIconGap;
  if (row.arrow) room -= kRowArrow + kRowArrowGap;
  if (!row.end.empty()) room -= kit.text_width(row.end, end_style(row)) + kRowIconGap;
  return std::max(kTarget, texts_of(row).height(kit, room) + 2 * kAir);
}

Press list_row(Kit& kit, const Id& id, Rect box, const ListRow& row) {
  const Touch touch = kit.target(id, box, state(row.enabled));
  kit.describe({.name = row.title,
                .role = Role::kRow,
                .chosen = row.selected ? Chosen::kYes : Chosen::kNone,
                .value = row.end,
                .detail = row.detail});
  const Face face =
      draw_face(kit, id, touch, box, kind(row.selected), kRadiusSmall, state(row.enabled));
  Rect content = face.box.inset(kRowMargin, 0);
  if (row.icon != Icon::kNone) {
    const float icon = row_icon(row);
    kit.icon(row.icon, content.take_start(icon, kRowIconGap).center(), icon,
             row.selected ? face.mark : face.ink);
  }
  if (row.arrow) {
    const Rect arrow = content.take_end(kRowArrow, kRowArrowGap);
    kit.icon(Icon::kKeyboardArrowRight, arrow.center(), kRowArrow, face.ink2);
  }
  if (!row.end.empty()) {
    const Rect place = content.take_end(kit.text_width(row.end, end_style(row)), kRowIconGap);
    kit.text(place, row.end, end_style(row), face.ink2, {.stand = Stand::kMiddle, .max_lines = 1});
  }
  texts_of(row).draw(kit, content, face);
  return pressed(touch);
}

}  // namespace stordialog::kit
