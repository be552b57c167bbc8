// A drive that lives in memory: what programs see of it now, and what of that would outlive a power
// cut. It counts its steps and its reads, and fails, or loses power, at the one it is told.
// Promise: the same calls and the same chance give the same bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/bytes.h"
#include "system/randomness.h"

namespace stordialog::fault_disk {

/// The calls that change a drive, each one step.
enum class Step : std::uint8_t { create, write, truncate, sync, rename, remove, sync_folder };

enum class Trouble : std::uint8_t {
  none,
  full,        // from this step on nothing more can be made or written
  fails_once,  // this step alone; of a write half has arrived
  fails,       // this step and all later ones
  gone,        // from this step on the drive is not there
  power,       // from this step on nothing happens any more, until restart()
  // The same of the calls that read, which are counted by themselves: writing works.
  unreadable_once,
  unreadable,
};

/// What became of the changes that no sync had followed when power went.
enum class Unsynced : std::uint8_t { lost, kept, cut, torn, garbage };

inline constexpr std::size_t kSectorBytes = 512;

class Drive {
 public:
  // What is asked of it. Nothing, or false: refused. `number`: of an open file.

  enum class Answer : std::uint8_t { done, failed, full, missing, gone };
  [[nodiscard]] Answer create(const std::string& name);
  [[nodiscard]] Answer rename(const std::string& from, const std::string& to);
  [[nodiscard]] Answer remove(const std::string& name);
  [[nodiscard]] Answer sync_folder(const std::string& folder);
  [[nodiscard]] Answer make_folder(const std::string& name);
  [[nodiscard]] std::optional<int> open(const std::string& name) const;
  /// Somebody reads: false if that fails.
  [[nodiscard]] bool read();
  [[nodiscard]] const domain::Bytes& bytes(int file) const { return files_.at(file).now; }
  [[nodiscard]] Answer write(int file, domain::ByteView bytes, std::size_t offset);
  [[nodiscard]] Answer truncate(int file, std::size_t size);
  [[nodiscard]] Answer sync(int file);
  /// False from a planned loss of power to restart().
  [[nodiscard]] bool has_power() const { return !dead_; }
  /// False: nothing on it can be reached, not even read.
  [[nodiscard]] bool is_there() const { return !gone_ && !dead_; }
  [[nodiscard]] const std::map<std::string, int>& names() const { return names_; }
  [[nodiscard]] const std::set<std::string>& folders() const { return folders_; }

  // What it is told.

  /// At this step (or read, if that is what fails) from now, counted from 1. What it was told
  /// before is forgotten.
  void plan(Trouble trouble, std::uint64_t step);
  [[nodiscard]] std::uint64_t steps() const { return steps_; }
  [[nodiscard]] std::uint64_t reads() const { return reads_; }
  /// Since it was made: steps, and those that were refused or took power with them.
  struct Tally {
    std::uint64_t steps = 0, faults = 0;
  };
  [[nodiscard]] const Tally& tally() const { return tally_; }
  /// The trouble planned has come.
  [[nodiscard]] bool struck() const {
    return at_step_ != 0 && (fails_reading() ? reads_ : steps_) >= at_step_;
  }
  /// Everything works again. What failed syncs left behind stays in doubt.
  void heal();
  void pull_out() { gone_ = true; }
  /// Sees all bytes of every write, also of one that fails.
  void watch(std::function<void(domain::ByteView)> watcher) { watcher_ = std::move(watcher); }
  /// Power comes back: of what was never synced, so much is there.
  void restart(Unsynced unsynced, system::Randomness& randomness);
  std::uint64_t free_bytes = 1ULL << 40;

  /// Everything as programs see it now, all of it synced, under names that begin otherwise: a
  /// cloned drive, or one to be restored later.
  [[nodiscard]] Drive copy(const std::string& from, const std::string& to) const;
  /// All bytes of all files, one after the other, to search in.
  [[nodiscard]] std::string all_bytes() const;

 private:
  struct Write {
    std::size_t offset = 0;
    domain::Bytes bytes;
    std::optional<std::size_t> truncated;  // instead of bytes
    bool doomed = false;                   // a sync has failed: no later one brings it
  };
  struct File {
    domain::Bytes now, durable;
    std::vector<Write> unsynced;
  };
  struct Renaming {  // of a name: what it stands for from now on
    std::string name;
    std::optional<int> file;
    std::uint64_t call = 0;  // both halves of a rename have one number
  };
  [[nodiscard]] bool fails_reading() const {
    return trouble_ == Trouble::unreadable || trouble_ == Trouble::unreadable_once;
  }
  [[nodiscard]] Answer take(Step step);
  [[nodiscard]] Answer answer_to(Step step);
  /// Refused, and not under way when power went either: then it may still have arrived.
  [[nodiscard]] bool leaves_no_trace(Answer answer) const {
    return answer != Answer::done && !dying_;
  }
  static void apply(const Write& write, domain::Bytes& bytes);
  static void tear(const Write& write, Unsynced unsynced, system::Randomness& randomness,
                   domain::Bytes& bytes);
  void forget_unnamed();

  std::map<std::string, int> names_, durable_names_;
  std::vector<Renaming> unsynced_names_;
  std::set<std::string> folders_;
  std::map<int, File> files_;
  int next_file_ = 1;
  std::uint64_t calls_ = 0;

  std::function<void(domain::ByteView)> watcher_;
  Tally tally_;
  Trouble trouble_ = Trouble::none;
  std::uint64_t at_step_ = 0, steps_ = 0, reads_ = 0;
  bool gone_ = false, dead_ = false;
  bool dying_ = false;  // power goes in the very step that is being taken
};

}  // namespace stordialog::fault_disk
