// A private copy of a ledger and the journal beside it, gone when this is: SQLite may roll back and
// write in it, and the original stays byte for byte as it was.
#pragma once

#include "cli/run.h"

namespace stordialog::cli {

class LedgerCopy {
 public:
  /// In a hidden folder in `where`, which is there. Errors: file.*.
  [[nodiscard]] static domain::Expected<LedgerCopy> make(Surroundings& here,
                                                         const system::Path& ledger,
                                                         const system::Path& where);
  LedgerCopy(LedgerCopy&& other) noexcept;
  LedgerCopy& operator=(LedgerCopy&&) = delete;
  ~LedgerCopy();
  [[nodiscard]] system::Path file() const { return folder_ / "copy.ledger"; }

 private:
  LedgerCopy(system::Files& files, system::Path folder)
      : files_(&files), folder_(std::move(folder)) {}
  system::Files* files_;
  system::Path folder_;
};

/// For what need not outlive the command.
[[nodiscard]] system::Path temporary_folder();

}  // namespace stordialog::cli
