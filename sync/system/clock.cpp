#include "system/clock.h"

#include <chrono>

namespace stordialog::system {

std::int64_t MachineClock::utc_seconds() {
  using namespace std::chrono;
  return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

std::int64_t MachineClock::monotonic_milliseconds() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

}  // namespace stordialog::system
