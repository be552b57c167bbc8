#include "screens/year_screen.h"

#include <doctest/doctest.h>

namespace stordialog::screens {

namespace {

domain::YearActivity activity(const char* key, int month, int day = 0) {
  return {key, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day),
          domain::YearOwner::joint, key};
}

domain::YearPlan plan_of(std::vector<domain::YearActivity> activities) {
  domain::YearPlan plan;
  plan.year = 2028;
  plan.activities = std::move(activities);
  return plan;
}

std::string keys_of(const domain::YearPlan& plan) {
  std::string keys;
  for (const auto& one : plan.activities) keys += one.key;
  return keys;
}

}  // namespace

TEST_CASE("an activity stands in its place by month and day, once") {
  const auto plan = plan_of({activity("a", 1), activity("b", 3), activity("c", 3, 19)});
  CHECK(keys_of(with_activity(plan, activity("d", 3, 7))) == "abdc");
  CHECK(keys_of(with_activity(plan, activity("d", 3))) == "abdc");
  CHECK(keys_of(with_activity(plan, activity("a", 12))) == "bca");
  CHECK(keys_of(without_activity(plan, "b")) == "ac");
}

TEST_CASE("another year keeps every activity and forgets days that it does not have") {
  const auto plan = plan_of({activity("a", 2, 29), activity("b", 3, 31)});
  const auto next = in_year(plan, 2029);
  CHECK(next.year == 2029);
  CHECK(next.activities[0].day == 0);
  CHECK(next.activities[1].day == 31);
  CHECK(in_year(plan, 1).year == domain::kYearLeast);
}

TEST_CASE("a month has the days of its year") {
  CHECK(domain::days_in(2027, 1) == 31);
  CHECK(domain::days_in(2027, 2) == 28);
  CHECK(domain::days_in(2028, 2) == 29);
  CHECK(domain::days_in(2100, 2) == 28);
  CHECK(domain::days_in(2000, 2) == 29);
  CHECK(domain::days_in(2027, 11) == 30);
}

TEST_CASE("a new activity has a key of its own; one that is taken up has its title to change") {
  YearScreen screen;
  auto plan = plan_of({activity("aktivitet-2", 2, 29)});
  add_activity(screen, plan);
  CHECK(screen.page == YearPage::title);
  CHECK(screen.now.key == "aktivitet-3");
  take_up(screen, plan, 0);
  CHECK(screen.page == YearPage::activity);
  CHECK(screen.title.view() == "aktivitet-2");
  screen.title.set_text("Möte");
  take_title(screen);
  CHECK(screen.now.title == "Möte");
  take_month(screen, plan, 4);
  CHECK(screen.now.day == 29);
  plan.year = 2027;
  take_month(screen, plan, 2);
  CHECK(screen.now.day == 0);
  take_up(screen, plan, 7);  // nothing there
  CHECK(screen.now.key == "aktivitet-2");
}

}  // namespace stordialog::screens
