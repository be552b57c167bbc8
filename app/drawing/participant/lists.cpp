// The open lists one can sign up to, each with what it is and how many places it has.
// Ids: list.KEY, lists.up, lists.down, back.
#include <algorithm>
#include <string>

#include "drawing/participant/sign_up_page.h"
#include "kit/tables.h"
#include "screens/offers.h"

namespace stordialog::drawing {

namespace {

constexpr float kCard = 224, kGap = 24;
constexpr std::size_t kShown = 3;

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

/// A card to press: medallion, title and description, with the places under them.
bool draw_list(const screens::View& view, kit::Kit& kit, kit::Rect box,
               const domain::SignUpList& list) {
  constexpr float kCircle = 124;
  const kit::Theme& theme = kit.theme();
  const kit::Touch touch = kit.target(kit::Id("list.", list.key), box);
  kit.lip(box, touch.held ? theme.sand : theme.surface, theme.edge, kit::kRadiusCard,
          touch.held ? 1.0F : 0.0F);
  kit.focus_ring(touch, box, kit::kRadiusCard);
  kit::Rect inner = box.moved(0, touch.held ? theme.lip : 0).inset(40, 10);
  kit.medallion(icon_of(list.kind), inner.take_start(kCircle, 36).center(), kCircle, 76,
                theme.first_side, theme.ink);
  kit.icon(kit::Icon::kArrowForward, inner.take_end(60, 32).center(), 60, theme.ink);

  constexpr kit::TextStyle kTitle{52, 1.15F, kit::Weight::kBold, -0.01F};
  constexpr kit::TextStyle kText{36, 1.22F, kit::Weight::kMedium, 0};
  const std::string places = places_said(list, view);
  const std::string_view description = list.description.in(view.language());
  const float below = places.empty() ? 0.0F : 48.0F;
  const kit::TextStyle text = fitted(kit, description, kText, {inner.w, inner.h - 62 - below}, 28);
  const float height = kit.text_size(description, text, inner.w).h;
  inner = inner.middle(inner.w, std::min(inner.h, 62 + height + below));
  kit.text(inner.take_top(60, 2), list.title.in(view.language()), kTitle, theme.ink,
           {.max_lines = 1, .shrink = true});
  kit.text(inner.take_top(height, 6), description, text, theme.ink2);
  if (!places.empty()) {
    kit.text(inner, places, kText.size(34).bold(), theme.ink, {.max_lines = 1, .shrink = true});
  }
  return touch.activated;
}

}  // namespace

Asked draw_lists(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  Asked asked;
  kit::Rect main = kit::participant_page(kit).main;
  const kit::Rect row = main.take_bottom(kit::kButtonHeight, 40);
  draw_title(kit, main.take_top(88, 32), view.text("screen.sign_up.title"));
  const auto lists = screens::offers(*view.board, kiosk).lists;
  const auto shown = static_cast<float>(std::clamp<std::size_t>(lists.size(), 1, kShown));
  const float height = std::min(kCard, (main.h - kGap * (shown - 1)) / shown);
  const auto draw_in = [&](kit::Rect column) {
    for (const domain::SignUpList* list : lists) {
      if (draw_list(view, kit, column.take_top(height, kGap), *list)) {
        asked = screens::BeginSignUp{list->key};
      }
    }
  };
  if (lists.empty()) {
    kit.text(main, view.text("screen.sign_up.closed"), kit::kBody, kit.theme().ink2);
  } else if (lists.size() <= kShown) {
    draw_in(main);
  } else {
    const float content = static_cast<float>(lists.size()) * (height + kGap);
    const kit::ScrollArea area(kit, "lists", main, content);
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
