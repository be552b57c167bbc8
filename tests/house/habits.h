// Habits of this house that a compiler does not know: files short enough to read, no state hidden
// in drawing.
#pragma once

#include <vector>

#include "house/source_tree.h"

namespace stordialog::house {

/// Files with more lines than one sitting allows, and `static` variables in app/drawing.
std::vector<Finding> check_habits(const std::vector<SourceFile>& sources);

}  // namespace stordialog::house
