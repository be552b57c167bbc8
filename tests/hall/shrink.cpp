#include "hall/shrink.h"

#include <algorithm>

namespace stordialog::workshops {

Workshop shrunk(Workshop failing, const Fails& fails, std::uint32_t tries) {
  std::size_t run = failing.actions.size();
  while (run > 0 && tries > 0) {
    bool smaller = false;
    for (std::size_t first = 0; first < failing.actions.size() && tries > 0; --tries) {
      Workshop without = failing;
      const auto begin = without.actions.begin() + static_cast<std::ptrdiff_t>(first);
      const auto left = without.actions.size() - first;
      without.actions.erase(begin, begin + static_cast<std::ptrdiff_t>(std::min(run, left)));
      if (fails(without)) {
        failing = std::move(without);
        smaller = true;
      } else {
        first += run;
      }
    }
    if (!smaller || run > failing.actions.size()) run /= 2;
  }
  return failing;
}

}  // namespace stordialog::workshops
