#include "organise/preparation.h"

#include <filesystem>

#include <doctest/doctest.h>
#include <unistd.h>

#include "organise/practice.h"
#include "organise/station_folder.h"

using namespace stordialog;
using namespace stordialog::organise;

namespace {

/// A folder with the practice event's first two tickets and two drives.
struct Tickets {
  system::Path path = std::filesystem::temp_directory_path() /
                      ("stordialog-preparation-" + std::to_string(::getpid()));
  system::DiskFiles files;
  domain::Event event;

  Tickets() {
    std::filesystem::remove_all(path);
    for (const char* name : {"work/tickets", "a", "b"}) {
      std::filesystem::create_directories(path / name);
    }
    const auto toml =
        files.read(STORDIALOG_SOURCE_DIR "/assets/events/ok-ide-practice.event.toml", 1U << 20U);
    REQUIRE(toml);
    const auto practice = make_practice({toml->begin(), toml->end()}, "practice");
    REQUIRE(practice);
    event = practice->prepared.package.event;
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string name = "prov-" + std::to_string(i + 1) + ".ticket";
      REQUIRE(files.publish(path / "work" / "tickets" / name,
                            practice->prepared.tickets[i].second.view(), 0600));
    }
  }
  ~Tickets() { std::filesystem::remove_all(path); }
  Tickets(const Tickets&) = delete;
  Tickets& operator=(const Tickets&) = delete;
  [[nodiscard]] system::Path ticket(std::size_t at) {
    return ticket_files(files, path / "work").at(at);
  }
};

}  // namespace

TEST_CASE("a ticket goes onto a drive, once more without harm, and no other beside it") {
  Tickets tickets;
  const auto put = put_ticket(tickets.files, tickets.ticket(0), tickets.path / "a");
  REQUIRE_MESSAGE(put, put.error().code);
  CHECK(put_ticket(tickets.files, tickets.ticket(0), tickets.path / "a"));
  const auto other = put_ticket(tickets.files, tickets.ticket(1), tickets.path / "a");
  REQUIRE_FALSE(other);
  CHECK(other.error().code == "ticket.another");
  CHECK(put_ticket(tickets.files, tickets.ticket(1), tickets.path / "b"));
}

TEST_CASE("a drive whose ticket has been used takes none") {
  Tickets tickets;
  const auto put = put_ticket(tickets.files, tickets.ticket(0), tickets.path / "a");
  REQUIRE(put);
  REQUIRE(take_ticket(tickets.files, tickets.path / "data", *put));
  const auto again = put_ticket(tickets.files, tickets.ticket(0), tickets.path / "a");
  REQUIRE_FALSE(again);
  CHECK(again.error().code == "ticket.drive_taken");
}

TEST_CASE("a key is wanted per side and one for contacts, and made when its public part is there") {
  Tickets tickets;
  const system::Path work = tickets.path / "work";
  auto keys = keys_wanted(tickets.files, work, tickets.event);
  REQUIRE(keys.size() == 3);
  CHECK(keys[2].use == seal::KeyUse::contacts);
  CHECK_FALSE(keys[0].made);
  PrepareOrder order;
  CHECK_FALSE(read_keys(tickets.files, keys, order));
  std::filesystem::create_directories(work / "keys");
  const seal::BoxKey pair = seal::make_box_key();
  const seal::KeyPublic wrong{seal::KeyUse::contacts, "Någon", pair.public_key};
  REQUIRE(tickets.files.publish(keys[0].public_file, seal::write_public(wrong), 0644));
  CHECK_FALSE(keys_wanted(tickets.files, work, tickets.event)[0].made);
  const seal::KeyPublic right{seal::KeyUse::ballots, "Någon", pair.public_key};
  REQUIRE(tickets.files.publish(keys[0].public_file, seal::write_public(right), 0644));
  keys = keys_wanted(tickets.files, work, tickets.event);
  CHECK(keys[0].made);
  CHECK(keys[0].holder == "Någon");
}

TEST_CASE("the first of plain stations leads") {
  const auto stations = plain_stations(3, "Station");
  REQUIRE(stations.size() == 3);
  CHECK(stations[0].role == domain::Role::lead);
  CHECK(stations[2].name == "Station 3");
  CHECK(stations[2].role == domain::Role::station);
}
