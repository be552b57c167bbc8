#include "drawing/start/start.h"

#include <array>
#include <string>

#include "kit/buttons.h"
#include "kit/cards.h"
#include "kit/figures.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

using screens::Place;
using screens::Request;

constexpr float kMargin = 120;

void draw_error(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                kit::Rect& page) {
  if (!kiosk.error()) return;
  const std::string said = view.words->say(*kiosk.error());
  const kit::Notice notice{.lead = said, .icon = kit::Icon::kError, .error = true};
  kit::notice(kit, page.take_bottom(kit::notice_height(kit, page.w, notice), 24), notice);
}

kit::Rect draw_head(const screens::View& view, kit::Kit& kit, std::string_view title,
                    std::string_view text) {
  kit::Rect page = kit.screen().inset(kMargin, 72);
  kit::Rect head = page.take_top(180, 40);
  kit::logo(kit, {head.x + 70, head.y + 88}, 140);
  head.take_start(190);
  kit.text(head.take_top(120), title, kit::kTitle.size(96), kit.theme().ink,
           {.stand = kit::Stand::kMiddle});
  kit.text(head, text, kit::kLabel, kit.theme().ink2);
  (void)view;
  return page;
}

std::optional<Request> draw_choices(const screens::Kiosk& kiosk, const screens::View& view,
                                    kit::Kit& kit) {
  std::optional<Request> request;
  kit::Rect page =
      draw_head(view, kit, view.text("screen.start.title"), view.text("screen.start.text"));
  kit::Rect corner = kit.screen().inset(kMargin, 88).with_height(kit::kButtonSmall);
  const kit::Button quit{.label = view.text("screen.start.quit"),
                         .icon = kit::Icon::kPowerSettingsNew};
  const float width = kit::button_width(kit, quit, kit::kButtonSmall);
  if (kit::button(kit, "quit", corner.take_end(width), quit)) {
    request = screens::Errand{screens::Quit{}};
  }
  draw_error(kiosk, view, kit, page);
  const kit::Theme& theme = kit.theme();
  struct Choice {
    std::string_view id, title, text;
    kit::Icon icon;
    kit::Color circle, on_circle;
  };
  const std::array choices = {
      Choice{"start.practice", "screen.start.practice", "screen.start.practice_text",
             kit::Icon::kSchool, theme.dot, theme.on_dot},
      Choice{"start.station", "screen.start.station", "screen.start.station_text",
             kit::Icon::kConfirmationNumber, theme.action, theme.on_action},
      Choice{"start.organiser", "screen.start.organiser", "screen.start.organiser_text",
             kit::Icon::kGroups, theme.second_side, theme.ink}};
  const float gap = 32;
  const float height = std::min(216.0F, (page.h - 2 * gap) / static_cast<float>(choices.size()));
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const Choice& choice = choices[i];
    const kit::ActivityCard card{.title = view.text(choice.title),
                                 .text = view.text(choice.text),
                                 .icon = choice.icon,
                                 .circle = choice.circle,
                                 .on_circle = choice.on_circle};
    if (kit::activity_card(kit, choice.id, page.take_top(height, gap), card) !=
        kit::Press::kActivated) {
      continue;
    }
    if (i == 0) request = screens::Errand{screens::StartPractice{}};
    if (i == 1) request = screens::Go{Place::start_station};
    if (i == 2) request = screens::Go{Place::organiser};
  }
  return request;
}

std::optional<Request> draw_station(const screens::Kiosk& kiosk, const screens::View& view,
                                    kit::Kit& kit) {
  std::optional<Request> request;
  const auto& tickets = view.host->tickets;
  kit::Rect page = draw_head(view, kit, view.text("screen.start.station"),
                             view.text("screen.start.station_text"));
  kit::Actions row;
  row.back = view.text("screen.button.back");
  row.main = view.text("screen.button.retry");
  row.main_icon = kit::Icon::kRefresh;
  row.main_icon_at_end = false;
  const kit::Action pressed = kit::actions(kit, page.take_bottom(kit::kButtonHeight, 40), row);
  if (pressed == kit::Action::kBack) request = screens::Go{Place::start};
  if (pressed == kit::Action::kMain) request = screens::Errand{screens::LookForTickets{}};
  draw_error(kiosk, view, kit, page);
  if (tickets.empty()) {
    const kit::Notice none{
        .lead = view.text("screen.start.no_ticket"), .icon = kit::Icon::kUsb, .em = 40};
    kit::notice(kit, page.take_top(kit::notice_height(kit, page.w, none)), none);
  }
  for (std::size_t i = 0; i < tickets.size() && page.h > 140; ++i) {
    const std::string title =
        view.text("screen.start.begin", {{"station", std::to_string(tickets[i].station)}}) + " · " +
        tickets[i].station_name;
    const kit::ListRow found{.title = title,
                             .detail = tickets[i].taken ? view.text("screen.start.taken")
                                                        : std::string_view(tickets[i].event_name),
                             .icon = kit::Icon::kConfirmationNumber,
                             .enabled = !tickets[i].taken};
    if (kit::list_row(kit, kit::Id("ticket.", i), page.take_top(132, 20), found) ==
        kit::Press::kActivated) {
      request = screens::Errand{screens::TakeTicket{i}};
    }
  }
  return request;
}

std::optional<Request> draw_organiser(const screens::View& view, kit::Kit& kit) {
  kit::Rect page = draw_head(view, kit, view.text("screen.start.organiser_title"),
                             view.text("screen.start.organiser_text"));
  kit::Actions row;
  row.back = view.text("screen.button.back");
  const kit::Action pressed = kit::actions(kit, page.take_bottom(kit::kButtonHeight, 40), row);
  const kit::Notice soon{
      .lead = view.text("screen.start.organiser_soon"), .icon = kit::Icon::kInfo, .em = 44};
  kit::notice(kit, page.take_top(kit::notice_height(kit, page.w, soon)), soon);
  if (pressed == kit::Action::kBack) return screens::Go{Place::start};
  return std::nullopt;
}

}  // namespace

std::optional<Request> draw_start(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  switch (kiosk.place()) {
    case Place::start_station:
      return draw_station(kiosk, view, kit);
    case Place::organiser:
      return draw_organiser(view, kit);
    default:
      return draw_choices(kiosk, view, kit);
  }
}

}  // namespace stordialog::drawing
