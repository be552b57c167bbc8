#include <set>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "domain/limits.h"
#include "station_folder.h"

using namespace stordialog;
using namespace stordialog::ledger;
using domain::Kind;

TEST_CASE("a ledger opened again has everything that was stored") {
  const StationFolder station;
  Change change;
  change.add = {made_record(1, "one"), made_record(2, "two", Kind::ballot)};
  change.totals = {{"utmaningar", 21, 10, {4, 0, 6}}, {"andra", 0, 0, {}}};
  change.lamport = 17;
  change.exported = Export{domain::Profile::full, 1, {1, 2, 3}};
  change.pin_failures = 2;
  must(station.open().commit(change));

  const Ledger ledger = station.open();
  auto wanted = change.add;
  std::ranges::sort(wanted, {}, &record::Record::id);
  CHECK(ledger.all_records() == wanted);
  CHECK(ledger.find(record_id(2))->value() == change.add[1]);
  CHECK(ledger.totals() == std::vector<domain::Totals>{change.totals[1], change.totals[0]});
  CHECK(ledger.lamport() == 17);
  CHECK(ledger.pin_failures() == 2);
  const auto exports = ledger.exports(domain::Profile::full);
  REQUIRE(exports);
  REQUIRE(exports->size() == 1);
  CHECK(exports->front().number == 1);
  CHECK(exports->front().hash == change.exported->hash);
  CHECK(ledger.exports(domain::Profile::board)->empty());
}

TEST_CASE("an id that exists is refused and nothing of the change is stored") {
  const StationFolder station;
  Ledger ledger = station.open();
  must(ledger.commit(adding(made_record(1, "first"))));
  Change change;
  change.add = {made_record(2), made_record(1, "second"), made_record(3)};
  change.totals = {{"utmaningar", 1, 0, {0}}};
  change.lamport = 9;
  CHECK(ledger.commit(change).error() ==
        domain::Error("ledger.already_there").with("id", record_id(1).text()));
  CHECK(ledger.counts()->total() == 1);
  CHECK(ledger.find(record_id(1))->value().body == made_record(1, "first").body);
  CHECK(ledger.totals()->empty());
  CHECK(ledger.lamport() == 0);
  // It was an answer, not a failure: the ledger goes on.
  must(ledger.commit(adding(made_record(2))));
}

TEST_CASE("the same id twice in one change is refused") {
  const StationFolder station;
  Ledger ledger = station.open();
  Change change;
  change.add = {made_record(1), made_record(1)};
  CHECK(ledger.commit(change).error().code == "ledger.already_there");
  CHECK(ledger.counts()->total() == 0);
}

TEST_CASE("a station holds ten thousand records and not one more") {
  const StationFolder station;
  Ledger ledger = station.open();
  Change change;
  for (std::uint32_t i = 0; i + 1 < domain::limits::kRecordsPerStation; ++i) {
    change.add.push_back(made_record(i));
  }
  must(ledger.commit(change));
  Change two;
  two.add = {made_record(20000), made_record(20001)};
  CHECK(ledger.commit(two).error() == domain::Error("ledger.too_many").with("most", "10000"));
  must(ledger.commit(adding(made_record(20000))));
  CHECK(ledger.commit(adding(made_record(20001))).error().code == "ledger.too_many");
  CHECK(ledger.counts()->total() == 10000);
  // Taking one back makes room for the withdrawal that says so.
  Change back = adding(made_record(20002, "w", Kind::withdrawal));
  back.remove = {record_id(5)};
  must(ledger.commit(back));
  CHECK(ledger.commit(adding(made_record(20003))).error().code == "ledger.too_many");
  // Neither totals nor counters need a place.
  Change counters;
  counters.lamport = 3;
  must(ledger.commit(counters));
}

TEST_CASE("the limit holds after opening again") {
  const StationFolder station;
  Change change;
  for (std::uint32_t i = 0; i < domain::limits::kRecordsPerStation; ++i) {
    change.add.push_back(made_record(i));
  }
  must(station.open().commit(change));
  CHECK(station.open().commit(adding(made_record(20000))).error().code == "ledger.too_many");
}

TEST_CASE("a record that was taken back is in none of the folder's files") {
  const StationFolder station;
  Ledger ledger = station.open();
  const auto canary = [](std::uint32_t i) { return "canary" + std::to_string(i) + "-"; };
  for (std::uint32_t i = 0; i < 200; ++i) {
    // Of every length, so that pages split and merge and long ones overflow.
    must(ledger.commit(adding(made_record(i, canary(i) + std::string((i * 37) % 5000, 'x')))));
  }
  CHECK(station.all_bytes().find(canary(8)) != std::string::npos);
  for (std::uint32_t i = 0; i < 200; i += 2) {
    Change change = adding(made_record(1000 + i, "withdrawn", Kind::withdrawal));
    change.remove = {record_id(i)};
    must(ledger.commit(change));
    CAPTURE(i);
    CHECK(station.all_bytes().find(canary(i)) == std::string::npos);
  }
  const std::string left = station.all_bytes();
  for (std::uint32_t i = 0; i < 200; ++i) {
    CAPTURE(i);
    CHECK((left.find(canary(i)) != std::string::npos) == (i % 2 == 1));
    const auto salt = made_record(i).salt;
    const std::string salt_text(salt.begin(), salt.end());
    CHECK((left.find(salt_text) != std::string::npos) == (i % 2 == 1));
  }
  must(ledger.check());
}

