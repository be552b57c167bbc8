#include "system/randomness.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include <doctest/doctest.h>

namespace stordialog::system {
namespace {

/// Gives the 32-bit values it was told, one per four bytes.
class Scripted final : public Randomness {
 public:
  explicit Scripted(std::vector<std::uint32_t> values) : values_(std::move(values)) {}
  void fill(std::span<std::uint8_t> bytes) override {
    REQUIRE(bytes.size() == 4);
    REQUIRE(used < values_.size());
    const auto value = values_[used++];
    for (std::size_t i = 0; i < 4; ++i) bytes[i] = static_cast<std::uint8_t>(value >> (8 * i));
  }
  std::size_t used = 0;

 private:
  std::vector<std::uint32_t> values_;
};

}  // namespace

TEST_CASE("below() throws away what would favour small numbers") {
  // 2^32 - 1 is a multiple of 3, so of all values only the largest is one too many.
  Scripted three({0xFFFFFFFF, 0xFFFFFFFE});
  CHECK(three.below(3) == 2);
  CHECK(three.used == 2);

  // Nearly half of all values are too many for this bound.
  Scripted large({0x80000001, 0xFFFFFFFF, 0x80000000});
  CHECK(large.below(0x80000001) == 0x80000000);
  CHECK(large.used == 3);
}

TEST_CASE("below() stays below its bound and reaches every number") {
  Scripted first({0}), last({9});
  CHECK(first.below(10) == 0);
  CHECK(last.below(10) == 9);
  SeededRandomness seeded(1);
  for (const std::uint32_t bound : {1U, 2U, 3U, 10U, 1000U, 0xFFFFFFFFU}) {
    for (int i = 0; i < 200; ++i) CHECK(seeded.below(bound) < bound);
  }
  std::set<std::uint32_t> reached;
  for (int i = 0; i < 500; ++i) reached.insert(seeded.below(10));
  CHECK(reached.size() == 10);
}

TEST_CASE("below() favours no number") {
  SeededRandomness seeded(2027);
  std::array<int, 6> thrown{};
  constexpr int kThrows = 60000;
  for (int i = 0; i < kThrows; ++i) ++thrown[seeded.below(6)];
  // Chi-square with five degrees of freedom: above 20.5 once in a thousand; this seed never
  // changes.
  double chi_square = 0;
  for (const int count : thrown) chi_square += (count - 10000.0) * (count - 10000.0) / 10000.0;
  CHECK(chi_square < 20.5);
}

TEST_CASE("the same seed replays the same bytes, another one does not") {
  SeededRandomness first(7), again(7), other(8);
  const auto id = first.id<domain::RecordId>();
  CHECK(again.id<domain::RecordId>() == id);
  CHECK(other.id<domain::RecordId>() != id);
  CHECK(first.salt() == again.salt());
  CHECK(first.below(1000000) == again.below(1000000));
}

TEST_CASE("the seeded generator is SplitMix64") {
  SeededRandomness seeded(1234567);
  CHECK(seeded.next() == 6457827717110365317ULL);
  CHECK(seeded.next() == 3203168211198807973ULL);
  CHECK(seeded.next() == 9817491932198370423ULL);
  SeededRandomness zero(0);
  CHECK(zero.next() == 0xE220A8397B1DCDAFULL);
}

TEST_CASE("bytes are the words from their low end, the rest of the last word unused") {
  SeededRandomness words(5), bytes(5);
  const auto first = words.next(), second = words.next();
  std::array<std::uint8_t, 11> filled{};
  bytes.fill(filled);
  for (std::size_t i = 0; i < 8; ++i)
    CHECK(filled[i] == static_cast<std::uint8_t>(first >> (8 * i)));
  for (std::size_t i = 8; i < 11; ++i) {
    CHECK(filled[i] == static_cast<std::uint8_t>(second >> (8 * (i - 8))));
  }
  CHECK(bytes.next() == words.next());
}

TEST_CASE("the machine's generator fills everything and never repeats an id") {
  MachineRandomness machine;
  std::vector<std::uint8_t> many(1 << 20);
  machine.fill(many);
  CHECK(std::set<std::uint8_t>(many.begin(), many.end()).size() == 256);
  CHECK(std::any_of(many.end() - 64, many.end(), [](std::uint8_t byte) { return byte != 0; }));
  std::set<domain::RecordId> ids;
  for (int i = 0; i < 1000; ++i) ids.insert(machine.id<domain::RecordId>());
  CHECK(ids.size() == 1000);
  machine.fill({});
}

}  // namespace stordialog::system
