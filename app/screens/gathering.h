// "Samla in" as the host knows it: the sticks that are plugged in, what has been saved on them, and
// what came from them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "desk/command.h"

namespace stordialog::screens {

/// Somewhere a full can go.
struct Drive {
  std::string name;  // "SAND"; of a folder on this computer its last part
  system::Path folder;
  std::uint64_t free_bytes = 0;
  bool removable = true;
};

/// A drive that is there, and how our full fares on it.
struct Stick {
  Drive drive;
  std::optional<std::int64_t> saved_utc = {};  // seconds: the full that it took since the start
  bool waiting = false;                        // a full is on its way there, or is tried again
  std::optional<domain::Error> trouble = {};   // of the last try; it is tried again by itself
};

/// What one press has come to.
struct GatherReceipt {
  std::optional<desk::Exported> saved;   // what the drives got
  std::vector<Drive> on;                 // those that have it
  std::vector<desk::Arrival> arrivals;   // what other stations had left there, newest per station
  std::optional<domain::Error> trouble;  // nothing could be made, or not all written
};

struct Gathering {
  bool working = false;       // pressed, and not over yet
  std::vector<Stick> sticks;  // by name; with none plugged in, a folder on this computer
  std::optional<GatherReceipt> receipt;
};

}  // namespace stordialog::screens
