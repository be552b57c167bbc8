// One SQLite file per station and event: the record on this station. schema.sql beside this file.
// Promise: when a call that stores something returns success, it is on the drive (DELETE journal,
// synchronous EXTRA, full fsync). After a failed write the ledger must be closed and opened again:
// every later call gives the same error. A lock file beside it keeps a second program out.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "domain/station.h"
#include "record/record.h"
#include "system/files.h"

namespace stordialog::ledger {

class Place;

/// Whose ledger it is. Written when made, checked each time it is opened.
struct Owner {
  domain::EventId event;
  domain::StationNumber station = 0;
  bool practice = false;
  bool operator==(const Owner&) const = default;
};

struct Export {
  domain::Profile profile = domain::Profile::full;
  std::uint32_t number = 0;  // 1, 2, ... per profile
  domain::Hash hash{};       // of the bundle's bytes
};

/// One change, all of it or nothing.
struct Change {
  std::vector<record::Record> add;
  std::vector<domain::RecordId> remove;  // afterwards their bodies are nowhere in the file
  std::vector<domain::Totals> totals;    // replace the row of that question
  std::optional<std::uint64_t> lamport;  // the highest counter known
  std::optional<Export> exported;        // spends that number
  std::optional<std::uint32_t> pin_failures;
};

class Ledger {
 public:
  /// Opens, or makes a new one if there is no file. Looks through all of it; a file that is refused
  /// stays byte for byte as it was. Locks `file` with the ending .lock. Errors, each with `file`:
  /// ledger.not_ours, ledger.other_event, ledger.other_station (`station`), ledger.newer
  /// (`version`), ledger.damaged (`reason`), ledger.busy, ledger.disk_full, ledger.unwritable (both
  /// `reason`).
  [[nodiscard]] static domain::Expected<Ledger> open(const system::Path& file, const Owner& owner);
  /// `place` is used while opening only, but its lock is held by the ledger.
  [[nodiscard]] static domain::Expected<Ledger> open(const system::Path& file, const Owner& owner,
                                                     Place& place);
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  /// Commits to the drive. Nothing is changed after ledger.already_there (an id or an export number
  /// that exists; `id`), ledger.too_many (`most`) and ledger.busy, and the ledger can be used on.
  /// After ledger.disk_full, ledger.unwritable and ledger.damaged only opening it again tells
  /// whether all of the change is there or none.
  [[nodiscard]] domain::Expected<void> commit(const Change& change);

  [[nodiscard]] domain::Expected<bool> has(const domain::RecordId& id) const;
  [[nodiscard]] domain::Expected<std::optional<record::Record>> find(
      const domain::RecordId& id) const;
  /// All records of the kinds asked for, by id ascending.
  [[nodiscard]] domain::Expected<std::vector<record::Record>> records(
      std::initializer_list<domain::Kind> kinds) const;
  [[nodiscard]] domain::Expected<std::vector<record::Record>> all_records() const;
  [[nodiscard]] domain::Expected<domain::Counts> counts() const;
  [[nodiscard]] domain::Expected<std::vector<domain::Totals>> totals() const;
  [[nodiscard]] domain::Expected<std::uint64_t> lamport() const;
  /// Exports of one profile, by number ascending.
  [[nodiscard]] domain::Expected<std::vector<Export>> exports(domain::Profile profile) const;
  [[nodiscard]] domain::Expected<std::uint32_t> pin_failures() const;

  /// Rewrites the file so that page order tells nothing of the order of casting: when voting
  /// closes. Errors as commit.
  [[nodiscard]] domain::Expected<void> vacuum();
  /// The drive has failed, perhaps in the rewriting after a commit that succeeded: everything else
  /// is refused until the ledger is opened again.
  [[nodiscard]] bool has_stopped() const;
  /// SQLite's own full check. Error: ledger.damaged with `reason`.
  [[nodiscard]] domain::Expected<void> check() const;

 private:
  struct Database;
  explicit Ledger(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace stordialog::ledger
