// Which room of the house may see which, and which room alone may see which library: the table of
// docs/ARCHITECTURE.md as code, held against every #include.
#pragma once

#include <vector>

#include "house/source_tree.h"

namespace stordialog::house {

/// Every include that no arrow allows, a library's reached through a header of our own among them.
std::vector<Finding> check_arrows(const std::vector<SourceFile>& sources);

}  // namespace stordialog::house
