#include "organise/station_folder.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <utility>

namespace stordialog::organise {

using domain::Error;
using domain::Expected;
using domain::fail;
using system::Path;

namespace {

constexpr unsigned kPrivateMode = 0600, kPublicMode = 0644;

struct ReadTicket {
  bundle::Ticket ticket;
  bundle::Package package;
};

Expected<ReadTicket> read(domain::ByteView bytes) {
  auto ticket = bundle::read_ticket(bytes);
  if (!ticket) return fail(ticket.error());
  auto package = bundle::read_package(ticket->package);
  if (!package) return fail(package.error());
  return ReadTicket{std::move(*ticket), std::move(*package)};
}

/// The sign on the drive that some machine has the ticket.
Path sign_of(const Path& ticket_file) {
  return ticket_file.string() + ".taken";
}

StationHere here(const Path& data, const ReadTicket& read) {
  return {station_folder(data, read.package, read.ticket.station), read.package.id,
          read.ticket.station, read.package.event.practice};
}

/// Into the data folder, and read back.
Expected<void> store(system::Files& files, const Path& folder, domain::ByteView ticket) {
  if (auto made = files.make_folder(folder); !made) return made;
  const Path file = folder / kTicketName;
  if (auto written = files.publish(file, ticket, kPrivateMode); !written) return written;
  const auto back = files.read(file, kTicketBytes);
  if (!back) return fail(back.error());
  if (!std::ranges::equal(*back, ticket)) {
    static_cast<void>(files.remove(file));
    return fail(Error("file.unwritable").with("file", file.string()));
  }
  return {};
}

/// Folders of one kind of event: ID/STATION with a ticket in it.
void look(system::Files& files, const Path& top, bool practice, std::vector<StationHere>& found) {
  for (const Path& event : files.list_folders(top)) {
    const auto id = domain::EventId::parse(event.filename().string());
    if (!id) continue;
    for (const Path& station : files.list_folders(top / event.filename())) {
      const std::string name = station.filename().string();
      domain::StationNumber number = 0;
      const auto [end, trouble] = std::from_chars(name.data(), name.data() + name.size(), number);
      if (trouble != std::errc{} || end != name.data() + name.size() || number == 0) continue;
      const Path folder = top / event.filename() / station.filename();
      if (files.exists(folder / kTicketName)) found.push_back({folder, *id, number, practice});
    }
  }
}

}  // namespace

Expected<Path> data_folder() {
  const auto absolute = [](const char* name) -> std::optional<Path> {
    const char* value = std::getenv(name);  // read before any thread is started
    if (value == nullptr || !Path(value).is_absolute()) return std::nullopt;
    return Path(value);
  };
  if (const auto data = absolute("XDG_DATA_HOME")) return *data / "stordialog";
  if (const auto home = absolute("HOME")) return *home / ".local" / "share" / "stordialog";
  return fail("file.no_home");
}

std::vector<StationHere> stations_here(system::Files& files, const Path& data) {
  std::vector<StationHere> found;
  look(files, data / "event", false, found);
  look(files, data / "practice", true, found);
  return found;
}

Path station_folder(const Path& data, const bundle::Package& package,
                    domain::StationNumber station) {
  return data / (package.event.practice ? "practice" : "event") / package.id.text() /
         std::to_string(station);
}

std::vector<TicketFound> find_tickets(system::Files& files, const Path& folder) {
  std::vector<TicketFound> found;
  for (const Path& place : {folder, folder / "stordialog"}) {
    for (const Path& name : files.list(place)) {
      if (name.extension() != ".ticket" || name.filename().string().starts_with('.')) continue;
      const Path file = place / name.filename();
      const auto bytes = files.read(file, kTicketBytes);
      const auto ticket = bytes ? read(*bytes) : fail(bytes.error());
      if (!ticket) continue;
      const auto& event = ticket->package.event;
      const auto* station = ticket->package.station(ticket->ticket.station);
      found.push_back({file, std::string(event.name.in(event.languages.front())),
                       ticket->ticket.station, station == nullptr ? "" : station->name,
                       files.exists(sign_of(file))});
    }
  }
  return found;
}

Expected<StationHere> take_ticket(system::Files& files, const Path& data, const Path& file) {
  const auto bytes = files.read(file, kTicketBytes);
  if (!bytes) return fail(bytes.error());
  const auto ticket = read(*bytes);
  if (!ticket) return fail(ticket.error());
  const StationHere station = here(data, *ticket);
  const std::string sign = station.event.text() + " " + std::to_string(station.station) + "\n";
  const domain::Bytes sign_bytes(sign.begin(), sign.end());
  const auto mark = [&] { return files.publish(sign_of(file), sign_bytes, kPublicMode); };

  if (files.exists(station.folder / kTicketName)) {
    // Perhaps the power went between copying and marking.
    if (!files.exists(sign_of(file))) static_cast<void>(mark());
    return fail(Error("station.already_here").with("station", std::to_string(station.station)));
  }
  if (files.exists(sign_of(file))) {
    return fail(Error("ticket.taken").with("station", std::to_string(station.station)));
  }
  if (auto stored = store(files, station.folder, *bytes); !stored) return fail(stored.error());
  if (auto marked = mark(); !marked) {
    // Two machines that are one station are worse than none.
    static_cast<void>(files.remove(station.folder / kTicketName));
    return fail(marked.error());
  }
  return station;
}

Expected<StationHere> place_ticket(system::Files& files, const Path& data, domain::ByteView bytes) {
  const auto ticket = read(bytes);
  if (!ticket) return fail(ticket.error());
  const StationHere station = here(data, *ticket);
  if (files.exists(station.folder / kTicketName)) return station;
  if (auto stored = store(files, station.folder, bytes); !stored) return fail(stored.error());
  return station;
}

}  // namespace stordialog::organise
