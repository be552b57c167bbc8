#include "report/method_text.h"

#include <algorithm>

#include "domain/limits.h"

namespace stordialog::report {

namespace {

using domain::CountingRule;
using domain::Method;

/// Picks have a sentence of their own.
std::string_view rule_key(const domain::Question& question) {
  switch (question.rule) {
    case CountingRule::sum:
      break;
    case CountingRule::schulze:
      return "report.method.schulze";
    case CountingRule::borda:
      return "report.method.borda";
    case CountingRule::mean:
      return "report.method.mean";
    case CountingRule::majority_judgement:
      return "report.method.majority_judgement";
  }
  return "report.method.dots";
}

std::string_view head_key(const domain::Question& question) {
  switch (question.rule) {
    case CountingRule::sum:
      break;
    case CountingRule::schulze:
    case CountingRule::borda:
      return "report.points.points";
    case CountingRule::mean:
      return "report.points.mean";
    case CountingRule::majority_judgement:
      return "report.points.median";
  }
  return question.method == Method::dots ? "report.points.dots" : "report.result.votes";
}

}  // namespace

std::string method_text(const domain::Question& question, const wording::Catalogue& words) {
  if (question.method == Method::picks) {
    return words.plural("report.result.method", question.picks);
  }
  return words.text(rule_key(question), {{"dots", words.number(question.picks)},
                                         {"each", words.number(question.per_option)},
                                         {"ranks", words.number(question.picks)},
                                         {"most", words.number(domain::limits::kScoreMost)}});
}

std::string points_head(const domain::Question& question, const wording::Catalogue& words) {
  return std::string(words.text(head_key(question)));
}

std::string points_text(const domain::Question& question, std::uint32_t votes,
                        std::uint32_t ballots, const wording::Catalogue& words) {
  if (question.rule != CountingRule::mean) return words.number(votes);
  if (ballots == 0) return "–";
  constexpr std::uint64_t kHundredths = 100;
  const std::uint64_t mean = (votes * kHundredths * 2 + ballots) / (2ULL * ballots);
  const std::string part = std::to_string(mean % kHundredths);
  return words.number(static_cast<std::int64_t>(mean / kHundredths)) + words.decimal_mark() +
         (part.size() < 2 ? "0" : "") + part;
}

LineSaid line_said(const domain::Question& question, const QuestionResult& result,
                   const tally::Line& line, const wording::Catalogue& words) {
  const std::uint32_t ballots = result.count.ballots;
  const auto part = [&](std::uint32_t whole) {
    return whole == 0 ? 0 : static_cast<double>(line.votes) / static_cast<double>(whole);
  };
  if (has_conclusions(question)) {
    return {words.number(line.votes), ballots == 0 ? "–" : words.percent(line.votes, ballots),
            part(ballots)};
  }
  std::uint32_t most = 0;
  for (const auto& other : result.count.lines) most = std::max(most, other.votes);
  return {"", points_text(question, line.votes, ballots, words), part(most)};
}

HeadsSaid heads_said(const domain::Question& question, const wording::Catalogue& words) {
  if (!has_conclusions(question)) return {"", points_head(question, words)};
  return {std::string(words.text("report.result.votes")),
          std::string(words.text("report.result.share"))};
}

}  // namespace stordialog::report
