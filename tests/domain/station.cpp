#include "domain/station.h"

#include <doctest/doctest.h>

namespace stordialog::domain {

TEST_CASE("profiles are named as file names name them") {
  CHECK(name_of(Profile::board) == "board");
  CHECK(name_of(Profile::full) == "full");
}

TEST_CASE("counts are kept per kind and summed") {
  Counts counts;
  CHECK(counts.total() == 0);
  std::uint32_t count = 0;
  for (const Kind kind : kEveryKind) counts.of(kind) = ++count;
  CHECK(counts.by_kind[0] == 1);
  CHECK(counts.of(Kind::idea) == 1);
  CHECK(counts.of(Kind::staff_action) == 9);
  CHECK(counts.total() == 45);
}

}  // namespace stordialog::domain
