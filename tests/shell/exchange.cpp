#include "shell/exchange.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include "shell/exchange_folder.h"

using namespace stordialog;

namespace {

desk::Board board_of_station_two() {
  desk::Board board;
  board.event.slug = "hall";
  board.station.number = 2;
  return board;
}

bool is_export(const std::optional<desk::Command>& command) {
  return command && std::holds_alternative<desk::Export>(*command);
}

/// One whose inbox has been read.
struct Rhythm {
  desk::Board board = board_of_station_two();
  shell::Exchange exchange{board, "share", "station"};

  Rhythm() {
    REQUIRE(exchange.next_command(board, 0));
    exchange.answered(desk::BroughtIn{}, 0);
  }
  void changes() { ++board.counts.of(domain::Kind::idea); }
  /// Is a board due, and if so: does it succeed?
  bool leaves(double now_s, bool succeeds = true) {
    const auto command = exchange.next_command(board, now_s);
    if (!command) return false;
    REQUIRE(is_export(command));
    exchange.answered(succeeds ? domain::Expected<desk::Receipt>(desk::Exported{})
                               : domain::Expected<desk::Receipt>(domain::fail("file.disk_full")),
                      now_s);
    return true;
  }
};

}  // namespace

TEST_CASE("the inbox is read at the start, and this station's own series is known") {
  const desk::Board board = board_of_station_two();
  shell::Exchange exchange(board, "share", "station");
  const auto command = exchange.next_command(board, 0);
  REQUIRE(command);
  const auto& bring = std::get<desk::BringIn>(*command);
  CHECK(bring.follows_lead);
  CHECK(bring.folders.size() == 1);
  CHECK_FALSE(exchange.next_command(board, 1000));
  CHECK(exchange.route().own_series == "hall-2-board");
}

TEST_CASE("a board is left when something has changed, at most every twenty seconds") {
  Rhythm rhythm;
  CHECK(rhythm.leaves(0));
  CHECK_FALSE(rhythm.leaves(100));
  rhythm.changes();
  CHECK(rhythm.leaves(101));
  rhythm.changes();
  CHECK_FALSE(rhythm.leaves(110));
  CHECK(rhythm.leaves(121));
}

TEST_CASE("a quiet station leaves a board every five minutes") {
  Rhythm rhythm;
  CHECK(rhythm.leaves(0));
  CHECK_FALSE(rhythm.leaves(299));
  CHECK(rhythm.leaves(300));
}

TEST_CASE("a board that could not be made is made again, and the trouble is told") {
  Rhythm rhythm;
  CHECK(rhythm.leaves(0, false));
  CHECK(rhythm.exchange.seen().trouble);
  CHECK_FALSE(rhythm.leaves(10));
  CHECK(rhythm.leaves(20));
  CHECK_FALSE(rhythm.exchange.seen().trouble);
}

TEST_CASE(
    "the courier goes every five seconds, one round at a time, and at once with a new board") {
  Rhythm rhythm;
  REQUIRE(rhythm.exchange.next_round(0));
  CHECK_FALSE(rhythm.exchange.next_round(60));
  rhythm.exchange.carried({.reachable = true}, 1000);
  CHECK_FALSE(rhythm.exchange.next_round(4));
  CHECK(rhythm.exchange.next_round(5));
  rhythm.exchange.carried({.reachable = true}, 1000);
  CHECK(rhythm.leaves(6));
  CHECK(rhythm.exchange.next_round(6));
}

TEST_CASE("a folder from which the courier does not come home counts as out of reach") {
  Rhythm rhythm;
  rhythm.exchange.carried({.reachable = true}, 1000);
  REQUIRE(rhythm.exchange.next_round(0));
  CHECK_FALSE(rhythm.exchange.next_round(14));
  CHECK(rhythm.exchange.seen().reachable);
  CHECK_FALSE(rhythm.exchange.next_round(15));
  CHECK_FALSE(rhythm.exchange.seen().reachable);
  rhythm.exchange.carried({.reachable = true}, 1000);
  CHECK(rhythm.exchange.seen().reachable);
}

TEST_CASE("when staff ask, a board is made and carried at once") {
  Rhythm rhythm;
  CHECK(rhythm.leaves(0));
  REQUIRE(rhythm.exchange.next_round(0));
  rhythm.exchange.carried({.reachable = true}, 1000);
  CHECK_FALSE(rhythm.leaves(1));
  rhythm.exchange.hurry();
  CHECK(rhythm.exchange.next_round(1));
  CHECK(rhythm.leaves(1));
}

TEST_CASE("what has arrived is read, and again if this station's own drive would not") {
  Rhythm rhythm;
  CHECK(rhythm.leaves(0));
  CHECK_FALSE(rhythm.exchange.next_command(rhythm.board, 1));
  rhythm.exchange.carried({.reachable = true, .arrived = 1}, 1000);
  REQUIRE(rhythm.exchange.next_command(rhythm.board, 1));
  desk::Arrival refused;
  refused.refused = domain::Error("ledger.failed");
  rhythm.exchange.answered(desk::BroughtIn{{refused}}, 1);
  CHECK_FALSE(rhythm.exchange.next_command(rhythm.board, 2));
  rhythm.exchange.carried({.reachable = true}, 1000);
  CHECK(rhythm.exchange.next_command(rhythm.board, 3));
}

TEST_CASE("it is told when our board last got there and when all was last read") {
  Rhythm rhythm;
  rhythm.exchange.carried({.reachable = true, .written = true, .is_there = true}, 1000);
  rhythm.exchange.carried({.reachable = true, .is_there = true}, 1010);
  CHECK(rhythm.exchange.seen().last_written_utc == 1000);
  CHECK(rhythm.exchange.seen().last_read_utc == 1010);
  rhythm.exchange.carried({}, 1020);
  CHECK_FALSE(rhythm.exchange.seen().reachable);
  CHECK(rhythm.exchange.seen().last_read_utc == 1010);
}

TEST_CASE("the shared folder is remembered until another one or none is told") {
  system::DiskFiles files;
  std::string pattern = (std::filesystem::temp_directory_path() / "exchange-XXXXXX").string();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  const system::Path data = pattern;
  CHECK(shell::exchange_folder(files, data, std::nullopt)->empty());
  CHECK(*shell::exchange_folder(files, data, system::Path("/srv/hall")) == "/srv/hall");
  CHECK(*shell::exchange_folder(files, data, std::nullopt) == "/srv/hall");
  CHECK(shell::exchange_folder(files, data, system::Path())->empty());
  CHECK(shell::exchange_folder(files, data, std::nullopt)->empty());
  std::filesystem::remove_all(data);
}
