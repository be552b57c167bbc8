#include "simulate/made_up.h"

#include <set>

#include <doctest/doctest.h>

#include "wording/text.h"

namespace stordialog::simulate {

TEST_CASE("every number gives another idea and another association") {
  std::set<std::string> ideas, associations;
  for (std::size_t index = 0; index < 2000; ++index) {
    CHECK(ideas.insert(idea_text(index)).second);
    CHECK(associations.insert(association(index)).second);
  }
}

TEST_CASE("texts are stored as they are written") {
  for (const auto& idea : idea_texts()) {
    CHECK(wording::normalise(idea.text) == std::string(idea.text));
  }
}

TEST_CASE("nobody is reached at an address or a number that somebody has") {
  system::SeededRandomness randomness(1);
  std::size_t telephones = 0;
  for (int time = 0; time < 1000; ++time) {
    const auto name = person_name(randomness);
    const auto reach = reach_of(name, randomness);
    if (reach.ends_with("@example.org")) {
      for (const char letter : reach) CHECK(static_cast<unsigned char>(letter) < 0x80);
      CHECK(reach.find(' ') == std::string::npos);
      continue;
    }
    ++telephones;
    // 070-1740605 to 070-1740699 are kept free for fiction.
    REQUIRE(reach.size() == 13);
    CHECK(reach.starts_with("070-174 06 "));
    CHECK(reach.substr(11) >= "05");
  }
  CHECK(telephones > 300);
}

}  // namespace stordialog::simulate
