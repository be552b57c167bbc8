// A practice station that somebody has used: its folder with ticket and ledger, and an export.
#pragma once

#include "cli/shell.h"

namespace stordialog::cli::testing {

struct Station {
  explicit Station(const Folder& folder);
  std::string package, ticket, ledger, bundle;
};

/// Turns every bit of a few bytes.
void spoil(const std::string& file, std::size_t from, std::size_t bytes);

}  // namespace stordialog::cli::testing
