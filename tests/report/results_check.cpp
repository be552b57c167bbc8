#include "report/results_check.h"

#include <functional>

#include <doctest/doctest.h>

#include "report/pieces.h"
#include "report/sample.h"

namespace stordialog::report {

namespace {

std::string place_of(const std::function<void(Results&)>& change) {
  auto results = sample_results();
  change(results);
  return disagreement(results).value_or("agrees");
}

}  // namespace

TEST_CASE("results that agree with themselves pass") {
  CHECK(place_of([](Results&) {}) == "agrees");
}

TEST_CASE("votes that the ballots do not give are found") {
  CHECK(place_of([](Results& r) { ++r.questions[0].count.lines[0].votes; }) ==
        "questions[0].count");
  CHECK(place_of([](Results& r) { r.questions[0].ballots.pop_back(); }) == "questions[0].count");
  CHECK(place_of([](Results& r) { r.questions[0].count.lines[1].rank = 9; }) ==
        "questions[0].count");
}

TEST_CASE("a ballot that nobody could have cast is found") {
  CHECK(place_of([](Results& r) { r.questions[0].ballots[0] = {}; }) == "questions[0].ballots");
  CHECK(place_of([](Results& r) { r.questions[0].ballots[0] = {3}; }) == "questions[0].ballots");
  CHECK(place_of([](Results& r) { r.questions[0].ballots[0] = {1, 1}; }) == "questions[0].ballots");
  CHECK(place_of([](Results& r) { r.questions[0].ballots[0] = {2, 1}; }) == "questions[0].ballots");
  CHECK(place_of([](Results& r) { r.questions[0].ballots[0] = {0, 1, 2}; }) ==
        "questions[0].ballots");
}

TEST_CASE("ballots in results that say they are not opened are found") {
  CHECK(place_of([](Results& r) { r.opened = false; }) == "questions[0].ballots");
}

TEST_CASE("codes and balances that do not add up are found") {
  CHECK(place_of([](Results& r) { ++r.questions[0].unused; }) == "questions[0].issued_codes");
  CHECK(place_of([](Results& r) { ++r.merge.balances[2].received; }) == "merge.balances[2]");
}

TEST_CASE("margins, orders and sides that do not follow are found") {
  const auto place_in_large = [](const std::function<void(QuestionResult&)>& change) {
    auto results = large_results();
    change(results.questions[0]);
    return disagreement(results).value_or("agrees");
  };
  using Q = QuestionResult;
  CHECK(place_in_large([](Q&) {}) == "agrees");
  CHECK(place_in_large([](Q& q) { ++q.margins[0].to_tie; }) == "questions[0].margins");
  CHECK(place_in_large([](Q& q) { q.missing = 9; }) == "questions[0].margins");
  CHECK(place_in_large([](Q& q) { q.without_station[0].order.pop_back(); }) ==
        "questions[0].without_station");
  CHECK(place_in_large([](Q& q) { q.with_set_aside[1] = tally::Ahead::lower; }) ==
        "questions[0].with_set_aside");
  CHECK(place_in_large([](Q& q) { q.sides.lines[0].steps[1] = 47; }) == "questions[0].sides");
  CHECK(place_in_large([](Q& q) { ++q.sides.lines[0].equal_weight_twice; }) ==
        "questions[0].sides");
  CHECK(place_in_large([](Q& q) { q.sides.ballots[1] = 19; }) == "questions[0].sides");
  CHECK(place_in_large([](Q& q) { q.sides.ballots[1] = 70; }) == "questions[0].sides");
  CHECK(place_in_large([](Q& q) { q.sides.lines.pop_back(); }) == "questions[0].sides");
  CHECK(place_in_large([](Q& q) { q.sides.published = false; }) == "questions[0].sides");
}

TEST_CASE("what other methods' results say is held against their ballots too") {
  const auto place_by = [](domain::CountingRule rule, const std::function<void(Results&)>& change) {
    auto results = results_by(rule);
    change(results);
    return disagreement(results).value_or("agrees");
  };
  using domain::CountingRule;
  using R = Results;
  CHECK(place_by(CountingRule::schulze, [](R&) {}) == "agrees");
  const auto in_questions = [](const char* name) { return std::string("questions[0].") + name; };
  CHECK(place_by(CountingRule::sum, [](R& r) { r.questions[0].values[0][0] = 4; }) ==
        in_questions("ballots"));
  CHECK(place_by(CountingRule::sum, [](R& r) { r.questions[0].values.pop_back(); }) ==
        in_questions("ballots"));
  CHECK(place_by(CountingRule::borda, [](R& r) { r.questions[0].values[0] = {1, 3}; }) ==
        in_questions("ballots"));
  CHECK(place_by(CountingRule::mean, [](R& r) { r.questions[0].values[0] = {5, 5}; }) ==
        in_questions("count"));
  CHECK(place_by(CountingRule::mean, [](R& r) { ++r.questions[0].table[1][0]; }) ==
        in_questions("table"));
  CHECK(place_by(CountingRule::schulze, [](R& r) { ++r.questions[0].paths[0][1]; }) ==
        in_questions("paths"));
  CHECK(place_by(CountingRule::borda, [](R& r) { ++r.questions[0].margins[0].to_overtake; }) ==
        in_questions("margins"));
  CHECK(place_by(CountingRule::borda, [](R& r) {
          r.event.questions[0].rule = CountingRule::mean;
        }) == "event.questions[0].rule");
}

TEST_CASE("what is told without its ballots is held against its table") {
  const auto place_by = [](domain::CountingRule rule,
                           const std::function<void(QuestionResult&)>& change) {
    auto results = results_by(rule);
    auto& result = results.questions[0];
    keep_publishable(results.event.questions[0], result);
    REQUIRE(is_in_pieces(results.event.questions[0], result));
    change(result);
    return disagreement(results).value_or("agrees");
  };
  using domain::CountingRule;
  using Q = QuestionResult;
  for (const auto rule : {CountingRule::mean, CountingRule::majority_judgement}) {
    CHECK(place_by(rule, [](Q&) {}) == "agrees");
    CHECK(place_by(rule, [](Q& q) { ++q.count.lines[0].votes; }) == "questions[0].count");
    CHECK(place_by(rule, [](Q& q) { ++q.table[0][0]; }) == "questions[0].table");
    CHECK(place_by(rule, [](Q& q) { ++q.count.ballots; }) == "questions[0].table");
    CHECK(place_by(rule, [](Q& q) { ++q.margins[0].gap; }) == "questions[0].margins");
    CHECK(place_by(rule, [](Q& q) { q.margins.pop_back(); }) == "questions[0].margins");
    CHECK(place_by(rule, [](Q& q) { q.values = {{1}}; }) == "questions[0].ballots");
  }
}

TEST_CASE("a name of something that is not there is found") {
  CHECK(place_of([](Results& r) { r.questions[0].question = "annan"; }) == "questions[0].question");
  CHECK(place_of([](Results& r) { r.ideas[0].challenge = "annan"; }) == "ideas[0].challenge");
  CHECK(place_of([](Results& r) { r.sign_ups[0].list = "annan"; }) == "sign_ups[0].list");
  CHECK(place_of([](Results& r) { r.event.groups[0].side = "annan"; }) == "event.groups[0].side");
  CHECK(place_of([](Results& r) { r.event.questions[0].options[1] = "annan"; }) ==
        "event.questions[0].options");
  CHECK(place_of([](Results& r) { r.event.lists[0].places[0].side = "annan"; }) ==
        "event.lists[0].places");
  CHECK(place_of([](Results& r) { r.event.languages.clear(); }) == "event.languages");
  CHECK(place_of([](Results& r) { r.event.slug = "Å"; }) == "event.slug");
}

}  // namespace stordialog::report
