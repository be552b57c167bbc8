// What a voter may say to a question, by its method: one rule for the screen, the desk, the opening
// and whoever reads results.
#pragma once

#include <cstdint>
#include <span>

#include "domain/error.h"
#include "domain/event.h"

namespace stordialog::domain {

/// An answer as a ballot holds it: `picks` are positions in the question's options, ascending, each
/// at most once. `values` says more about each of them:
///
///   picks    nothing: no values
///   dots     the dots on it, 1 to Question::per_option, together at most Question::picks
///   ranking  its rank from 1 without holes ("1, 1, 2" is right, "1, 1, 3" is not); equal ranks are
///            ties; what is not ranked comes after all that is
///   score    its grade, 0 to limits::kScoreMost; what has no grade counts as 0
///
/// Errors: vote.no_picks, vote.too_many_picks (`most`), vote.too_many_dots (`most`), vote.bad_pick.
[[nodiscard]] Expected<void> check_answer(const Question& question,
                                          std::span<const std::uint16_t> picks,
                                          std::span<const std::uint8_t> values);

/// Can answers of that method be counted by that rule?
[[nodiscard]] constexpr bool can_count(Method method, CountingRule rule) {
  switch (method) {
    case Method::picks:
    case Method::dots:
      return rule == CountingRule::sum;
    case Method::ranking:
      return rule == CountingRule::schulze || rule == CountingRule::borda;
    case Method::score:
      return rule == CountingRule::mean || rule == CountingRule::majority_judgement;
  }
  return false;
}

/// Does every pick carry a value?
[[nodiscard]] constexpr bool has_values(Method method) {
  return method != Method::picks;
}

/// Are there live totals? Only where the result is a sum that grows by each ballot on its own.
[[nodiscard]] constexpr bool counts_live(const Question& question) {
  return question.rule == CountingRule::sum || question.rule == CountingRule::mean;
}
/// What one ballot adds at most to one option's live total, and to all of them together.
[[nodiscard]] std::uint32_t most_on_one(const Question& question);
[[nodiscard]] std::uint32_t most_in_all(const Question& question);

}  // namespace stordialog::domain
