#include "bundle/merge_report.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <doctest/doctest.h>

#include "bundle/workshop.h"

namespace stordialog::bundle {

using namespace testing;
using domain::Kind;
using domain::Profile;

namespace {

struct Hall {
  Package package = make_package();
  StationDouble lead{1}, two{2}, three{3};
  std::vector<Bundle> bundles;

  void take(StationDouble& station, Profile profile) {
    bundles.push_back(read_good(station.export_bundle(profile, package), package));
  }
  [[nodiscard]] MergeReport report() const { return merge(package, bundles).report; }
};

Balance balance_of(const MergeReport& report, domain::StationNumber station, Kind kind) {
  for (const Balance& balance : report.balances) {
    if (balance.station == station && balance.kind == kind) return balance;
  }
  return {station, kind};
}

}  // namespace

TEST_CASE("every balance adds up, and counts every row of every distinct bundle") {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    CAPTURE(seed);
    const Workshop workshop = make_workshop(seed);
    const MergeReport report = merge(workshop.package, workshop.bundles).report;
    std::map<std::pair<domain::StationNumber, Kind>, std::uint32_t> rows;
    for (const Bundle& bundle : workshop.bundles) {
      for (const Row& row : bundle.rows) ++rows[{bundle.manifest.station, row.kind}];
    }
    CHECK(report.balances.size() == rows.size());
    for (const Balance& balance : report.balances) {
      CHECK(balance.received == rows[{balance.station, balance.kind}]);
      CHECK(balance.received ==
            balance.fresh + balance.already + balance.set_aside + balance.refused);
    }
    for (const CodeBalance& codes : report.codes) {
      CHECK(codes.issued == kCodes);
      CHECK(codes.issued == codes.used_once + codes.used_more + codes.unused);
    }
    CHECK(std::ranges::is_sorted(report.balances, {}, [](const Balance& balance) {
      return std::pair(balance.station, balance.kind);
    }));
  }
}

TEST_CASE("in whatever order bundles come, a row is new where it comes up first by station") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    const Workshop workshop = make_workshop(seed);
    std::vector<Bundle> sorted = workshop.bundles;
    std::ranges::sort(sorted, {}, [](const Bundle& bundle) {
      const Manifest& manifest = bundle.manifest;
      return std::tuple(manifest.station, manifest.profile, manifest.number, bundle.hash);
    });
    std::map<std::pair<domain::StationNumber, Kind>, std::pair<std::uint32_t, std::uint32_t>>
        counts;
    std::set<Row> seen;
    std::set<domain::Hash> came;
    for (const Bundle& bundle : sorted) {
      if (!came.insert(bundle.hash).second) continue;
      for (const Row& row : bundle.rows) {
        auto& [received, already] = counts[{bundle.manifest.station, row.kind}];
        ++received;
        if (!seen.insert(row).second) ++already;
      }
    }
    std::vector<Bundle> backwards(sorted.rbegin(), sorted.rend());
    for (const auto& inputs : {sorted, backwards, workshop.bundles}) {
      Merging merging(workshop.package);
      for (const Bundle& bundle : inputs) merging.add(bundle);
      const MergeRun run = std::move(merging).finish();
      CHECK(run.report.balances.size() == counts.size());
      for (const Balance& balance : run.report.balances) {
        const auto& [received, already] = counts.at({balance.station, balance.kind});
        CHECK(balance.received == received);
        CHECK(balance.already == already);
      }
    }
  }
}

TEST_CASE("what an earlier bundle of the station brought is already there in a later one") {
  Hall hall;
  hall.two.keep(idea(1, "a"));
  hall.two.keep(idea(2, "b"));
  hall.take(hall.two, Profile::full);
  hall.two.keep(idea(3, "c"));
  hall.take(hall.two, Profile::full);
  CHECK(balance_of(hall.report(), 2, Kind::idea) == Balance{2, Kind::idea, 5, 3, 2, 0, 0});
}

