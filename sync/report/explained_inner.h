// The parts of an explanation: tables, and a count's steps with its own numbers in them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/explained.h"

namespace stordialog::report {

/// A question's result and the words for it; all outlive this.
struct Explaining {
  const domain::Event& event;
  const domain::Question& asked;
  const QuestionResult& result;
  const wording::Catalogue& words;

  [[nodiscard]] std::string word(std::string_view key) const {
    return std::string(words.text(key));
  }
  [[nodiscard]] std::string number(std::uint64_t value) const {
    return words.number(static_cast<std::int64_t>(value));
  }
  [[nodiscard]] std::string name(std::size_t option) const;
  [[nodiscard]] std::uint32_t ballots() const { return result.count.ballots; }
  [[nodiscard]] const std::vector<tally::Line>& lines() const { return result.count.lines; }
  /// Ballots that place `upper` above `lower`, and those that place neither above the other.
  [[nodiscard]] std::uint32_t above(std::size_t upper, std::size_t lower) const {
    return result.table[upper][lower];
  }
  [[nodiscard]] std::uint32_t beside(std::size_t left, std::size_t right) const {
    return ballots() - above(left, right) - above(right, left);
  }
  [[nodiscard]] std::uint32_t borda(std::size_t left, std::size_t right) const {
    return 2 * above(left, right) + beside(left, right);
  }
};

[[nodiscard]] std::vector<Grid> explained_tables(const Explaining& of, Meetings meetings);
[[nodiscard]] std::vector<ExplainedStep> explained_steps(const Explaining& of);
/// The steps of Schulze's and Borda's counts.
[[nodiscard]] std::vector<ExplainedStep> meeting_steps(const Explaining& of);

/// A strongest path from one option to another, both ends included, with as few steps as any; empty
/// where there is none.
[[nodiscard]] std::vector<std::size_t> strongest_path(const Numbers& table, const Numbers& paths,
                                                      std::size_t from, std::size_t to);

/// Median grades are taken from both, one at a time, until the medians left differ.
struct JudgedApart {
  std::uint32_t removed = 0;  // from each
  std::size_t above = 0, below = 0;
};
/// Of rows of a table of grades; both sum up to `ballots`. They differ somewhere.
[[nodiscard]] JudgedApart judged_apart(std::vector<std::uint32_t> upper,
                                       std::vector<std::uint32_t> lower, std::uint32_t ballots);

}  // namespace stordialog::report
