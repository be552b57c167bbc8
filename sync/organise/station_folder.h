// Where stations live on this machine: $XDG_DATA_HOME/stordialog/{event,practice}/ID/STATION/ with
// the ticket and the ledger; and how a ticket on a drive becomes a station.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bundle/package.h"
#include "domain/error.h"
#include "domain/limits.h"
#include "system/files.h"

namespace stordialog::organise {

/// In a station's folder; on a drive any name with its ending.
inline constexpr std::string_view kTicketName = "station.ticket";
/// No ticket is longer.
inline constexpr std::uint64_t kTicketBytes = domain::limits::kPackageBytes + 4096;

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
/// Tickets (*.ticket) in a folder (the root of a drive) and its folder "stordialog"; what cannot be
/// read as one is passed over.
[[nodiscard]] std::vector<TicketFound> find_tickets(system::Files& files,
                                                    const system::Path& folder);

/// Copies the ticket into the data folder, reads it back and marks it taken on the drive: a file
/// beside it, NAME.ticket.taken, with event id and station. What cannot be marked is not taken.
/// Errors: ticket.*, package.*, station.already_here (`station`), ticket.taken (`station`), file.*.
[[nodiscard]] domain::Expected<StationHere> take_ticket(system::Files& files,
                                                        const system::Path& data,
                                                        const system::Path& ticket_file);
/// Writes a prepared practice ticket where take_ticket would have put it; does nothing if it is
/// there.
[[nodiscard]] domain::Expected<StationHere> place_ticket(system::Files& files,
                                                         const system::Path& data,
                                                         domain::ByteView ticket);

}  // namespace stordialog::organise
