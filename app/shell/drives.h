// Removable drives that are plugged in and mounted. One function per system, in drives_linux.cpp.
#pragma once

#include <optional>
#include <vector>

#include "screens/view.h"
#include "system/files.h"

namespace stordialog::shell {

/// Mounted removable drives by name. With `instead` the folders in it stand for drives: for
/// practice, network shares and tests.
[[nodiscard]] std::vector<screens::Drive> mounted_drives(
    system::Files& files, const std::optional<system::Path>& instead);

}  // namespace stordialog::shell
