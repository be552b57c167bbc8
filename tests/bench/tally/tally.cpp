// stordialog-bench-tally: what counting costs by each rule, per ballot and as it grows, and what
// the ballots weigh in memory. Options are Google Benchmark's own.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include <benchmark/benchmark.h>

#include "tally/rules.h"
#include "tally/sides.h"

namespace stordialog {

namespace {

using tally::BallotKind;
using tally::Option;
using tally::Profile;
using tally::Rule;

constexpr std::size_t kOptions = 12;
constexpr std::size_t kBallots = 1000000;

/// Preferences lean the same way for all, more or less (weights fall by a fifth from one option to
/// the next), cut after `ranked_most`.
Profile draw(BallotKind kind, std::size_t ballots, std::size_t options, std::size_t ranked_most) {
  std::mt19937 chance(12);
  std::uniform_real_distribution<double> unit(1e-12, 1.0);
  Profile profile(kind, options);
  std::vector<std::pair<double, Option>> order(options);
  for (std::size_t i = 0; i < ballots; ++i) {
    for (std::size_t option = 0; option < options; ++option) {
      const double weight = std::pow(0.8, static_cast<double>(option % 40));
      order[option] = {-std::log(unit(chance)) / weight, static_cast<Option>(option)};
    }
    std::ranges::sort(order);
    const std::size_t marked = 1 + chance() % ranked_most;
    std::vector<tally::Mark> marks;
    for (std::size_t at = 0; at < marked; ++at) {
      std::uint16_t value = static_cast<std::uint16_t>(at + 1);
      if (kind == BallotKind::picks) value = 1;
      if (kind == BallotKind::points) value = static_cast<std::uint16_t>(1 + chance() % 3);
      if (kind == BallotKind::score) value = static_cast<std::uint16_t>(chance() % 6);
      marks.push_back({order[at].second, value});
    }
    profile.add(std::move(marks));
  }
  return profile;
}

BallotKind kind_for(Rule rule) {
  switch (rule) {
    case Rule::picks:
    case Rule::seq_pav:
    case Rule::equal_shares:
    case Rule::greedy:
      return BallotKind::picks;
    case Rule::dots:
      return BallotKind::points;
    case Rule::score:
    case Rule::majority_judgement:
      return BallotKind::score;
    default:
      return BallotKind::ranking;
  }
}

/// A million ballots of up to five marks among twelve options.
const Profile& million(BallotKind kind) {
  static std::vector<Profile> profiles = [] {
    std::vector<Profile> all;
    for (const auto each :
         {BallotKind::picks, BallotKind::points, BallotKind::ranking, BallotKind::score}) {
      all.push_back(draw(each, kBallots, kOptions, 5));
    }
    return all;
  }();
  return profiles[static_cast<std::size_t>(kind)];
}

void count_million(benchmark::State& state, Rule rule) {
  const Profile& profile = million(kind_for(rule));
  const std::size_t seats = rule == Rule::irv ? 1 : 4;
  for ([[maybe_unused]] auto step : state) {
    benchmark::DoNotOptimize(tally::count(rule, profile, {seats, {}}));
  }
  state.counters["per_billion_ballots"] = benchmark::Counter(
      static_cast<double>(kBallots) / 1e9,
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
  state.counters["distinct"] = static_cast<double>(profile.size());
}

void count_many_options(benchmark::State& state, Rule rule) {
  const auto options = static_cast<std::size_t>(state.range(0));
  const Profile profile = draw(BallotKind::ranking, 1000, options, options);
  for ([[maybe_unused]] auto step : state) {
    benchmark::DoNotOptimize(tally::count(rule, profile, {}));
  }
  state.SetComplexityN(state.range(0));
}

void add_ballots(benchmark::State& state, std::size_t ranked_most) {
  const auto ballots = static_cast<std::size_t>(state.range(0));
  std::size_t distinct = 0, bytes = 0;
  for ([[maybe_unused]] auto step : state) {
    const Profile profile = draw(BallotKind::ranking, ballots, kOptions, ranked_most);
    distinct = profile.size();
    bytes = profile.bytes();
  }
  state.counters["distinct"] = static_cast<double>(distinct);
  state.counters["bytes"] = static_cast<double>(bytes);
  state.counters["bytes_per_distinct"] = static_cast<double>(bytes) / static_cast<double>(distinct);
}

void sides(benchmark::State& state) {
  std::mt19937 chance(3);
  const auto voters = static_cast<std::size_t>(state.range(0));
  const Profile profile = draw(BallotKind::picks, voters, kOptions, 3);
  std::vector<tally::SidedBallot> ballots;
  for (std::size_t i = 0; i < profile.size(); ++i) {
    for (std::uint64_t copy = 0; copy < profile.weight(i); ++copy) {
      auto& ballot = ballots.emplace_back();
      ballot.side = static_cast<std::uint8_t>(chance() % 2);
      for (const tally::Mark& mark : profile.ballot(i)) ballot.picks.push_back(mark.option);
    }
  }
  for ([[maybe_unused]] auto step : state) {
    benchmark::DoNotOptimize(tally::count_sides(ballots, kOptions));
  }
}

}  // namespace

}  // namespace stordialog

int main(int argc, char** argv) {
  namespace bench = stordialog;
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  for (std::size_t index = 0; index < stordialog::tally::kRules; ++index) {
    const auto rule = static_cast<stordialog::tally::Rule>(index);
    const std::string name = "million/" + std::string(stordialog::tally::name_of(rule));
    benchmark::RegisterBenchmark(name.c_str(), [rule](benchmark::State& state) {
      bench::count_million(state, rule);
    })->Unit(benchmark::kMillisecond);
  }
  for (const auto rule :
       {stordialog::tally::Rule::schulze, stordialog::tally::Rule::ranked_pairs}) {
    const std::string name = "options/" + std::string(stordialog::tally::name_of(rule));
    benchmark::RegisterBenchmark(
        name.c_str(), [rule](benchmark::State& state) { bench::count_many_options(state, rule); })
        ->Arg(125)
        ->Arg(250)
        ->Arg(500)
        ->Unit(benchmark::kMillisecond)
        ->Complexity();
  }
  for (const std::size_t ranked : {2U, 12U}) {
    const std::string name = "memory/ranked_up_to_" + std::to_string(ranked);
    benchmark::RegisterBenchmark(
        name.c_str(), [ranked](benchmark::State& state) { bench::add_ballots(state, ranked); })
        ->Arg(1000)
        ->Arg(100000)
        ->Arg(1000000)
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond);
  }
  benchmark::RegisterBenchmark("sides", bench::sides)
      ->Arg(70)
      ->Arg(500)
      ->Unit(benchmark::kMillisecond);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
