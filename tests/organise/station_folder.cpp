#include "organise/station_folder.h"

#include <fstream>

#include <doctest/doctest.h>
#include <stdlib.h>

#include "organise/hall.h"

namespace stordialog::organise::testing {

namespace {

/// The disk, but one folder takes nothing.
class ReadOnlyDrive final : public system::DiskFiles {
 public:
  explicit ReadOnlyDrive(system::Path drive) : drive_(std::move(drive)) {}
  domain::Expected<void> publish(const system::Path& file, domain::ByteView bytes,
                                 unsigned mode) override {
    if (file.parent_path() != drive_) return system::DiskFiles::publish(file, bytes, mode);
    return domain::fail(domain::Error("file.read_only").with("file", file.string()));
  }

 private:
  system::Path drive_;
};

struct Machine {
  Machine() : drive(folder.path / "drive"), data(folder.path / "data") {
    std::filesystem::create_directories(drive / "stordialog");
    for (const auto& [number, ticket] : practice.prepared.tickets) {
      const auto file = drive / ("station-" + std::to_string(number) + ".ticket");
      REQUIRE(files.publish(file, ticket.view(), 0600));
    }
  }
  [[nodiscard]] domain::ByteView ticket(std::size_t index) const {
    return practice.prepared.tickets[index].second.view();
  }

  Folder folder;
  system::DiskFiles files;
  Practice practice = small_practice();
  system::Path drive, data;
};

}  // namespace

TEST_CASE("a taken ticket becomes a station of this machine, and the drive says so") {
  Machine machine;
  const auto file = machine.drive / "station-2.ticket";
  const auto here = take_ticket(machine.files, machine.data, file);
  REQUIRE_MESSAGE(here, code_of(here));
  CHECK(here->station == 2);
  CHECK(here->practice);
  const auto& package = machine.practice.prepared.package;
  CHECK(here->folder == machine.data / "practice" / package.id.text() / "2");
  CHECK(here->folder == station_folder(machine.data, package, 2));
  const auto copy = machine.files.read(here->folder / kTicketName, kTicketBytes);
  REQUIRE(copy);
  CHECK(std::ranges::equal(*copy, machine.ticket(1)));
  const auto mode = std::filesystem::status(here->folder / kTicketName).permissions();
  CHECK((mode & std::filesystem::perms::mask) ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));

  const auto tickets = find_tickets(machine.files, machine.drive);
  REQUIRE(tickets.size() == 3);
  for (const auto& ticket : tickets) CHECK(ticket.taken == (ticket.station == 2));
  CHECK(tickets[0].event_name == "A small practice");
  const auto stations = stations_here(machine.files, machine.data);
  REQUIRE(stations.size() == 1);
  CHECK(stations[0].folder == here->folder);
  CHECK(stations[0].event == package.id);
  CHECK(stations[0].station == 2);
}

TEST_CASE("a ticket is taken once: not again here, and not by another machine") {
  Machine machine;
  const auto file = machine.drive / "station-1.ticket";
  REQUIRE(take_ticket(machine.files, machine.data, file));
  const auto again = take_ticket(machine.files, machine.data, file);
  CHECK(code_of(again) == "station.already_here");
  CHECK(detail(again, "station") == "1");
  const auto elsewhere = take_ticket(machine.files, machine.folder.path / "other", file);
  CHECK(code_of(elsewhere) == "ticket.taken");
  CHECK(detail(elsewhere, "station") == "1");
}

TEST_CASE("a ticket that cannot be marked is not taken") {
  Machine machine;
  ReadOnlyDrive files(machine.drive);
  const auto taken = take_ticket(files, machine.data, machine.drive / "station-1.ticket");
  CHECK(code_of(taken) == "file.read_only");
  CHECK(stations_here(files, machine.data).empty());
}

