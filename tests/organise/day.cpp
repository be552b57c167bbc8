#include "organise/day.h"

#include <doctest/doctest.h>

namespace stordialog::organise {

TEST_CASE("a day is written as the calendar has it") {
  CHECK(day_of(0) == "1970-01-01");
  CHECK(day_of(1773914400) == "2026-03-19");
  CHECK(day_of(1798761599) == "2026-12-31");
  CHECK(day_of(1798761600) == "2027-01-01");
}

}  // namespace stordialog::organise
