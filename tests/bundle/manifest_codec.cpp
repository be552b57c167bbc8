#include "bundle/manifest_codec.h"

#include <doctest/doctest.h>

#include "bundle/allocation.h"
#include "bundle/hall.h"

namespace stordialog::bundle {

namespace {

Manifest make_manifest() {
  Manifest manifest;
  manifest.event.bytes.fill(0xee);
  manifest.station = 3;
  manifest.profile = domain::Profile::full;
  manifest.number = 3;
  manifest.made_utc = 1773914400;
  manifest.practice = true;
  manifest.earlier.resize(2);
  manifest.earlier[0].fill(1);
  manifest.earlier[1].fill(2);
  manifest.counts.of(domain::Kind::idea) = 4;
  manifest.counts.of(domain::Kind::ballot) = 30;
  manifest.totals.push_back({"first", 30, 20, {10, 15, 5}});
  manifest.totals.push_back({"second", 0, 0, {0, 0}});
  return manifest;
}

// Where the sizes lie that cereal writes as u64: earlier, totals, the first key, its picks.
constexpr std::size_t kEarlierAt = 1 + 4 + 16 + 2 + 1 + 4 + 8 + 1;
constexpr std::size_t kTotalsAt = kEarlierAt + 8 + 2 * 32 + 9 * 4;
constexpr std::size_t kKeyAt = kTotalsAt + 8;
constexpr std::size_t kPicksAt = kKeyAt + 8 + 5 + 4 + 4;

}  // namespace

TEST_CASE("a manifest comes back as it was encoded") {
  const Manifest manifest = make_manifest();
  const auto decoded = decode_manifest(encode_manifest(manifest));
  REQUIRE(decoded.has_value());
  CHECK(*decoded == manifest);
  CHECK(decode_manifest(encode_manifest(Manifest{})) == Manifest{});
}

TEST_CASE("a manifest's bytes are those that the format page describes") {
  const domain::Bytes bytes = encode_manifest(make_manifest());
  CHECK(bytes[0] == 1);  // little-endian
  CHECK(domain::Bytes(bytes.begin() + 1, bytes.begin() + 5) == domain::Bytes{1, 0, 0, 0});
  CHECK(bytes[5] == 0xee);
  CHECK(bytes[21] == 3);  // station
  CHECK(bytes[23] == 2);  // full
  CHECK(bytes[24] == 3);  // number
  CHECK(bytes[kEarlierAt - 1] == 1);
  CHECK(bytes[kEarlierAt] == 2);
  CHECK(bytes[kTotalsAt] == 2);
  CHECK(bytes[kKeyAt] == 5);
  CHECK(bytes[kPicksAt] == 3);
  CHECK(bytes.size() == kPicksAt + 8 + 12 + 8 + 6 + 8 + 8 + 8);
}

TEST_CASE("a manifest that is cut anywhere, or goes on, is no manifest") {
  domain::Bytes bytes = encode_manifest(make_manifest());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(decode_manifest(domain::ByteView(bytes).first(size)).has_value());
  }
  bytes.push_back(0);
  CHECK_FALSE(decode_manifest(bytes).has_value());
}

TEST_CASE("whatever bit of a manifest flips, it is refused or encodes to exactly those bytes") {
  domain::Bytes bytes = encode_manifest(make_manifest());
  std::size_t accepted = 0;
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ 1 << bit % 8);
    if (const auto decoded = decode_manifest(bytes)) {
      ++accepted;
      CHECK(encode_manifest(*decoded) == bytes);
    }
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ 1 << bit % 8);
  }
  CHECK(accepted > 0);
}

TEST_CASE("a manifest in big-endian, of another version, profile or truth value is no manifest") {
  const domain::Bytes good = encode_manifest(make_manifest());
  const auto with = [&](std::size_t at, std::uint8_t value) {
    domain::Bytes bytes = good;
    bytes[at] = value;
    return decode_manifest(bytes).has_value();
  };
  CHECK(with(0, 1));
  CHECK_FALSE(with(0, 0));
  CHECK_FALSE(with(0, 7));
  CHECK_FALSE(with(1, 2));
  CHECK_FALSE(with(1, 0));
  CHECK_FALSE(with(23, 0));
  CHECK_FALSE(with(23, 3));
  CHECK_FALSE(with(kEarlierAt - 1, 2));
  CHECK_FALSE(with(kKeyAt + 8, 'F'));
}

TEST_CASE("a size in a manifest never makes it allocate more than the file") {
  const domain::Bytes good = encode_manifest(make_manifest());
  for (const std::size_t at : {kEarlierAt, kTotalsAt, kKeyAt, kPicksAt}) {
    for (const std::size_t byte : {0UZ, 1UZ, 2UZ, 3UZ, 4UZ, 7UZ}) {
      domain::Bytes bytes = good;
      bytes[at + byte] = 0xff;
      bool accepted = true;
      const std::size_t largest =
          testing::largest_allocation([&] { accepted = decode_manifest(bytes).has_value(); });
      CHECK_FALSE(accepted);
      CHECK(largest <= 1024);
    }
  }
}

}  // namespace stordialog::bundle
