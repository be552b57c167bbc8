// Taking back what somebody handed in, after the event: stored at the organiser's own station, so
// that every later merge leaves it out, also when the same drives come again or late.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "desk/desk.h"
#include "organise/collect.h"

namespace stordialog::organise {

struct WithdrawOrder {
  system::Path work_folder;           // where the package lies
  std::vector<system::Path> brought;  // besides it: exports, merged files, folders with such
  std::vector<domain::RecordId> records;
};

struct TakenBack {
  domain::RecordId id;
  std::optional<domain::Kind> kind;  // nothing: no export lists it any more
  bool before = false;               // the organiser's own station had taken it back already
};

struct WithdrawDone {
  std::vector<TakenBack> records;             // by id, each once
  std::vector<domain::RecordId> initiatives;  // made of ideas that went, and still there
  std::optional<desk::Exported> exported;     // nothing: all had been taken back before
  std::vector<system::Path> older;            // what files_made_before() finds
  std::vector<Verdict> refused;               // files that were read and not taken
};

/// All of them or none. Errors: withdraw.nothing, withdraw.unknown (`id`: in nothing that was
/// brought in), withdraw.ballot, withdraw.kind, withdraw.no_station (the event has no station for
/// the organiser, or its folder is gone), those of collect() and PaperDesk.
[[nodiscard]] domain::Expected<WithdrawDone> withdraw(desk::Machine machine,
                                                      const bundle::Package& package,
                                                      const WithdrawOrder& order,
                                                      system::Progress& progress);

/// What the exports of the organiser's own station in a work folder take back.
struct OrganisersWithdrawals {
  std::set<domain::RecordId> targets;
  std::int64_t exported_ns = 0;  // the newest export with such: its file's time
};
[[nodiscard]] OrganisersWithdrawals organisers_withdrawals(system::Files& files,
                                                           const bundle::Package& package,
                                                           const system::Path& work_folder);
/// Error: open.withdrawn_since (`file`): `merged`, read from it, still holds something that has
/// been taken back; it has to be merged again.
[[nodiscard]] domain::Expected<void> check_nothing_withdrawn_since(system::Files& files,
                                                                   const bundle::Package& package,
                                                                   const system::Path& work_folder,
                                                                   const system::Path& file,
                                                                   const bundle::Merged& merged);

/// What was merged, opened or reported before the newest export of the organiser's station was
/// made, and so may hold what it takes back: merged files with their reports, results and what was
/// approved of them, locked contacts, folders with a report. In the work folder and in the folders
/// of merged files among `brought`.
[[nodiscard]] std::vector<system::Path> files_made_before(system::Files& files,
                                                          const WithdrawOrder& order);

}  // namespace stordialog::organise
