#include "desk/boards.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>

#include <doctest/doctest.h>

#include "bundle/bundle.h"
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
  std::vector<Arrival> read() { return read(hall.drive); }
  std::vector<Arrival> read(const Path& folder) {
    return boards.read(hall.files, {folder}, [this](const ForeignBoard& board) {
      accepted.push_back(board.manifest.number);
      return accept_error ? domain::Expected<void>(domain::fail(*accept_error))
                          : domain::Expected<void>();
    });
  }
  Boards restarted() {
    Boards again(hall.package, 1, kept);
    again.restore(hall.files);
    return again;
  }
  std::vector<std::uint32_t> accepted;  // numbers, in the order they came
  std::optional<domain::Error> accept_error;
  std::uint32_t number_shown() { return boards.newest().at(2).manifest.number; }
};

}  // namespace

TEST_CASE("a board that came is shown, and the same again is nothing new") {
  Exchange exchange;
  exchange.idea("A library");
  exchange.leave();
  const auto first = exchange.read();
  REQUIRE(first.size() == 1);
  CHECK(first[0].is_new);
  CHECK(first[0].station == 2);
  CHECK(first[0].made_utc == exchange.hall.clock.utc);
  const auto again = exchange.read();
  REQUIRE(again.size() == 1);
  CHECK_FALSE(again[0].is_new);
  CHECK_FALSE(again[0].is_fork);
  CHECK(exchange.accepted == std::vector<std::uint32_t>{1});
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

  // Nor does another's ballot or contact lie on this station's drive.
  const Path kept = exchange.kept / "station-2.bundle";
  const auto whole = bundle::read_bundle(
      *exchange.hall.files.read(exchange.hall.drive / "hall-2-full-0001.bundle", 1 << 20),
      exchange.hall.package, "full");
  REQUIRE(whole);
  const auto bytes = *exchange.hall.files.read(kept, 1 << 20);
  for (const auto& record : whole->records) {
    const bool is_there = std::ranges::search(bytes, record.salt).begin() != bytes.end();
    CHECK(is_there != domain::is_sealed(record.kind));
  }
  CHECK(exchange.restarted().newest().at(2).records == board.records);
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
  REQUIRE(older.size() == 1);
  CHECK_FALSE(older[0].is_new);
  CHECK_FALSE(older[0].is_fork);
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
  REQUIRE(brought.size() == 2);
  REQUIRE(brought[0].refused);
  CHECK(brought[0].refused->code == "bundle.cut");
  CHECK(brought[1].file == second);
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
  const auto brought = exchange.read(elsewhere);
  REQUIRE(brought.size() == 1);
  CHECK(brought[0].is_new);
  CHECK(brought[0].is_fork);
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
  REQUIRE(brought.size() == 2);
  CHECK(brought[0].is_new);
  REQUIRE(brought[1].refused);
  CHECK(brought[1].refused->code == "bundle.other_event");
}

TEST_CASE("folders in a folder are looked into, and one that is gone holds nothing") {
  Exchange exchange;
  const Path inner = exchange.hall.drive / "station-2";
  std::filesystem::create_directories(inner);
  get<Exported>(exchange.other, Export{Profile::board, inner});
  CHECK(exchange.read().size() == 1);
  CHECK(exchange.read(exchange.hall.folder / "gone").empty());
}

TEST_CASE("what was kept is there after a restart; what was damaged meanwhile is left out") {
  Exchange exchange;
  exchange.idea("A library");
  exchange.leave();
  exchange.read();
  const Boards again = exchange.restarted();
  REQUIRE(again.newest().contains(2));
  CHECK(again.newest().at(2).hash == exchange.boards.newest().at(2).hash);

  const Path file = exchange.kept / "station-2.bundle";
  std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
  CHECK(exchange.restarted().newest().empty());
}

TEST_CASE("a kept board is byte for byte the one that came") {
  Exchange exchange;
  exchange.idea("A library");
  const Path file = exchange.leave();
  exchange.read();
  CHECK(*exchange.hall.files.read(exchange.kept / "station-2.bundle", 1 << 20) ==
        *exchange.hall.files.read(file, 1 << 20));
}

