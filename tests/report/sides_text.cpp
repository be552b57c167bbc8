#include "report/sides_text.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace stordialog::report {

namespace {

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("both sides, equal weight and common ground stand in a table in the count's order") {
  const auto words = real_words();
  const auto results = large_results();
  const auto text = sides_text(results.event, results.questions[0], words.in("sv"));
  CHECK(text.starts_with("Vad tyckte parterna var för sig?\n\n"));
  CHECK(says(text, "Idéburen sektor (35)"));
  CHECK(says(text, "80\u00A0%"));
  CHECK(says(text, "1: 70,0\u00A0%"));
  CHECK(says(text, "3: 42,5\u00A0%"));
  CHECK(text.find("Ensamhet") < text.find("Trygghet"));
  CHECK_FALSE(says(text, "visas inte"));
}

TEST_CASE("a hidden option has no figure, and the ends of the scale are words") {
  const auto words = real_words();
  auto results = large_results();
  auto& sides = results.questions[0].sides;
  sides.lines[2] = {};
  sides.lines[2].option = 2;
  sides.lines[1].steps = {tally::kUnderTen, tally::kOverNinety};
  tally::rank_sides(sides);
  const auto text = sides_text(results.event, results.questions[0], words.in("sv"));
  CHECK(says(text, "visas inte"));
  CHECK(says(text, "under 10\u00A0%"));
  CHECK(says(text, "över 90\u00A0%"));
  CHECK(says(text, "I uträkningen står under 10 % för 5 %"));
  CHECK(says(text, "kunde en siffra ha visat hur enskilda"));
  CHECK_FALSE(says(text, "45\u00A0%"));
}

TEST_CASE("sides that are too small are told to be so, and nothing else of them") {
  const auto words = real_words();
  const auto results = sample_results();
  CHECK(sides_text(results.event, results.questions[0], words.in("sv")) ==
        "Parterna visas inte var för sig. Det krävs att minst 20 har röstat från var och en av "
        "dem.\n");
  auto one_side = results;
  one_side.event.sides.pop_back();
  CHECK(sides_text(one_side.event, one_side.questions[0], words.in("sv")).empty());
}

}  // namespace stordialog::report
