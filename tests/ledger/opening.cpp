#include "ledger/opening.h"

#include <doctest/doctest.h>

#include "station_folder.h"

using namespace stordialog;
using namespace stordialog::ledger;

namespace {

/// A ledger with something in it, closed.
void make(const StationFolder& station) {
  Ledger ledger = station.open();
  Change change;
  for (std::uint32_t i = 0; i < 100; ++i) change.add.push_back(made_record(i, "a body"));
  must(ledger.commit(change));
}

/// Refused with this code, the file untouched, and refused the same way again.
void check_refused(const StationFolder& station, const std::string& code) {
  const auto before = bytes_of(station.file());
  for (int attempt = 0; attempt < 2; ++attempt) {
    const auto opened = station.try_open();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == code);
    CHECK(opened.error().details.front() ==
          std::pair<std::string, std::string>{"file", station.file().string()});
    CHECK(bytes_of(station.file()) == before);
  }
}

}  // namespace

TEST_CASE("a ledger of another event is refused") {
  StationFolder station;
  make(station);
  station.owner.event = made_id<domain::EventId>(2);
  check_refused(station, "ledger.other_event");
}

TEST_CASE("a practice ledger is not opened for real, nor a real one for practice") {
  StationFolder station;
  make(station);
  station.owner.practice = true;
  check_refused(station, "ledger.other_event");
}

TEST_CASE("a ledger of another station is refused and says whose it is") {
  StationFolder station;
  make(station);
  station.owner.station = 4;
  check_refused(station, "ledger.other_station");
  CHECK(station.try_open().error().details.back() ==
        std::pair<std::string, std::string>{"station", "3"});
}

TEST_CASE("a ledger of a newer schema is refused and says which") {
  const StationFolder station;
  make(station);
  meddle(station.file(), "PRAGMA user_version = 2");
  check_refused(station, "ledger.newer");
  CHECK(station.try_open().error().details.back() ==
        std::pair<std::string, std::string>{"version", "2"});
}

TEST_CASE("another program's database is not ours") {
  const StationFolder station;
  meddle(station.file(), "CREATE TABLE cooking (recipe TEXT)");
  check_refused(station, "ledger.not_ours");
}

TEST_CASE("garbage is not ours") {
  const StationFolder station;
  write_bytes(station.file(), domain::Bytes(5000, 'x'));
  check_refused(station, "ledger.not_ours");
}

TEST_CASE("an empty file is damaged, not a new ledger") {
  const StationFolder station;
  write_bytes(station.file(), {});
  check_refused(station, "ledger.damaged");
}

TEST_CASE("a file cut anywhere is refused") {
  const StationFolder station;
  make(station);
  const auto whole = bytes_of(station.file());
  for (const std::size_t size :
       {std::size_t{1}, std::size_t{16}, std::size_t{99}, std::size_t{100}, std::size_t{4095},
        std::size_t{4096}, whole.size() / 2, whole.size() - 4096, whole.size() - 1}) {
    CAPTURE(size);
    write_bytes(station.file(), {whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)});
    check_refused(station, "ledger.damaged");
  }
  write_bytes(station.file(), whole);
  must(station.open().check());
}

TEST_CASE("a page of zeros is found when the ledger is opened") {
  const StationFolder station;
  make(station);
  const auto whole = bytes_of(station.file());
  REQUIRE(whole.size() >= 4 * 4096);
  for (std::size_t page = 1; page * 4096 < whole.size(); ++page) {
    auto damaged = whole;
    std::fill_n(damaged.begin() + static_cast<std::ptrdiff_t>(page * 4096), 4096, std::uint8_t{0});
    CAPTURE(page);
    write_bytes(station.file(), damaged);
    check_refused(station, "ledger.damaged");
  }
}

