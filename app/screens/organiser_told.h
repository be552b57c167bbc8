// What the host tells the organiser's desk: the work folders there are, what one holds, what was
// brought, merged, opened, approved and written, and how far a long job has come.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "organise/merging.h"
#include "organise/work_folder.h"
#include "report/results.h"
#include "screens/data_screen.h"
#include "screens/open_screen.h"
#include "screens/paper_screen.h"
#include "screens/prepare_told.h"
#include "screens/withdraw_screen.h"
#include "screens/year_screen.h"

namespace stordialog::screens {

/// What the host is at; one thing at a time.
enum class DeskWork : std::uint8_t {
  none,
  looking,  // for work folders, for keys
  reading,
  merging,
  unlocking,
  trying,
  opening,
  approving,
  reporting,
  preparing,  // a key, the package
  carrying,   // a ticket
  printing,
  entering,  // what is on paper
  planning,  // the annual wheel
  searching,
  withdrawing,
  listing,    // contacts
  disposing,  // or looking at what would go
};

struct Organiser {
  DeskWork doing = DeskWork::none;
  std::string step;  // a wording key; empty before the first
  std::uint64_t done = 0, total = 0;

  std::vector<organise::WorkFound> works;
  std::optional<organise::Work> work;        // the one that was chosen
  std::vector<std::string> places;           // what was read: "SAND", "this computer"
  std::optional<organise::MergeDone> merge;  // of the last reading or merging
  bool merge_written = false;                // what `merge` says is what lies in the merged file
  Opening keys;                              // holders and the practice password
  bool keys_tried = false;                   // the test ballot opened
  std::optional<report::Results> results;
  std::vector<organise::WrittenFile> written;        // of the report, this time
  std::uint32_t merges = 0, opens = 0, reports = 0;  // how often each has been done
  Preparing prepare;
  PaperTold paper;
  YearTold year;
  WithdrawTold withdraw;
  ContactsTold contacts;
  DisposalTold disposal;

  /// Ballots by which stations' live counts and opened ballots differ; 0: they agree.
  [[nodiscard]] std::uint32_t differing() const;
};

/// The organiser's tasks in their order.
enum class Task : std::uint8_t { prepare, print, merge, open, report, year };
inline constexpr std::size_t kTasks = 6;
/// done: nothing more needs to be. next: the one to do now. later: it needs another one first.
/// gone: its files have been disposed of.
enum class TaskState : std::uint8_t { done, next, later, gone };
[[nodiscard]] TaskState state_of(Task task, const organise::Work& work);

/// Each station's row of a balance, its kinds together, and whether it adds up.
struct StationBalance {
  domain::StationNumber station = 0;
  std::string name;
  bool came = false;
  bool forked = false;
  bool board_only = false;
  std::uint32_t received = 0, fresh = 0, already = 0, set_aside = 0, refused = 0;
  std::uint32_t ballots_missing = 0;
  [[nodiscard]] bool adds_up() const { return received == fresh + already + set_aside + refused; }
};
/// By number: every station of the roster, also those of which nothing has come.
[[nodiscard]] std::vector<StationBalance> balances_of(const organise::MergeDone& merge,
                                                      const organise::Work& work);
[[nodiscard]] StationBalance sum_of(const std::vector<StationBalance>& rows);

}  // namespace stordialog::screens
