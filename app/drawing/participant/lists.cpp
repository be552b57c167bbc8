// The open lists one can sign up to, each with what it is and how many places it has.
// Ids: list.KEY, lists.up, lists.down, back.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/sign_up_page.h"
#include "kit/measure.h"
#include "kit/tables.h"
#include "screens/offers.h"

namespace stordialog::drawing {

namespace {

constexpr float kGap = 24, kLeast = 160, kSpare = 48;

kit::Icon icon_of(domain::ListKind kind) {
  switch (kind) {
    case domain::ListKind::workshop:
      return kit::Icon::kLightbulb;
    case domain::ListKind::interest:
      return kit::Icon::kMail;
    default:
      return kit::Icon::kGroups;
  }
}

constexpr kit::TextStyle kTitle{52, 1.15F, kit::Weight::kBold, -0.01F};
constexpr kit::TextStyle kText{36, 1.25F, kit::Weight::kMedium, 0};
constexpr kit::TextStyle kPlaces{34, 1.25F, kit::Weight::kBold, 0};
constexpr float kCircle = 124, kArrow = 60, kPadding = 20;

/// What a card holds at that width; narrow ones leave the circle out.
struct Card {
  std::string_view title, description;
  std::string places;
  float circle = 0, side = 0, room = 0, title_height = 0, text_height = 0, places_height = 0;
  kit::TextStyle style = kTitle, text = kText;

  Card(const screens::View& view, const kit::Kit& kit, float width, const domain::SignUpList& list)
      : title(list.title.in(view.language())),
        description(list.description.in(view.language())),
        places(places_said(list, view)) {
    constexpr float kNarrow = 900;
    const bool narrow = width * kText.em < kNarrow * kit.enlarged(kText.em);
    circle = narrow ? 0 : kCircle + 36;
    side = narrow ? 28 : 40;
    room = width - 2 * side - circle - kArrow - 32;
    constexpr float kTitleEmLeast = 40;
    while (style.em > kTitleEmLeast && kit.widest_word(title, style) > room) style.em -= 2;
    title_height = kit.text_size(title, style, room).h;
    constexpr float kTextEmLeast = 28;
    while (text.em > kTextEmLeast && kit.widest_word(description, text) > room) text.em -= 2;
    text_height = description.empty() ? 0 : kit.text_size(description, text, room).h;
    places_height = places.empty() ? 0 : 8 + kit.text_size(places, kPlaces, room).h;
  }
  [[nodiscard]] float words() const { return title_height + text_height + places_height; }
  [[nodiscard]] float height() const { return 2 * kPadding + words(); }
};

/// A card to press: medallion, title and description, with the places under them.
bool draw_list(const screens::View& view, kit::Kit& kit, kit::Rect box,
               const domain::SignUpList& list) {
  const kit::Theme& theme = kit.theme();
  const kit::Touch touch = kit.target(kit::Id("list.", list.key), box);
  kit.describe({.role = kit::Role::kRow});
  kit.lip(box, touch.held ? theme.sand : theme.surface, theme.edge, kit::kRadiusCard,
          touch.held ? 1.0F : 0.0F);
  kit.focus_ring(touch, box, kit::kRadiusCard);
  const Card card(view, kit, box.w, list);
  kit::Rect inner = box.moved(0, touch.held ? theme.lip : 0).inset(card.side, 0);
  if (card.circle > 0) {
    kit.medallion(icon_of(list.kind), inner.take_start(kCircle, 36).center(), kCircle, 76,
                  theme.first_side, theme.ink);
  }
  kit.icon(kit::Icon::kArrowForward, inner.take_end(kArrow, 32).center(), kArrow, theme.ink);
  inner = inner.middle(inner.w, card.words());
  kit.text(inner.take_top(card.title_height), card.title, card.style, theme.ink);
  kit.text(inner.take_top(card.text_height), card.description, card.text, theme.ink2);
  if (!card.places.empty()) {
    kit.text(inner, card.places, kPlaces, theme.ink, {.stand = kit::Stand::kBottom});
  }
  return touch.activated;
}

/// Each card as high as its words; what is left over is shared, up to a comfortable height.
std::vector<float> heights_of(const screens::View& view, const kit::Kit& kit, kit::Rect column,
                              const std::vector<const domain::SignUpList*>& lists) {
  std::vector<float> heights;
  const auto count = static_cast<float>(lists.size());
  float spare = column.h - kGap * (count - 1) - kit.theme().lip;
  for (const domain::SignUpList* list : lists) {
    heights.push_back(std::max(kLeast, Card(view, kit, column.w, *list).height()));
    spare -= heights.back();
  }
  if (spare >= 0) {
    const float more = std::min(spare / count, kSpare);
    for (float& height : heights) height += more;
  }
  return heights;
}

float total(const std::vector<float>& heights) {
  float content = -kGap;
  for (const float height : heights) content += height + kGap;
  return content;
}

}  // namespace

Asked draw_lists(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  Asked asked;
  const std::string error = error_said(kiosk, view);
  const Footer footer{.back = view.text("screen.button.back"), .error = error};
  kit::Rect main = kit::participant_page(kit).main;
  const kit::Rect row = take_footer(kit, main, footer, 40);
  draw_head(kit, main, {.title = view.text("screen.sign_up.title")});
  const auto lists = screens::offers(*view.board, kiosk).lists;
  const auto draw_in = [&](kit::Rect column, const std::vector<float>& heights) {
    for (std::size_t i = 0; i < lists.size(); ++i) {
      if (draw_list(view, kit, column.take_top(heights[i], kGap), *lists[i])) {
        asked = screens::BeginSignUp{lists[i]->key};
      }
    }
  };
  const std::vector<float> heights = heights_of(view, kit, main, lists);
  if (lists.empty()) {
    kit.text(main, view.text("screen.sign_up.closed"), kit::kBody, kit.theme().ink2);
  } else if (total(heights) + kit.theme().lip <= main.h) {
    draw_in(main, heights);
  } else {
    const kit::Rect narrow = main.with_width(main.w - kit::ScrollArea::kKeys);
    const std::vector<float> higher = heights_of(view, kit, narrow, lists);
    const kit::ScrollArea area(kit, "lists", main, total(higher) + kit.theme().lip + 12);
    kit::Rect column = area.inner();
    column.take_top(6);  // for the focus ring
    draw_in(column, higher);
  }
  if (draw_footer(kit, row, footer) == Pressed::back) asked = screens::Back{};
  return asked;
}

}  // namespace stordialog::drawing
