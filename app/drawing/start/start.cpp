#include "drawing/start/start.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "kit/buttons.h"
#include "kit/cards.h"
#include "kit/column.h"
#include "kit/figures.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

using screens::Place;
using screens::Request;

/// Margins, and the logo beside the title.
struct Measures {
  explicit Measures(const kit::Kit& kit) {
    constexpr float kNarrow = 1000, kLow = 1000;
    if (kit.upright()) {
      margin = kit.screen().w < kNarrow ? 48 : 72;
      above = kit.screen().w < kNarrow ? 64 : 96;
      logo = 120;
      beside = 36;
    } else if (kit.screen().h < kLow) {
      margin = 96;
      above = 32;
      low = true;
    }
  }
  [[nodiscard]] float title_room(float width) const { return width - logo - beside; }

  float margin = 120, above = 72, logo = 140, beside = 50;
  bool low = false;
};

constexpr kit::TextStyle kBigTitle = kit::kTitle.size(96);

/// Logo, title and a sentence, with `end` left free at the end side.
float head_height(const kit::Kit& kit, std::string_view text, float room) {
  constexpr float kTitle = 120;
  const float least = Measures(kit).low ? 160 : 180;
  return std::max(least, kTitle + kit::text_height(kit, text, kit::kLabel, room));
}

void draw_head(kit::Kit& kit, kit::Rect box, std::string_view title, std::string_view text,
               float end = 0) {
  const Measures m(kit);
  kit::logo(kit, {box.x + m.logo / 2, box.y + 88}, m.logo);
  box.take_start(m.logo + m.beside);
  kit.text(box.take_top(120).with_width(box.w - end), title, kBigTitle, kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
  box.w -= end;
  kit.text(box, text, kit::kLabel, kit.theme().ink2, kit::kFlowing);
}

/// What stands under the head; the rows at the bottom are taken before.
kit::Rect page_of(const kit::Kit& kit) {
  const Measures m(kit);
  return kit.screen().inset(m.margin, m.above);
}

void take_head(kit::Kit& kit, kit::Rect& page, std::string_view title, std::string_view text) {
  const float high = head_height(kit, text, Measures(kit).title_room(page.w));
  draw_head(kit, page.take_top(high, kit::kSpace5), title, text);
}

void draw_error(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                kit::Rect& page) {
  if (!kiosk.error()) return;
  const std::string said = view.words->say(*kiosk.error());
  const kit::Notice notice{.lead = said, .icon = kit::Icon::kError, .error = true};
  kit::notice(kit, page.take_bottom(kit::notice_height(kit, page.w, notice), 24), notice);
}

enum class Way : std::uint8_t { kNone, kBack, kMain };

/// Tillbaka and what is done here: at the two ends or, where they do not fit so, over each other.
Way draw_way(kit::Kit& kit, kit::Rect& page, const screens::View& view, std::string_view main) {
  const kit::Button back{.label = view.text("screen.button.back"), .icon = kit::Icon::kArrowBack};
  const kit::Button again{
      .label = main, .icon = kit::Icon::kRefresh, .kind = kit::ButtonKind::kMain};
  const float back_wide = kit::button_width(kit, back);
  const float main_wide = main.empty() ? 0 : kit::button_width(kit, again);
  const bool stacked = back_wide + main_wide + kit::kSpace5 > page.w;
  kit::Rect row = page.take_bottom(kit::kButtonHeight, stacked ? kit::kGap : kit::kSpace5);
  Way way = Way::kNone;
  if (!main.empty() &&
      kit::button(kit, "next", stacked ? row : row.take_end(main_wide, kit::kSpace5), again)) {
    way = Way::kMain;
  }
  const kit::Rect place = stacked ? page.take_bottom(kit::kButtonHeight, kit::kSpace5)
                                  : row.take_start(std::min(back_wide, row.w));
  if (kit::button(kit, "back", place, back)) way = Way::kBack;
  return way;
}

struct Choice {
  std::string_view id, title, text;
  kit::Icon icon;
  kit::Color circle, on_circle;
};

std::array<Choice, 3> choices_on(const kit::Theme& theme) {
  return {Choice{"start.practice", "screen.start.practice", "screen.start.practice_text",
                 kit::Icon::kSchool, theme.dot, theme.on_dot},
          Choice{"start.station", "screen.start.station", "screen.start.station_text",
                 kit::Icon::kConfirmationNumber, theme.action, theme.on_action},
          Choice{"start.organiser", "screen.start.organiser", "screen.start.organiser_text",
                 kit::Icon::kGroups, theme.second_side,
                 theme.name == kit::ThemeName::kHighContrast ? theme.on_dot : theme.ink}};
}

std::optional<Request> draw_choices(const screens::Kiosk& kiosk, const screens::View& view,
                                    kit::Kit& kit) {
  std::optional<Request> request;
  const Measures m(kit);
  kit::Rect page = page_of(kit);
  const std::string_view title = view.text("screen.start.title");
  const std::string_view text = view.text("screen.start.text");
  const kit::Button quit{.label = view.text("screen.start.quit"),
                         .icon = kit::Icon::kPowerSettingsNew};
  const float quit_wide = kit::button_width(kit, quit, kit::kButtonSmall);
  // The way out stands beside the title, or at the bottom.
  const float room = m.title_room(page.w) - quit_wide - kit::kSpace5;
  const bool corner = kit::fits_one_line(kit, title, kBigTitle, room);
  const kit::Rect place =
      corner ? kit::Rect{page.right() - quit_wide, page.y + 16, quit_wide, kit::kButtonSmall}
             : page.take_bottom(kit::kButtonSmall, kit::kSpace5)
                   .with_width(std::min(page.w, quit_wide));
  if (kit::button(kit, "quit", place, quit)) request = screens::Errand{screens::Quit{}};
  draw_error(kiosk, view, kit, page);

  const float end = corner ? quit_wide + kit::kSpace5 : 0;
  const float head = head_height(kit, text, m.title_room(page.w) - end);
  const float under = kit.upright() ? kit::kSpace6 : m.low ? kit::kSpace3 : kit::kSpace5;
  draw_head(kit, page.take_top(head, under), title, text, end);

  const auto choices = choices_on(kit.theme());
  const auto card_of = [&](const Choice& choice) {
    return kit::ActivityCard{.title = view.text(choice.title),
                             .text = view.text(choice.text),
                             .icon = choice.icon,
                             .circle = choice.circle,
                             .on_circle = choice.on_circle,
                             .low = m.low};
  };
  constexpr float kHigh = 216, kHighUpright = 340, kBetween = 32;
  const kit::GridWish wish{.count = choices.size(),
                           .columns = 1,
                           .gap_y = m.low ? kit::kSpace3 : kBetween,
                           .height = kit.upright() ? kHighUpright : kHigh,
                           .needs = [&](float width) {
                             float high = 0;
                             for (const Choice& choice : choices) {
                               high = std::max(
                                   high, kit::activity_card_height(kit, width, card_of(choice)));
                             }
                             return high;
                           }};
  const kit::CardGrid grid(kit, "start", page, wish);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (kit::activity_card(kit, choices[i].id, grid.cell(i), card_of(choices[i])) !=
        kit::Press::kActivated) {
      continue;
    }
    if (i == 0) request = screens::Errand{screens::StartPractice{}};
    if (i == 1) request = screens::Go{Place::start_station};
    if (i == 2) request = screens::Go{Place::organiser};
  }
  return request;
}

