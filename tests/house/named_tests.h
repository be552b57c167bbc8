// A page that says "shown by this test" names a test that is there.
#pragma once

#include <vector>

#include "house/source_tree.h"

namespace stordialog::house {

/// In `page` a test is named as `test_ROOM`: name, in a cell of a table, several divided by "·".
/// A finding for each name that no TEST_CASE under tests/ROOM has, and for each row of a table with
/// such a column that names none.
[[nodiscard]] std::vector<Finding> check_named_tests(const SourceFile& page,
                                                     const std::vector<SourceFile>& tests);

}  // namespace stordialog::house
