// Every rule by its name, and which ballots it counts.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "domain/error.h"
#include "tally/budget.h"
#include "tally/result.h"

namespace stordialog::tally {

enum class Rule : std::uint8_t {
  picks,
  plurality,
  dots,
  borda,
  schulze,
  ranked_pairs,
  copeland,
  irv,
  stv,
  score,
  majority_judgement,
  seq_pav,
  equal_shares,
  greedy,
};
inline constexpr std::size_t kRules = 14;

/// The names on the command line: "ranked-pairs".
inline constexpr std::array<std::string_view, kRules> kRuleNames = {"picks",
                                                                    "plurality",
                                                                    "dots",
                                                                    "borda",
                                                                    "schulze",
                                                                    "ranked-pairs",
                                                                    "copeland",
                                                                    "irv",
                                                                    "stv",
                                                                    "score",
                                                                    "majority-judgement",
                                                                    "seq-pav",
                                                                    "equal-shares",
                                                                    "greedy"};
[[nodiscard]] std::string_view name_of(Rule rule);
[[nodiscard]] std::optional<Rule> rule_named(std::string_view name);

/// Rankings rules count any ballots as rankings; sums of picks, dots and grades count only ballots
/// that say such a thing.
[[nodiscard]] bool can_count(Rule rule, BallotKind kind);

struct Settings {
  std::size_t seats = 1;
  /// Budget rules: what each option costs; nothing: seats at a cost of 1 each, completed by
  /// Phragmén. With costs equal shares are completed by add one.
  std::optional<Costs> costs;
};

/// Errors: count.wrong_ballots (`rule`, `ballots`), count.seats (`rule`, `most`).
[[nodiscard]] domain::Expected<Result> count(Rule rule, const Profile& profile,
                                             const Settings& settings);

}  // namespace stordialog::tally