kit::ListRow row_of(const organise::TicketFound& ticket, const std::string& title,
                    const screens::View& view) {
  return {.title = title,
          .detail =
              ticket.taken ? view.text("screen.start.taken") : std::string_view(ticket.event_name),
          .icon = kit::Icon::kConfirmationNumber,
          .enabled = !ticket.taken};
}

std::optional<Request> draw_station(const screens::Kiosk& kiosk, const screens::View& view,
                                    kit::Kit& kit) {
  std::optional<Request> request;
  const auto& tickets = view.host->tickets;
  kit::Rect page = page_of(kit);
  take_head(kit, page, view.text("screen.start.station"), view.text("screen.start.station_text"));
  const Way way = draw_way(kit, page, view, view.text("screen.button.retry"));
  if (way == Way::kBack) request = screens::Go{Place::start};
  if (way == Way::kMain) request = screens::Errand{screens::LookForTickets{}};
  draw_error(kiosk, view, kit, page);
  if (tickets.empty()) {
    const kit::Notice none{
        .lead = view.text("screen.start.no_ticket"), .icon = kit::Icon::kUsb, .em = 40};
    kit::notice(kit, page.take_top(kit::notice_height(kit, page.w, none)), none);
    return request;
  }
  constexpr float kRow = 132, kGap = 20;
  std::vector<std::string> titles;
  for (const auto& ticket : tickets) {
    titles.push_back(
        view.text("screen.start.begin", {{"station", std::to_string(ticket.station)}}) + " · " +
        ticket.station_name);
  }
  float high = kRow;
  for (std::size_t i = 0; i < tickets.size(); ++i) {
    high = std::max(high, kit::list_row_height(kit, page.w - kit::ScrollArea::kKeys,
                                               row_of(tickets[i], titles[i], view)));
  }
  const float whole = static_cast<float>(tickets.size()) * (high + kGap) - kGap + kit.theme().lip;
  kit::ScrollArea scroll(kit, "tickets", page, whole, high + kGap);
  kit::Rect rows = scroll.inner();
  for (std::size_t i = 0; i < tickets.size(); ++i) {
    if (kit::list_row(kit, kit::Id("ticket.", i), rows.take_top(high, kGap),
                      row_of(tickets[i], titles[i], view)) == kit::Press::kActivated) {
      request = screens::Errand{screens::TakeTicket{i}};
    }
  }
  return request;
}

}  // namespace

std::optional<Request> draw_start(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  switch (kiosk.place()) {
    case Place::start_station:
      return draw_station(kiosk, view, kit);
    default:
      return draw_choices(kiosk, view, kit);
  }
}

}  // namespace stordialog::drawing
