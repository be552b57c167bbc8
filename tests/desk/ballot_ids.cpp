#include "desk/ballot_ids.h"

#include <doctest/doctest.h>

#include "desk/hall.h"
#include "seal/voting_code.h"

namespace stordialog::desk::testing {

TEST_CASE("each code makes one id for each question, and it is good for that question only") {
  const Hall hall;
  const BallotIds ids(hall.package);
  for (const auto& hash : hall.package.code_hashes) {
    const auto first = seal::ballot_id(hall.package.id_key, "first", hash);
    const auto second = seal::ballot_id(hall.package.id_key, "second", hash);
    CHECK(ids.has("first", first));
    CHECK_FALSE(ids.has("second", first));
    CHECK(ids.question_of(first) == 0);
    CHECK(ids.question_of(second) == 1);
  }
}

TEST_CASE("an id that no code makes is good for no question") {
  Hall hall;
  const BallotIds ids(hall.package);
  const auto foreign = hall.randomness.id<domain::RecordId>();
  CHECK_FALSE(ids.has("first", foreign));
  CHECK_FALSE(ids.question_of(foreign));
  CHECK_FALSE(ids.has("first", {}));
}

TEST_CASE("where codes are off no id is made from one") {
  const Hall hall({.codes = false});
  CHECK_FALSE(BallotIds(hall.package).question_of({}));
}

}  // namespace stordialog::desk::testing
