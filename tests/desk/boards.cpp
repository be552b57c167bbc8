#include "desk/boards.h"

#include <doctest/doctest.h>

#include "desk/hall.h"

namespace stordialog::desk::testing {

namespace {

using domain::Profile;
using system::Path;

/// Station 2 of the hall, and a reader of boards at station 1.
struct Exchange {
  Hall hall;
  Desk other = hall.open_all(2);
  Path kept = hall.station_folder(1) / "boards";
  Boards boards{hall.package, 1, kept};

  void idea(const std::string& text) { get<Stored>(other, HandInIdea{{{7}}, {}, text}); }
  Path leave(Profile profile = Profile::board) {
    return get<Exported>(other, Export{profile, hall.drive}).file;
  }
  Boards::Brought read() { return boards.read(hall.files, {hall.drive}); }
  std::uint32_t number_shown() { return boards.newest().at(2).manifest.number; }
};

}  // namespace

TEST_CASE("a board that came is shown, and the same again is nothing new") {
  Exchange exchange;
  exchange.idea("A library");
  exchange.leave();
  const auto first = exchange.read();
  REQUIRE(first.arrivals.size() == 1);
  CHECK(first.arrivals[0].is_new);
  CHECK(first.arrivals[0].station == 2);
  CHECK(first.arrivals[0].made_utc == exchange.hall.clock.utc);
  CHECK(first.fresh == std::vector<domain::StationNumber>{2});
  const auto again = exchange.read();
  REQUIRE(again.arrivals.size() == 1);
  CHECK_FALSE(again.arrivals[0].is_new);
  CHECK_FALSE(again.arrivals[0].is_fork);
  CHECK(again.fresh.empty());
}

TEST_CASE("of a full bundle only what a board holds is shown") {
  Exchange exchange;
  exchange.idea("A library");
  vote(exchange.other, exchange.hall.codes[0], {1});
  get<Stored>(exchange.other, SignUp{somebody(), true, false});
  exchange.leave(Profile::full);
  exchange.read();
  const ForeignBoard& board = exchange.boards.newest().at(2);
  CHECK(board.manifest.counts.of(domain::Kind::ballot) == 1);
  CHECK_FALSE(board.records.empty());
  for (const auto& record : board.records) CHECK_FALSE(domain::is_sealed(record.kind));
}

TEST_CASE("what holds more is newer, whatever came first and whatever the clock said") {
  Exchange exchange;
  exchange.idea("A library");
  exchange.leave();
  exchange.hall.clock.utc -= 3600;
  exchange.idea("A bench");
  const Path later = exchange.leave();
  exchange.read();
  CHECK(exchange.number_shown() == 2);
  std::filesystem::remove(later);
  const auto older = exchange.read();
  REQUIRE(older.arrivals.size() == 1);
  CHECK_FALSE(older.arrivals[0].is_new);
  CHECK_FALSE(older.arrivals[0].is_fork);
  CHECK(exchange.number_shown() == 2);
}

TEST_CASE("only the highest number of a series is read, and a lower one where that is damaged") {
  Exchange exchange;
  exchange.idea("A library");
  exchange.leave();
  exchange.idea("A bench");
  const Path second = exchange.leave();
  exchange.idea("A swing");
  const Path third = exchange.leave();
  std::filesystem::resize_file(third, std::filesystem::file_size(third) - 1);
  const auto brought = exchange.read();
  REQUIRE(brought.arrivals.size() == 2);
  REQUIRE(brought.arrivals[0].refused);
  CHECK(brought.arrivals[0].refused->code == "bundle.cut");
  CHECK(brought.arrivals[1].file == second);
  CHECK(exchange.number_shown() == 2);
}

TEST_CASE("a cloned station is a fork, and the one that holds more is shown") {
  Exchange exchange;
  exchange.idea("A library");
  exchange.leave();
  // The same ledger lives on twice.
  const Path copy = exchange.hall.folder / "clone";
  {
    const Desk closed = std::move(exchange.other);
  }
  std::filesystem::copy(exchange.hall.station_folder(2), copy,
                        std::filesystem::copy_options::recursive);
  exchange.other = exchange.hall.open_all(2);
  auto cloned = Desk::open({exchange.hall.files, exchange.hall.clock, exchange.hall.randomness},
                           exchange.hall.ticket(2), copy);
  REQUIRE(cloned);
  exchange.idea("Only here");
  exchange.leave();
  exchange.read();
  get<Stored>(*cloned, HandInIdea{{{8}}, {}, "Only there"});
  get<Stored>(*cloned, HandInIdea{{{8}}, {}, "And this"});
  const Path elsewhere = exchange.hall.folder / "elsewhere";
  std::filesystem::create_directories(elsewhere);
  get<Exported>(*cloned, Export{Profile::board, elsewhere});
  const auto brought = exchange.boards.read(exchange.hall.files, {elsewhere});
  REQUIRE(brought.arrivals.size() == 1);
  CHECK(brought.arrivals[0].is_new);
  CHECK(brought.arrivals[0].is_fork);
}

TEST_CASE("our own bundles are passed over, another event's is refused and the rest goes on") {
  Exchange exchange;
  Desk own = exchange.hall.open_all(1);
  get<Exported>(own, Export{Profile::board, exchange.hall.drive});
  Hall foreign({.live_step = 4});
  Desk stranger = foreign.open_all(3);
  const auto file = get<Exported>(stranger, Export{Profile::board, foreign.drive}).file;
  std::filesystem::copy(file, exchange.hall.drive / file.filename());
  exchange.leave();
  const auto brought = exchange.read();
  REQUIRE(brought.arrivals.size() == 2);
  CHECK(brought.arrivals[0].is_new);
  REQUIRE(brought.arrivals[1].refused);
  CHECK(brought.arrivals[1].refused->code == "bundle.other_event");
  CHECK(brought.fresh == std::vector<domain::StationNumber>{2});
}

TEST_CASE("folders in a folder are looked into, and one that is gone holds nothing") {
  Exchange exchange;
  const Path inner = exchange.hall.drive / "station-2";
  std::filesystem::create_directories(inner);
  get<Exported>(exchange.other, Export{Profile::board, inner});
  CHECK(exchange.read().fresh.size() == 1);
  CHECK(
      exchange.boards.read(exchange.hall.files, {exchange.hall.folder / "gone"}).arrivals.empty());
}

TEST_CASE("what was kept is there after a restart; what was damaged meanwhile is left out") {
  Exchange exchange;
  exchange.idea("A library");
  exchange.leave();
  exchange.read();
  REQUIRE(exchange.boards.keep(exchange.hall.files));
  Boards restarted(exchange.hall.package, 1, exchange.kept);
  restarted.restore(exchange.hall.files);
  REQUIRE(restarted.newest().contains(2));
  CHECK(restarted.newest().at(2).hash == exchange.boards.newest().at(2).hash);

  const Path file = exchange.kept / "station-2.bundle";
  std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
  Boards damaged(exchange.hall.package, 1, exchange.kept);
  damaged.restore(exchange.hall.files);
  CHECK(damaged.newest().empty());
}

TEST_CASE("what cannot be kept now is kept later") {
  Exchange exchange;
  exchange.leave();
  exchange.read();
  exchange.hall.files.refuses_to_publish = true;
  CHECK_FALSE(exchange.boards.keep(exchange.hall.files));
  exchange.hall.files.refuses_to_publish = false;
  CHECK(exchange.boards.keep(exchange.hall.files));
  CHECK(std::filesystem::exists(exchange.kept / "station-2.bundle"));
}

}  // namespace stordialog::desk::testing
