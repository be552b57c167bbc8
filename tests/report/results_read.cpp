#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "report/pieces.h"
#include "report/sample.h"
#include "report/write.h"

namespace stordialog::report {

namespace {

std::string with(const std::string& before, const std::string& after) {
  std::string json = results_json(sample_results());
  const auto place = json.find(before);
  REQUIRE_MESSAGE(place != std::string::npos, before);
  return json.replace(place, before.size(), after);
}

std::string golden(const char* name) {
  std::ifstream file(std::string(STORDIALOG_SOURCE_DIR "/tests/report/golden/") + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Code, and where it hurts.
std::string refusal(const std::string& json) {
  const auto read = read_results(json, "results.json");
  REQUIRE_FALSE(read);
  std::string text = read.error().code;
  for (const auto& [name, value] : read.error().details) {
    if (name != "file") text += " " + value;
  }
  return text;
}

}  // namespace

TEST_CASE("results that were written are read back the same") {
  const auto json = results_json(sample_results());
  const auto read = read_results(json, "results.json");
  REQUIRE(read);
  CHECK(results_json(*read) == json);
}

TEST_CASE("results that were not opened are read back the same") {
  auto results = sample_results();
  results.opened = results.contacts_opened = false;
  results.questions.front().ballots.clear();
  results.questions.front().count = {};
  results.questions.front().margins.clear();
  results.questions.front().without_station.clear();
  results.questions.front().with_set_aside.clear();
  results.sign_ups.front().by_side.clear();
  const auto read = read_results(results_json(results), "results.json");
  REQUIRE(read);
  CHECK(results_json(*read) == results_json(results));
}

TEST_CASE("what both sides chose and how sure an order is are read back the same") {
  const auto json = results_json(large_results());
  const auto read = read_results(json, "results.json");
  REQUIRE(read);
  CHECK(results_json(*read) == json);
  CHECK(read->questions[0].sides == large_results().questions[0].sides);
  CHECK(read->questions[0].margins == large_results().questions[0].margins);
}

TEST_CASE("results of version 1 are read, and what follows from their counts is added") {
  const auto read = read_results(golden("results-1.json"), "results.json");
  REQUIRE(read);
  const auto& question = read->questions.front();
  CHECK(question.margins == sample_results().questions.front().margins);
  CHECK(question.without_station.empty());
  CHECK(question.with_set_aside.size() == question.margins.size());
  CHECK_FALSE(question.sides.published);
}

TEST_CASE("results of version 2 are read: all of them chose") {
  const auto read = read_results(golden("results-2.json"), "results.json");
  REQUIRE(read);
  CHECK(results_json(*read) == results_json(large_results()));
}

TEST_CASE("dots, rankings and grades are read back the same") {
  for (const auto rule :
       {domain::CountingRule::sum, domain::CountingRule::schulze, domain::CountingRule::borda,
        domain::CountingRule::mean, domain::CountingRule::majority_judgement}) {
    auto results = results_by(rule);
    keep_publishable(results.event.questions.front(), results.questions.front());
    const auto json = results_json(results);
    const auto read = read_results(json, "results.json");
    REQUIRE_MESSAGE(read, json);
    CHECK(results_json(*read) == json);
  }
}

TEST_CASE("results of version 3 are read: their ballots are told as far as they are today") {
  const auto read = read_results(golden("results-3.json"), "results.json");
  REQUIRE(read);
  CHECK(results_json(*read) == results_json(large_results()));
  // Grades for three options can be given in more ways than are told one by one.
  const auto old = results_by(domain::CountingRule::mean);
  const auto today = read_results(results_json(old), "results.json");
  REQUIRE(today);
  CHECK(today->questions.front().ballots.empty());
  CHECK(today->questions.front().values.empty());
  CHECK(today->questions.front().table == old.questions.front().table);
  CHECK(today->questions.front().margins == old.questions.front().margins);
}

TEST_CASE("results of version 4 are read: nothing of them was on paper") {
  const auto read = read_results(golden("results-4.json"), "results.json");
  REQUIRE(read);
  CHECK(results_json(*read) == results_json(large_results()));
}

TEST_CASE("what was on paper is read back the same") {
  auto results = sample_results();
  results.questions.front().on_paper = 2;
  results.ideas.back().on_paper = true;
  const auto read = read_results(results_json(results), "results.json");
  REQUIRE(read);
  CHECK(read->questions.front().on_paper == 2);
  CHECK(read->ideas.back().on_paper);
  CHECK_FALSE(read->ideas.front().on_paper);
}

TEST_CASE("more votes on paper than were counted are refused") {
  CHECK(refusal(with("\"on_paper\": 0", "\"on_paper\": 999")) ==
        "results.bad_value questions[0].on_paper @report.expected.agreement");
}

TEST_CASE("a key nobody knows is passed over") {
  CHECK(read_results(with("\"opened\":", "\"later\": {\"a\": [1]}, \"opened\":"), "results.json"));
}

TEST_CASE("what is no JSON is refused with line and column") {
  CHECK(refusal("") == "results.syntax 1 1");
  CHECK(refusal("{\n  \"a\": ?\n}") == "results.syntax 2 8");
  CHECK(refusal(with("\"votes\": 2,", "\"votes\": 2;")).starts_with("results.syntax "));
  CHECK(refusal("\xFF\xFE") == "results.syntax 1 1");
  CHECK(refusal(std::string(200000, '[')).starts_with("results.syntax "));
}

TEST_CASE("JSON of something else is refused") {
  CHECK(refusal("[]") == "results.bad_value {} @report.expected.object");
  CHECK(refusal("{}") == "results.bad_value format @report.expected.format");
  CHECK(refusal("{\"format\": \"other\", \"version\": 1}") ==
        "results.bad_value format @report.expected.format");
}

TEST_CASE("a newer version is refused as such") {
  CHECK(refusal(with("\"version\": 5", "\"version\": 6")) == "results.newer");
  CHECK(refusal(with("\"version\": 5", "\"version\": 0")) ==
        "results.bad_value version @report.expected.number");
}

TEST_CASE("a missing key is named with its place") {
  CHECK(refusal(with("\"opened\":", "\"open\":")) ==
        "results.bad_value opened @report.expected.there");
  CHECK(refusal(with("\"votes\":", "\"v\":")) ==
        "results.bad_value questions[0].count.lines[0].votes @report.expected.there");
}

TEST_CASE("results that do not agree with themselves are refused") {
  CHECK(refusal(with("\"votes\": 2", "\"votes\": 3")) ==
        "results.bad_value questions[0].count @report.expected.agreement");
}

TEST_CASE("a value of the wrong sort is named with its place") {
  CHECK(refusal(with("\"opened\": true", "\"opened\": 1")) ==
        "results.bad_value opened @report.expected.boolean");
  CHECK(refusal(with("\"contacts_sealed\": 3", "\"contacts_sealed\": -3")) ==
        "results.bad_value contacts_sealed @report.expected.number");
  CHECK(refusal(with("\"contacts_sealed\": 3", "\"contacts_sealed\": 4294967296")) ==
        "results.bad_value contacts_sealed @report.expected.number");
  CHECK(refusal(with("\"contacts_sealed\": 3", "\"contacts_sealed\": 3.0")) ==
        "results.bad_value contacts_sealed @report.expected.number");
  CHECK(refusal(with("\"kind\": \"ballot\"", "\"kind\": \"vote\"")) ==
        "results.bad_value merge.balances[1].kind @report.expected.name");
  CHECK(refusal(with("\"id\": \"0011", "\"id\": \"xx11")) ==
        "results.bad_value merge.duplicates[0].id @report.expected.id");
  CHECK(refusal(with("\"missing\": [3]", "\"missing\": 3")) ==
        "results.bad_value merge.missing @report.expected.array");
}

}  // namespace stordialog::report
