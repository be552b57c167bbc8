#include "tally/rules.h"

#include <algorithm>
#include <string>

#include "tally/condorcet.h"
#include "tally/judgement.h"
#include "tally/runoff.h"
#include "tally/stv.h"
#include "tally/sums.h"
#include "tally/thiele.h"

namespace stordialog::tally {

namespace {

std::string name_of(BallotKind kind) {
  constexpr std::array<std::string_view, 4> kNames = {"picks", "points", "ranking", "score"};
  return std::string(kNames[static_cast<std::size_t>(kind)]);
}

Result run(Rule rule, const Profile& profile, const Settings& settings) {
  const auto rankings = [&profile] { return as_rankings(profile); };
  const auto costs = [&] {
    return settings.costs.value_or(cost_of_seats(profile.options(), settings.seats));
  };
  const auto completion = settings.costs ? Completion::add_one : Completion::phragmen;
  switch (rule) {
    case Rule::picks:
      return count_approvals(profile, settings.seats);
    case Rule::plurality:
      return count_plurality(profile, settings.seats);
    case Rule::dots:
      return count_points(profile, settings.seats);
    case Rule::borda:
      return count_borda(rankings(), settings.seats);
    case Rule::schulze:
      return count_schulze(rankings(), settings.seats);
    case Rule::ranked_pairs:
      return count_ranked_pairs(rankings(), settings.seats);
    case Rule::copeland:
      return count_copeland(rankings(), settings.seats);
    case Rule::irv:
      return count_run_off(rankings());
    case Rule::stv:
      return count_stv(rankings(), settings.seats);
    case Rule::score:
      return count_scores(profile, settings.seats);
    case Rule::majority_judgement:
      return count_judgement(profile, settings.seats);
    case Rule::seq_pav:
      return count_seq_pav(profile, settings.seats);
    case Rule::equal_shares:
      return count_equal_shares(profile, costs(), completion);
    case Rule::greedy:
      return count_greedy(profile, costs());
  }
  return {};
}

}  // namespace

std::string_view name_of(Rule rule) {
  return kRuleNames[static_cast<std::size_t>(rule)];
}

std::optional<Rule> rule_named(std::string_view name) {
  const auto found = std::ranges::find(kRuleNames, name);
  if (found == kRuleNames.end()) return std::nullopt;
  return static_cast<Rule>(found - kRuleNames.begin());
}

bool can_count(Rule rule, BallotKind kind) {
  switch (rule) {
    case Rule::picks:
    case Rule::seq_pav:
    case Rule::equal_shares:
    case Rule::greedy:
    case Rule::dots:
      return kind == BallotKind::picks || kind == BallotKind::points;
    case Rule::score:
    case Rule::majority_judgement:
      return kind == BallotKind::score || kind == BallotKind::points;
    case Rule::stv:
    case Rule::irv:
    case Rule::borda:
    case Rule::schulze:
    case Rule::ranked_pairs:
    case Rule::copeland:
    case Rule::plurality:
      return true;
  }
  return false;
}

domain::Expected<Result> count(Rule rule, const Profile& profile, const Settings& settings) {
  if (!can_count(rule, profile.kind())) {
    return domain::fail(domain::Error("count.wrong_ballots")
                            .with("rule", std::string(name_of(rule)))
                            .with("ballots", name_of(profile.kind())));
  }
  const std::size_t most = rule == Rule::seq_pav ? kThieleSeatsMost : UINT16_MAX;
  const bool one_only = rule == Rule::irv && settings.seats > 1;
  if (settings.seats == 0 || settings.seats > most || one_only) {
    return domain::fail(domain::Error("count.seats")
                            .with("rule", std::string(name_of(rule)))
                            .with("most", std::to_string(one_only ? 1 : most)));
  }
  return run(rule, profile, settings);
}

}  // namespace stordialog::tally
