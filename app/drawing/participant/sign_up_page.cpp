#include "drawing/participant/sign_up_page.h"

#include <algorithm>
#include <vector>

#include "drawing/participant/short_room.h"
#include "drawing/participant/step_head.h"
#include "kit/cards.h"
#include "kit/tables.h"

namespace stordialog::drawing {

const domain::SignUpList* list_of(const screens::Kiosk& kiosk, const screens::View& view) {
  return view.board->event.list(kiosk.sign_up.list);
}

bool is_agreement(const domain::SignUpList& list) {
  return list.kind == domain::ListKind::agreement;
}

std::string_view why_not_yet(const screens::SignUpScreen& screen, const domain::SignUpList& list,
                             const screens::View& view,
                             std::span<const screens::SignUpField> asked) {
  const auto missing = std::ranges::find_if(
      asked, [&](screens::SignUpField field) { return !screens::field_done(screen, field); });
  if (missing == asked.end()) return {};
  const bool signs = is_agreement(list);
  switch (*missing) {
    case screens::SignUpField::organisation:
      return view.text("screen.sign.why_organisation");
    case screens::SignUpField::decided:
      return view.text("screen.sign.why_decided");
    case screens::SignUpField::reach:
      return view.text(signs ? "screen.sign.why_reach" : "screen.sign_up.why_reach");
    case screens::SignUpField::consent:
      return view.text(signs ? "screen.sign.why_consent" : "screen.sign_up.why_consent");
    case screens::SignUpField::name:
      break;
  }
  return view.text(signs ? "screen.sign.why_name" : "screen.sign_up.why_name");
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

namespace {

StepHead head_of(const screens::Kiosk& kiosk, const screens::View& view,
                 const domain::SignUpList& list, std::string_view title) {
  return {.about = list.title.in(view.language()), .title = title, .step = kiosk.step(*view.board)};
}

}  // namespace

void draw_sign_up_head(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect& main, const domain::SignUpList& list, std::string_view title,
                       float rest) {
  draw_step_head(view, kit, main, head_of(kiosk, view, list, title), rest);
}

float room_under_head(const screens::Kiosk& kiosk, const screens::View& view, const kit::Kit& kit,
                      kit::Rect main, const domain::SignUpList& list, std::string_view title,
                      float rest) {
  return main.h - step_head_height(view, kit, main, head_of(kiosk, view, list, title), rest);
}

namespace {

constexpr float kPromisesEm = 36, kPromisesPanel = 560, kBetween = 24;

kit::Button promises_button(std::string_view label) {
  return {.label = label, .icon = kit::Icon::kShield};
}

}  // namespace

Promises::Promises(const domain::SignUpList& list, const screens::View& view)
    : deleted_(view.text("screen.sign_up.deleted",
                         {{"date", date_said(view.board->event.privacy.disposal_date, view)}})),
      label_(view.text("screen.privacy.title")) {
  if (is_agreement(list)) {
    const Sentences open = lead_of(view.text("screen.sign.public"));
    notes_.push_back({kit::Icon::kPublic, open.lead, open.rest});
  } else {
    notes_.push_back({kit::Icon::kLock, view.text("screen.sign_up.only_organisers")});
  }
  notes_.push_back({kit::Icon::kEvent, "", deleted_});
  notes_.push_back({kit::Icon::kUndo, "", view.text("screen.privacy.withdraw")});
}

float Promises::least(const kit::Kit& kit) {
  return kit::kButtonSmall + kit.theme().lip + kBetween;
}

void Promises::take(const kit::Kit& kit, kit::Rect& main, float fields) {
  constexpr float kSmallerEm = 30;
  if (is_roomy(kit, main) && note_panel_height(kit, kPromisesPanel, notes_, kSmallerEm) <= main.h) {
    box_ = main.take_end(kPromisesPanel, 32);
    return;
  }
  const float left = main.h - fields - kBetween;
  const float panel = note_panel_height(kit, main.w, notes_, kPromisesEm);
  if (left >= panel) {
    box_ = main.take_bottom(panel, kBetween);
    return;
  }
  const kit::Button button = promises_button(label_);
  const float width = kit::button_width(kit, button, kit::kButtonSmall);
  if (left >= kit::kButtonSmall + kit.theme().lip && width <= main.w) {
    as_ = As::button;
    kit::Rect row = main.take_bottom(kit::kButtonSmall + kit.theme().lip, kBetween);
    box_ = row.with_height(kit::kButtonSmall).with_width(width);
    return;
  }
  const float key = aside_width(kit, {.id = {}, .label = label_});
  constexpr float kFieldLeast = 640;
  if (main.w - key - kBetween < kFieldLeast) {
    as_ = As::none;  // a later step says it
    return;
  }
  as_ = As::key;
  box_ = main.take_end(key, kBetween).with_height(std::min(fields, main.h - kit.theme().lip));
}

Asked Promises::draw(kit::Kit& kit) const {
  bool pressed = false;
  switch (as_) {
    case As::panel:
      draw_notes(kit, box_, notes_, kPromisesEm);
      break;
    case As::button:
      pressed = kit::button(kit, "promises", box_, promises_button(label_));
      break;
    case As::none:
      break;
    case As::key:
      pressed = draw_aside_key(kit, box_,
                               {.id = "promises", .label = label_, .icon = kit::Icon::kShield});
      break;
  }
  if (pressed) return screens::ShowSheet{screens::Sheet::privacy};
  return std::nullopt;
}

bool draw_yes(kit::Kit& kit, kit::Rect main, const YesStep& step, std::span<const Note> notes) {
  const kit::CheckRow row{.text = step.text, .on = step.on};
  const float inset = 8;
  const float narrow = main.w - kit::ScrollArea::kKeys;
  const auto content_at = [&](float width) {
    return kit::check_row_height(kit, width, row) + kit.theme().lip + kBetween +
           hint_height(kit, width, step.why) + kBetween +
           note_panel_height(kit, width, notes, kPromisesEm) + inset;
  };
  const float content = content_at(main.w) <= main.h ? content_at(main.w) : content_at(narrow);
  const kit::ScrollArea area(kit, "yes", main, content);
  kit::Rect inner = area.inner();
  inner.take_top(inset);
  const float high = kit::check_row_height(kit, inner.w, row);
  const bool pressed =
      kit::check_row(kit, step.id, inner.take_top(high, kit.theme().lip + kBetween), row);
  kit::hint(kit, inner.take_top(hint_height(kit, inner.w, step.why), kBetween), kit::Icon::kInfo,
            step.why);
  draw_notes(kit, inner.with_height(note_panel_height(kit, inner.w, notes, kPromisesEm)), notes,
             kPromisesEm);
  return pressed;
}

}  // namespace stordialog::drawing
