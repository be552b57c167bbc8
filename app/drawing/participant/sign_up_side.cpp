// Which side a person stands for in a list, or an organisation that signs belongs to.
// Ids: side.KEY, sides.up, sides.down, back, next.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/short_room.h"
#include "drawing/participant/sides.h"
#include "drawing/participant/sign_up_page.h"
#include "kit/cards.h"
#include "kit/column.h"

namespace stordialog::drawing {

namespace {

std::string places_of(const domain::SignUpList& list, const domain::Key& side,
                      const screens::View& view) {
  for (const domain::Places& places : list.places) {
    if (places.side == side) return view.words->plural("screen.sign_up.places", places.count);
  }
  return side_text(view, side);
}

/// The sides beside each other as in 25, or as wide cards under each other.
void draw_sides(screens::SignUpScreen& screen, const domain::SignUpList& list,
                const screens::View& view, kit::Kit& kit, kit::Rect main) {
  const domain::Event& event = view.board->event;
  constexpr float kHigh = 484, kWideHigh = 240;
  const auto card_of = [&](const domain::Side& side, std::string_view text, bool wide) {
    return kit::GroupCard{.title = side.name.in(view.language()),
                          .text = text,
                          .icon = side_icon(event, side.key),
                          .selected = screen.side == side.key,
                          .wide = wide};
  };
  const auto highest = [&](float width, bool wide) {
    float high = 0;
    for (const domain::Side& side : event.sides) {
      const std::string text = places_of(list, side.key, view);
      high = std::max(high, kit::group_card_height(kit, width, card_of(side, text, wide)));
    }
    return high;
  };
  const auto columns = static_cast<int>(event.sides.size());
  const float beside =
      (main.w - kit::kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  constexpr kit::TextStyle kDetail = kit::kLabel;
  const float narrowest = 480 * kit.enlarged(kDetail.em) / kDetail.em;
  const bool wide = beside < narrowest || highest(beside, false) > main.h;
  const kit::CardGrid grid(kit, "sides", main,
                           {.count = event.sides.size(),
                            .columns = wide ? 1 : columns,
                            .gap_x = kit::kGap,
                            .gap_y = kit::kGap,
                            .height = wide ? kWideHigh : std::min(kHigh, main.h),
                            .needs = [&](float width) { return highest(width, wide); }});
  for (std::size_t i = 0; i < event.sides.size(); ++i) {
    const domain::Side& side = event.sides[i];
    const std::string text = places_of(list, side.key, view);
    if (kit::group_card(kit, kit::Id("side.", side.key), grid.cell(i), card_of(side, text, wide)) ==
        kit::Press::kActivated) {
      screen.side = side.key;
    }
  }
}

}  // namespace

Asked draw_sign_up_side(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::SignUpList* list = list_of(kiosk, view);
  if (list == nullptr) return screens::Back{};
  const bool signing = is_agreement(*list);
  const bool done = screens::step_done(kiosk.sign_up, *list, screens::Place::sign_up_side);
  const std::string error = error_said(kiosk, view);
  const Footer footer{
      .back = view.text("screen.button.back"),
      .main = view.text("screen.button.next"),
      .enabled = done,
      .why = done ? std::string_view{} : view.text("screen.sign_up.why_side"),
      .note = list->places.empty() ? std::string_view{} : view.text("screen.sign_up.side_text"),
      .error = error};
  kit::Rect main = kit::participant_page(kit, 28, 40).main;
  const kit::Rect row = take_footer(kit, main, footer);
  draw_sign_up_head(kiosk, view, kit, main, *list,
                    view.text(signing ? "screen.sign.side_title" : "screen.sign_up.side_title"));
  draw_sides(kiosk.sign_up, *list, view, kit, main);
  return back_or_next(draw_footer(kit, row, footer));
}

}  // namespace stordialog::drawing
