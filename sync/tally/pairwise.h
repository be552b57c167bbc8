// How many ballots place one option above another, for every two: what the Condorcet rules count.
#pragma once

#include <cstdint>
#include <vector>

#include "tally/profile.h"

namespace stordialog::tally {

class Pairwise {
 public:
  /// Unranked options stand below all ranked ones and beside each other.
  explicit Pairwise(const Profile& rankings);

  [[nodiscard]] std::size_t options() const { return options_; }
  /// Ballots that place `left` above `right`.
  [[nodiscard]] std::int64_t above(std::size_t left, std::size_t right) const {
    return counts_[left * options_ + right];
  }
  /// above(left, right) - above(right, left).
  [[nodiscard]] std::int64_t margin(std::size_t left, std::size_t right) const {
    return above(left, right) - above(right, left);
  }
  [[nodiscard]] bool beats(std::size_t left, std::size_t right) const {
    return margin(left, right) > 0;
  }

 private:
  std::size_t options_;
  std::vector<std::int64_t> counts_;
};

}  // namespace stordialog::tally
