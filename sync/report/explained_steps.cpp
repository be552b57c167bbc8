// A count's steps in words, each with this count's own numbers for the one that came first.
#include <algorithm>

#include "report/explained_inner.h"
#include "report/method_text.h"

namespace stordialog::report {

namespace {

using domain::CountingRule;
using domain::Method;

constexpr std::size_t kTermsMost = 12;  // of a sum written out

/// "1 × 12 + 2 × 5 = 22" of a row of a table of dots or grades.
std::string weighted_sum(const Explaining& of, const std::vector<std::uint32_t>& counts) {
  std::string text;
  std::uint64_t sum = 0;
  std::size_t terms = 0;
  for (std::size_t value = 1; value < counts.size(); ++value) {
    sum += value * counts[value];
    if (counts[value] == 0 || ++terms > kTermsMost) continue;
    text += (text.empty() ? "" : " + ") + of.number(value) + " × " + of.number(counts[value]);
  }
  if (terms > kTermsMost) text += " + …";
  return (text.empty() ? "0" : text) + " = " + of.number(sum);
}

ExplainedStep step(const Explaining& of, std::string_view name,
                   std::initializer_list<wording::Fill> fills) {
  const std::string key = "report.explained.step." + std::string(name);
  return {of.word(key + "_lead"), of.words.text(key, fills)};
}

std::vector<ExplainedStep> picks_steps(const Explaining& of) {
  const tally::Line& first = of.lines().front();
  const wording::Fill option{"option", of.name(first.option)};
  const wording::Fill votes{"votes", of.number(first.votes)};
  return {step(of, "picks_count", {option, votes}),
          step(of, "picks_share",
               {option,
                votes,
                {"ballots", of.number(of.ballots())},
                {"share", of.words.percent(first.votes, of.ballots())}}),
          step(of, "picks_order", {})};
}

std::vector<ExplainedStep> spread_steps(const Explaining& of) {
  const tally::Line& first = of.lines().front();
  const wording::Fill option{"option", of.name(first.option)};
  const auto& counts = of.result.table[first.option];
  if (of.asked.method == Method::dots) {
    return {step(of, "dots_count", {option, {"sum", weighted_sum(of, counts)}}),
            step(of, "dots_order", {})};
  }
  if (of.asked.rule == CountingRule::mean) {
    return {step(of, "mean_sum", {option, {"sum", weighted_sum(of, counts)}}),
            step(of, "mean_share",
                 {option,
                  {"sum", of.number(first.votes)},
                  {"ballots", of.number(of.ballots())},
                  {"mean", points_text(of.asked, first.votes, of.ballots(), of.words)}}),
            step(of, "mean_order", {})};
  }
  return {step(of, "median_find",
               {option,
                {"ballots", of.number(of.ballots())},
                {"middle", of.number((of.ballots() - 1) / 2 + 1)},
                {"median", of.number(first.votes)}}),
          step(of, "median_order", {}), step(of, "median_apart", {})};
}

/// Is a's step to b there, and as strong as that?
std::uint32_t link(const Numbers& table, std::size_t from, std::size_t to) {
  return table[from][to] > table[to][from] ? table[from][to] : 0;
}

/// Two lines that a path with a stop between them leads from and to; else the first two.
std::pair<std::size_t, std::size_t> pair_to_show(const Explaining& of) {
  for (const tally::Line& from : of.lines()) {
    for (const tally::Line& to : of.lines()) {
      if (from.option == to.option) continue;
      if (of.result.paths[from.option][to.option] > link(of.result.table, from.option, to.option)) {
        return {from.option, to.option};
      }
    }
  }
  return {of.lines()[0].option, of.lines()[1].option};
}

/// "Ensamhet – Trygghet 45, Trygghet – Hälsa 40"
std::string path_text(const Explaining& of, const std::vector<std::size_t>& path) {
  std::string text;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    text += (text.empty() ? "" : ", ") + of.name(path[i]) + " – " + of.name(path[i + 1]) + " " +
            of.number(of.above(path[i], path[i + 1]));
  }
  return text;
}

std::vector<ExplainedStep> schulze_steps(const Explaining& of, ExplainedStep meeting) {
  std::vector<ExplainedStep> steps = {std::move(meeting), step(of, "schulze_links", {}),
                                      step(of, "schulze_paths", {})};
  const auto [from, to] = pair_to_show(of);
  const std::uint32_t there = of.result.paths[from][to], back = of.result.paths[to][from];
  const auto path = strongest_path(of.result.table, of.result.paths, from, to);
  if (!path.empty()) {
    steps.back().text +=
        " " + of.words.text("report.explained.example.path", {{"from", of.name(from)},
                                                              {"to", of.name(to)},
                                                              {"path", path_text(of, path)},
                                                              {"strength", of.number(there)}});
  }
  steps.push_back(step(of, "schulze_compare", {}));
  steps.back().text += " " + of.words.text(there == back ? "report.explained.example.level"
                                                         : "report.explained.example.ahead",
                                           {{"from", of.name(from)},
                                            {"to", of.name(to)},
                                            {"there", of.number(there)},
                                            {"back", of.number(back)},
                                            {"ahead", of.name(there > back ? from : to)}});
  const tally::Line& first = of.lines().front();
  steps.push_back(step(of, "schulze_points",
                       {{"option", of.name(first.option)}, {"points", of.number(first.votes)}}));
  return steps;
}

}  // namespace

std::vector<std::size_t> strongest_path(const Numbers& table, const Numbers& paths,
                                        std::size_t from, std::size_t to) {
  const std::uint32_t least = paths[from][to];
  if (least == 0) return {};
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> before(table.size(), kNone), queue = {from};
  before[from] = from;
  for (std::size_t at = 0; at < queue.size() && before[to] == kNone; ++at) {
    for (std::size_t next = 0; next < table.size(); ++next) {
      if (before[next] != kNone || link(table, queue[at], next) < least) continue;
      before[next] = queue[at];
      queue.push_back(next);
    }
  }
  if (before[to] == kNone) return {};
  std::vector<std::size_t> path = {to};
  while (path.back() != from) path.push_back(before[path.back()]);
  std::ranges::reverse(path);
  return path;
}

std::vector<ExplainedStep> meeting_steps(const Explaining& of) {
  const std::size_t upper = of.lines()[0].option, lower = of.lines()[1].option;
  const wording::Fill over{"over", of.number(of.above(upper, lower))};
  const wording::Fill beside{"beside", of.number(of.beside(upper, lower))};
  ExplainedStep meeting = step(of, "meet",
                               {{"upper", of.name(upper)},
                                {"lower", of.name(lower)},
                                over,
                                {"under", of.number(of.above(lower, upper))},
                                beside});
  if (of.asked.rule == CountingRule::schulze) return schulze_steps(of, std::move(meeting));
  std::string sum;
  for (const tally::Line& line : of.lines()) {
    if (line.option == upper) continue;
    sum += (sum.empty() ? "" : " + ") + of.number(of.borda(upper, line.option));
  }
  sum += " = " + of.number(of.lines()[0].votes);
  return {std::move(meeting),
          step(of, "borda_points", {over, beside, {"points", of.number(of.borda(upper, lower))}}),
          step(of, "borda_sum", {{"option", of.name(upper)}, {"sum", sum}})};
}

std::vector<ExplainedStep> explained_steps(const Explaining& of) {
  if (of.asked.method == Method::picks) return picks_steps(of);
  if (of.asked.method == Method::ranking) return meeting_steps(of);
  return spread_steps(of);
}

}  // namespace stordialog::report
