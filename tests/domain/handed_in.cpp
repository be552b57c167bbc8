#include "domain/handed_in.h"

#include <set>

#include <doctest/doctest.h>

namespace stordialog::domain {

TEST_CASE("every kind has a number and a name of its own, and the numbers never change") {
  std::set<std::string_view> names;
  std::uint8_t number = 0;
  for (const Kind kind : kEveryKind) {
    CHECK(static_cast<std::uint8_t>(kind) == ++number);
    names.insert(name_of(kind));
  }
  CHECK(number == kKinds);
  CHECK(names.size() == kKinds);
  CHECK_FALSE(names.contains("unknown"));
  CHECK(name_of(Kind::staff_action) == "staff_action");
}

TEST_CASE("a number that is no kind has no kind's name") {
  CHECK(name_of(static_cast<Kind>(10)) == "unknown");
}

TEST_CASE("only ballots and contacts are sealed") {
  for (const Kind kind : kEveryKind) {
    CHECK(is_sealed(kind) == (kind == Kind::ballot || kind == Kind::contact));
  }
}

}  // namespace stordialog::domain
