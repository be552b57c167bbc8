#include "report/question_count.h"

#include <algorithm>

#include "domain/ensure.h"
#include "domain/limits.h"
#include "domain/voting.h"
#include "tally/pairwise.h"
#include "tally/rules.h"
#include "tally/turning.h"

namespace stordialog::report {

namespace {

using domain::CountingRule;
using domain::Method;

tally::BallotKind kind_of(Method method) {
  switch (method) {
    case Method::picks:
      break;
    case Method::dots:
      return tally::BallotKind::points;
    case Method::ranking:
      return tally::BallotKind::ranking;
    case Method::score:
      return tally::BallotKind::score;
  }
  return tally::BallotKind::picks;
}

tally::Rule rule_of(const domain::Question& question) {
  switch (question.rule) {
    case CountingRule::sum:
      break;
    case CountingRule::schulze:
      return tally::Rule::schulze;
    case CountingRule::borda:
      return tally::Rule::borda;
    case CountingRule::mean:
      return tally::Rule::score;
    case CountingRule::majority_judgement:
      return tally::Rule::majority_judgement;
  }
  return question.method == Method::dots ? tally::Rule::dots : tally::Rule::picks;
}

/// What brings the rule's lowest possible score to 0; see QuestionCount.
std::int64_t lift_of(const domain::Question& question, std::uint64_t ballots) {
  const auto others = static_cast<std::int64_t>(question.options.size()) - 1;
  if (question.rule == CountingRule::schulze) return others;
  if (question.rule == CountingRule::borda) return others * static_cast<std::int64_t>(ballots);
  return 0;
}

tally::PicksResult lines_of(const domain::Question& question, const tally::Result& result) {
  tally::PicksResult count;
  count.ballots = static_cast<std::uint32_t>(result.ballots);
  const std::int64_t lift = lift_of(question, result.ballots);
  for (std::size_t option = 0; option < result.scores.size(); ++option) {
    count.lines.push_back({static_cast<std::uint16_t>(option),
                           static_cast<std::uint32_t>(result.scores[option].value + lift),
                           result.ranks[option]});
  }
  std::ranges::stable_sort(count.lines, {}, &tally::Line::rank);
  return count;
}

/// How many ballots say each number of each option; nothing said is 0.
Numbers said_of_each(const domain::Question& question, const Picks& picks, const Values& values) {
  const std::size_t most =
      question.method == Method::dots ? question.per_option : domain::limits::kScoreMost;
  Numbers table(question.options.size(), std::vector<std::uint32_t>(most + 1, 0));
  for (auto& row : table) row[0] = static_cast<std::uint32_t>(picks.size());
  for (std::size_t ballot = 0; ballot < picks.size(); ++ballot) {
    for (std::size_t i = 0; i < picks[ballot].size(); ++i) {
      auto& row = table[picks[ballot][i]];
      --row[0];
      ++row[values[ballot][i]];
    }
  }
  return table;
}

Numbers meetings(const tally::Profile& rankings) {
  const tally::Pairwise pairs(rankings);
  Numbers table(pairs.options(), std::vector<std::uint32_t>(pairs.options(), 0));
  for (std::size_t left = 0; left < pairs.options(); ++left) {
    for (std::size_t right = 0; right < pairs.options(); ++right) {
      if (left != right) table[left][right] = static_cast<std::uint32_t>(pairs.above(left, right));
    }
  }
  return table;
}

/// The rounds of Schulze's count that follow the meetings: one per option.
Numbers paths_of(const tally::Result& result) {
  Numbers paths;
  for (const tally::Round& round : result.rounds) {
    if (round.deed == tally::Deed::compare) continue;
    auto& row = paths.emplace_back();
    for (const tally::Amount& amount : round.amounts) {
      row.push_back(static_cast<std::uint32_t>(amount.value));
    }
  }
  return paths;
}

}  // namespace

tally::Profile profile_of(const domain::Question& question, const Picks& picks,
                          const Values& values) {
  tally::Profile profile(kind_of(question.method), question.options.size());
  const bool says_more = domain::has_values(question.method);
  domain::ensure(values.size() == (says_more ? picks.size() : 0), "each ballot has its values");
  for (std::size_t ballot = 0; ballot < picks.size(); ++ballot) {
    std::vector<tally::Mark> marks;
    for (std::size_t i = 0; i < picks[ballot].size(); ++i) {
      const std::uint16_t value = says_more ? values[ballot][i] : std::uint16_t{1};
      marks.push_back({picks[ballot][i], value});
    }
    profile.add(std::move(marks));
  }
  return profile;
}

QuestionCount count_question(const domain::Question& question, const Picks& picks,
                             const Values& values) {
  QuestionCount counted;
  if (question.method == Method::picks) {
    counted.count = tally::count_picks(picks, question.options.size());
    return counted;
  }
  const tally::Profile profile = profile_of(question, picks, values);
  const auto result = tally::count(rule_of(question), profile, {});
  domain::ensure(result.has_value(), "a question's rule counts its ballots");
  counted.count = lines_of(question, *result);
  counted.table = question.method == Method::ranking ? meetings(profile)
                                                     : said_of_each(question, picks, values);
  if (question.rule == CountingRule::schulze) counted.paths = paths_of(*result);
  return counted;
}

std::vector<tally::Margin> margins_of(const domain::Question& question,
                                      const tally::PicksResult& count, const Picks& picks,
                                      const Values& values, tally::Doubt doubt) {
  if (question.method == Method::picks) return tally::margins(count, doubt);
  tally::BallotRoom room{domain::limits::kScoreMost, question.picks};
  if (question.method == Method::dots) room.most_on_one = question.per_option;
  return tally::margins_of(rule_of(question), profile_of(question, picks, values), count, room,
                           doubt);
}

}  // namespace stordialog::report