TEST_CASE("a record that was withdrawn later came all the same") {
  Hall hall;
  hall.two.keep(idea(1, "a"));
  hall.take(hall.two, Profile::full);
  hall.two.withdraw(5, id_of(1));
  hall.take(hall.two, Profile::full);
  const MergeReport report = hall.report();
  CHECK(balance_of(report, 2, Kind::idea) == Balance{2, Kind::idea, 1, 1, 0, 0, 0});
  CHECK(balance_of(report, 2, Kind::withdrawal) == Balance{2, Kind::withdrawal, 1, 1, 0, 0, 0});
  CHECK(report.withdrawn == 1);
  CHECK(report.withdrawals_refused == 0);
}

TEST_CASE("a record that two stations brought and both withdrew later was new once") {
  Hall hall;
  hall.two.keep(idea(1, "a"));
  hall.three.keep(idea(1, "a"));
  hall.take(hall.two, Profile::full);
  hall.take(hall.three, Profile::full);
  hall.two.withdraw(5, id_of(1));
  hall.three.withdraw(6, id_of(1));
  hall.take(hall.two, Profile::full);
  hall.take(hall.three, Profile::full);
  const MergeReport report = hall.report();
  CHECK(balance_of(report, 2, Kind::idea) == Balance{2, Kind::idea, 1, 1, 0, 0, 0});
  CHECK(balance_of(report, 3, Kind::idea) == Balance{3, Kind::idea, 1, 0, 1, 0, 0});
}

TEST_CASE("a code used at two stations counts once, and the report names both") {
  Hall hall;
  hall.two.keep(ballot(1, 10));
  hall.two.keep(ballot(2, 20));
  hall.three.keep(ballot(1, 11));
  hall.take(hall.two, Profile::full);
  hall.take(hall.three, Profile::full);
  const MergeReport report = hall.report();
  REQUIRE(report.codes.size() == 1);
  CHECK(report.codes[0] == CodeBalance{"first", kCodes, 1, 1, kCodes - 2});
  REQUIRE(report.duplicates.size() == 1);
  const Duplicate& duplicate = report.duplicates[0];
  CHECK(duplicate.id == ballot(1, 10).id);
  CHECK(duplicate.question == "first");
  REQUIRE(duplicate.set_aside_from.size() == 1);
  const std::set<domain::StationNumber> both{duplicate.counted_from, duplicate.set_aside_from[0]};
  CHECK(both == std::set<domain::StationNumber>{2, 3});
  const auto two = balance_of(report, 2, Kind::ballot), three = balance_of(report, 3, Kind::ballot);
  CHECK(two.received + three.received == 3);
  CHECK(two.set_aside + three.set_aside == 1);
}

TEST_CASE("a ballot that no issued code explains is refused in the balance") {
  Hall hall;
  hall.two.keep(ballot(200, 10));
  hall.take(hall.two, Profile::full);
  const MergeReport report = hall.report();
  CHECK(balance_of(report, 2, Kind::ballot) == Balance{2, Kind::ballot, 1, 0, 0, 0, 1});
  CHECK(report.codes[0].unused == kCodes);
}

TEST_CASE("with codes off there is no balance of codes, and a duplicate names no question") {
  Hall hall;
  hall.package.event.codes = false;
  hall.package.code_hashes.clear();
  hall.two.keep(ballot(1, 10));
  hall.three.keep(ballot(1, 11));
  hall.take(hall.two, Profile::full);
  hall.take(hall.three, Profile::full);
  const MergeReport report = hall.report();
  CHECK(report.codes.empty());
  REQUIRE(report.duplicates.size() == 1);
  CHECK(report.duplicates[0].question.empty());
}

TEST_CASE("a withdrawal that names a ballot is refused in the balance") {
  Hall hall;
  hall.two.keep(ballot(1, 10));
  hall.two.keep(withdrawal(5, ballot(1, 10).id));
  hall.take(hall.two, Profile::full);
  const MergeReport report = hall.report();
  CHECK(balance_of(report, 2, Kind::withdrawal) == Balance{2, Kind::withdrawal, 1, 0, 0, 0, 1});
  CHECK(report.withdrawals_refused == 1);
  CHECK(report.withdrawn == 0);
}

