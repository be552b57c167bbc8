#include "domain/voting.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

#include "domain/limits.h"

namespace stordialog::domain {

namespace {

using Values = std::span<const std::uint8_t>;

Error too_many(const char* code, std::uint16_t most) {
  return Error(code).with("most", std::to_string(most));
}

Expected<void> check_dots(const Question& question, Values dots) {
  const auto is_off = [&](std::uint8_t each) { return each < 1 || each > question.per_option; };
  if (std::ranges::any_of(dots, is_off)) return fail("vote.bad_pick");
  const auto sum = std::accumulate(dots.begin(), dots.end(), std::uint32_t{0});
  if (sum > question.picks) return fail(too_many("vote.too_many_dots", question.picks));
  return {};
}

/// From 1, and no rank is passed over.
bool are_ranks(Values values) {
  std::vector<std::uint8_t> ranks(values.begin(), values.end());
  std::ranges::sort(ranks);
  std::uint8_t before = 0;
  for (const std::uint8_t rank : ranks) {
    if (rank != before && rank != before + 1) return false;
    before = rank;
  }
  return ranks.empty() || ranks.front() == 1;
}

}  // namespace

Expected<void> check_answer(const Question& question, std::span<const std::uint16_t> picks,
                            Values values) {
  if (picks.empty()) return fail("vote.no_picks");
  const bool ascends =
      std::ranges::adjacent_find(picks, std::ranges::greater_equal{}) == picks.end();
  if (!ascends || picks.back() >= question.options.size()) return fail("vote.bad_pick");
  if (values.size() != (has_values(question.method) ? picks.size() : 0)) {
    return fail("vote.bad_pick");
  }
  if (question.method == Method::dots) return check_dots(question, values);
  if (picks.size() > question.picks) {
    return fail(too_many("vote.too_many_picks", question.picks));
  }
  if (question.method == Method::ranking && !are_ranks(values)) return fail("vote.bad_pick");
  const auto is_no_grade = [](std::uint8_t each) { return each > limits::kScoreMost; };
  if (question.method == Method::score && std::ranges::any_of(values, is_no_grade)) {
    return fail("vote.bad_pick");
  }
  return {};
}

std::uint32_t most_on_one(const Question& question) {
  if (!counts_live(question)) return 0;
  if (question.method == Method::dots) return question.per_option;
  return question.method == Method::score ? limits::kScoreMost : 1;
}

std::uint32_t most_in_all(const Question& question) {
  if (!counts_live(question)) return 0;
  return question.method == Method::score ? std::uint32_t{limits::kScoreMost} * question.picks
                                          : question.picks;
}

}  // namespace stordialog::domain
