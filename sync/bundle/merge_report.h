// The report of one run of merge: what came, and what became of it.
#pragma once

#include "bundle/merge.h"

namespace stordialog::bundle {

/// `merged` holds all that was `received`.
[[nodiscard]] MergeReport report_of(const Package& package, const Merged& merged,
                                    const Received& received);

}  // namespace stordialog::bundle
