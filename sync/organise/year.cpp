#include "organise/year.h"

#include <algorithm>
#include <charconv>

#include "domain/limits.h"
#include "event/year_file.h"
#include "report/calendar.h"
#include "report/year_wheel.h"

namespace stordialog::organise {

using domain::Expected;
using domain::fail;
using domain::YearPlan;

namespace {

/// Of "2027-03-19".
std::int32_t year_of(const std::string& date) {
  constexpr std::size_t kDigits = 4;
  std::int32_t year = 0;
  std::from_chars(date.data(), date.data() + std::min(date.size(), kDigits), year);
  return std::clamp(year, domain::kYearLeast, domain::kYearMost);
}

}  // namespace

Expected<YearPlan> read_year_plan(system::Files& files, const WorkPlaces& places,
                                  const domain::Event& event, const wording::Catalogue& words) {
  if (files.exists(places.year)) {
    const auto bytes = files.read(places.year, domain::limits::kEventFileBytes);
    if (!bytes) return fail(bytes.error());
    return event::read_year(std::string(bytes->begin(), bytes->end()),
                            places.year.filename().string());
  }
  YearPlan plan;
  plan.slug = event.slug;
  plan.name = event.name.in(words.language());
  plan.year = year_of(event.date);
  for (std::size_t i = 0; i < plan.sides.size(); ++i) {
    plan.sides.at(i) =
        i < event.sides.size() ? std::string(event.sides[i].name.in(words.language())) : plan.name;
  }
  return plan;
}

Expected<void> keep_year_plan(system::Files& files, const WorkPlaces& places,
                              const YearPlan& plan) {
  if (plan.activities.empty()) {
    if (!files.exists(places.year)) return {};
    return files.remove(places.year);
  }
  const std::string toml = event::write_year(plan);
  const auto again = event::read_year(toml, places.year.filename().string());
  if (!again) return fail(again.error());
  return files.publish(places.year, domain::Bytes(toml.begin(), toml.end()), 0644);
}

Expected<std::vector<Output>> wheel_outputs(const YearPlan& plan, const system::Path& fonts,
                                            std::int64_t now_utc, const wording::Catalogue& words) {
  const std::string stem = plan.slug + "-" + std::to_string(plan.year);
  std::vector<Output> outputs;
  for (const auto& [medium, ending] :
       {std::pair{report::Medium::pdf, ".pdf"}, std::pair{report::Medium::svg, ".svg"},
        std::pair{report::Medium::png, ".png"}}) {
    const auto drawn = report::year_wheel(plan, medium, fonts, words);
    if (!drawn) return fail(drawn.error());
    outputs.push_back(text_output(stem + ending, *drawn));
  }
  outputs.push_back(text_output(stem + ".ics", report::calendar(plan, now_utc, words)));
  return outputs;
}

domain::Key fresh_activity_key(const YearPlan& plan) {
  for (std::size_t number = plan.activities.size() + 1;; ++number) {
    domain::Key key = "aktivitet-" + std::to_string(number);
    if (std::ranges::find(plan.activities, key, &domain::YearActivity::key) ==
        plan.activities.end()) {
      return key;
    }
  }
}

}  // namespace stordialog::organise