TEST_CASE("removing what is not there changes nothing") {
  const StationFolder station;
  Ledger ledger = station.open();
  Change change;
  change.remove = {record_id(1)};
  must(ledger.commit(change));
  CHECK(ledger.counts()->total() == 0);
}

TEST_CASE("totals replace those of the same question") {
  const StationFolder station;
  Ledger ledger = station.open();
  Change change;
  change.totals = {{"a", 10, 10, {1, 2, 3}}, {"b", 1, 0, {0}}};
  must(ledger.commit(change));
  change.totals = {{"a", 30, 20, {9, 8, 7, 6}}};
  must(ledger.commit(change));
  CHECK(ledger.totals() ==
        std::vector<domain::Totals>{{"a", 30, 20, {9, 8, 7, 6}}, {"b", 1, 0, {0}}});
}

TEST_CASE("the counter of staff actions never goes back") {
  const StationFolder station;
  Ledger ledger = station.open();
  Change change;
  change.lamport = 12;
  must(ledger.commit(change));
  change.lamport = 5;
  must(ledger.commit(change));
  CHECK(ledger.lamport() == 12);
}

TEST_CASE("an export number is spent once per profile") {
  const StationFolder station;
  Ledger ledger = station.open();
  Change change;
  change.exported = Export{domain::Profile::full, 1, {1}};
  must(ledger.commit(change));
  CHECK(ledger.commit(change).error().code == "ledger.already_there");
  change.exported = Export{domain::Profile::board, 1, {2}};
  must(ledger.commit(change));
  change.exported = Export{domain::Profile::full, 2, {3}};
  must(ledger.commit(change));
  const auto exports = ledger.exports(domain::Profile::full);
  REQUIRE(exports->size() == 2);
  CHECK(exports->at(0).number == 1);
  CHECK(exports->at(1).hash[0] == 3);
}

TEST_CASE("an empty change is stored at once") {
  const StationFolder station;
  must(station.open().commit({}));
}

TEST_CASE("rewriting the file keeps everything in it") {
  const StationFolder station;
  Ledger ledger = station.open();
  Change change;
  for (std::uint32_t i = 0; i < 200; ++i) {
    change.add.push_back(made_record(i, std::string(i * 20 + 1, 'b'), Kind::ballot));
  }
  change.totals = {{"utmaningar", 200, 200, {1, 2}}};
  must(ledger.commit(change));
  const auto before = ledger.all_records();
  must(ledger.vacuum());
  CHECK(ledger.all_records() == before);
  CHECK(ledger.totals() == change.totals);
  must(ledger.check());
  must(ledger.commit(adding(made_record(999))));
}

TEST_CASE("after rewriting, the order of ballots in the file is that of their ids") {
  const StationFolder station;
  Ledger ledger = station.open();
  // Cast in an order that is nobody's alphabet.
  for (std::uint32_t i = 0; i < 60; ++i) {
    must(ledger.commit(adding(made_record(
        (i * 23) % 60, "ballot-" + std::to_string(100 + (i * 23) % 60), Kind::ballot))));
  }
  const auto positions = [&] {
    const auto bytes = bytes_of(station.file());
    std::vector<std::pair<domain::RecordId, std::ptrdiff_t>> found;
    for (std::uint32_t i = 0; i < 60; ++i) {
      const std::string text = "ballot-" + std::to_string(100 + i);
      const auto at = std::search(bytes.begin(), bytes.end(), text.begin(), text.end());
      REQUIRE(at != bytes.end());
      found.emplace_back(record_id(i), at - bytes.begin());
    }
    std::ranges::sort(found);
    std::vector<std::ptrdiff_t> places;
    for (const auto& entry : found) places.push_back(entry.second);
    return places;
  };
  // A page fills from its end: by id the places within each page go down. Count the exceptions.
  const auto exceptions = [](const std::vector<std::ptrdiff_t>& places) {
    int count = 0;
    for (std::size_t i = 1; i < places.size(); ++i) {
      const bool same_page = places[i] / 4096 == places[i - 1] / 4096;
      if (same_page && places[i] > places[i - 1]) ++count;
    }
    return count;
  };
  CHECK(exceptions(positions()) > 10);
  must(ledger.vacuum());
  CHECK(exceptions(positions()) == 0);
}

TEST_CASE("between two calls there is no journal and no second database file") {
  const StationFolder station;
  Ledger ledger = station.open();
  must(ledger.commit(adding(made_record(1))));
  must(ledger.vacuum());
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(station.path)) {
    names.insert(entry.path().filename().string());
  }
  CHECK(names == std::set<std::string>{"ledger.lock", "ledger.sqlite"});
}

TEST_CASE("only its owner may read a ledger") {
  const StationFolder station;
  Ledger ledger = station.open();
  must(ledger.commit(adding(made_record(1))));
  struct stat status{};
  REQUIRE(::stat(station.file().c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
}
