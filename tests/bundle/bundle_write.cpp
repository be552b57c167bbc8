#include <doctest/doctest.h>

#include "bundle/bundle.h"
#include "bundle/hall.h"

namespace stordialog::bundle {

using namespace testing;
using domain::Kind;
using domain::Profile;

namespace {

Manifest manifest_of(const Package& package, std::uint32_t ideas) {
  Manifest manifest;
  manifest.event = package.id;
  manifest.station = 2;
  manifest.number = 1;
  manifest.practice = true;
  manifest.counts.of(Kind::idea) = ideas;
  return manifest;
}

}  // namespace

TEST_CASE("the order in which records are handed over does not show in a bundle") {
  const Package package = make_package();
  const Manifest manifest = manifest_of(package, 3);
  const auto key = station_key(2);
  const auto one = write_bundle(manifest, {idea(1, "a"), idea(2, "b"), idea(3, "c")}, key.secret);
  const auto two = write_bundle(manifest, {idea(3, "c"), idea(1, "a"), idea(2, "b")}, key.secret);
  CHECK(one == two);
}

TEST_CASE("totals are written by question key") {
  const Package package = make_package();
  Manifest manifest = manifest_of(package, 0);
  manifest.totals = {{"first", 0, 0, {0, 0, 0}}};
  const auto bundle = read_good(write_bundle(manifest, {}, station_key(2).secret), package);
  CHECK(bundle.manifest.totals == manifest.totals);
}

TEST_CASE("a clock before 1970 does not keep a station from exporting") {
  const Package package = make_package();
  Manifest manifest = manifest_of(package, 0);
  manifest.made_utc = -5;
  CHECK(read_good(write_bundle(manifest, {}, station_key(2).secret), package).manifest.made_utc ==
        0);
}

TEST_CASE("a bundle is known by one hash before it is written and after it is read") {
  const Package package = make_package();
  const auto bytes = write_bundle(manifest_of(package, 1), {idea(1, "a")}, station_key(2).secret);
  CHECK(bundle_hash(bytes) == read_good(bytes, package).hash);
}

TEST_CASE("a row's hash covers salt and body") {
  record::Record record = idea(1, "a");
  const domain::Hash hash = row_hash(record);
  record.salt[0] ^= 1;
  CHECK(row_hash(record) != hash);
  record.salt[0] ^= 1;
  CHECK(row_hash(record) == hash);
  record.body.back() ^= 1;
  CHECK(row_hash(record) != hash);
}

TEST_CASE("a bundle's file name tells event, station, profile and number") {
  const Package package = make_package();
  Manifest manifest = manifest_of(package, 0);
  manifest.number = 7;
  CHECK(file_name(package, manifest) == "hall-practice-2-full-0007.bundle");
  manifest.profile = Profile::board;
  manifest.number = 1234;
  CHECK(file_name(package, manifest) == "hall-practice-2-board-1234.bundle");
}

}  // namespace stordialog::bundle
