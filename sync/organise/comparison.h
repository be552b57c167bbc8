// One bundle's live totals held against its opened ballots.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/station.h"

namespace stordialog::organise {

/// The least number of ballots that must differ - missing, added or saying something else - for the
/// totals to hold of the opened ballots: folded <= cast; cast is the number opened; and of each
/// option, opened minus folded votes lie in [0, (cast - folded) x `most_on_one`]. One ballot adds
/// at most `most_on_one` to an option (domain::most_on_one; 0: there are no live totals), so the
/// widest gap is the answer. 0: they agree.
[[nodiscard]] std::uint32_t differing(const domain::Totals& totals, std::uint32_t opened,
                                      const std::vector<std::uint32_t>& votes,
                                      std::uint32_t most_on_one);

}  // namespace stordialog::organise
