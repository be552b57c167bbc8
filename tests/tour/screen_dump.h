// What an X display shows, as seen from beside the program that draws on it.
#pragma once

#include <string>

#include "picture/offscreen.h"
#include "system/files.h"

namespace stordialog::tour {

/// The whole of it now. `scratch` is a folder that takes a file meanwhile. Throws Blocked if it
/// cannot be seen.
[[nodiscard]] picture::Pixels look_at(const std::string& display, const system::Path& scratch);

}  // namespace stordialog::tour
