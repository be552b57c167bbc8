// Which side a person stands for in a list, or an organisation that signs belongs to.
// Ids: side.KEY, back, next.
#include <algorithm>
#include <string>

#include "drawing/participant/sides.h"
#include "drawing/participant/sign_up_page.h"
#include "kit/cards.h"

namespace stordialog::drawing {

namespace {

std::string places_of(const domain::SignUpList& list, const domain::Key& side,
                      const screens::View& view) {
  for (const domain::Places& places : list.places) {
    if (places.side == side) return view.words->plural("screen.sign_up.places", places.count);
  }
  return side_text(view, side);
}

}  // namespace

Asked draw_sign_up_side(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::SignUpList* list = list_of(kiosk, view);
  if (list == nullptr) return screens::Back{};
  const domain::Event& event = view.board->event;
  const bool signing = is_agreement(*list);
  kit::Rect main = kit::participant_page(kit, 28, 40).main;
  const kit::Rect row = main.take_bottom(kit::kButtonHeight, 40);
  draw_sign_up_head(kiosk, view, kit, main, *list,
                    view.text(signing ? "screen.sign.side_title" : "screen.sign_up.side_title"));
  const kit::Rect cards = main.with_height(std::min(484.0F, main.h));
  const auto columns = static_cast<int>(event.sides.size());
  for (int column = 0; column < columns; ++column) {
    const domain::Side& side = event.sides[static_cast<std::size_t>(column)];
    const std::string text = places_of(*list, side.key, view);
    const kit::GroupCard card{.title = side.name.in(view.language()),
                              .text = text,
                              .icon = side_icon(event, side.key),
                              .selected = kiosk.sign_up.side == side.key};
    const kit::Rect box = cards.cell(column, columns, 1, kit::kGap, 0);
    if (kit::group_card(kit, kit::Id("side.", side.key), box, card) == kit::Press::kActivated) {
      kiosk.sign_up.side = side.key;
    }
  }
  const bool done = screens::step_done(kiosk.sign_up, *list, screens::Place::sign_up_side);
  const std::string error = error_said(kiosk, view);
  const Pressed pressed = draw_footer(
      kit, row,
      {.back = view.text("screen.button.back"),
       .main = view.text("screen.button.next"),
       .enabled = done,
       .why = done ? std::string_view{} : view.text("screen.sign_up.why_side"),
       .note = list->places.empty() ? std::string_view{} : view.text("screen.sign_up.side_text"),
       .error = error});
  if (pressed == Pressed::back) return screens::Back{};
  if (pressed == Pressed::main) return screens::Next{};
  return std::nullopt;
}

}  // namespace stordialog::drawing