TEST_CASE("a station whose mark was lost to a power cut marks its ticket after all") {
  Machine machine;
  const auto file = machine.drive / "station-1.ticket";
  REQUIRE(take_ticket(machine.files, machine.data, file));
  std::filesystem::remove(machine.drive / "station-1.ticket.taken");
  CHECK(code_of(take_ticket(machine.files, machine.data, file)) == "station.already_here");
  CHECK(find_tickets(machine.files, machine.drive)[0].taken);
}

TEST_CASE(
    "tickets are found in the drive's root and its folder stordialog, other files passed over") {
  Machine machine;
  REQUIRE(
      machine.files.publish(machine.drive / "stordialog" / "a.ticket", machine.ticket(0), 0600));
  for (const char* name : {"broken.ticket", "._station-1.ticket", "notes.txt"}) {
    std::ofstream(machine.drive / name) << "nothing";
  }
  CHECK(find_tickets(machine.files, machine.drive).size() == 4);
  CHECK(find_tickets(machine.files, machine.folder.path / "no drive").empty());
}

TEST_CASE("what is no ticket is not taken") {
  Machine machine;
  std::ofstream(machine.drive / "broken.ticket") << "nothing";
  CHECK(code_of(take_ticket(machine.files, machine.data, machine.drive / "broken.ticket")) ==
        "ticket.not_a_ticket");
  CHECK(code_of(take_ticket(machine.files, machine.data, machine.drive / "gone.ticket")) ==
        "file.missing");
  CHECK_FALSE(std::filesystem::exists(machine.data));
}

TEST_CASE("placing a practice ticket twice leaves the station as it is") {
  Machine machine;
  const auto first = place_ticket(machine.files, machine.data, machine.ticket(0));
  REQUIRE(first);
  std::ofstream(first->folder / "station.ledger") << "kept";
  const auto second = place_ticket(machine.files, machine.data, machine.ticket(0));
  REQUIRE(second);
  CHECK(second->folder == first->folder);
  CHECK(std::filesystem::file_size(first->folder / "station.ledger") == 4);
  CHECK(code_of(place_ticket(machine.files, machine.data, {})) == "ticket.damaged");
}

TEST_CASE("real stations come first, and folders that are no stations are passed over") {
  Machine machine;
  REQUIRE(place_ticket(machine.files, machine.data, machine.ticket(2)));
  const std::string id(32, 'a');
  for (const std::string& folder :
       {"event/" + id + "/4", "event/" + id + "/0", "event/" + id + "/4x",
        std::string("event/short/1"), "practice/" + id + "/5"}) {
    std::filesystem::create_directories(machine.data / folder);
    std::ofstream(machine.data / folder / kTicketName) << "ticket";
  }
  std::filesystem::create_directories(machine.data / "event" / id / "6");
  const auto stations = stations_here(machine.files, machine.data);
  REQUIRE(stations.size() == 3);
  CHECK(stations[0].station == 4);
  CHECK_FALSE(stations[0].practice);
  CHECK(stations[1].practice);
  CHECK(stations[2].practice);
}

TEST_CASE("data lies where the desktop's convention says, or is refused") {
  const auto set = [](const char* name, const char* value) {
    if (value == nullptr) {
      ::unsetenv(name);
    } else {
      ::setenv(name, value, 1);
    }
  };
  const auto kept = [](const char* name) -> std::optional<std::string> {
    const char* value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
  const auto data = kept("XDG_DATA_HOME"), home = kept("HOME");
  set("XDG_DATA_HOME", "/data");
  set("HOME", "/home/one");
  CHECK(data_folder() == system::Path("/data/stordialog"));
  set("XDG_DATA_HOME", "relative");
  CHECK(data_folder() == system::Path("/home/one/.local/share/stordialog"));
  set("XDG_DATA_HOME", nullptr);
  CHECK(data_folder() == system::Path("/home/one/.local/share/stordialog"));
  set("HOME", nullptr);
  CHECK(code_of(data_folder()) == "file.no_home");
  set("XDG_DATA_HOME", data ? data->c_str() : nullptr);
  set("HOME", home ? home->c_str() : nullptr);
}

}  // namespace stordialog::organise::testing
