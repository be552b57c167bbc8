#include "drawing/participant/welcome_parts.h"

#include <algorithm>

#include "kit/figures.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

constexpr float kLogoGap = 28;
constexpr kit::TextStyle kName{48, 1.1F, kit::Weight::kExtraBold, 0};
constexpr kit::TextStyle kWhere = kit::kSmall.bold();

constexpr float kPanelX = 40, kPanelY = 26, kPanelIcon = 64, kPanelGap = 32, kPanelLine = 4;
constexpr kit::TextStyle kCodeStyle{56, 1.1F, kit::Weight::kExtraBold, 0.03F};

kit::Button staff_button(std::string_view sign) {
  return {.label = sign, .icon = kit::Icon::kBadge, .em = 36, .icon_em = 44};
}

}  // namespace

HeadWords head_words(const screens::View& view) {
  const domain::Event& event = view.board->event;
  const std::string language(view.language());
  return {std::string(event.name.in(language)),
          view.text("screen.welcome.where", {{"place", std::string(event.place.in(language))},
                                             {"date", date_said(event.date, view)}})};
}

float HeadWords::height(const kit::Kit& kit, float width) const {
  const float room = width - kWelcomeHead - kLogoGap;
  return kit::text_height(kit, name, kName, room) + kit::text_height(kit, where, kWhere, room);
}

void HeadWords::draw(kit::Kit& kit, kit::Rect box) const {
  kit::logo(kit, box.take_start(kWelcomeHead, kLogoGap).center(), kWelcomeHead);
  const float name_high = kit::text_height(kit, name, kName, box.w);
  const float where_high = kit::text_height(kit, where, kWhere, box.w);
  box = box.middle(box.w, name_high + where_high);
  kit.text(box.take_top(name_high), name, kName, kit.theme().ink, kit::kFlowing);
  kit.text(box, where, kWhere, kit.theme().ink2, kit::kFlowing);
}

float PracticeWords::height(const kit::Kit& kit, float width) const {
  const float room = width - 2 * kPanelX - kPanelIcon - kPanelGap;
  float height = 2 * kPanelY;
  if (!lead.empty()) height += kit::text_height(kit, lead, kit::kNote.bold(), room) + kPanelLine;
  if (!code.empty()) height += kit::text_height(kit, code, kCodeStyle, room) + kPanelLine;
  if (!pin.empty()) height += kit::text_height(kit, pin, kit::kNote, room);
  return height;
}

void PracticeWords::draw(kit::Kit& kit, kit::Rect box) const {
  kit::panel(kit, box);
  kit::Rect inner = box.inset(kPanelX, kPanelY);
  kit.icon(kit::Icon::kKey, inner.take_start(kPanelIcon, kPanelGap).center(), kPanelIcon,
           kit.theme().ink);
  inner = inner.middle(inner.w, height(kit, box.w) - 2 * kPanelY);
  const auto line = [&](const std::string& text, kit::TextStyle style, kit::TextLayout layout) {
    if (text.empty()) return;
    const float high = kit::text_height(kit, text, style, inner.w);
    kit.text(inner.take_top(high, kPanelLine), text, style, kit.theme().ink, layout);
  };
  line(lead, kit::kNote.bold(), kit::kFlowing);
  line(code, kCodeStyle, {.shrink = true, .left_to_right = true});
  line(pin, kit::kNote, {.shrink = true, .tabular = true});
}

PracticeWords practice_words(const screens::View& view) {
  const desk::Board& board = *view.board;
  PracticeWords words;
  if (board.event.codes) {
    const bool left = board.practice_code.has_value();
    words.lead = view.text(left ? "screen.practice.code" : "screen.practice.no_codes");
    if (left) words.code = in_fours(*board.practice_code);
  }
  if (board.practice_pin) {
    words.pin = view.text("screen.practice.pin", {{"pin", *board.practice_pin}});
  }
  return words;
}

float Languages::height(const kit::Kit& kit, float width) const {
  return any() ? kit::language_rows_height(kit, width, all, chosen) : 0;
}

Asked Languages::draw(const screens::View& view, kit::Kit& kit, kit::Rect box) const {
  if (!any()) return std::nullopt;
  constexpr float kWidest = 320;
  if (height(kit, box.w) <= kWelcomeRow) {
    box.w = std::min(box.w, kWidest * static_cast<float>(all.size()));
  }
  const auto pressed = kit::language_row(kit, box, all, chosen);
  if (!pressed) return std::nullopt;
  return screens::ChooseLanguage{std::string(all[*pressed].tag),
                                 is_silent(view, all[*pressed].tag)};
}

Languages languages_of(const screens::Kiosk& kiosk, const screens::View& view) {
  Languages languages;
  for (const domain::Language& tag : view.board->event.languages) {
    if (tag == kiosk.language()) languages.chosen = languages.all.size();
    languages.all.push_back({tag, view.catalogues->in(tag).own_name()});
  }
  return languages;
}

float Staff::width(const kit::Kit& kit, float most) const {
  return std::min(most, kit::button_width(kit, staff_button(sign), kWelcomeRow));
}

Asked Staff::draw(kit::Kit& kit, kit::Rect box) const {
  if (!kit::button(kit, "staff", box, staff_button(sign))) return std::nullopt;
  return screens::Go{screens::Place::pin};
}

Staff staff_of(const screens::View& view) {
  const desk::Board& board = *view.board;
  return {view.text("screen.station.number", {{"station", std::to_string(board.station.number)}}) +
          " \u00b7 " + board.station.name};
}

}  // namespace stordialog::drawing
