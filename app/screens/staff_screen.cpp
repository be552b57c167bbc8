#include "screens/staff_screen.h"

#include <cmath>

namespace stordialog::screens {

int wait_left_s(const PinScreen& screen, double now_s) {
  const double left = screen.wait_until_s - now_s;
  return left > 0 ? static_cast<int>(std::ceil(left)) : 0;
}

}  // namespace stordialog::screens
