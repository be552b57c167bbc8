// What a station remembers about itself from one start to the next and no record holds: a small
// file beside its ledger.
#pragma once

#include "system/files.h"

namespace stordialog::shell {

struct Settings {
  int table = 0;  // the number of the table the station stands on; 0: none
  [[nodiscard]] bool operator==(const Settings&) const = default;
};

/// Of the station in `folder`; what is missing, damaged or out of range is as in a new one.
[[nodiscard]] Settings read_settings(system::Files& files, const system::Path& folder);
/// Errors as Files::publish().
[[nodiscard]] domain::Expected<void> write_settings(system::Files& files,
                                                    const system::Path& folder,
                                                    const Settings& settings);

}  // namespace stordialog::shell
