// What an opening on this laptop came to, for the projector and the staff's screens.
#pragma once

#include "report/results.h"

namespace stordialog::screens {

/// Immutable once made; no ballot in it can be told from another.
struct OpenedVotes {
  report::Results results;
};

}  // namespace stordialog::screens
