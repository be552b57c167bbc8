#include "screens_fixture/year_scenes.h"

#include <algorithm>
#include <vector>

#include "screens/organiser_told.h"
#include "screens_fixture/organiser_scenes.h"

namespace stordialog::screens_fixture {

namespace {

using domain::YearOwner;
using screens::YearPage;

/// As many as make the wheel full but not crowded; `year` is the event's.
domain::YearPlan some_year(const domain::Event& event) {
  domain::YearPlan plan;
  plan.slug = event.slug;
  plan.name = event.name.in("sv");
  plan.year = 2027;
  plan.sides = {"Idéburen sektor", "Uddevalla kommun"};
  plan.activities = {{"a1", 1, 0, YearOwner::second_side, "Verksamhetsplan för året"},
                     {"a2", 2, 11, YearOwner::joint, "Arbetsgruppen möts"},
                     {"a3", 3, 0, YearOwner::first_side, "Årsmöten i föreningarna"},
                     {"a4", 3, 19, YearOwner::joint, "Stordialog"},
                     {"a5", 4, 0, YearOwner::joint, "Sammanställningen är klar"},
                     {"a6", 5, 0, YearOwner::joint, "Arbetsgruppen möts"},
                     {"a7", 6, 0, YearOwner::second_side, "Underlag till budgeten"},
                     {"a8", 8, 0, YearOwner::first_side, "Idéverkstad hos en förening"},
                     {"a9", 9, 0, YearOwner::joint, "Arbetsgruppen möts"},
                     {"b1", 10, 0, YearOwner::first_side, "Parterna byter kunskap"},
                     {"b2", 11, 0, YearOwner::second_side, "Fullmäktige beslutar om budget"},
                     {"b3", 12, 0, YearOwner::joint, "Arbetsgruppen följer upp året"}};
  return plan;
}

screens::Organiser& at_year(Scene& scene) {
  screens::Organiser& told = at_organiser(scene, screens::Place::organiser_year);
  told.work->report_files = 20;
  told.year.plan = some_year(scene.board.event);
  return told;
}

void at_part(Scene& scene, YearPage page) {
  screens::take_up(scene.kiosk.year, *at_year(scene).year.plan, 3);
  scene.kiosk.year.page = page;
}

const std::vector<StaffScene>& all() {
  static const std::vector<StaffScene> scenes = {
      {"year", [](Scene& s) { at_year(s); }},
      {"year-empty", [](Scene& s) { at_year(s).year.plan->activities.clear(); }},
      {"year-full",
       [](Scene& s) {
         domain::YearPlan& plan = *at_year(s).year.plan;
         while (plan.activities.size() < domain::kYearActivities) {
           plan.activities.push_back(plan.activities[plan.activities.size() % 12]);
         }
         std::ranges::stable_sort(plan.activities, {}, &domain::YearActivity::month);
       }},
      {"year-drawn",
       [](Scene& s) {
         screens::Organiser& told = at_year(s);
         told.year.written.push_back({told.work->places.wheel / "ok-ide-2027.pdf", {}});
       }},
      {"year-activity", [](Scene& s) { at_part(s, YearPage::activity); }},
      {"year-title", [](Scene& s) { at_part(s, YearPage::title); }},
      {"year-owner", [](Scene& s) { at_part(s, YearPage::owner); }},
      {"year-month", [](Scene& s) { at_part(s, YearPage::month); }},
      {"year-day", [](Scene& s) { at_part(s, YearPage::day); }},
  };
  return scenes;
}

}  // namespace

std::span<const StaffScene> year_scenes() {
  return all();
}

}  // namespace stordialog::screens_fixture