TEST_CASE("a station of which nothing came is missing") {
  Hall hall;
  hall.take(hall.two, Profile::full);
  CHECK(hall.report().missing == std::vector<domain::StationNumber>{1, 3, 4});
  // Nothing was on paper, perhaps.
  hall.package.stations[3].role = domain::Role::organiser;
  CHECK(hall.report().missing == std::vector<domain::StationNumber>{1, 3});
}

TEST_CASE("a station of which only a board came lacks its ballots") {
  Hall hall;
  hall.two.keep(ballot(1, 10));
  hall.two.keep(ballot(2, 10));
  hall.take(hall.two, Profile::board);
  hall.three.keep(ballot(3, 10));
  hall.take(hall.three, Profile::board);
  hall.take(hall.three, Profile::full);
  const MergeReport report = hall.report();
  CHECK(report.board_only == std::vector<domain::StationNumber>{2});
  CHECK(report.ballots_missing == std::vector{BallotsMissing{2, 2}});
}

TEST_CASE("a board newer than the last full says how many ballots have not come") {
  Hall hall;
  hall.two.keep(ballot(1, 10));
  hall.take(hall.two, Profile::full);
  hall.two.keep(ballot(2, 10));
  hall.two.keep(idea(1, "late"));
  hall.take(hall.two, Profile::board);
  const MergeReport report = hall.report();
  CHECK(report.board_only.empty());
  CHECK(report.forks.empty());
  CHECK(report.ballots_missing == std::vector{BallotsMissing{2, 1}});
}

TEST_CASE("ballots that only a board knows of are missing even if it brings nothing else") {
  Hall hall;
  hall.two.keep(idea(1, "early"));
  hall.take(hall.two, Profile::full);
  hall.two.keep(ballot(1, 10));
  hall.take(hall.two, Profile::board);
  CHECK(hall.report().ballots_missing == std::vector{BallotsMissing{2, 1}});
  hall.take(hall.two, Profile::full);
  CHECK(hall.report().ballots_missing.empty());
}

TEST_CASE("a cloned station is flagged as a fork with all of its bundles") {
  Hall hall;
  hall.two.keep(idea(1, "a"));
  hall.take(hall.two, Profile::full);
  StationDouble clone = hall.two;
  hall.two.keep(idea(2, "b"));
  clone.keep(idea(3, "c"));
  hall.take(hall.two, Profile::full);
  hall.take(clone, Profile::full);
  const MergeReport report = hall.report();
  REQUIRE(report.forks.size() == 1);
  CHECK(report.forks[0].station == 2);
  REQUIRE(report.forks[0].bundles.size() == 2);
  const auto name = [&](const Bundle& bundle) {
    return "full 2 (" + domain::to_hex(std::span(bundle.hash).first(4)) + ")";
  };
  for (const std::size_t which : {1UZ, 2UZ}) {
    CHECK(std::ranges::count(report.forks[0].bundles, name(hall.bundles[which])) == 1);
  }
}

TEST_CASE("a station that was cloned shows as one fork, whatever profiles its copies exported") {
  Hall hall;
  StationDouble clone = hall.two;
  hall.two.keep(idea(1, "a"));
  clone.keep(idea(2, "b"));
  hall.take(hall.two, Profile::full);
  hall.take(clone, Profile::full);
  hall.two.keep(idea(3, "c"));
  clone.keep(idea(4, "d"));
  hall.take(hall.two, Profile::board);
  hall.take(clone, Profile::board);
  const MergeReport report = hall.report();
  REQUIRE(report.forks.size() == 1);
  CHECK(report.forks[0].station == 2);
  REQUIRE(report.forks[0].bundles.size() == 4);
  for (const std::size_t which : {0UZ, 1UZ}) {
    CHECK(report.forks[0].bundles[which].starts_with("board 1 ("));
    CHECK(report.forks[0].bundles[which + 2].starts_with("full 1 ("));
  }
}

}  // namespace stordialog::bundle
