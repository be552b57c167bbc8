#include "organise/rehearsal.h"

#include <doctest/doctest.h>

#include "organise/hall.h"

namespace stordialog::organise::testing {
namespace {

TEST_CASE("a test ballot opens with every key, in whatever order they were unlocked") {
  const Workshop workshop;
  const auto files = practice_key_files(workshop.practice);
  KeyRing ring(workshop.package());
  REQUIRE(ring.unlock(files[1], kPracticePassword));
  const auto early = rehearse(workshop.package(), ring);
  CHECK(code_of(early) == "open.keys_missing");
  CHECK(detail(early, "given") == "1");
  REQUIRE(ring.unlock(files[0], kPracticePassword));
  CHECK(rehearse(workshop.package(), ring));
}

}  // namespace
}  // namespace stordialog::organise::testing
