// The few steps at which the ledger asks the machine itself: where its file comes to stand.
#pragma once

#include "domain/error.h"
#include "system/files.h"

namespace stordialog::ledger {

/// ledger.disk_full or ledger.unwritable, with `file` and `reason`, from an errno.
[[nodiscard]] domain::Error machine_error(const system::Path& file, int number);

/// Makes an empty file that only its owner may read; refuses one that exists.
[[nodiscard]] domain::Expected<void> make_private(const system::Path& file);

/// Renames, and returns when the new name is on the drive.
[[nodiscard]] domain::Expected<void> move_into_place(const system::Path& from,
                                                     const system::Path& to);

}  // namespace stordialog::ledger
