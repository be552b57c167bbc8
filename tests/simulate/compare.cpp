#include "simulate/compare.h"

#include <doctest/doctest.h>

#include "simulate/workshop.h"

namespace stordialog::simulate {

namespace {

/// The lines about a result that was changed after it came to its plan.
template <typename Change>
std::vector<std::string> after(const testing::Workshop& workshop, Change change) {
  auto results = workshop.results;
  auto contacts = workshop.contacts;
  change(results, contacts);
  return differences(expect(workshop.plan), results, contacts);
}

}  // namespace

TEST_CASE("a result that came to its plan differs in nothing, and each mistake is named") {
  const testing::Workshop workshop(8, 20, 2);
  using Results = report::Results;
  using Contacts = std::vector<domain::Contact>;
  CHECK(after(workshop, [](Results&, Contacts&) {}).empty());
  CHECK(after(workshop, [](Results& r, Contacts&) {
          ++r.questions[0].count.lines[0].votes;
        }).size() == 1);
  CHECK(after(workshop, [](Results& r, Contacts&) { --r.questions[0].count.ballots; }).size() == 1);
  CHECK(after(workshop, [](Results& r, Contacts&) { r.questions[0].ballots.pop_back(); }).size() ==
        1);
  CHECK(after(workshop, [](Results& r, Contacts&) { r.ideas.pop_back(); }).size() == 1);
  CHECK(after(workshop, [](Results& r, Contacts&) { ++r.ideas.back().supports; }).size() == 1);
  CHECK(after(workshop, [](Results& r, Contacts&) { r.signatories.pop_back(); }).size() == 1);
  CHECK(after(workshop, [](Results& r, Contacts&) { r.comparisons[0].differing = 1; }).size() == 1);
  CHECK(after(workshop, [](Results& r, Contacts&) { ++r.merge.balances[0].received; }).size() == 1);
  CHECK(after(workshop, [](Results&, Contacts& c) { c.pop_back(); }).size() == 1);
  CHECK(after(workshop, [](Results&, Contacts& c) { c.push_back(c.front()); }).size() == 1);
}

}  // namespace stordialog::simulate
