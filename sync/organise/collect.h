// Reading what the stations brought: every bundle and merged file of some folders, with a verdict
// each.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "bundle/merge.h"
#include "system/files.h"
#include "system/progress.h"

namespace stordialog::organise {

struct Verdict {
  system::Path file;
  std::string kind;                   // "bundle" or "merged"
  domain::StationNumber station = 0;  // this and the next three: of a bundle that was read
  domain::Profile profile = domain::Profile::full;
  std::uint32_t number = 0, records = 0;  // records: rows of a bundle, bodies of a merged file
  std::int64_t made_utc = 0;
  std::optional<domain::Error> refused;
};

/// Where bundles that were read go, one after the other.
using TakeBundle = std::function<void(bundle::Bundle)>;

struct Collected {
  std::vector<Verdict> verdicts;  // by file name
  std::vector<bundle::Bundle> bundles;
};

/// `places`: files and folders (folders: their *.bundle and *.merged, one level of folders down).
/// A file named itself is read whatever its name (*.merged as a merged file, all else as a bundle).
/// A refused file does not stop the rest. Errors: file.missing (a place that is not there),
/// work.cancelled.
[[nodiscard]] domain::Expected<Collected> collect(system::Files& files,
                                                  const bundle::Package& package,
                                                  const std::vector<system::Path>& places,
                                                  system::Progress& progress);
/// The same, holding one file at a time: each bundle goes to `take` as soon as it is read.
[[nodiscard]] domain::Expected<std::vector<Verdict>> collect_into(
    system::Files& files, const bundle::Package& package, const std::vector<system::Path>& places,
    const TakeBundle& take, system::Progress& progress);

}  // namespace stordialog::organise
