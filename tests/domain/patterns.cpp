#include "domain/patterns.h"

#include <doctest/doctest.h>

#include "domain/limits.h"
#include "domain/voting.h"

using namespace stordialog;
using domain::Method;

namespace {

domain::Question question_of(Method method, std::size_t options, std::uint16_t picks,
                             std::uint16_t per_option = 1) {
  domain::Question question;
  question.method = method;
  for (std::size_t i = 0; i < options; ++i) question.options.push_back("o" + std::to_string(i));
  question.picks = picks;
  question.per_option = static_cast<decltype(question.per_option)>(per_option);
  return question;
}

/// Every way of saying nothing or 0 to `most` of each option, those that check_answer lets through.
std::uint64_t tried(const domain::Question& question, int most) {
  std::vector<int> said(question.options.size(), -1);
  std::uint64_t right = 0;
  while (true) {
    std::vector<std::uint16_t> picks;
    std::vector<std::uint8_t> values;
    for (std::size_t i = 0; i < said.size(); ++i) {
      if (said[i] < 0) continue;
      picks.push_back(static_cast<std::uint16_t>(i));
      if (domain::has_values(question.method)) values.push_back(static_cast<std::uint8_t>(said[i]));
    }
    right += domain::check_answer(question, picks, values).has_value();
    std::size_t at = 0;
    while (at < said.size() && ++said[at] > most) said[at++] = -1;
    if (at == said.size()) return right;
  }
}

}  // namespace

TEST_CASE("patterns are as many as the answers that may be given") {
  for (std::size_t options = 1; options <= 4; ++options) {
    for (std::uint16_t picks = 1; picks <= 4; ++picks) {
      CAPTURE(options);
      CAPTURE(picks);
      const auto is_counted = [](const domain::Question& question, int most) {
        const auto all = tried(question, most);
        CHECK(domain::patterns_of(question) ==
              std::min<std::uint64_t>(all, domain::kPatternsMost + 1));
      };
      is_counted(question_of(Method::picks, options, picks), 0);
      is_counted(question_of(Method::ranking, options, picks), 5);
      is_counted(question_of(Method::score, options, picks), domain::limits::kScoreMost);
      for (std::uint16_t each = 1; each <= 3; ++each) {
        is_counted(question_of(Method::dots, options, picks, each), 4);
      }
    }
  }
}

TEST_CASE("choices are published one by one, long rankings are not") {
  CHECK(domain::patterns_of(question_of(Method::picks, 12, 3)) == 298);
  CHECK(domain::publishes_ballots(question_of(Method::picks, 40, 40)));
  CHECK(domain::publishes_ballots(question_of(Method::ranking, 4, 4)));
  CHECK_FALSE(domain::publishes_ballots(question_of(Method::ranking, 5, 5)));
  CHECK(domain::publishes_ballots(question_of(Method::ranking, 12, 2)));
  CHECK_FALSE(domain::publishes_ballots(question_of(Method::ranking, 12, 3)));
  CHECK(domain::publishes_ballots(question_of(Method::score, 2, 2)));
  CHECK_FALSE(domain::publishes_ballots(question_of(Method::score, 12, 12)));
  CHECK_FALSE(domain::publishes_ballots(question_of(Method::dots, 12, 5, 3)));
  CHECK(domain::patterns_of(question_of(Method::dots, 40, 60, 60)) == domain::kPatternsMost + 1);
}
