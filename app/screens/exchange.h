// The exchange folder as the host knows it.
#pragma once

#include <cstdint>
#include <optional>

#include "domain/error.h"
#include "system/files.h"

namespace stordialog::screens {

struct Exchange {
  system::Path folder;
  bool reachable = false;                        // at the last look
  std::optional<std::int64_t> last_written_utc;  // seconds: our newest board lay there
  std::optional<std::int64_t> last_read_utc;     // seconds: everything there had been read
  std::optional<domain::Error> trouble;          // of the last look; it is tried again by itself
};

}  // namespace stordialog::screens
