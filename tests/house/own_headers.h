// Whoever names something of another room includes a header that declares it. The tests compile
// several files as one, where a neighbour's include hides that one's own is missing; ./run.sh
// compiles each file by itself.
#pragma once

#include <vector>

#include "house/source_tree.h"

namespace stordialog::house {

/// Every ROOM::name, first time in its file, that stands in no header of that room which the file
/// includes, itself or through others. By text alone: a header counts as declaring every word that
/// it holds outside of comments.
std::vector<Finding> check_own_headers(const std::vector<SourceFile>& sources);

}  // namespace stordialog::house
