#include <cstring>
#include <memory>

#include <doctest/doctest.h>

#include "bundle/allocation.h"
#include "bundle/front.h"
#include "bundle/hall.h"
#include "domain/limits.h"

namespace stordialog::bundle {

using namespace testing;
using domain::Kind;
using domain::Profile;

namespace {

/// One record of every kind.
StationDouble everything(domain::StationNumber station) {
  StationDouble made(station);
  std::uint32_t number = 1;
  for (const Kind kind : domain::kEveryKind) made.keep(any_of_kind(kind, number++));
  return made;
}

/// Small, so that every bit of it can be tried.
domain::Bytes small_bundle(const Package& package) {
  StationDouble station(2);
  station.keep(idea(1, "a bench"));
  station.keep(ballot(3, 44));
  return station.export_bundle(Profile::full, package);
}

std::string verdict(domain::ByteView bytes, const Package& package) {
  return code_of(read_bundle(bytes, package, "some.bundle"));
}

/// Bytes with a number written over them.
domain::Bytes overwritten(domain::Bytes bytes, std::size_t at, std::uint32_t value) {
  for (int i = 0; i < 4; ++i) {
    bytes[at + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(value >> (8 * i));
  }
  return bytes;
}

constexpr std::size_t kStationAt = kBundleMagic.size() + 1 + 16;
constexpr std::size_t kManifestSizeAt = kHeaderBytes - 8;
constexpr std::size_t kRowCountAt = kHeaderBytes - 4;

}  // namespace

TEST_CASE("a full bundle comes back with every kind of record") {
  const Package package = make_package();
  StationDouble station = everything(2);
  const Bundle bundle = read_good(station.export_bundle(Profile::full, package), package);
  CHECK(bundle.manifest.station == 2);
  CHECK(bundle.manifest.number == 1);
  CHECK(bundle.manifest.counts.total() == domain::kKinds);
  REQUIRE(bundle.records.size() == domain::kKinds);
  REQUIRE(bundle.rows.size() == domain::kKinds);
  for (std::size_t i = 0; i < bundle.rows.size(); ++i) {
    CHECK(bundle.rows[i].id == bundle.records[i].id);
    CHECK(bundle.records[i] == [&] {
      std::uint32_t number = 1;
      for (const Kind kind : domain::kEveryKind) {
        const auto record = any_of_kind(kind, number++);
        if (record.id == bundle.rows[i].id) return record;
      }
      return record::Record{};
    }());
  }
}

TEST_CASE("a board carries nothing sealed but counts it") {
  const Package package = make_package();
  StationDouble station = everything(2);
  const Bundle bundle = read_good(station.export_bundle(Profile::board, package), package);
  CHECK(bundle.records.size() == domain::kKinds - 2);
  CHECK(bundle.manifest.counts.of(Kind::ballot) == 1);
  CHECK(bundle.manifest.counts.of(Kind::contact) == 1);
  for (const auto& record : bundle.records) CHECK_FALSE(domain::is_sealed(record.kind));
}

TEST_CASE("the board part of a board is the board, byte for byte") {
  const Package package = make_package();
  StationDouble station = everything(2);
  const domain::Bytes bytes = station.export_bundle(Profile::board, package);
  CHECK(write_board_part(read_good(bytes, package)) == bytes);
  CHECK(read_board_part(bytes, package, "part").has_value());
}

TEST_CASE("the board part of a full holds nothing sealed, has its hash, and is no full") {
  const Package package = make_package();
  StationDouble station = everything(2);
  const Bundle full = read_good(station.export_bundle(Profile::full, package), package);
  const domain::Bytes part = write_board_part(full);
  const auto read = read_board_part(part, package, "part");
  REQUIRE(read);
  CHECK(read->hash == full.hash);
  CHECK(read->rows == full.rows);
  CHECK(read->records.size() == domain::kKinds - 2);
  for (const auto& record : read->records) CHECK_FALSE(domain::is_sealed(record.kind));
  const auto refused = read_bundle(part, package, "part");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "bundle.cut");

