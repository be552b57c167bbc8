#include <doctest/doctest.h>

#include "faulty_disk.h"
#include "station_folder.h"

using namespace stordialog;
using namespace stordialog::ledger;
using domain::Kind;

namespace {

void fill(Ledger& ledger) {
  Change change;
  for (std::uint32_t i = 0; i < 90; ++i) {
    change.add.push_back(made_record(i, "body", domain::kEveryKind[i % domain::kKinds]));
  }
  must(ledger.commit(change));
}

}  // namespace

TEST_CASE("a new ledger is empty") {
  const StationFolder station;
  const Ledger ledger = station.open();
  CHECK(ledger.all_records()->empty());
  CHECK(ledger.totals()->empty());
  CHECK(ledger.counts() == domain::Counts{});
  CHECK(ledger.lamport() == 0);
  CHECK(ledger.pin_failures() == 0);
  CHECK(ledger.exports(domain::Profile::full)->empty());
  must(ledger.check());
}

TEST_CASE("records come by id, whatever order they were stored in") {
  const StationFolder station;
  Ledger ledger = station.open();
  fill(ledger);
  const auto records = ledger.all_records();
  REQUIRE(records);
  CHECK(records->size() == 90);
  CHECK(std::ranges::is_sorted(*records, {}, &record::Record::id));
}

TEST_CASE("records come of the kinds asked for and no others") {
  const StationFolder station;
  Ledger ledger = station.open();
  fill(ledger);
  for (const Kind kind : domain::kEveryKind) {
    const auto records = ledger.records({kind});
    REQUIRE(records);
    CHECK(records->size() == 10);
    for (const auto& record : *records) CHECK(record.kind == kind);
  }
  CHECK(ledger.records({Kind::idea, Kind::staff_action})->size() == 20);
  CHECK(ledger.records({})->empty());
}

TEST_CASE("counts are by kind") {
  const StationFolder station;
  Ledger ledger = station.open();
  fill(ledger);
  must(ledger.commit(adding(made_record(1000, "b", Kind::ballot))));
  const auto counts = ledger.counts();
  REQUIRE(counts);
  CHECK(counts->of(Kind::ballot) == 11);
  CHECK(counts->of(Kind::idea) == 10);
  CHECK(counts->total() == 91);
}

TEST_CASE("a record is found by its id, whole") {
  const StationFolder station;
  Ledger ledger = station.open();
  auto record = made_record(5, "", Kind::contact);
  record.body.resize(8240);
  for (std::size_t i = 0; i < record.body.size(); ++i) {
    record.body[i] = static_cast<std::uint8_t>(i * 7);
  }
  must(ledger.commit(adding(record)));
  CHECK(ledger.has(record.id) == true);
  CHECK(ledger.has(record_id(6)) == false);
  CHECK(ledger.find(record.id)->value() == record);
  CHECK_FALSE(ledger.find(record_id(6))->has_value());
}

TEST_CASE("a reference into nothing is found when everything is checked") {
  const StationFolder station;
  must(station.open().check());
  meddle(station.file(), "INSERT INTO total_picks VALUES ('nowhere', 0, 3)");
  const auto checked = station.open().check();
  REQUIRE_FALSE(checked);
  CHECK(checked.error().code == "ledger.damaged");
}

TEST_CASE("a drive that fails while everything is checked is no sound ledger") {
  const StationFolder station;
  {
    Ledger ledger = station.open();
    fill(ledger);
  }
  FaultyDisk disk;
  bool done = false;
  for (int read = 1; !done; ++read) {
    CAPTURE(read);
    const Ledger ledger = station.open();
    disk.plan(Fault::unreadable, read);
    const auto checked = ledger.check();
    done = disk.reads() < read;
    disk.plan(Fault::none, 0);
    CHECK(checked.has_value() == done);
    if (!checked) CHECK(says_unreadable(checked.error()));
    REQUIRE(read < 1000);
  }
}
