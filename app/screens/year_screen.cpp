#include "screens/year_screen.h"

#include <algorithm>
#include <utility>

#include "organise/year.h"

namespace stordialog::screens {

void add_activity(YearScreen& screen, const domain::YearPlan& plan) {
  screen = {};
  screen.adding = true;
  screen.now.key = organise::fresh_activity_key(plan);
  screen.page = YearPage::title;
}

void take_up(YearScreen& screen, const domain::YearPlan& plan, std::size_t at) {
  if (at >= plan.activities.size()) return;
  screen = {};
  screen.now = plan.activities[at];
  screen.title.set_text(screen.now.title);
  screen.title.move_to_end();
  screen.page = YearPage::activity;
}

void take_title(YearScreen& screen) {
  screen.now.title = screen.title.view();
}

void take_month(YearScreen& screen, const domain::YearPlan& plan, std::uint8_t month) {
  screen.now.month = month;
  if (screen.now.day > domain::days_in(plan.year, month)) screen.now.day = 0;
}

domain::YearPlan with_activity(domain::YearPlan plan, domain::YearActivity now) {
  plan = without_activity(std::move(plan), now.key);
  const auto when = [](const domain::YearActivity& one) { return std::pair(one.month, one.day); };
  const auto after = std::ranges::upper_bound(plan.activities, when(now), {}, when);
  plan.activities.insert(after, std::move(now));
  return plan;
}

domain::YearPlan without_activity(domain::YearPlan plan, const domain::Key& key) {
  std::erase_if(plan.activities, [&key](const auto& one) { return one.key == key; });
  return plan;
}

domain::YearPlan in_year(domain::YearPlan plan, std::int32_t year) {
  plan.year = std::clamp(year, domain::kYearLeast, domain::kYearMost);
  for (domain::YearActivity& one : plan.activities) {
    if (one.day > domain::days_in(plan.year, one.month)) one.day = 0;
  }
  return plan;
}

}  // namespace stordialog::screens
