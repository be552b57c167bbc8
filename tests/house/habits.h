// Habits of this house that a compiler does not know: files short enough to read, no state hidden
// in drawing, nothing sealed by a known seed.
#pragma once

#include <vector>

#include "house/source_tree.h"

namespace stordialog::house {

/// Files with more lines than one sitting allows, `static` variables in app/drawing, and
/// seal_made_up() where real records are sealed.
std::vector<Finding> check_habits(const std::vector<SourceFile>& sources);

}  // namespace stordialog::house
