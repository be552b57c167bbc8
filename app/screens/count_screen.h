// The page that explains an opened count: whether it lies open, and where in its tables.
#pragma once

#include <cstddef>

namespace stordialog::screens {

struct CountScreen {
  bool shown = false;
  std::size_t question = 0;  // of the results, where there are several to choose from
  std::size_t page = 0;      // over all its tables, one after the other
};

}  // namespace stordialog::screens