TEST_CASE("what cannot be kept now is shown, and kept when it is read again") {
  Exchange exchange;
  exchange.leave();
  exchange.hall.files.refuses_to_publish = true;
  CHECK(exchange.read().at(0).is_new);
  CHECK(exchange.boards.newest().contains(2));
  CHECK(exchange.restarted().newest().empty());
  exchange.hall.files.refuses_to_publish = false;
  CHECK_FALSE(exchange.read().at(0).is_new);
  CHECK(exchange.restarted().newest().contains(2));
}

TEST_CASE("what cannot be taken now is not kept, and comes as new the next time") {
  Exchange exchange;
  exchange.leave();
  exchange.accept_error = domain::Error("ledger.failed");
  const auto first = exchange.read();
  REQUIRE(first.at(0).refused);
  CHECK(first[0].refused->code == "ledger.failed");
  CHECK(exchange.boards.newest().empty());
  CHECK(exchange.restarted().newest().empty());
  exchange.accept_error.reset();
  CHECK(exchange.read().at(0).is_new);
}

TEST_CASE("an idea taken back never comes back by the clock") {
  Exchange exchange;
  const auto idea = get<Stored>(exchange.other, HandInIdea{{{7}}, {}, "A library"}).id;
  exchange.leave();
  exchange.hall.clock.utc -= 3600;
  get<Stored>(exchange.other, TakeBackIdea{{{7}}, idea});
  const Path later = exchange.hall.folder / "later";
  std::filesystem::create_directories(later);
  get<Exported>(exchange.other, Export{Profile::board, later});
  exchange.read(later);
  exchange.read();
  CHECK(exchange.number_shown() == 2);
}

TEST_CASE("a bundle under another's name hides nothing of that other") {
  Exchange exchange;
  exchange.idea("A library");
  const Path sound = exchange.leave();
  Desk third = exchange.hall.open_all(3);
  const Path elsewhere = exchange.hall.folder / "elsewhere";
  std::filesystem::create_directories(elsewhere);
  const Path other = get<Exported>(third, Export{Profile::board, elsewhere}).file;
  std::filesystem::copy(other, exchange.hall.drive / "hall-2-board-0009.bundle");
  exchange.read();
  CHECK(exchange.boards.newest().contains(2));
  CHECK(exchange.boards.newest().contains(3));
}

TEST_CASE("files that have not changed are not read again, and answered as they were") {
  Exchange exchange;
  exchange.idea("A library");
  const Path file = exchange.leave();
  const Path junk = exchange.hall.drive / "junk.bundle";
  std::filesystem::copy(file, junk);
  std::filesystem::resize_file(junk, 10);
  REQUIRE(exchange.read().size() == 2);
  const auto reads = exchange.hall.files.reads;
  const auto again = exchange.read();
  CHECK(exchange.hall.files.reads == reads);
  REQUIRE(again.size() == 2);
  CHECK(again[0].station == 2);
  CHECK_FALSE(again[0].is_new);
  CHECK(again[1].refused);

  std::filesystem::remove(junk);
  std::filesystem::copy(file, junk);
  CHECK_FALSE(exchange.read().at(1).refused);
  CHECK(exchange.hall.files.reads == reads + 1);
}

TEST_CASE("the board part of a full is read like a board, and says how much came since the last") {
  Exchange exchange;
  exchange.idea("A library");
  exchange.leave();
  REQUIRE(exchange.read().size() == 1);
  exchange.idea("A bench");
  exchange.idea("A swing");
  const Path full = exchange.leave(Profile::full);
  const auto bundle = bundle::read_bundle(*exchange.hall.files.read(full, 1 << 20),
                                          exchange.hall.package, full.filename().string());
  REQUIRE(bundle);
  const Path inbox = exchange.hall.folder / "inbox";
  REQUIRE(exchange.hall.files.make_folder(inbox));
  REQUIRE(exchange.hall.files.publish(inbox / full.filename(), bundle::write_board_part(*bundle),
                                      0600));
  const auto arrivals = exchange.read(inbox);
  REQUIRE(arrivals.size() == 1);
  CHECK(arrivals[0].is_new);
  CHECK(arrivals[0].before.of(domain::Kind::idea) == 1);
  CHECK(arrivals[0].counts.of(domain::Kind::idea) == 3);
}

