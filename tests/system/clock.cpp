#include "system/clock.h"

#include <doctest/doctest.h>

namespace stordialog::system {

TEST_CASE("the machine's waiting clock never goes back") {
  MachineClock clock;
  auto before = clock.monotonic_milliseconds();
  for (int i = 0; i < 1000; ++i) {
    const auto now = clock.monotonic_milliseconds();
    CHECK(now >= before);
    before = now;
  }
}

TEST_CASE("a clock in a test stands still until it is moved") {
  HandClock clock;
  Clock& seam = clock;
  const auto utc = seam.utc_seconds();
  CHECK(seam.utc_seconds() == utc);
  clock.milliseconds += 250;
  CHECK(seam.monotonic_milliseconds() == 250);
}

}  // namespace stordialog::system
