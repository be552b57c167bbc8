// What lay in SQLite's rollback journals at the moment each was deleted: on a real drive those
// blocks stay behind.
#pragma once

#include <string>

namespace stordialog::simulate::testing {

/// Every journal this test program has deleted so far, one after the other.
[[nodiscard]] const std::string& deleted_journals();

}  // namespace stordialog::simulate::testing