TEST_CASE("of a full bundle its board part alone may be carried on, and is read like it") {
  Exchange exchange;
  exchange.idea("A library");
  vote(exchange.other, exchange.hall.codes[0], {1});  // stays behind
  const Path full = exchange.leave(Profile::full);
  const auto bundle = bundle::read_bundle(*exchange.hall.files.read(full, 1 << 20),
                                          exchange.hall.package, full.filename().string());
  REQUIRE(bundle);
  CHECK(exchange.hall.files.publish(full, bundle::write_board_part(*bundle), 0644));
  const auto brought = exchange.read();
  REQUIRE(brought.size() == 1);
  CHECK_FALSE(brought[0].refused);
  CHECK(brought[0].is_new);
  CHECK(exchange.boards.newest().at(2).manifest.profile == Profile::full);
}

TEST_CASE("what lies beside the kept boards is not taken for one when a station starts") {
  Exchange exchange;
  exchange.idea("A library");
  exchange.leave();
  exchange.read();
  Desk own = exchange.hall.open_all(1);
  const auto mine = get<Exported>(own, Export{Profile::board, exchange.hall.drive}).file;
  std::filesystem::copy_file(exchange.kept / "station-2.bundle", exchange.kept / "other.bundle");
  std::filesystem::copy_file(exchange.kept / "station-2.bundle", exchange.kept / "notes.txt");
  const auto bundle = bundle::read_bundle(*exchange.hall.files.read(mine, 1 << 20),
                                          exchange.hall.package, mine.filename().string());
  REQUIRE(bundle);
  CHECK(exchange.hall.files.publish(exchange.kept / "station-1.bundle",
                                    bundle::write_board_part(*bundle), 0600));
  std::filesystem::create_symlink("nowhere", exchange.kept / "station-3.bundle");
  const auto restarted = exchange.restarted();
  REQUIRE(restarted.newest().size() == 1);
  CHECK(restarted.newest().begin()->first == 2);
}

TEST_CASE(
    "a board that could not be kept is kept as soon as the drive takes it, an older one not") {
  Exchange exchange;
  exchange.idea("A library");
  const Path older = exchange.leave();
  exchange.idea("A bench");
  const Path newer = exchange.leave();
  const Path aside = exchange.hall.folder / "aside";
  std::filesystem::create_directory(aside);
  std::filesystem::rename(older, aside / older.filename());
  std::filesystem::create_directories(exchange.kept.parent_path());
  std::ofstream(exchange.kept) << "a file where the folder belongs";
  for (int round = 0; round < 2; ++round) {
    exchange.read();
    CHECK(exchange.number_shown() == 2);
    CHECK(exchange.restarted().newest().empty());
  }
  std::filesystem::remove(exchange.kept);
  exchange.read(aside);
  CHECK(exchange.number_shown() == 2);
  CHECK(exchange.restarted().newest().empty());
  exchange.read();
  CHECK(exchange.restarted().newest().at(2).manifest.number == 2);
}

TEST_CASE("a board with less on it that does not belong before the one known is told as a fork") {
  Exchange exchange;
  exchange.idea("A library");
  const Path station = exchange.hall.station_folder(2);
  const Path copy = exchange.hall.folder / "copy";
  std::filesystem::copy(station, copy, std::filesystem::copy_options::recursive);
  exchange.idea("A bench");
  exchange.idea("A swing");
  exchange.leave();
  exchange.read();
  std::optional<Desk> clone;
  {
    // The copied computer's life: another number, for this one's file is there.
    const Path first = exchange.hall.folder / "first";
    exchange.other = exchange.hall.open(3);
    std::filesystem::rename(station, first);
    std::filesystem::rename(copy, station);
    clone.emplace(exchange.hall.open(2));
  }
  get<Exported>(*clone, Export{Profile::board, exchange.hall.drive});
  std::filesystem::remove(exchange.hall.drive / "hall-2-board-0001.bundle");
  const auto brought = exchange.read();
  REQUIRE(brought.size() == 1);
  CHECK_FALSE(brought[0].is_new);
  CHECK(brought[0].is_fork);
}

}  // namespace stordialog::desk::testing
