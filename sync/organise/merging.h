// Merging what stations brought: read, merge, write the merged file and its report, all or nothing,
// on the calling thread. The organiser's desk and the command line both ask here.
#pragma once

#include <string>
#include <vector>

#include "bundle/merge.h"
#include "organise/collect.h"
#include "organise/output.h"
#include "report/json_object.h"
#include "system/progress.h"
#include "system/randomness.h"
#include "wording/catalogue.h"

namespace stordialog::organise {

struct MergeOrder {
  std::vector<system::Path> places;  // as collect() takes them
  /// "day.merged"; beside it day.report.json and day.report.txt. Empty: nothing is written.
  system::Path out;
  Overwrite overwrite = Overwrite::refuse;
  /// Taken along, but nothing by itself: the organiser's own station, whoever forgets to name it.
  /// Empty, or not there: none.
  system::Path along = {};
};

struct MergeDone {
  std::vector<Verdict> verdicts;
  bundle::MergeReport report;
  domain::Event event;  // with the changes that came
  std::string text;     // the report for people, refused files last
  std::string json;     // report::merge_json
  std::vector<WrittenFile> written;
  bool along_only = false;  // of what was named every file was refused
  /// Every file was refused: nothing was merged, nothing written.
  [[nodiscard]] bool nothing() const;
};

/// Errors: merging.nothing_found (in what was named), output.exists, file.*, work.cancelled: then
/// nothing is written.
[[nodiscard]] domain::Expected<MergeDone> merge_brought(
    system::Files& files, system::Randomness& randomness, const bundle::Package& package,
    const MergeOrder& order, const wording::Catalogue& words, system::Progress& progress);

/// The one merged file, or bundle, that is to be opened. Errors: its refusal,
/// merging.nothing_found, file.*, work.cancelled.
[[nodiscard]] domain::Expected<bundle::MergeRun> read_merged(system::Files& files,
                                                             const bundle::Package& package,
                                                             const system::Path& merged,
                                                             system::Progress& progress);

/// What lies in a work folder and in other places, taken together in memory.
struct Brought {
  bundle::MergeRun run;
  std::vector<Verdict> refused;  // files that were read and not taken
};
/// `work_folder`: where the package lies; nothing is taken from one that is not there. `besides`:
/// as collect() takes them. Errors: those of collect().
[[nodiscard]] domain::Expected<Brought> read_brought(system::Files& files,
                                                     const bundle::Package& package,
                                                     const system::Path& work_folder,
                                                     const std::vector<system::Path>& besides,
                                                     system::Progress& progress);

/// What the report of a merge says of each file.
[[nodiscard]] std::vector<report::JsonObject> verdicts_json(const std::vector<Verdict>& verdicts,
                                                            const wording::Catalogue& words);

}  // namespace stordialog::organise
