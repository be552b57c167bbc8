// What each measured process does: `stordialog-bench-merge --as WORK FOLDER`.
#pragma once

#include <string>

#include "simulate/large_workshop.h"

namespace stordialog::bench {

/// The workshop's bundles and package, and the same rows as one SQLite script a station.
int make_workshop(const std::string& folder, const simulate::LargeOrder& order);
/// As `stordialog-sync merge`: from the bundles to the merged file and its report.
int merge_bundles(const std::string& folder);
/// On all cores: every bundle read, its signature and every hash checked, and nothing kept.
int read_bundles(const std::string& folder);
/// From the merged file to opened and counted results; prints the seconds of the opening alone.
int open_merged(const std::string& folder);
/// On all cores: every ballot's seals opened, and nothing else; prints the seconds of that alone.
int open_seals(const std::string& folder);

}  // namespace stordialog::bench
