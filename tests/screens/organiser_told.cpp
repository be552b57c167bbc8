#include "screens/organiser_told.h"

#include <doctest/doctest.h>

namespace stordialog::screens {
namespace {

organise::Work make_work() {
  organise::Work work;
  work.holders = {"A", "B"};
  work.stations = {{1, domain::Role::lead, "One", {}}, {2, domain::Role::station, "Two", {}}};
  return work;
}

TEST_CASE("one task after the other is the next one") {
  organise::Work work = make_work();
  work.codes_file = true;
  CHECK(state_of(Task::print, work) == TaskState::next);
  CHECK(state_of(Task::merge, work) == TaskState::later);
  work.codes_file = false;
  CHECK(state_of(Task::merge, work) == TaskState::next);
  CHECK(state_of(Task::open, work) == TaskState::later);
  work.merged = true;
  CHECK(state_of(Task::open, work) == TaskState::next);
  work.opened = true;
  work.release.approvals = {{"A", "", 0}};
  CHECK(state_of(Task::open, work) == TaskState::next);
  CHECK(state_of(Task::report, work) == TaskState::later);
  work.release.approvals.push_back({"B", "", 0});
  CHECK(state_of(Task::open, work) == TaskState::done);
  CHECK(state_of(Task::report, work) == TaskState::next);
  work.report_files = 1;
  CHECK(state_of(Task::report, work) == TaskState::done);
  CHECK(state_of(Task::year, work) == TaskState::next);
  work.year_planned = true;
  CHECK(state_of(Task::year, work) == TaskState::done);
}

TEST_CASE("a station's kinds are added up, and one that has not come has a row too") {
  organise::MergeDone merge;
  merge.report.balances = {{1, domain::Kind::idea, 5, 4, 1, 0, 0},
                           {1, domain::Kind::ballot, 3, 2, 0, 1, 0}};
  merge.report.missing = {2};
  merge.report.forks = {{1, {"a", "b"}}};
  const auto rows = balances_of(merge, make_work());
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].received == 8);
  CHECK(rows[0].adds_up());
  CHECK(rows[0].forked);
  CHECK_FALSE(rows[1].came);
  CHECK(rows[1].name == "Two");
  CHECK(sum_of(rows).fresh == 6);
  StationBalance uneven = rows[0];
  ++uneven.fresh;
  CHECK_FALSE(uneven.adds_up());
}

TEST_CASE("ballots that differ are added up over bundles and questions") {
  Organiser told;
  CHECK(told.differing() == 0);
  told.results.emplace();
  told.results->comparisons.resize(2);
  told.results->comparisons[1].differing = 3;
  CHECK(told.differing() == 3);
}

}  // namespace
}  // namespace stordialog::screens
