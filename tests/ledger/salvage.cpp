#include "ledger/salvage.h"

#include <doctest/doctest.h>

#include "faulty_disk.h"
#include "record/codec.h"
#include "station_folder.h"

using namespace stordialog;
using namespace stordialog::ledger;
using domain::Kind;

namespace {

domain::RecordId fill(const StationFolder& station) {
  Change change;
  for (std::uint32_t i = 0; i < 100; ++i) {
    change.add.push_back(made_record(i, std::string(352, 'b'), Kind::ballot));
  }
  auto idea = made_record(5000);
  idea.body = record::encode(domain::Idea{{}, {}, "An idea"});
  change.add.push_back(idea);
  change.totals = {{"first", 100, 90, {40, 50}}};
  change.exported = Export{domain::Profile::full, 1, {7}};
  must(station.open().commit(change));
  return idea.id;
}

}  // namespace

TEST_CASE("a sound ledger is found sound, and salvaged whole") {
  const StationFolder station;
  fill(station);
  const auto examined = examine(station.file());
  REQUIRE(examined);
  CHECK(examined->owner == station.owner);
  CHECK(examined->counts.total() == 101);
  CHECK(examined->counts.of(Kind::ballot) == 100);

  system::DiskFiles files;
  const auto saved = salvage(files, station.file());
  REQUIRE(saved);
  CHECK(saved->owner == station.owner);
  CHECK(saved->records.size() == 101);
  REQUIRE(saved->totals);
  CHECK(*saved->totals == std::vector<domain::Totals>{{"first", 100, 90, {40, 50}}});
  REQUIRE(saved->fulls);
  CHECK(saved->fulls->size() == 1);
  CHECK(saved->rows_lost + saved->pages_lost == 0);
}

TEST_CASE("a page of zeros is found, and the rest is salvaged") {
  const StationFolder station;
  fill(station);
  const auto whole = bytes_of(station.file());
  system::DiskFiles files;
  std::size_t damaged = 0;
  for (std::size_t page = 0; page < whole.size() / 4096; ++page) {
    CAPTURE(page);
    auto bytes = whole;
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page * 4096), 4096, std::uint8_t{0});
    write_bytes(station.file(), bytes);
    CHECK_FALSE(examine(station.file()));
    const auto saved = salvage(files, station.file());
    REQUIRE(saved);
    CHECK(saved->records.size() >= 101 - 12);
    damaged += saved->pages_lost + saved->rows_lost;
  }
  CHECK(damaged > 3);
}

TEST_CASE("a file cut in the middle gives what stands before the cut") {
  const StationFolder station;
  fill(station);
  auto bytes = bytes_of(station.file());
  bytes.resize(bytes.size() / 2);
  write_bytes(station.file(), bytes);
  CHECK_FALSE(examine(station.file()));
  system::DiskFiles files;
  const auto saved = salvage(files, station.file());
  REQUIRE(saved);
  CHECK(saved->records.size() > 20);
  CHECK(saved->records.size() < 101);
}

TEST_CASE("a record that was taken back is not salvaged, even where damage shows it again") {
  const StationFolder station;
  const auto idea = fill(station);
  Change change;
  auto withdrawal = made_record(6000);
  withdrawal.kind = Kind::withdrawal;
  withdrawal.body = record::encode(domain::Withdrawal{idea});
  change.add.push_back(withdrawal);
  // Without taking the idea away, as if an old page had come back.
  must(station.open().commit(change));
  system::DiskFiles files;
  const auto saved = salvage(files, station.file());
  REQUIRE(saved);
  CHECK(std::ranges::find(saved->records, idea, &record::Record::id) == saved->records.end());
  CHECK(saved->records.size() == 101);
}

TEST_CASE("what SQLite calls sound but no station has written is told, and salvaged without") {
  struct Meddled {
    const char* sql;
    std::size_t records;
    bool totals, fulls;
  };
  for (const auto& [sql, records, totals, fulls] : {
           Meddled{"INSERT INTO total_picks VALUES ('nowhere', 0, 3)", 101, true, true},
           Meddled{"UPDATE record SET body = x'00' WHERE kind = 1", 100, true, true},
           Meddled{"UPDATE record SET kind = 0 WHERE kind = 1", 100, true, true},
           Meddled{"UPDATE record SET kind = 10 WHERE kind = 1", 100, true, true},
           Meddled{"UPDATE export SET hash = x'07'", 101, true, false},
       }) {
    CAPTURE(sql);
    const StationFolder station;
    fill(station);
    meddle(station.file(), sql);
    const auto examined = examine(station.file());
    REQUIRE_FALSE(examined);
    CHECK(examined.error().code == "ledger.damaged");
    system::DiskFiles files;
    const auto saved = salvage(files, station.file());
    REQUIRE(saved);
    CHECK(saved->records.size() == records);
    CHECK(saved->rows_lost == 101 - records);
    CHECK(saved->totals.has_value() == totals);
    CHECK(saved->fulls.has_value() == fulls);
  }
}

TEST_CASE("a drive that fails while a copy is examined or salvaged says so") {
  const StationFolder station;
  fill(station);
  system::DiskFiles files;
  FaultyDisk disk;
  bool done = false;
  for (int read = 1; !done; ++read) {
    CAPTURE(read);
    disk.plan(Fault::unreadable, read);
    const auto examined = examine(station.file());
    done = disk.reads() < read;
    disk.plan(Fault::none, 0);
    CHECK(examined.has_value() == done);
    if (!examined) CHECK(says_unreadable(examined.error()));
    REQUIRE(read < 1000);
  }
  // SQLite cannot read it, but the rest of the program can: the records are found without SQLite.
  done = false;
  for (int read = 1; !done; ++read) {
    CAPTURE(read);
    disk.plan(Fault::unreadable, read);
    const auto saved = salvage(files, station.file());
    done = disk.reads() < read;
    disk.plan(Fault::none, 0);
    REQUIRE(saved);
    CHECK(saved->records.size() == 101);
    if (done) CHECK(saved->fulls.has_value());
  }
}

TEST_CASE("what is no ledger is not examined, and nothing is found in it") {
  const StationFolder station;
  write_bytes(station.file(), domain::Bytes(5000, 'x'));
  CHECK(examine(station.file()).error().code == "ledger.not_ours");
  system::DiskFiles files;
  const auto saved = salvage(files, station.file());
  REQUIRE(saved);
  CHECK(saved->records.empty());
  CHECK(salvage(files, station.path / "nowhere").error().code == "file.missing");
}
