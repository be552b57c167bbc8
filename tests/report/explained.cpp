#include "report/explained.h"

#include <algorithm>
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "domain/voting.h"
#include "report/explained_inner.h"
#include "report/pieces.h"
#include "report/sample.h"

namespace stordialog::report {

namespace {

using domain::CountingRule;
using domain::Method;

constexpr CountingRule kRules[] = {CountingRule::sum, CountingRule::schulze, CountingRule::borda,
                                   CountingRule::mean, CountingRule::majority_judgement};

/// A question with that many options, named A, B, C ..., and ballots drawn for it.
struct Drawn {
  Results results = sample_results();

  Drawn(std::uint32_t seed, Method method, CountingRule rule, std::size_t options,
        std::size_t ballots) {
    std::mt19937 random(seed);
    const auto below = [&](std::size_t end) { return random() % end; };
    auto& event = results.event;
    event.challenges.clear();
    auto& asked = event.questions.front();
    asked.options.clear();
    for (std::size_t i = 0; i < options; ++i) {
      const std::string name(1, static_cast<char>('A' + i));
      const std::string key(1, static_cast<char>('a' + i));
      event.challenges.push_back({key, both(name.c_str(), name.c_str()), both("", ""), {}});
      asked.options.push_back(key);
    }
    asked.method = method, asked.rule = rule;
    asked.picks = static_cast<std::uint16_t>(method == Method::dots ? 6 : 1 + below(options));
    asked.per_option = method == Method::dots ? 3 : 1;
    auto& question = results.questions.front();
    question.ballots.clear();
    while (question.ballots.size() < ballots) {
      std::vector<std::uint16_t> picks;
      std::vector<std::uint8_t> values;
      for (std::size_t i = 0; i < options; ++i) {
        if (below(2) == 0 || picks.size() == asked.picks) continue;
        picks.push_back(static_cast<std::uint16_t>(i));
        values.push_back(static_cast<std::uint8_t>(
            method == Method::score ? below(6) : 1 + below(method == Method::dots ? 3 : options)));
      }
      if (method == Method::picks) values.clear();
      if (!domain::check_answer(asked, picks, values)) continue;
      question.ballots.push_back(picks);
      if (method != Method::picks) question.values.push_back(values);
    }
    const auto counted = count_question(asked, question.ballots, question.values);
    question.count = counted.count, question.table = counted.table, question.paths = counted.paths;
    question.margins =
        margins_of(asked, question.count, question.ballots, question.values, doubt_of(question));
    question.without_station.clear(), question.with_set_aside.clear();
  }

