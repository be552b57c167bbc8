// The open lists one can sign up to, each with what it is and how many places it has.
// Ids: list.KEY, lists.up, lists.down, back.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/sign_up_page.h"
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
constexpr float kCircle = 124, kArrow = 60, kTitleHeight = 62, kPlacesHeight = 50, kPadding = 20;

/// What the circle, the arrow and the margins leave for words.
float words_width(float card) {
  return card - 2 * 40 - kCircle - 36 - kArrow - 32;
}

float height_of(const screens::View& view, const kit::Kit& kit, float width,
                const domain::SignUpList& list) {
  const std::string_view description = list.description.in(view.language());
  return 2 * kPadding + kTitleHeight + kit.text_size(description, kText, words_width(width)).h +
         (list.places.empty() ? 0 : kPlacesHeight);
}

/// A card to press: medallion, title and description, with the places under them.
bool draw_list(const screens::View& view, kit::Kit& kit, kit::Rect box,
               const domain::SignUpList& list) {
  const kit::Theme& theme = kit.theme();
  const kit::Touch touch = kit.target(kit::Id("list.", list.key), box);
  kit.lip(box, touch.held ? theme.sand : theme.surface, theme.edge, kit::kRadiusCard,
          touch.held ? 1.0F : 0.0F);
  kit.focus_ring(touch, box, kit::kRadiusCard);
  kit::Rect inner = box.moved(0, touch.held ? theme.lip : 0).inset(40, 0);
  kit.medallion(icon_of(list.kind), inner.take_start(kCircle, 36).center(), kCircle, 76,
                theme.first_side, theme.ink);
  kit.icon(kit::Icon::kArrowForward, inner.take_end(kArrow, 32).center(), kArrow, theme.ink);

  const std::string places = places_said(list, view);
  const std::string_view description = list.description.in(view.language());
  const float rest = kTitleHeight + (places.empty() ? 0 : kPlacesHeight);
  const kit::TextStyle text =
      fitted(kit, description, kText, {inner.w, box.h - 2 * kPadding - rest}, 28);
  const float height = kit.text_size(description, text, inner.w).h;
  inner = inner.middle(inner.w, rest + height);
  kit.text(inner.take_top(kTitleHeight), list.title.in(view.language()), kTitle, theme.ink,
           {.max_lines = 1, .shrink = true});
  kit.text(inner.take_top(height), description, text, theme.ink2);
  if (!places.empty()) {
    kit.text(inner, places, kText.size(34).bold(), theme.ink,
             {.stand = kit::Stand::kBottom, .max_lines = 1, .shrink = true});
  }
  return touch.activated;
}

/// Each card as high as its words; what is left over is shared, up to a comfortable height.
std::vector<float> heights_of(const screens::View& view, const kit::Kit& kit, kit::Rect column,
                              const std::vector<const domain::SignUpList*>& lists) {
  std::vector<float> heights;
  const auto count = static_cast<float>(lists.size());
  float spare = column.h - kGap * (count - 1);
  for (const domain::SignUpList* list : lists) {
    heights.push_back(std::max(kLeast, height_of(view, kit, column.w, *list)));
    spare -= heights.back();
  }
  if (spare >= 0) {
    const float more = std::min(spare / count, kSpare);
    for (float& height : heights) height += more;
  }
  return heights;
}

}  // namespace

Asked draw_lists(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  Asked asked;
  kit::Rect main = kit::participant_page(kit).main;
  const kit::Rect row = main.take_bottom(kit::kButtonHeight, 40);
  draw_title(kit, main.take_top(88, 32), view.text("screen.sign_up.title"));
  const auto lists = screens::offers(*view.board, kiosk).lists;
  const std::vector<float> heights = heights_of(view, kit, main, lists);
  const auto draw_in = [&](kit::Rect column) {
    for (std::size_t i = 0; i < lists.size(); ++i) {
      if (draw_list(view, kit, column.take_top(heights[i], kGap), *lists[i])) {
        asked = screens::BeginSignUp{lists[i]->key};
      }
    }
  };
  float content = -kGap;
  for (const float height : heights) content += height + kGap;
  if (lists.empty()) {
    kit.text(main, view.text("screen.sign_up.closed"), kit::kBody, kit.theme().ink2);
  } else if (content <= main.h) {
    draw_in(main);
  } else {
    const kit::ScrollArea area(kit, "lists", main, content + kit.theme().lip);
    draw_in(area.inner());
  }
  const std::string error = error_said(kiosk, view);
  if (draw_footer(kit, row, {.back = view.text("screen.button.back"), .error = error}) ==
      Pressed::back) {
    asked = screens::Back{};
  }
  return asked;
}

}  // namespace stordialog::drawing
