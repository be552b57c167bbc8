// What an opening on this laptop came to, for the projector and the staff's screens.
#pragma once

#include <cstddef>
#include <cstdint>

#include "report/results.h"

namespace stordialog::screens {

/// Immutable once made; no ballot in it can be told from another.
struct OpenedVotes {
  report::Results results;
  std::size_t stations = 0;     // of the roster, and
  std::size_t counted = 0;      // those whose votes were there
  std::size_t refused = 0;      // files that were read and not taken
  std::uint32_t differing = 0;  // ballots, over all stations and questions; 0: all agree
};

}  // namespace stordialog::screens
