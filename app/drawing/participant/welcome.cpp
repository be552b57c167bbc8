// The idle screen (01): what this is, where one begins, which station it stands at. Practice shows
// its codes here; with little disk there is no way in.
// Ids: begin, language.TAG, staff.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/page.h"
#include "drawing/participant/station_table.h"
#include "kit/figures.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

constexpr float kMargin = 64, kColumn = 1130, kRow = 100, kBegin = 144;

void draw_head(const screens::View& view, kit::Kit& kit, kit::Rect head) {
  const domain::Event& event = view.board->event;
  const std::string language(view.language());
  kit::logo(kit, head.take_start(112, 28).center(), 112);
  const std::string where = view.text(
      "screen.welcome.where",
      {{"place", std::string(event.place.in(language))}, {"date", view.words->date(event.date)}});
  head = head.middle(head.w, 100);
  kit.text(head.take_top(54), event.name.in(language), {48, 1.1F, kit::Weight::kExtraBold, 0},
           kit.theme().ink, {.max_lines = 1, .shrink = true});
  kit.text(head, where, kit::kSmall.bold(), kit.theme().ink2, {.max_lines = 1, .shrink = true});
}

void draw_practice(const screens::View& view, kit::Kit& kit, kit::Rect box) {
  const desk::Board& board = *view.board;
  kit::panel(kit, box);
  kit::Rect inner = box.inset(40, 24);
  kit.icon(kit::Icon::kKey, inner.take_start(64, 32).center(), 64, kit.theme().ink);
  inner = inner.middle(inner.w, board.event.codes ? 158 : 47);
  if (board.event.codes) {
    const bool left = board.practice_code.has_value();
    const std::string_view said =
        view.text(left ? "screen.practice.code" : "screen.practice.no_codes");
    kit.text(inner.take_top(left ? 47 : 94, 4), said, kit::kNote.bold(), kit.theme().ink,
             {.max_lines = 2, .shrink = true});
    if (left) {
      kit.text(inner.take_top(60), in_fours(*board.practice_code),
               {56, 1.1F, kit::Weight::kExtraBold, 0.03F}, kit.theme().ink,
               {.max_lines = 1, .shrink = true, .left_to_right = true});
    }
  }
  if (!board.practice_pin) return;
  kit.text(inner.take_bottom(47), view.text("screen.practice.pin", {{"pin", *board.practice_pin}}),
           kit::kNote, kit.theme().ink, {.max_lines = 1, .shrink = true, .tabular = true});
}

/// The picture, with practice's panel under it. Returns whether the picture was touched.
bool draw_table(const screens::View& view, kit::Kit& kit, kit::Rect space) {
  const desk::Board& board = *view.board;
  if (board.event.practice) draw_practice(view, kit, space.take_bottom(212, 28));
  const float scale = std::min({space.w, space.h, kStationTable}) / kStationTable;
  const float across = kStationTable * scale;
  kit::Rect picture = space.middle(across, across);
  if (!board.event.practice) picture.x = space.right() - across;
  draw_station_table(kit, picture.center(), scale, view.text("screen.station.word"),
                     board.station.number, board.station.name);
  return !board.little_disk && kit.target("begin.picture", picture).activated;
}

bool draw_begin(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                kit::Rect column) {
  const desk::Board& board = *view.board;
  const std::string error = error_said(kiosk, view);
  if (board.little_disk || !error.empty()) {
    const std::string_view said =
        board.little_disk ? view.text("screen.welcome.disk_low") : std::string_view(error);
    const kit::Notice notice{.lead = said, .icon = kit::Icon::kError, .em = 40, .error = true};
    const float height = kit::notice_height(kit, column.w - 130, notice);
    kit::notice(kit, column.take_bottom(height, 32).with_width(column.w - 130), notice);
    if (board.little_disk) return false;
  }
  const kit::Button begin{.label = view.text("screen.welcome.touch"),
                          .icon = kit::Icon::kTouchApp,
                          .kind = kit::ButtonKind::kMain,
                          .em = 64,
                          .icon_em = 80};
  const float width = std::min(column.w, kit::button_width(kit, begin, kBegin) + 40);
  return kit::button(kit, "begin", column.take_bottom(kBegin).with_width(width), begin);
}

/// Invitation, what one can do here, and the way in.
bool draw_invitation(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                     kit::Rect column) {
  const std::string_view invitation = view.board->event.invitation.in(view.language());
  const std::string_view text = view.text("screen.welcome.text");
  const float said = kit.text_size(text, kit::kBody, 1000).h;
  const float room = column.h - said - kBegin - 80;
  const kit::TextStyle style = fitted(kit, invitation, kit::kDisplay, {column.w, room}, 64);
  const float height = kit.text_size(invitation, style, column.w).h;
  const float spare = std::max(0.0F, room - height);
  column.take_top(spare / 2);
  kit.text(column.take_top(height, 32), invitation, style, kit.theme().ink);
  const bool trouble = view.board->little_disk || kiosk.error();
  if (!trouble) {
    kit.text(column.take_top(said, 48).with_width(1000), text, kit::kBody, kit.theme().ink,
             {.balanced = true});
  }
  return draw_begin(kiosk, view, kit, trouble ? column : column.with_height(kBegin));
}

Asked draw_languages(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                     kit::Rect row) {
  std::vector<kit::Language> languages;
  std::size_t chosen = 0;
  for (const domain::Language& tag : view.board->event.languages) {
    if (tag == kiosk.language()) chosen = languages.size();
    languages.push_back({tag, view.catalogues->in(tag).own_name()});
  }
  if (languages.size() < 2) return std::nullopt;
  constexpr float kWidest = 320;
  row.w = std::min(row.w, kWidest * static_cast<float>(languages.size()));
  const auto pressed = kit::language_row(kit, row, languages, chosen);
  if (!pressed) return std::nullopt;
  return screens::ChooseLanguage{std::string(languages[*pressed].tag)};
}

}  // namespace

Asked draw_welcome(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  Asked asked;
  const desk::Board& board = *view.board;
  kit::Rect page = kit.screen().inset(kMargin, 0);
  page.take_top(board.event.practice ? 36 : 56);
  page.take_bottom(40);
  kit::Rect row = page.take_bottom(kRow, 40);
  kit::Rect space = page;
  const kit::Rect head = page.take_top(112, 24);

  const std::string sign =
      view.text("screen.station.number", {{"station", std::to_string(board.station.number)}}) +
      " · " + board.station.name;
  const kit::Button staff{.label = sign, .icon = kit::Icon::kBadge, .em = 36, .icon_em = 44};
  const float width = std::min(560.0F, kit::button_width(kit, staff, kRow));
  if (kit::button(kit, "staff", row.take_end(width, 40), staff)) {
    asked = screens::Go{screens::Place::pin};
  }
  take(asked, draw_languages(kiosk, view, kit, row));
  space = space.take_end(kStationTable - 38);
  if (draw_table(view, kit, space)) asked = screens::Go{screens::Place::home};
  draw_head(view, kit, head.with_width(kColumn - 40));
  if (draw_invitation(kiosk, view, kit, page.with_width(kColumn))) {
    asked = screens::Go{screens::Place::home};
  }
  return asked;
}

}  // namespace stordialog::drawing