  domain::Bytes changed = part;
  changed.back() ^= 1;
  CHECK_FALSE(read_board_part(changed, package, "part"));
  changed = part;
  changed.pop_back();
  CHECK_FALSE(read_board_part(changed, package, "part"));
}

TEST_CASE("a later bundle names all earlier ones of its profile") {
  const Package package = make_package();
  StationDouble station = everything(2);
  const Bundle first = read_good(station.export_bundle(Profile::full, package), package);
  const Bundle board = read_good(station.export_bundle(Profile::board, package), package);
  const Bundle second = read_good(station.export_bundle(Profile::full, package), package);
  CHECK(board.manifest.earlier.empty());
  CHECK(second.manifest.number == 2);
  CHECK(second.manifest.earlier == std::vector{first.hash});
}

TEST_CASE("a bundle cut anywhere is refused") {
  const Package package = make_package();
  const domain::Bytes bytes = small_bundle(package);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK(verdict(domain::ByteView(bytes).first(size), package) == "bundle.cut");
  }
}

TEST_CASE("a bundle with any bit flipped is refused") {
  const Package package = make_package();
  domain::Bytes bytes = small_bundle(package);
  std::size_t accepted = 0;
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ 1 << bit % 8);
    if (verdict(bytes, package).empty()) ++accepted;
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ 1 << bit % 8);
  }
  CHECK(accepted == 0);
  CHECK(verdict(bytes, package).empty());
}

TEST_CASE("a bundle with bytes after its end is refused") {
  const Package package = make_package();
  domain::Bytes bytes = small_bundle(package);
  bytes.push_back(0);
  const auto result = read_bundle(bytes, package, "some.bundle");
  CHECK(code_of(result) == "bundle.damaged");
  CHECK(where_of(result) == "end");
}

TEST_CASE("a bundle that is larger than any may be is refused as that, however it begins") {
  const Package package = make_package();
  const domain::Bytes good = small_bundle(package);
  // Never written beyond its first bytes, so that it takes no memory.
  const std::size_t most = domain::limits::kBundleBytes;
  const auto large = std::make_unique_for_overwrite<std::uint8_t[]>(most + 1);
  std::ranges::copy(good, large.get());
  const auto result = read_bundle({large.get(), most + 1}, package, "large.bundle");
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error() == domain::Error("bundle.too_large").with("file", "large.bundle"));
  CHECK(verdict({large.get(), most}, package) == "bundle.damaged");
}

TEST_CASE("a refusal names the file") {
  const Package package = make_package();
  const auto result = read_bundle({}, package, "empty.bundle");
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error() == domain::Error("bundle.cut").with("file", "empty.bundle"));
}

TEST_CASE("a file that is something else is no bundle") {
  const Package package = make_package();
  CHECK(verdict(domain::Bytes{'P', 'K', 3, 4}, package) == "bundle.not_a_bundle");
  CHECK(verdict(package_bytes(), package) == "bundle.not_a_bundle");
}

TEST_CASE("a bundle of a newer format is refused as newer, however it goes on") {
  const Package package = make_package();
  domain::Bytes bytes = small_bundle(package);
  bytes[kBundleMagic.size()] = 2;
  CHECK(verdict(bytes, package) == "bundle.newer");
  bytes.resize(kBundleMagic.size() + 1);
  CHECK(verdict(bytes, package) == "bundle.newer");
  bytes[kBundleMagic.size()] = 0;
  CHECK_FALSE(verdict(bytes, package).empty());
}

TEST_CASE("a bundle of another event is refused") {
  const Package package = make_package();
  Package other = make_package();
  other.id_key.fill(10);
  (void)write_package(other, organiser_key().secret);
  CHECK(verdict(small_bundle(other), package) == "bundle.other_event");
}

TEST_CASE("a bundle of a station that is not in the roster is refused") {
  const Package package = make_package();
  StationDouble stranger(5);
  CHECK(verdict(stranger.export_bundle(Profile::full, package), package) ==
        "bundle.unknown_station");
}

TEST_CASE("practice and real bundles do not mix, in either direction") {
  const Package package = make_package();
  Package real = make_package();
  real.event.practice = false;
  CHECK(verdict(small_bundle(real), package) == "bundle.practice");
  CHECK(verdict(small_bundle(package), real) == "bundle.practice");
}

