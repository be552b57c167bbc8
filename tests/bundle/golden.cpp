// The golden files: what this room's formats looked like when they were fixed. Whoever changes a
// byte of them changes a format, and every bundle already written with it.
#include <algorithm>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "bundle/hall.h"

namespace stordialog::bundle {

using namespace testing;
using domain::Kind;
using domain::Profile;

namespace {

const std::string kFolder = std::string(STORDIALOG_SOURCE_DIR) + "/tests/bundle/golden/";

domain::Bytes golden(const std::string& name) {
  std::ifstream file(kFolder + name, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), name, " is missing");
  return {std::istreambuf_iterator<char>(file), {}};
}

domain::Bytes ticket_bytes() {
  Ticket ticket;
  ticket.package = package_bytes();
  ticket.station = 2;
  ticket.station_secret = station_key(2).secret.copy();
  ticket.pin_salt.fill(4);
  ticket.pin_cost = seal::kPracticeCost;
  ticket.pin_hash.fill(5);
  const domain::Secret written = write_ticket(ticket);
  return {written.view().begin(), written.view().end()};
}

/// Every golden file by name, made anew.
std::vector<std::pair<std::string, domain::Bytes>> make_all() {
  const Package package = make_package();
  StationDouble lead(1), two(2), three(3);
  std::uint32_t number = 1;
  for (const Kind kind : domain::kEveryKind) {
    if (kind != Kind::contact && kind != Kind::withdrawal) two.keep(any_of_kind(kind, number));
    ++number;
  }
  three.keep(ballot(5, 88));            // the code that station 2's ballot was cast with
  lead.keep(withdrawal(20, id_of(1)));  // station 2's idea
  lead.keep(idea(21, "A ferry: för alla"));

  std::vector<std::pair<std::string, domain::Bytes>> files;
  const auto take = [&](StationDouble& station, Profile profile) {
    const domain::Bytes bytes = station.export_bundle(profile, package);
    files.emplace_back(file_name(package, read_good(bytes, package).manifest), bytes);
    return read_good(bytes, package);
  };
  std::vector<Bundle> merged;
  merged.push_back(take(two, Profile::full));
  merged.push_back(take(three, Profile::full));
  merged.push_back(take(lead, Profile::board));
  two.withdraw(22, id_of(4));
  two.keep(contact(23, 78));
  (void)take(two, Profile::full);
  files.emplace_back("hall-practice.package", package_bytes());
  files.emplace_back("station-2.ticket", ticket_bytes());
  files.emplace_back("hall-practice.merged", merge(package, merged).merged.write(package));
  return files;
}

}  // namespace

TEST_CASE("every format writes what it wrote when it was fixed, to the byte") {
  for (const auto& [name, bytes] : make_all()) {
    CAPTURE(name);
    CHECK(golden(name) == bytes);
  }
}

TEST_CASE("the golden files are read, and say what they said") {
  const auto package = read_package(golden("hall-practice.package"));
  REQUIRE(package.has_value());
  CHECK(package->id == make_package().id);
  CHECK(package->event.name.in("en") == "A hall for practice");

  const auto ticket = read_ticket(golden("station-2.ticket"));
  REQUIRE(ticket.has_value());
  CHECK(ticket->station == 2);

  const auto first = read_good(golden("hall-practice-2-full-0001.bundle"), *package);
  CHECK(first.records.size() == 7);
  const auto second = read_good(golden("hall-practice-2-full-0002.bundle"), *package);
  CHECK(second.manifest.earlier == std::vector{first.hash});
  CHECK(second.manifest.counts.of(Kind::contact) == 1);
  CHECK(second.manifest.counts.of(Kind::signatory) == 0);
  CHECK(second.manifest.totals == std::vector{domain::Totals{"first", 1, 0, {0, 0, 0}}});
  const auto board = read_good(golden("hall-practice-1-board-0001.bundle"), *package);
  CHECK(board.manifest.profile == Profile::board);

  const auto merged = Merged::read(golden("hall-practice.merged"), *package, "hall.merged");
  REQUIRE(merged.has_value());
  CHECK(merged->kept().size() == 3);
  const auto bodies = merged->bodies(*package);
  CHECK(bodies.size() == 9);  // 7 and 1 and 2, less the withdrawn idea
  CHECK(std::ranges::count(bodies, false, &Merged::Body::counted) == 1);
}

TEST_CASE("the golden files are written anew" * doctest::skip()) {
  // Only when a format changes, on purpose: test_bundle --no-skip -tc="*written anew"
  for (const auto& [name, bytes] : make_all()) {
    std::ofstream file(kFolder + name, std::ios::binary);
    std::ranges::copy(bytes, std::ostreambuf_iterator<char>(file));
    CHECK(file.good());
  }
}

}  // namespace stordialog::bundle
