// A process of its own, and what it took: nothing else tells the peak memory of one piece of work.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace stordialog::bench {

struct Took {
  double wall_s = 0;    // of the process
  double within_s = 0;  // what it printed of itself; 0: nothing
  double peak_mb = 0;   // most memory resident at once
};

/// `words`: a program by its path or name, then its arguments; it reads `input` (a file; empty:
/// nothing). Nothing if it could not be run or failed.
[[nodiscard]] std::optional<Took> run(const std::vector<std::string>& words,
                                      const std::string& input = "");

}  // namespace stordialog::bench
