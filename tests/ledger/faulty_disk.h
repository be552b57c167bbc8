// A disk under SQLite that fails, ends the program or loses power at a chosen step. While one of
// these lives, every connection that is opened uses it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <sqlite3.h>

#include "domain/error.h"

namespace stordialog::ledger {

enum class Fault {
  none,
  full,        // this write and all later ones are refused: no space left
  io_error,    // this step and all later ones are refused
  hiccup,      // this step alone is refused
  end,         // the process ends in front of this step
  power_loss,  // the process ends, and whatever was never synced is gone
  torn,        // the same, but half of this write and every other unsynced write arrived
  unreadable,  // this read and all later ones are refused; writing works
};

/// The drive could not be read, and the error says so: by its code, or, where one of SQLite's own
/// checks came upon it and calls it damage, by its reason.
[[nodiscard]] bool says_unreadable(const domain::Error& error);

/// How the child process of a test ends when its step comes.
inline constexpr int kEndedByFault = 77;

class FaultyDisk {
 public:
  FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;
  ~FaultyDisk();

  /// Counts steps (create, write, truncate, sync, delete), or reads, from here, from 1; 0: never.
  void plan(Fault fault, int step);
  [[nodiscard]] int steps() const { return steps_; }
  [[nodiscard]] int reads() const { return reads_; }

  // The rest is for the file system's own functions.

  enum class Step { create, write, truncate, sync, remove };
  /// SQLITE_OK, or the refusal of this step.
  int take(Step step);
  /// SQLITE_OK, or the refusal of this read.
  int take_read();
  [[nodiscard]] bool is_due() const { return fault_ != Fault::none && steps_ + 1 == at_step_; }
  [[nodiscard]] Fault fault() const { return fault_; }
  [[nodiscard]] sqlite3_vfs* real() const { return real_; }
  void created(const std::string& path);
  /// Call before the file changes in this range.
  void will_change(const std::string& path, std::size_t offset, std::size_t size);
  void synced(const std::string& path);
  void will_remove(const std::string& path, bool synced);

 private:
  struct Change {
    std::string path;
    std::size_t offset;
    std::vector<char> before;
    std::size_t size_before;
  };
  [[noreturn]] void lose_power();

  sqlite3_vfs* real_;
  sqlite3_vfs faulty_;
  Fault fault_ = Fault::none;
  int at_step_ = 0;
  int steps_ = 0;
  int reads_ = 0;
  std::vector<Change> unsynced_;
  std::vector<std::string> unsynced_names_;
  std::map<std::string, std::vector<char>> unsynced_removals_;
};

}  // namespace stordialog::ledger
