// A folder with the workshop's first bundle whole, and others each spoilt in one way.
#pragma once

#include <string>

#include "cli/shell.h"

namespace stordialog::cli::testing {

/// good.bundle, cut.bundle, tampered.bundle, unsigned.bundle and foreign.bundle in `folder`.
void spoil_bundles(const Folder& folder);

}  // namespace stordialog::cli::testing
