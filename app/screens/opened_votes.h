// What an opening on this laptop came to, for the projector and the staff's screens.
#pragma once

#include <utility>
#include <vector>

#include "report/results.h"
#include "tally/sides.h"

namespace stordialog::screens {

/// Immutable once made; no ballot in it can be told from another.
struct OpenedVotes {
  report::Results results;
  /// Support by side per question, as far as it may be published.
  std::vector<std::pair<domain::Key, tally::SidesResult>> sides;
};

}  // namespace stordialog::screens
