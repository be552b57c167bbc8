#include "kit/cards.h"

#include <algorithm>

#include "kit/card_parts.h"
#include "kit/measure.h"

namespace stordialog::kit {
namespace {

TwoTexts texts_of(const ChoiceCard& card) {
  const float em = card.em > 0 ? card.em : (card.detail.empty() ? 56.0F : 60.0F);
  const TextStyle style =
      card.detail.empty() ? kCard.size(em) : TextStyle{em, 1.1F, Weight::kBold, -0.01F};
  return {card.text, style, card.detail, {32, 1.25F, Weight::kBold, 0}, 2, true};
}

TwoTexts texts_of(const ActivityCard& card) {
  return {card.title,
          card.low ? kHead.size(52) : kHead,
          card.text,
          {card.low ? 34.0F : 40.0F, 1.25F, Weight::kMedium, 0},
          card.low ? 8.0F : 12.0F};
}

// What a choice card has beside its text.
struct ChoiceSides {
  float start, end, ring;
  static constexpr float kGap = 20;
};
ChoiceSides sides_of_choice(const Kit& kit, float height) {
  constexpr float kLarge = 100;
  // Long words in large letters get all there is across an upright screen.
  if (kit.upright() && kit.enlargement() == TextSize::kLargest) return {14, 12, 72};
  return height >= kLarge ? ChoiceSides{34, 26, 80} : ChoiceSides{22, 18, 60};
}

// Larger text leaves less to the circle.
float circle_of_activity(const Kit& kit, float width, bool low) {
  constexpr float kNarrow = 700;
  if (low) return 104;
  const bool crowded = kit.enlargement() != TextSize::kNormal || width < kNarrow;
  return crowded ? 120.0F : 160.0F;
}
float margin_of_activity(float circle) {
  if (circle < 120) return 24;
  return circle < 160 ? 30.0F : 42.0F;
}
constexpr float kActivityGap = 36, kActivityAir = 20;

float activity_room(const Kit& kit, float width, bool low) {
  const float circle = circle_of_activity(kit, width, low);
  return width - 2 * margin_of_activity(circle) - circle - kActivityGap;
}

constexpr float kChoiceLeast = 104;

constexpr std::size_t kUnderMost = 2;
constexpr float kUnderStep = 24;

float choice_room(const Kit& kit, float width, const ChoiceCard& card) {
  const ChoiceSides sides = sides_of_choice(kit, kChoiceLeast);
  const float stack = card.stacks ? kUnderMost * kUnderStep : 0;
  return width - sides.start - sides.end - sides.ring - ChoiceSides::kGap - stack;
}

// The dots that were laid there before, each half under the next; the lowest first.
void dots_under(Kit& kit, Rect mark, Rect room, std::size_t count, float diameter) {
  const float towards = room.center().x < mark.center().x ? -kUnderStep : kUnderStep;
  for (std::size_t i = std::min(count, kUnderMost); i > 0; --i) {
    const Point center{mark.center().x + towards * static_cast<float>(i), mark.center().y};
    number_mark(kit, center, diameter, {});
  }
}

}  // namespace

float choice_card_height(const Kit& kit, float width, const ChoiceCard& card) {
  // Large letters want more air than two lines of normal ones.
  const float air = kit.enlargement() == TextSize::kNormal ? 8 : 20;
  return std::max(kChoiceLeast,
                  texts_of(card).height(kit, choice_room(kit, width, card)) + 2 * air);
}

bool choice_card_fits(const Kit& kit, float width, const ChoiceCard& card) {
  const TwoTexts texts = texts_of(card);
  return fits_lines(kit, texts.title, texts.title_style, choice_room(kit, width, card), 2);
}

Press choice_card(Kit& kit, const Id& id, Rect box, const ChoiceCard& card) {
  // A chosen card can always be taken back.
  const bool open = card.enabled || card.selected;
  const ChoiceSides sides = sides_of_choice(kit, box.h);
  const bool large = sides.ring > 60;
  const Touch touch = kit.target(id, box, state(open));
  kit.describe({.name = card.spoken.empty() ? card.text : card.spoken,
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
  if (card.stacks) {
    const Rect room = content.take_end(kUnderMost * kUnderStep);
    dots_under(kit, mark, room, card.under, sides.ring);
  }
  if (card.selected && !card.mark.empty()) {
    number_mark(kit, mark.center(), sides.ring, card.mark, landed);
  } else {
    kit.ring_mark(mark.center(), sides.ring, ring(card.selected, open), landed);
  }
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

}  // namespace stordialog::kit
