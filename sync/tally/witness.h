// Looks for another way in which the sides could have voted: a proof that what is published does
// not give a hidden count away. What it finds is checked; what it does not find may still exist.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "tally/sides.h"

namespace stordialog::tally {

/// Which counts of one option fit what is published, ends included.
struct Fitting {
  std::array<std::uint32_t, kSides> least{}, most{};
};

class SideWitness {
 public:
  /// `ballots`: in an order that is the same for the same ballots.
  SideWitness(std::vector<SidedBallot> ballots, std::size_t options);

  /// Can the sides be dealt anew over the same ballots so that each option fits and `option` has
  /// `least` to `most` of side `side`? `fitting`: one per option.
  [[nodiscard]] bool finds(const std::vector<Fitting>& fitting, std::size_t option,
                           std::size_t side, std::uint32_t least, std::uint32_t most);

  [[nodiscard]] std::uint32_t count(std::size_t side, std::size_t option) const {
    return truth_[side][option];
  }

 private:
  using Counts = std::array<std::vector<std::uint32_t>, kSides + 1>;

  std::int64_t change(const std::vector<Fitting>& fitting, const SidedBallot& left,
                      const SidedBallot& right);
  void move(const SidedBallot& ballot, std::uint8_t from, std::uint8_t to);
  std::uint64_t draw(std::uint64_t below);
  bool search(const std::vector<Fitting>& fitting);

  std::vector<SidedBallot> truth_ballots_, ballots_;
  Counts truth_, counts_;
  std::uint64_t chance_ = 0;
};

}  // namespace stordialog::tally
