// GroupCard of cards.h.
#include <algorithm>

#include "kit/card_parts.h"
#include "kit/measure.h"

namespace stordialog::kit {
namespace {

constexpr float kGroupCircle = 144, kGroupCircleWide = 112, kGroupRing = 80, kGroupAir = 34,
                kGroupGap = 32;

TwoTexts texts_of(const GroupCard& card) {
  return {card.title,
          {60, 1.1F, Weight::kBold, -0.02F},
          card.text,
          {40, 1.25F, Weight::kMedium, 0},
          12};
}

float room_beside(float width) {
  return width - 2 * kGroupAir - kGroupCircleWide - kGroupRing - 2 * kGroupGap;
}

// Large letters in a narrow card: the circle is left out, the ring stands beside the title and the
// text has the whole width.
bool is_tight(const Kit& kit, float width, const GroupCard& card) {
  const TwoTexts texts = texts_of(card);
  const float room = room_beside(width);
  return !fits_lines(kit, texts.title, texts.title_style, room) ||
         !fits_lines(kit, texts.text, texts.text_style, room);
}

float tight_title_height(const Kit& kit, float width, const TwoTexts& texts) {
  const float room = width - 2 * kGroupAir - kGroupRing - kGroupGap;
  return std::max(kGroupRing, text_height(kit, texts.title, texts.title_style, room));
}

void draw_tight(Kit& kit, const Face& face, float width, const GroupCard& card, float landed) {
  const TwoTexts texts = texts_of(card);
  Rect content = face.box.inset(kGroupAir, kGroupAir / 2);
  content = content.middle(content.w, group_card_height(kit, width, card) - kGroupAir);
  Rect head = content.take_top(tight_title_height(kit, width, texts), texts.gap);
  const Point mark = head.take_end(kGroupRing, kGroupGap).center();
  kit.ring_mark(mark, kGroupRing, ring(card.selected, true), landed);
  TextLayout title = kFlowing;
  title.stand = Stand::kMiddle;
  kit.text(head, texts.title, texts.title_style, face.ink, title);
  kit.text(content, texts.text, texts.text_style, face.ink2, kFlowing);
}

}  // namespace

float group_card_height(const Kit& kit, float width, const GroupCard& card) {
  if (!card.wide) {
    return texts_of(card).height(kit, width - 2 * kGroupAir) + kGroupCircle + kSpace3 +
           2 * kGroupAir;
  }
  const TwoTexts texts = texts_of(card);
  if (is_tight(kit, width, card)) {
    return tight_title_height(kit, width, texts) + texts.gap +
           text_height(kit, texts.text, texts.text_style, width - 2 * kGroupAir) + kGroupAir;
  }
  return std::max(kGroupCircleWide, texts.height(kit, room_beside(width))) + kGroupAir;
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
    if (is_tight(kit, box.w, card)) {
      draw_tight(kit, face, box.w, card, landed);
    } else {
      draw_wide(kit, face, card, landed);
    }
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

}  // namespace stordialog::kit