TEST_CASE("a bundle that is not signed by its station is refused") {
  const Package package = make_package();
  Manifest manifest;
  manifest.event = package.id;
  manifest.station = 2;
  manifest.number = 1;
  manifest.practice = true;
  SUBCASE("signed by another station") {
    CHECK(verdict(write_bundle(manifest, {}, station_key(3).secret), package) ==
          "bundle.bad_signature");
  }
  SUBCASE("not signed at all") {
    domain::Bytes bytes = write_bundle(manifest, {}, station_key(2).secret);
    std::fill(bytes.end() - kSignatureBytes, bytes.end(), std::uint8_t{0});
    CHECK(verdict(bytes, package) == "bundle.bad_signature");
  }
  SUBCASE("passed off as another station's") {
    domain::Bytes bytes = write_bundle(manifest, {}, station_key(2).secret);
    bytes[kStationAt] = 3;
    CHECK(verdict(bytes, package) == "bundle.bad_signature");
  }
}

TEST_CASE("a body that was exchanged for another is refused, signature or not") {
  const Package package = make_package();
  StationDouble one(2), two(2);
  one.keep(idea(1, "a bench"));
  two.keep(idea(1, "a bunch"));
  domain::Bytes bytes = one.export_bundle(Profile::full, package);
  const domain::Bytes other = two.export_bundle(Profile::full, package);
  REQUIRE(bytes.size() == other.size());
  std::copy(other.end() - 20, other.end(), bytes.end() - 20);
  const auto result = read_bundle(bytes, package, "some.bundle");
  CHECK(code_of(result) == "bundle.damaged");
  CHECK(where_of(result) == "bodies");
}

TEST_CASE("a body that is not well formed is refused even from a station that signs it") {
  const Package package = make_package();
  StationDouble station(2);
  record::Record record = idea(1, "a bench");
  SUBCASE("cut") {
    record.body.pop_back();
  }
  SUBCASE("with something after its end") {
    record.body.push_back(0);
  }
  SUBCASE("of another kind") {
    record.body = withdrawal(2, id_of(1)).body;
  }
  station.keep(record);
  const auto result =
      read_bundle(station.export_bundle(Profile::full, package), package, "some.bundle");
  CHECK(code_of(result) == "bundle.damaged");
  CHECK(where_of(result) == "bodies");
}

TEST_CASE("a manifest that miscounts is refused even from a station that signs it") {
  const Package package = make_package();
  Manifest manifest;
  manifest.event = package.id;
  manifest.station = 2;
  manifest.number = 1;
  manifest.practice = true;
  manifest.counts.of(Kind::idea) = 2;
  const auto result = read_bundle(
      write_bundle(manifest, {idea(1, "a bench")}, station_key(2).secret), package, "some.bundle");
  CHECK(code_of(result) == "bundle.damaged");
  CHECK(where_of(result) == "counts");
}

TEST_CASE("a length in a bundle never makes the reader allocate more than the file") {
  const Package package = make_package();
  const domain::Bytes good = small_bundle(package);
  for (const std::size_t at : {kManifestSizeAt, kRowCountAt}) {
    for (const std::uint32_t value : {0xffffffffU, 0x80000000U, 0x00100000U, 10000U, 9U, 0U}) {
      const domain::Bytes bytes = overwritten(good, at, value);
      std::string said;
      const std::size_t largest =
          largest_allocation([&] { said = code_of(read_bundle(bytes, package, "f")); });
      CHECK_FALSE(said.empty());
      CHECK(largest <= good.size());
    }
  }
}

TEST_CASE("a signed row that claims a huge body never makes the reader allocate it") {
  const Package package = make_package();
  Manifest manifest;
  manifest.event = package.id;
  manifest.station = 2;
  manifest.number = 1;
  manifest.practice = true;
  manifest.counts.of(Kind::idea) = 1;
  for (const std::uint32_t length : {64U * 1024, 0x7fffffffU, 0xffffffffU}) {
    const domain::Bytes bytes =
        write_front(manifest, {{id_of(1), Kind::idea, length, {}}}, station_key(2).secret);
    std::string said;
    const std::size_t largest =
        largest_allocation([&] { said = code_of(read_bundle(bytes, package, "f")); });
    CHECK(said == (length == 64U * 1024 ? "bundle.cut" : "bundle.damaged"));
    CHECK(largest <= bytes.size());
  }
}

}  // namespace stordialog::bundle
