// stordialog-sync as a function: arguments in, exit code out. Everything it touches is handed to
// it, so that tests call it in-process.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/terminal.h"
#include "system/clock.h"
#include "system/files.h"
#include "system/randomness.h"

namespace stordialog::cli {

inline constexpr int kAllDone = 0;
inline constexpr int kNothingDone = 1;
inline constexpr int kUsage = 2;
inline constexpr int kDoneWithRefusals = 3;

/// All outlive the call.
struct Surroundings {
  system::Files& files;
  system::Clock& clock;
  system::Randomness& randomness;
  Terminal& terminal;
  std::ostream& out;   // what was asked for; with --json one JSON object and nothing else
  std::ostream& err;   // errors, one sentence each; questions; the progress bar
  std::string locale;  // as LANG says it: "sv_SE.UTF-8"; empty or "C": Swedish
  system::Path executable_folder;  // where assets/ may lie; empty if unknown
  std::function<bool()> stop;      // true: somebody pressed Ctrl-C
  system::Path data{};             // where this computer's stations live; empty: nowhere
};

/// `arguments`: without the program's own name.
[[nodiscard]] int run(const std::vector<std::string>& arguments, Surroundings surroundings);

}  // namespace stordialog::cli
