// A folder that holds one stordialog's files, as `prepare` makes it: the package, later what was
// merged, opened and reported. Tells what is there, so that it is plain what comes next.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bundle/package.h"
#include "report/release.h"
#include "system/files.h"
#include "system/randomness.h"

namespace stordialog::organise {

/// Names in a work folder; SLUG is the event's.
struct WorkPlaces {
  WorkPlaces() = default;
  WorkPlaces(system::Path in, const std::string& slug);

  system::Path folder;
  system::Path package;   // SLUG.package
  system::Path merged;    // SLUG.merged, beside it SLUG.report.json and SLUG.report.txt
  system::Path results;   // SLUG.results.json
  system::Path release;   // SLUG.release.json, beside it SLUG.release.txt
  system::Path report;    // folder SLUG-report
  system::Path year;      // SLUG.arshjul.toml, the annual wheel
  system::Path wheel;     // folder SLUG-arshjul: the wheel as PDF, pictures and calendar
  system::Path codes;     // codes.csv, until the codes are printed
  system::Path contacts;  // SLUG.contacts.zip, locked
  system::Path disposal;  // SLUG.disposal.txt, the log
};

/// A work folder that was found.
struct WorkFound {
  system::Path folder, package;
  domain::LocalText event;
  std::string date;
  bool practice = false;
};
/// In each of `places`: itself, its folders and their folders, wherever a *.package lies that can
/// be read. By date, the latest first, then by folder.
[[nodiscard]] std::vector<WorkFound> find_works(system::Files& files,
                                                const std::vector<system::Path>& places);

/// What a work folder holds, and how far the work has come.
struct Work {
  WorkPlaces places;
  domain::Event event;
  domain::EventId id;
  std::vector<domain::Station> stations;  // in the hall, by number
  std::vector<domain::Station> own;       // the organiser's, where paper is entered
  std::vector<std::string> holders;       // ballot keyholders, in sealing order
  std::size_t codes = 0;                  // issued
  std::size_t tickets = 0;                // files that are still here
  bool codes_file = false;
  bool merged = false;
  bool opened = false;
  report::Release release;  // of the results that are here; else empty
  std::size_t report_files = 0;
  bool year_planned = false;  // there is an annual wheel
  bool disposed = false;      // keys and personal data are gone

  /// Empty for what the roster does not have.
  [[nodiscard]] std::string name_of(domain::StationNumber station) const;
  [[nodiscard]] bool approved() const {
    return opened && release.approvals.size() == holders.size();
  }
};
/// `package`: what `package_file` says. Errors: file.*.
[[nodiscard]] domain::Expected<Work> look_at_work(system::Files& files,
                                                  const bundle::Package& package,
                                                  const system::Path& package_file);

/// Writes down that a keyholder agrees to what is in the work folder's results being released; once
/// each, and anew when other results have come. `results`: what the file says. Answers all that has
/// been approved. Errors: release.foreign_results (`file`), file.*, output.*.
[[nodiscard]] domain::Expected<report::Release> approve(
    system::Files& files, system::Randomness& randomness, const WorkPlaces& places,
    const bundle::Package& package, const report::Results& results, report::Approval approval,
    const wording::Catalogue& words);

}  // namespace stordialog::organise
