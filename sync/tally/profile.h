// The ballots of one question, equal ones once with their number: memory grows with distinct
// ballots, never with ballots. The order in which ballots are added changes no result.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace stordialog::tally {

using Option = std::uint16_t;  // position in the question

enum class BallotKind : std::uint8_t {
  picks,    // value 1: chosen
  points,   // value: dots or points given, at least 1
  ranking,  // value: rank from 1, without holes; equal ranks are ties; unmarked: ranked after all
  score,    // value: grade from 0; unmarked: no grade, which counts as 0
};

struct Mark {
  Option option = 0;
  std::uint16_t value = 0;
  bool operator==(const Mark&) const = default;
};
using Marks = std::span<const Mark>;

class Profile {
 public:
  Profile(BallotKind kind, std::size_t options) : kind_(kind), options_(options) {}

  /// `marks`: each option below `options()` at most once, in any order. For a ranking the values
  /// may have holes, only their order counts. `weight` ballots alike. Empty ballots count as
  /// ballots.
  void add(std::vector<Mark> marks, std::uint64_t weight = 1);

  [[nodiscard]] BallotKind kind() const { return kind_; }
  [[nodiscard]] std::size_t options() const { return options_; }
  [[nodiscard]] std::uint64_t ballots() const { return ballots_; }
  /// Distinct ballots.
  [[nodiscard]] std::size_t size() const { return weights_.size(); }
  /// Marks of one distinct ballot: rankings by value, the others by option.
  [[nodiscard]] Marks ballot(std::size_t index) const {
    return Marks(marks_).subspan(starts_[index], ends(index) - starts_[index]);
  }
  [[nodiscard]] std::uint64_t weight(std::size_t index) const { return weights_[index]; }
  /// What this profile keeps in memory, about.
  [[nodiscard]] std::size_t bytes() const;

 private:
  [[nodiscard]] std::size_t ends(std::size_t index) const {
    return index + 1 < starts_.size() ? starts_[index + 1] : marks_.size();
  }

  BallotKind kind_;
  std::size_t options_;
  std::uint64_t ballots_ = 0;
  std::vector<Mark> marks_;
  std::vector<std::size_t> starts_;
  std::vector<std::uint64_t> weights_;
  std::unordered_multimap<std::uint64_t, std::uint32_t> places_;  // by hash of the marks
};

/// The same ballots as rankings: picks all first, points and scores the higher the earlier.
[[nodiscard]] Profile as_rankings(const Profile& profile);

}  // namespace stordialog::tally
