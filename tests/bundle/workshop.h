// A seeded day at four stations, with everything that makes merging hard: several exports each, a
// cloned station, a station restored without a record, boards that are newer than fulls,
// withdrawals of all sorts, codes used twice, codes that were never issued, ids used twice.
#pragma once

#include <cstdint>
#include <vector>

#include "bundle/hall.h"

namespace stordialog::bundle::testing {

struct Workshop {
  Package package;
  std::vector<Bundle> bundles;
};
[[nodiscard]] Workshop make_workshop(std::uint64_t seed);

}  // namespace stordialog::bundle::testing
