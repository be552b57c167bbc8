#include "report/explained.h"

#include <algorithm>
#include <numeric>

#include "report/explained_inner.h"
#include "report/method_text.h"
#include "report/pieces.h"
#include "report/sure.h"

namespace stordialog::report {

namespace {

using domain::CountingRule;
using domain::Method;

/// What is left when that median has been taken out.
std::size_t take_median(std::vector<std::uint32_t>& grades, std::uint32_t ballots) {
  std::size_t median = 0;
  std::uint32_t seen = grades[0];
  while (seen <= (ballots - 1) / 2) seen += grades[++median];
  --grades[median];
  return median;
}

std::uint64_t sum_of_votes(const Explaining& of) {
  std::uint64_t sum = 0;
  for (const tally::Line& line : of.lines()) sum += line.votes;
  return sum;
}

std::vector<std::string> sums(const Explaining& of) {
  const std::uint64_t ballots = of.ballots(), said = sum_of_votes(of);
  const std::uint64_t options = of.lines().size();
  std::vector<std::string> told;
  if (of.asked.rule == CountingRule::borda) {
    told.push_back(
        of.words.text("report.explained.sum_borda", {{"ballots", of.number(ballots)},
                                                     {"all", of.number(said)},
                                                     {"options", of.number(options)},
                                                     {"others", of.number(options - 1)}}));
  }
  if (of.asked.rule == CountingRule::schulze) {
    told.push_back(
        of.words.text("report.explained.sum_schulze", {{"all", of.number(said)},
                                                       {"options", of.number(options)},
                                                       {"others", of.number(options - 1)}}));
  }
  if (of.asked.method == Method::score || of.asked.method == Method::dots) {
    told.push_back(of.words.text("report.explained.sum_row", {{"ballots", of.number(ballots)}}));
  }
  if (of.asked.rule != CountingRule::sum) return told;
  const std::uint64_t most = std::uint64_t{of.asked.picks} * ballots;
  told.push_back(of.words.text(
      of.asked.method == Method::dots ? "report.explained.sum_dots" : "report.explained.sum_picks",
      {{"ballots", of.number(ballots)},
       {"said", of.number(said)},
       {"unused", of.number(most - std::min(said, most))},
       {"all", of.number(most)},
       {"each", of.number(of.asked.picks)}}));
  return told;
}

/// Equal medians are told apart one median grade at a time.
void judge_apart(const Explaining& of, std::vector<std::string>& told) {
  for (std::size_t i = 0; i + 1 < of.lines().size(); ++i) {
    const tally::Line& upper = of.lines()[i];
    const tally::Line& lower = of.lines()[i + 1];
    if (upper.votes != lower.votes || upper.rank == lower.rank) continue;
    const JudgedApart apart =
        judged_apart(of.result.table[upper.option], of.result.table[lower.option], of.ballots());
    told.push_back(of.words.plural("report.explained.judged_apart", apart.removed,
                                   {{"upper", of.name(upper.option)},
                                    {"lower", of.name(lower.option)},
                                    {"median", of.number(upper.votes)},
                                    {"above", of.number(apart.above)},
                                    {"below", of.number(apart.below)}}));
  }
}

std::vector<std::string> ties(const Explaining& of) {
  std::vector<std::string> told;
  const auto& lines = of.lines();
  for (std::size_t first = 0; first < lines.size();) {
    std::vector<std::string> sharing;
    std::size_t next = first;
    while (next < lines.size() && lines[next].rank == lines[first].rank) {
      sharing.push_back(of.name(lines[next++].option));
    }
    if (sharing.size() > 1) {
      told.push_back(of.words.text(
          "report.explained.tie",
          {{"options", of.words.list(sharing)}, {"rank", of.number(lines[first].rank)}}));
    }
    first = next;
  }
  if (of.asked.rule == CountingRule::majority_judgement) judge_apart(of, told);
  return told;
}

std::vector<std::string> aside(const Explaining& of) {
  std::vector<std::string> told;
  const auto say = [&](std::string_view key, std::uint32_t count) {
    if (count > 0) told.push_back(of.words.plural(key, count));
  };
  say("report.page.set_aside", of.result.set_aside);
  say("report.result.invalid", of.result.unreadable);
  say("report.explained.missing", of.result.missing);
  say("report.explained.on_paper", of.result.on_paper);
  return told;
}

}  // namespace

std::string Explaining::name(std::size_t option) const {
  return option_title(event, result, option, words);
}

JudgedApart judged_apart(std::vector<std::uint32_t> upper, std::vector<std::uint32_t> lower,
                         std::uint32_t ballots) {
  JudgedApart apart;
  for (; ballots > 0; --ballots, ++apart.removed) {
    apart.above = take_median(upper, ballots);
    apart.below = take_median(lower, ballots);
    if (apart.above != apart.below) return apart;
  }
  return apart;
}

Explained explain(const domain::Event& event, const QuestionResult& result,
                  const wording::Catalogue& words, Meetings meetings) {
  Explained explained;
  const domain::Question* asked = event.question(result.question);
  if (asked == nullptr) return explained;
  const Explaining of{event, *asked, result, words};
  explained.rule = method_text(*asked, words);
  explained.aside = aside(of);
  if (result.count.ballots == 0 || result.count.lines.size() < 2) return explained;
  explained.tables = explained_tables(of, meetings);
  explained.steps = explained_steps(of);
  explained.sums = sums(of);
  explained.ties = ties(of);
  explained.ballots =
      of.word(is_in_pieces(*asked, result) ? "report.explained.pieces" : "report.explained.whole");
  return explained;
}

}  // namespace stordialog::report