TEST_CASE("tables that are not a ledger's are refused") {
  for (const char* sql :
       {"CREATE TRIGGER t AFTER INSERT ON record BEGIN SELECT 1; END", "CREATE TABLE more (x)",
        "DROP TABLE export", "CREATE INDEX by_kind ON record (kind)", "DELETE FROM owner",
        "DELETE FROM counter"}) {
    const StationFolder station;
    make(station);
    meddle(station.file(), sql);
    CAPTURE(sql);
    check_refused(station, "ledger.damaged");
  }
}

TEST_CASE("a ledger whose schema lost its version is damaged") {
  const StationFolder station;
  make(station);
  meddle(station.file(), "PRAGMA user_version = 0");
  check_refused(station, "ledger.damaged");
}

TEST_CASE("a folder that is not there cannot hold a ledger") {
  const StationFolder station;
  const auto opened = Ledger::open(station.path / "nowhere" / "ledger.sqlite", station.owner);
  CHECK(opened.error().code == "ledger.unwritable");
}

TEST_CASE("a folder in the ledger's place is refused") {
  const StationFolder station;
  std::filesystem::create_directory(station.file());
  CHECK_FALSE(station.try_open());
  CHECK(std::filesystem::is_directory(station.file()));
}

TEST_CASE("a journal without its ledger is refused and left alone") {
  const StationFolder station;
  const system::Path journal = station.file().string() + "-journal";
  write_bytes(journal, domain::Bytes(512, 1));
  const auto opened = station.try_open();
  CHECK(opened.error().code == "ledger.damaged");
  CHECK(bytes_of(journal) == domain::Bytes(512, 1));
  CHECK_FALSE(std::filesystem::exists(station.file()));
}

TEST_CASE("what an interrupted making left behind does not matter") {
  const StationFolder station;
  write_bytes(station.file().string() + ".making", domain::Bytes(5000, 'x'));
  write_bytes(station.file().string() + ".making-journal", domain::Bytes(5000, 'x'));
  must(station.open().check());
  CHECK_FALSE(std::filesystem::exists(station.file().string() + ".making"));
  CHECK_FALSE(std::filesystem::exists(station.file().string() + ".making-journal"));
}

TEST_CASE("a ledger that another program left in WAL mode comes back to its own") {
  const StationFolder station;
  make(station);
  meddle(station.file(), "PRAGMA journal_mode = WAL");
  const Ledger ledger = station.open();
  CHECK(ledger.counts()->total() == 100);
  CHECK_FALSE(std::filesystem::exists(station.file().string() + "-wal"));
}

TEST_CASE("a ledger that another program holds in WAL mode is busy, and opens when it is let go") {
  const StationFolder station;
  make(station);
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open(station.file().c_str(), &other) == SQLITE_OK);
  REQUIRE(sqlite3_exec(other, "PRAGMA journal_mode = WAL; SELECT count(*) FROM record", nullptr,
                       nullptr, nullptr) == SQLITE_OK);
  const auto opened = station.try_open();
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == "ledger.busy");
  sqlite3_close(other);
  CHECK(station.open().counts()->total() == 100);
}

TEST_CASE("bytes after the last page are damage too") {
  const StationFolder station;
  make(station);
  auto bytes = bytes_of(station.file());
  bytes.resize(bytes.size() + 10, 0);
  write_bytes(station.file(), bytes);
  check_refused(station, "ledger.damaged");
}

TEST_CASE("a torn first page and a journal that cannot mend it: refused, both left for salvage") {
  const StationFolder station;
  make(station);
  auto bytes = bytes_of(station.file());
  std::fill_n(bytes.begin(), 100, std::uint8_t{0});
  write_bytes(station.file(), bytes);
  const system::Path journal = station.file().string() + "-journal";
  write_bytes(journal, domain::Bytes(5000, 1));
  check_refused(station, "ledger.not_ours");
}

TEST_CASE("a refused ledger does not stay locked") {
  StationFolder station;
  make(station);
  station.owner.station = 4;
  CHECK_FALSE(station.try_open());
  station.owner.station = 3;
  CHECK(station.try_open());
}
