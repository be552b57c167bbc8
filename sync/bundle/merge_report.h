// The report of one run of merge: what came, and what became of it.
#pragma once

#include "bundle/merge.h"

namespace stordialog::bundle {

/// What the balance needs of a bundle that was handed in.
struct Received {
  domain::StationNumber station = 0;
  domain::Hash hash{};
  std::vector<Row> rows;
};

/// `received`: each bundle once, by station, profile, number, hash; `merged` holds all of them.
[[nodiscard]] MergeReport report_of(const Package& package, const Merged& merged,
                                    const std::vector<Received>& received);

}  // namespace stordialog::bundle
