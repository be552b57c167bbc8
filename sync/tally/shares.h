// The money of every ballot in the Method of Equal Shares, exact, and what it can buy next.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "tally/budget.h"
#include "tally/wide.h"

namespace stordialog::tally {

/// Amounts are numerators over `whole`.
struct Purse {
  std::vector<Big> money;  // per distinct ballot; each of its equals has as much
  Big whole;
  std::vector<bool> bought;
  std::vector<double> at_least;  // per option: no lower price per utility will come
  std::int64_t spent = 0;
};

/// Each supporter pays money / (whole * utilities) per utility, or all it has.
struct Price {
  Option option = 0;
  Big money;
  std::uint64_t utilities = 0;
};

class Market {
 public:
  Market(const Profile& profile, const Costs& costs);

  /// Everybody has numerator / denominator.
  [[nodiscard]] Purse open(std::uint64_t numerator, std::uint64_t denominator) const;
  /// Those that cost least per utility, most votes first; empty where nothing can be bought.
  [[nodiscard]] std::vector<Price> cheapest(Purse& purse) const;
  void buy(Purse& purse, const Price& price) const;
  /// Price per utility, for display.
  [[nodiscard]] Amount shown(const Purse& purse, const Price& price) const;

  /// Phragmén's next choice: those whose supporters' greatest load stays lowest, most votes first.
  /// The purse then holds loads in place of money; turn() makes one into the other.
  void turn(Purse& purse) const;
  [[nodiscard]] std::vector<Price> lightest(const Purse& loads) const;
  void load(Purse& loads, const Price& price) const;

  [[nodiscard]] const Costs& costs() const { return costs_; }
  [[nodiscard]] std::uint64_t votes(Option option) const { return votes_[option]; }
  [[nodiscard]] std::size_t ballots() const { return ballots_; }

 private:
  struct Supporter {
    std::uint32_t ballot = 0;
    std::uint64_t utility = 0, weight = 0;
  };

  [[nodiscard]] std::optional<double> about(const std::vector<double>& money,
                                            std::size_t option) const;
  [[nodiscard]] double price_about(const Purse& purse, const std::vector<double>& money,
                                   std::size_t option) const;
  [[nodiscard]] std::optional<Price> exact(const Purse& purse, const std::vector<double>& money,
                                           std::size_t option) const;
  [[nodiscard]] std::vector<double> about_money(const Purse& purse) const;
  void sort_by_votes(std::vector<Price>& prices) const;

  const Costs& costs_;
  std::size_t ballots_;
  std::vector<std::vector<Supporter>> supporters_;
  std::vector<std::uint64_t> votes_;
  std::vector<std::uint64_t> worth_;
};

}  // namespace stordialog::tally
