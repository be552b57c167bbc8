#include "report/question_count.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace stordialog::report {

namespace {

using domain::CountingRule;
using Lines = std::vector<tally::Line>;

QuestionResult counted_by(CountingRule rule) {
  return results_by(rule).questions.front();
}

}  // namespace

// The ballots of results_by(): {a 2, b 1}, {a 1, b 2, c 3}, {a 2, c 1}, {b 1, c 2}.

TEST_CASE("dots are added, and the table says how many gave how many") {
  const auto result = counted_by(CountingRule::sum);
  CHECK(result.count.ballots == 4);
  CHECK(result.count.lines == Lines{{2, 6, 1}, {0, 5, 2}, {1, 4, 3}});
  CHECK(result.table == Numbers{{1, 1, 2, 0}, {1, 2, 1, 0}, {1, 1, 1, 1}});
}

TEST_CASE("a ranking's points by Borda follow from its table: 2 where above, 1 where beside") {
  const auto result = counted_by(CountingRule::borda);
  // a before b in 2 of 4, b before a in 2; a before c in 2, c before a in 2; b before c in 3.
  CHECK(result.table == Numbers{{0, 2, 2}, {2, 0, 3}, {2, 1, 0}});
  CHECK(result.count.lines == Lines{{1, 10, 1}, {0, 8, 2}, {2, 6, 3}});
  CHECK(result.paths.empty());
}

TEST_CASE("Schulze's points say whom an option goes before, and its paths why") {
  const auto result = counted_by(CountingRule::schulze);
  CHECK(result.table == Numbers{{0, 2, 2}, {2, 0, 3}, {2, 1, 0}});
  CHECK(result.paths == Numbers{{0, 0, 0}, {0, 0, 3}, {0, 0, 0}});
  CHECK(result.count.lines == Lines{{1, 3, 1}, {0, 2, 2}, {2, 1, 3}});
}

TEST_CASE("grades are ranked by their sum, nothing said being 0") {
  const auto result = counted_by(CountingRule::mean);
  CHECK(result.count.lines == Lines{{2, 6, 1}, {0, 5, 2}, {1, 4, 3}});
  CHECK(result.table == Numbers{{1, 1, 2, 0, 0, 0}, {1, 2, 1, 0, 0, 0}, {1, 1, 1, 1, 0, 0}});
}

TEST_CASE("by majority judgement the middle grade leads, then the next ones") {
  const auto result = counted_by(CountingRule::majority_judgement);
  // Middle grades are 1, 1 and 1; without them a has 0 2 2, b 0 1 2, c 0 2 3.
  CHECK(result.count.lines == Lines{{2, 1, 1}, {0, 1, 2}, {1, 1, 3}});
}

TEST_CASE("no ballots are counted by every rule") {
  for (const auto rule : {CountingRule::sum, CountingRule::schulze, CountingRule::borda,
                          CountingRule::mean, CountingRule::majority_judgement}) {
    const auto asked = results_by(rule).event.questions.front();
    const auto counted = count_question(asked, {}, {});
    CHECK(counted.count.ballots == 0);
    REQUIRE(counted.count.lines.size() == 3);
    for (const auto& line : counted.count.lines) CHECK(line.rank == 1);
  }
}

}  // namespace stordialog::report
