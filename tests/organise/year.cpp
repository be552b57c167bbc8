#include "organise/year.h"

#include <doctest/doctest.h>

#include "organise/hall.h"

namespace stordialog::organise {

namespace {

using testing::code_of;

struct Desk : testing::Folder {
  system::DiskFiles files;
  domain::Event event = testing::small_practice().prepared.package.event;
  WorkPlaces places{path, event.slug};

  [[nodiscard]] domain::Expected<domain::YearPlan> read() {
    return read_year_plan(files, places, event, testing::words());
  }
};

}  // namespace

TEST_CASE("a work folder begins with an empty wheel for the event's year and sides") {
  Desk desk;
  const auto plan = desk.read();
  REQUIRE(plan);
  CHECK(std::to_string(plan->year) == desk.event.date.substr(0, 4));
  CHECK(plan->slug == desk.event.slug);
  CHECK(plan->sides[1] == desk.event.sides[1].name.in("sv"));
  CHECK(plan->activities.empty());
  CHECK(desk.files.list(desk.path).empty());
}

TEST_CASE("a wheel that is kept is read again, and taken away with its last activity") {
  Desk desk;
  auto plan = *desk.read();
  plan.activities = {{"mote", 2, 12, domain::YearOwner::joint, "Möte"}};
  REQUIRE(keep_year_plan(desk.files, desk.places, plan));
  const auto again = desk.read();
  REQUIRE(again);
  CHECK(*again == plan);
  // What nobody could read again is not written.
  auto wrong = plan;
  wrong.activities[0].day = 31;
  CHECK(code_of(keep_year_plan(desk.files, desk.places, wrong)) == "event.bad_value");
  CHECK(*desk.read() == plan);
  plan.activities.clear();
  REQUIRE(keep_year_plan(desk.files, desk.places, plan));
  CHECK_FALSE(desk.files.exists(desk.places.year));
}

TEST_CASE("a wheel becomes PDF, pictures and a calendar, named after its year") {
  Desk desk;
  auto plan = *desk.read();
  plan.activities = {{"mote", 2, 12, domain::YearOwner::joint, "Möte"}};
  const auto fonts = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts";
  const auto outputs = wheel_outputs(plan, fonts, 0, testing::words());
  REQUIRE_MESSAGE(outputs, code_of(outputs));
  std::vector<std::string> names;
  for (const Output& output : *outputs) names.push_back(output.file.string());
  const std::string stem = plan.slug + "-" + std::to_string(plan.year);
  CHECK(names ==
        std::vector<std::string>{stem + ".pdf", stem + ".svg", stem + ".png", stem + ".ics"});
}

}  // namespace stordialog::organise
