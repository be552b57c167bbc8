#include "report/look.h"

#include <cmath>

namespace stordialog::report {

std::array<LogoDot, 7> logo() {
  std::array<LogoDot, 7> dots;
  for (std::size_t at = 0; at < dots.size(); ++at) {
    const double angle = -std::numbers::pi / 2 + static_cast<double>(at) * 2 * std::numbers::pi / 7;
    const bool own = at == 1;
    dots[at] = {0.5 + 0.36 * std::cos(angle), 0.5 + 0.36 * std::sin(angle), own ? 0.135 : 0.11,
                own};
  }
  return dots;
}

}  // namespace stordialog::report
