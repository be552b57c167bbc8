#include "drawing/participant/sign_up_page.h"

#include <algorithm>
#include <vector>

namespace stordialog::drawing {

const domain::SignUpList* list_of(const screens::Kiosk& kiosk, const screens::View& view) {
  return view.board->event.list(kiosk.sign_up.list);
}

bool is_agreement(const domain::SignUpList& list) {
  return list.kind == domain::ListKind::agreement;
}

std::string places_said(const domain::SignUpList& list, const screens::View& view) {
  if (list.places.empty()) return {};
  const auto& first = list.places.front();
  const bool alike = std::ranges::all_of(
      list.places, [&first](const domain::Places& each) { return each.count == first.count; });
  if (alike) return view.words->plural("screen.sign_up.places_each", first.count);
  std::string said;
  for (const domain::Places& each : list.places) {
    const domain::Side* side = view.board->event.side(each.side);
    if (side == nullptr) continue;
    if (!said.empty()) said += " \u00b7 ";
    said += view.text("screen.sign_up.places_side",
                      {{"side", std::string(side->name.in(view.language()))},
                       {"places", view.words->plural("screen.sign_up.places", each.count)}});
  }
  return said;
}

void draw_sign_up_head(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect& main, const domain::SignUpList& list, std::string_view title) {
  kit::Rect line = main.take_top(42, 8);
  const screens::Kiosk::Step step = kiosk.step(*view.board);
  if (step.count > 0) {
    const std::string said = view.text(
        "screen.sign_up.step",
        {{"step", view.words->number(step.now)}, {"steps", view.words->number(step.count)}});
    kit::step_dots(kit, line.take_end(480, 32), step.now, step.count, said);
  }
  kit.text(line, list.title.in(view.language()), kit::kEyebrow, kit.theme().ink2,
           {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
  draw_title(kit, main.take_top(80, 18), title, kit::kTitle.size(72));
}

void draw_sign_up_promises(const screens::View& view, kit::Kit& kit, kit::Rect panel,
                           const domain::SignUpList& list) {
  const std::string deleted =
      view.text("screen.sign_up.deleted",
                {{"date", date_said(view.board->event.privacy.disposal_date, view)}});
  std::vector<Note> notes;
  if (is_agreement(list)) {
    const Sentences open = lead_of(view.text("screen.sign.public"));
    notes.push_back({kit::Icon::kPublic, open.lead, open.rest});
  } else {
    notes.push_back({kit::Icon::kLock, view.text("screen.sign_up.only_organisers")});
  }
  notes.push_back({kit::Icon::kEvent, "", deleted});
  notes.push_back({kit::Icon::kUndo, "", view.text("screen.privacy.withdraw")});
  draw_notes(kit, panel, notes, 36);
}

}  // namespace stordialog::drawing
