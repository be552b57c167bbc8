#include "report/method_text.h"

#include <doctest/doctest.h>

#include "report/sample.h"
#include "report/write.h"

namespace stordialog::report {

namespace {

using domain::CountingRule;

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("each rule is told in a sentence, under a head of its own") {
  const auto words = real_words();
  const auto text = [&](CountingRule rule) {
    return results_text(results_by(rule), words.in("sv"));
  };
  CHECK(says(text(CountingRule::sum), "dela ut 6 prickar, högst 3 på samma"));
  CHECK(says(text(CountingRule::schulze),
             "rangordnade upp till 3 utmaningar. Räknat enligt Schulze"));
  CHECK(says(text(CountingRule::borda), "Räknat enligt Borda"));
  CHECK(says(text(CountingRule::mean), "Medelbetyg"));
  CHECK(says(text(CountingRule::majority_judgement), "Mittersta betyg"));
  CHECK_FALSE(says(text(CountingRule::mean), "%"));
}

TEST_CASE("a mean has two decimals, rounded") {
  const auto words = real_words();
  const auto asked = results_by(CountingRule::mean).event.questions.front();
  CHECK(points_text(asked, 6, 4, words.in("sv")) == "1,50");
  CHECK(points_text(asked, 10, 3, words.in("sv")) == "3,33");
  CHECK(points_text(asked, 305, 100, words.in("sv")) == "3,05");
  CHECK(points_text(asked, 0, 0, words.in("sv")) == "–");
}

}  // namespace stordialog::report
