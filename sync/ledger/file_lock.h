// One program per ledger, for as long as it is open. SQLite's own locks are held only while reading
// and writing: exclusive locking would leave withdrawn bodies in a journal that is never deleted.
#pragma once

#include <utility>

#include "domain/error.h"
#include "system/files.h"

namespace stordialog::ledger {

class FileLock {
 public:
  /// Locks `file`, which is made if it is not there and stays behind, empty. Errors: ledger.busy,
  /// ledger.disk_full, ledger.unwritable, each with `file`.
  [[nodiscard]] static domain::Expected<FileLock> take(const system::Path& file);
  FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  FileLock& operator=(FileLock&&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace stordialog::ledger
