// Workshops with everything that goes wrong in them. STORDIALOG_SIMULATE=N carries out N of them,
// STORDIALOG_SEED=S the one with that seed alone.
#include <cstdlib>
#include <iostream>

#include <doctest/doctest.h>

#include "hall/hall.h"
#include "hall/shrink.h"

namespace stordialog::workshops {

namespace {

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
  const char* given = std::getenv(name);
  return given == nullptr ? otherwise : std::strtoull(given, nullptr, 10);
}

/// The promise alone, without where it was broken.
std::string promise_of(const std::string& violation) {
  return violation.substr(violation.find(": ") + 2);
}

/// What broke, in how few actions it breaks, and how to see it again.
void tell(const Workshop& workshop, const Outcome& outcome) {
  const std::string promise = promise_of(outcome.violations.front());
  std::cout << "seed " << workshop.seed << ", " << outcome.violations.front() << std::endl;
  const auto smaller = shrunk(workshop, [&](const Workshop& tried) {
    const auto broken = hold(tried).violations;
    return std::ranges::any_of(broken,
                               [&](const auto& each) { return promise_of(each) == promise; });
  });
  std::string text = "broken: " + outcome.violations.front() +
                     "\nSTORDIALOG_SEED=" + std::to_string(workshop.seed) +
                     " shows it; these actions are enough:\n" + text_of(smaller);
  for (const auto& violation : hold(smaller).violations) text += violation + "\n";
  FAIL_CHECK(text);
}

}  // namespace

TEST_CASE("whatever goes wrong at a workshop, every promise is kept") {
  const auto only = number_from("STORDIALOG_SEED", 0);
  const auto count = only != 0 ? 1 : number_from("STORDIALOG_SIMULATE", 500);
  const auto first = only != 0 ? only : number_from("STORDIALOG_FIRST_SEED", 1);
  Outcome sum;
  int told = 0;
  for (std::uint64_t seed = first; seed < first + count && told < 3; ++seed) {
    const Workshop workshop = made_up(seed);
    const Outcome outcome = hold(workshop);
    if (!outcome.violations.empty()) {
      ++told;
      tell(workshop, outcome);
    }
    sum += outcome;
  }
  CHECK(sum.violations.empty());
  std::cout << count << " workshops from seed " << first << ": " << sum.commands << " commands, "
            << sum.steps << " steps on drives, " << sum.faults << " faults, " << sum.power_cuts
            << " power cuts, " << sum.restarts << " restarts, " << sum.refused << " refused, "
            << sum.doubtful << " failed half way, " << sum.bundles << " bundles, " << sum.records
            << " records merged, " << sum.ballots << " ballots opened, " << sum.duplicates
            << " codes used twice, " << sum.forks << " forks: " << sum.violations.size()
            << " promises broken\n";
}

}  // namespace stordialog::workshops
