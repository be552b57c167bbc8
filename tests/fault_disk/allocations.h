// The program's memory may run out: every allocation by `new` is counted, and one that is chosen
// fails.
#pragma once

#include <cstdint>

namespace stordialog::fault_disk {

/// While one lives, allocations count; of all that have been counted since count_from_here(), the
/// chosen one throws std::bad_alloc. One at a time.
class CountAllocations {
 public:
  CountAllocations();
  ~CountAllocations();
  CountAllocations(const CountAllocations&) = delete;
  CountAllocations& operator=(const CountAllocations&) = delete;
};

/// While one lives nothing counts: SQLite's own code, which calls the drives, knows no exceptions.
class Uncounted {
 public:
  Uncounted();
  ~Uncounted();
  Uncounted(const Uncounted&) = delete;
  Uncounted& operator=(const Uncounted&) = delete;

 private:
  bool before_;
};

/// 0: none fails.
void count_from_here(std::uint64_t failing);
/// From now on none is counted and none fails, until count_from_here().
void stop_counting();
[[nodiscard]] std::uint64_t allocations_counted();

}  // namespace stordialog::fault_disk
