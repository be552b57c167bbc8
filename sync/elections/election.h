// An election from elsewhere, or one of ours to be read elsewhere: options by name and their
// ballots.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tally/budget.h"
#include "tally/profile.h"

namespace stordialog::elections {

inline constexpr std::size_t kOptionsMost = 5000;
inline constexpr std::uint64_t kBallotsMost = 1000000000;

struct Election {
  std::string title;
  std::vector<std::string> names;  // per option, as in the file, each once
  tally::Profile profile{tally::BallotKind::picks, 0};
  std::optional<std::size_t> seats;   // as the file says
  std::optional<tally::Costs> costs;  // participatory budgeting; else seats
};

}  // namespace stordialog::elections
