// Tickets onto drives: one drive for each station's computer. Ids: ticket.N, drive.N, tickets.look,
// tickets.print.
#include <algorithm>

#include "drawing/organiser/secret_page.h"
#include "drawing/staff/opening.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

/// What a drive holds already, so that nobody writes over a used ticket.
std::string drive_said(const screens::WritePlace& place, const screens::View& view) {
  if (place.tickets.empty()) return std::string(view.text("screen.tickets.free"));
  const organise::TicketFound& found = place.tickets.front();
  return view.text(found.taken ? "screen.tickets.taken" : "screen.tickets.holds",
                   {{"station", std::to_string(found.station)}, {"name", found.station_name}});
}

}  // namespace

Wanted draw_tickets(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                    kit::Rect work) {
  const screens::Organiser& told = *view.host->organiser;
  const auto& tickets = told.prepare.tickets;
  const bool idle = told.doing == screens::DeskWork::none;
  std::size_t& now = kiosk.prepare.ticket;
  // The next one that has no drive yet.
  if (now >= tickets.size() || !tickets[now].where.empty()) {
    const auto waits =
        std::ranges::find_if(tickets, [](const auto& one) { return one.where.empty(); });
    now = static_cast<std::size_t>(waits - tickets.begin());
  }
  const auto carried =
      std::ranges::count_if(tickets, [](const auto& one) { return !one.where.empty(); });
  Wanted wanted;
  RowsPage page;
  page.title = view.text("screen.tickets.ask");
  page.end = view.words->plural("screen.tickets.count", static_cast<std::int64_t>(tickets.size()),
                                {{"done", view.words->number(carried)}});
  page.text = view.text("screen.tickets.text");
  for (std::size_t i = 0; i < tickets.size(); ++i) {
    const screens::TicketToCarry& ticket = tickets[i];
    const bool leads = ticket.station.role == domain::Role::lead;
    page.blocks.push_back(press_block(
        kit,
        {.id = "ticket." + std::to_string(i),
         .title = std::to_string(ticket.station.number) + "  " + ticket.station.name,
         .detail = leads ? std::string(view.text("screen.plans.leads")) : std::string(),
         .end = ticket.where.empty() ? std::string(view.text("screen.tickets.waits"))
                                     : view.text("screen.tickets.on", {{"name", ticket.where}}),
         .icon = ticket.where.empty() ? kit::Icon::kConfirmationNumber : kit::Icon::kCheckCircle,
         .selected = i == now,
         .enabled = idle},
        [&now, i] { now = i; }));
  }
  const auto& places = told.prepare.places;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i].name.empty()) continue;  // a ticket in this computer's folder is no use
    const bool waits = now < tickets.size();
    std::string title = place_said(places[i], view);
    if (waits) {
      title = view.text(
          "screen.tickets.write",
          {{"station", std::to_string(tickets[now].station.number)}, {"name", places[i].name}});
    }
    page.blocks.push_back(press_block(kit,
                                      {.id = "drive." + std::to_string(i),
                                       .title = title,
                                       .detail = drive_said(places[i], view),
                                       .icon = kit::Icon::kUsb,
                                       .enabled = idle && waits && places[i].tickets.empty()},
                                      [i, &now, &wanted] {
                                        wanted = screens::Errand{
                                            screens::OrganiserErrand{screens::CarryTicket{now, i}}};
                                      }));
  }
  page.buttons = {
      {"tickets.look",
       {.label = view.text("screen.tickets.look"), .icon = kit::Icon::kRefresh, .enabled = idle}},
      {"tickets.print",
       {.label = view.text("screen.desk.print"),
        .icon = kit::Icon::kPrint,
        .kind = kit::ButtonKind::kMain,
        .enabled = idle}}};
  const auto pressed = draw_rows_page(view, kit, work, page, wanted);
  if (pressed == 0U) {
    wanted = screens::Errand{screens::OrganiserErrand{screens::LookAtPlaces{}}};
  }
  if (pressed == 1U) wanted = screens::Go{screens::Place::organiser_print};
  return wanted;
}

}  // namespace stordialog::drawing
