// Where stations live on this machine: $XDG_DATA_HOME/stordialog/{event,practice}/ID/STATION/ with
// the ticket and the ledger; and how a ticket on a drive becomes a station.
#pragma once

#include <vector>

#include "bundle/package.h"
#include "domain/error.h"
#include "system/files.h"

namespace stordialog::organise {

/// "$XDG_DATA_HOME/stordialog", else "~/.local/share/stordialog". Error: file.no_home.
[[nodiscard]] domain::Expected<system::Path> data_folder();

struct StationHere {
  system::Path folder;
  domain::EventId event;
  domain::StationNumber station = 0;
  bool practice = false;
};
/// Real stations first; those whose folder holds a ticket.
[[nodiscard]] std::vector<StationHere> stations_here(system::Files& files,
                                                     const system::Path& data);
[[nodiscard]] system::Path station_folder(const system::Path& data, const bundle::Package& package,
                                          domain::StationNumber station);

struct TicketFound {
  system::Path file;
  std::string event_name;
  domain::StationNumber station = 0;
  std::string station_name;
  bool taken = false;  // some machine has it already
};
/// Tickets in a folder (the root of a drive and its folder "stordialog").
[[nodiscard]] std::vector<TicketFound> find_tickets(system::Files& files,
                                                    const system::Path& folder);

/// Copies the ticket into the data folder, reads it back and marks it taken on the drive.
/// Errors: ticket.*, package.*, station.already_here, ticket.taken, file.*.
[[nodiscard]] domain::Expected<StationHere> take_ticket(system::Files& files,
                                                        const system::Path& data,
                                                        const system::Path& ticket_file);
/// Writes a prepared practice ticket where take_ticket would have put it; does nothing if it is
/// there.
[[nodiscard]] domain::Expected<StationHere> place_ticket(system::Files& files,
                                                         const system::Path& data,
                                                         domain::ByteView ticket);

}  // namespace stordialog::organise