  [[nodiscard]] const domain::Question& asked() const { return results.event.questions.front(); }
  [[nodiscard]] const QuestionResult& result() const { return results.questions.front(); }
};

std::uint64_t number(std::string text) {
  std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
  return std::stoull("0" + text);
}

/// What a reader with the pairs' tables comes to: points per name.
std::map<std::string, std::uint64_t> added_up(const std::vector<Grid>& tables) {
  std::map<std::string, std::uint64_t> points;
  for (std::size_t i = 1; i < tables.size(); ++i) {
    std::uint64_t sum = 0;
    for (const auto& row : tables[i].rows) sum += number(row.back());
    points[tables[i].caption.substr(0, 1)] = sum;
  }
  return points;
}

bool any_has(const std::vector<std::string>& texts, const std::string& part) {
  return std::ranges::any_of(texts, [&](const auto& text) { return text.find(part) != text.npos; });
}

}  // namespace

TEST_CASE("a count made anew from its table alone is the count") {
  const std::uint32_t seed = std::random_device{}();
  CAPTURE(seed);
  for (std::uint32_t i = 0; i < 2000; ++i) {
    CAPTURE(i);
    const CountingRule rule = kRules[i % 5];
    const Method method = rule == CountingRule::sum ? Method::dots
                          : rule == CountingRule::schulze || rule == CountingRule::borda
                              ? Method::ranking
                              : Method::score;
    const Drawn drawn(seed + i, method, rule, 2 + i % 6, i % 23);
    const auto again =
        count_table(drawn.asked(), drawn.result().count.ballots, drawn.result().table);
    REQUIRE(again);
    CHECK(again->count == drawn.result().count);
    CHECK(again->paths == drawn.result().paths);
  }
}

TEST_CASE("a table that so many ballots cannot give is refused") {
  for (const CountingRule rule : kRules) {
    auto results = results_by(rule);
    const auto& asked = results.event.questions.front();
    auto table = results.questions.front().table;
    CHECK(count_table(asked, 4, table));
    table[1][0] += 3;
    CHECK_FALSE(count_table(asked, 4, table));
    table.pop_back();
    CHECK_FALSE(count_table(asked, 4, table));
  }
}

TEST_CASE("whoever adds up the points of the shown meetings has the published points") {
  const std::uint32_t seed = std::random_device{}();
  CAPTURE(seed);
  const auto words = real_words();
  for (std::uint32_t i = 0; i < 300; ++i) {
    const CountingRule rule = i % 2 == 0 ? CountingRule::schulze : CountingRule::borda;
    const Drawn drawn(seed + i, Method::ranking, rule, 2 + i % 5, 1 + i % 19);
    const auto told = explain(drawn.results.event, drawn.result(), words.in("sv"), Meetings::pairs);
    const auto points = added_up(told.tables);
    for (const auto& line : drawn.result().count.lines) {
      CHECK(points.at(std::string(1, static_cast<char>('A' + line.option))) == line.votes);
    }
  }
}

TEST_CASE("a strongest path leads there by steps that are as strong as it is said to be") {
  const std::uint32_t seed = std::random_device{}();
  CAPTURE(seed);
  for (std::uint32_t i = 0; i < 300; ++i) {
    const Drawn drawn(seed + i, Method::ranking, CountingRule::schulze, 2 + i % 6, 1 + i % 19);
    const Numbers& table = drawn.result().table;
    const Numbers& paths = drawn.result().paths;
    for (std::size_t from = 0; from < table.size(); ++from) {
      for (std::size_t to = 0; to < table.size(); ++to) {
        if (from == to) continue;
        const auto path = strongest_path(table, paths, from, to);
        REQUIRE(path.empty() == (paths[from][to] == 0));
        if (path.empty()) continue;
        CHECK(path.front() == from);
        CHECK(path.back() == to);
        std::uint32_t weakest = drawn.result().count.ballots;
        for (std::size_t at = 0; at + 1 < path.size(); ++at) {
          CHECK(table[path[at]][path[at + 1]] > table[path[at + 1]][path[at]]);
          weakest = std::min(weakest, table[path[at]][path[at + 1]]);
        }
        CHECK(weakest == paths[from][to]);
      }
    }
  }
}

TEST_CASE("equal middle grades are told apart by how many are taken away") {
  // 0 0 3 5 5 against 0 3 3 3 4: both 3; then 0 and 3 stand in the middle.
  const JudgedApart apart = judged_apart({2, 0, 0, 1, 0, 2}, {1, 0, 0, 3, 1, 0}, 5);
  CHECK(apart.removed == 1);
  CHECK(apart.above == 0);
  CHECK(apart.below == 3);
}

TEST_CASE("each rule is told by steps with the winner's own numbers") {
  const auto words = real_words();
  const auto steps = [&](CountingRule rule) {
    const auto results = results_by(rule);
    std::string text;
    for (const auto& step :
         explain(results.event, results.questions.front(), words.in("sv"), Meetings::matrix)
             .steps) {
      text += step.lead + " " + step.text + "\n";
    }
    return text;
  };
  const auto says = [](const std::string& text, const std::string& part) {
    return text.find(part) != text.npos;
  };
  CHECK(says(steps(CountingRule::sum), "Ungas hälsa: 1 × 1 + 2 × 1 + 3 × 1 = 6."));
  CHECK(says(steps(CountingRule::mean), "Ungas hälsa: 6 / 4 = 1,50."));
  CHECK(says(steps(CountingRule::majority_judgement), "Av 4 betyg är nummer 2 det mittersta."));
  CHECK(says(steps(CountingRule::borda), "2 × 2 + 0 = 4."));
  CHECK(says(steps(CountingRule::borda), "Trygghet får 4 + 6 = 10 poäng"));
  CHECK(says(steps(CountingRule::schulze), "Från Trygghet till Ensamhet 0, tillbaka 0"));
  CHECK(says(steps(CountingRule::schulze), "Trygghet: 3."));
}

TEST_CASE("votes and unused ones make what all could have given") {
  const auto words = real_words();
  const auto results = sample_results();
  const auto told =
      explain(results.event, results.questions.front(), words.in("sv"), Meetings::pairs);
  CHECK(any_has(told.sums, "5 här och 1 oanvända är 6, alltså 2 × 3."));
  CHECK(any_has(told.ties, "Ensamhet, Ungas hälsa delar plats 1"));
  CHECK(any_has(told.aside, "1 röst är undanlagd"));
  CHECK(told.tables.front().rows.front() ==
        std::vector<std::string>{"1", "Ensamhet", "2", "3", "66,7\u00A0%"});
}

TEST_CASE("nothing told depends on who cast which ballot, only on what is published") {
  const auto words = real_words();
  for (const CountingRule rule : kRules) {
    auto results = results_by(rule);
    auto& result = results.questions.front();
    const auto told = [&] { return explained_text(results.event, result, words.in("sv")); };
    const std::string before = told();
    result.without_station = {{1, 2, {}}};
    result.sides.ballots = {20, 20};
    std::ranges::reverse(result.ballots), std::ranges::reverse(result.values);
    CHECK(told() == before);
    keep_publishable(results.event.questions.front(), result);
    CHECK(told().substr(0, 200) == before.substr(0, 200));
  }
}

TEST_CASE("where ballots are in pieces the words say so") {
  const auto words = real_words();
  Drawn drawn(1, Method::ranking, CountingRule::schulze, 7, 12);
  drawn.results.event.questions.front().picks = 7;
  auto result = drawn.result();
  const auto ballots = [&] {
    return explain(drawn.results.event, result, words.in("en"), Meetings::matrix).ballots;
  };
  CHECK(ballots().starts_with("The counted ballots are open data"));
  keep_publishable(drawn.asked(), result);
  CHECK(result.ballots.empty());
  CHECK(ballots().starts_with("Ballots are not shown one by one"));
}

TEST_CASE("a question nobody answered has a rule and no steps") {
  const auto words = real_words();
  auto results = sample_results();
  results.questions[0].ballots.clear();
  results.questions[0].count = tally::count_picks({}, 3);
  const auto told =
      explain(results.event, results.questions.front(), words.in("sv"), Meetings::pairs);
  CHECK_FALSE(told.rule.empty());
  CHECK(told.steps.empty());
  CHECK(told.tables.empty());
}

}  // namespace stordialog::report
