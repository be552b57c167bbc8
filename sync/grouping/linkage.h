// Average-linkage clustering over the pairs that are alike at all (UPGMA; Sokal & Michener, 1958).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "system/progress.h"

namespace stordialog::grouping {

struct Pair {
  std::uint32_t first = 0, second = 0;  // first < second
  float alike = 0;
};

struct Cluster {
  std::vector<std::uint32_t> members;  // two or more, ascending
  float alike = 0;                     // average over all pairs of members
};

/// Joins the two clusters that are most alike on average for as long as that is `least` or more
/// and the two together hold at most `members_most`; equally alike ones in the order of their
/// numbers. A pair that is not listed is not alike (0). Nothing when cancelled.
[[nodiscard]] std::vector<Cluster> link(std::size_t count, const std::vector<Pair>& pairs,
                                        float least, std::size_t members_most,
                                        system::Progress& progress);

}  // namespace stordialog::grouping
