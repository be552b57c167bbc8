// Disposal (gallring) when the event's day for it has come: what is to be preserved is written in
// open formats with checksums, then keys, tickets, ledgers, exports and contacts are destroyed, and
// a log says what went by which decision. Whatever interrupts it, it can be run again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bundle/package.h"
#include "organise/output.h"
#include "report/files.h"
#include "system/clock.h"
#include "system/progress.h"
#include "wording/catalogue.h"

namespace stordialog::organise {

struct DisposeOrder {
  system::Path package_file;  // in the work folder
  system::Path data;          // where this computer's stations live; empty: not looked into
  /// Outside the work folder: keys, exports, contacts; of a folder (a drive), what is found in it.
  std::vector<system::Path> besides;
  system::Path results;          // empty: the work folder's
  bool without_results = false;  // the votes were never opened
  std::string decision;          // gallringsbeslutets diarienummer
  bool before_date = false;
};

/// In the order in which they go: after the keys, what is sealed to them is closed for good. What a
/// later run is told by goes last: a sheet before the key that says whose it is.
enum class Doom : std::uint8_t { sheet, key, ticket, codes, contacts, bundle, ledger, remains };

struct Doomed {
  system::Path file;
  std::string name;  // in the log: without folders of this computer
  Doom what = Doom::key;
  std::uint64_t bytes = 0;
};

struct DisposalPlan {
  std::string decision, today;
  bool early = false;                 // before the event's day, or it has none
  std::vector<Doomed> destroyed;      // by Doom, then name
  std::vector<system::Path> kept;     // in the work folder, as they are
  std::vector<system::Path> unknown;  // likewise: somebody has to look at them
  std::vector<system::Path> gone;     // named, and not there any more
  std::vector<system::Path> folders;  // that are removed when nothing is left in them
  std::vector<system::Path> ledgers;  // whose station must not be running
  system::Path results;               // empty: none
  system::Path preserved, log;        // folder SLUG-preserved, SLUG.disposal.txt
};

/// Looks, and changes nothing. In the work folder only what is found to be this event's goes.
/// Errors: dispose.no_decision, dispose.too_early (`date`), dispose.no_date, dispose.no_results,
/// dispose.results_older (`file`: found, not named, and made before somebody's withdrawal),
/// dispose.foreign (`file`: named, and not of this event or nothing that is disposed of), file.*.
[[nodiscard]] domain::Expected<DisposalPlan> plan_disposal(system::Files& files,
                                                           system::Clock& clock,
                                                           const bundle::Package& package,
                                                           const DisposeOrder& order);

/// What is preserved, the report's files among it, with SHA256SUMS as `sha256sum -c` reads it.
/// Errors: file.*.
[[nodiscard]] domain::Expected<std::vector<Output>> preserved_outputs(
    system::Files& files, const bundle::Package& package, const DisposalPlan& plan,
    const std::vector<report::NamedBytes>& report);

/// The same with the report made from the plan's results, in every format; nothing where another
/// run has preserved it already. Errors: also results.*, report.*, work.cancelled.
[[nodiscard]] domain::Expected<std::vector<Output>> outputs_to_preserve(
    system::Files& files, const bundle::Package& package, const DisposalPlan& plan,
    const report::Making& making, system::Progress& progress);

struct Disposed {
  std::vector<system::Path> left;         // could not be removed
  std::optional<domain::Error> unlogged;  // why the log's end could not be written: file.*
};
/// Carries it out. `preserved` is written unless it stands there already; either way it is held
/// against its checksums before anything goes. Errors: dispose.preserved_changed (`file`),
/// ledger.busy (`file`), output.*, file.*: then nothing went.
[[nodiscard]] domain::Expected<Disposed> dispose(system::Files& files,
                                                 system::Randomness& randomness,
                                                 const bundle::Package& package,
                                                 const DisposalPlan& plan,
                                                 const std::vector<Output>& preserved,
                                                 const wording::Catalogue& words);

/// What goes, what stays and what somebody has to look at, before anything is done.
[[nodiscard]] std::string disposal_text(const DisposalPlan& plan, const wording::Catalogue& words);
/// A section of the log: what goes by which decision; no personal data.
[[nodiscard]] std::string disposal_log(const DisposalPlan& plan, const bundle::Package& package,
                                       const wording::Catalogue& words);

}  // namespace stordialog::organise
