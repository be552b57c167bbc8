// The annual wheel through the organiser's own screens: written, changed, drawn, and taken along
// into the plan draft.
#include "shell/year_keeping.h"

#include "event/year_file.h"
#include "shell/organisers_event.h"

using namespace stordialog;
using screens::YearPage;
using shell::testing::choose_work;
using shell::testing::Event;
using shell::testing::Program;
using shell::testing::text_of;

namespace {

/// A work folder whose report has been written.
struct Reported : Event {
  Reported() {
    REQUIRE(files.make_folder(places().report));
    REQUIRE(files.publish(places().report / "report-sv.pdf", domain::Bytes{'x'}, 0644));
  }
  [[nodiscard]] domain::YearPlan kept() const {
    auto plan = event::read_year(text_of(places().year), "year");
    REQUIRE(plan);
    return std::move(*plan);
  }
};

void press(Program& program, const std::string& id) {
  program.tap(id);
  program.wait_for_desk_work();
}

void add(Program& program, const std::string& title, int owner, int month) {
  program.tap("year.add");
  program.type(title);
  program.tap("key.next");
  program.tap("owner." + std::to_string(owner));
  press(program, "month." + std::to_string(month));
}

}  // namespace

TEST_CASE("what somebody else has written into the wheel meanwhile is not written over") {
  Reported event;
  Program program(event.order());
  choose_work(program);
  press(program, "task.year");
  add(program, "Budget", 1, 6);
  const system::Path file = event.places().year;
  const std::string edited = text_of(file) + "\n# by hand\n";
  REQUIRE(event.files.publish(file, domain::Bytes(edited.begin(), edited.end()), 0644));
  add(program, "Arbetsgruppen träffas", 2, 9);
  CHECK(program.says("ändrats av någon annan"));
  CHECK(text_of(file) == edited);
  program.tap("bar");
  press(program, "task.year");
  add(program, "Arbetsgruppen träffas", 2, 9);
  CHECK(event.kept().activities.size() == 2);
}

TEST_CASE("a year is planned, changed and drawn by touch alone") {
  Reported event;
  Program program(event.order());
  choose_work(program);
  press(program, "task.year");
  CHECK(program.says("Årshjulet är tomt"));
  CHECK_FALSE(program.offers("year.draw"));
  add(program, "Arbetsgruppen träffas", 2, 9);
  add(program, "Budget", 1, 6);
  CHECK(program.kiosk().year.page == YearPage::wheel);
  domain::YearPlan plan = event.kept();
  REQUIRE(plan.activities.size() == 2);
  CHECK(plan.activities[0].title == "Budget");
  CHECK(plan.activities[0].owner == domain::YearOwner::second_side);
  CHECK(plan.activities[1].month == 9);

  program.tap("year.1");
  program.tap("part.3");
  press(program, "day.30");
  press(program, "year.done");
  CHECK(event.kept().activities[1].day == 30);
  CHECK(program.says("30 september"));
  const auto before = plan.year;
  press(program, "year.more");
  CHECK(event.kept().year == before + 1);

  press(program, "year.draw");
  CHECK(program.says("Årshjulet är skrivet."));
  program.tap("bar");
  CHECK(program.says("Årshjulet finns i mappen"));
  press(program, "task.year");
  const std::string stem = plan.slug + "-" + std::to_string(before + 1);
  CHECK(text_of(event.places().wheel / (stem + ".pdf")).starts_with("%PDF"));
  CHECK(text_of(event.places().wheel / (stem + ".ics")).find("Budget") != std::string::npos);

  for (int left = 2; left > 0; --left) {
    program.tap("year.0");
    press(program, "year.remove");
  }
  CHECK(program.says("Årshjulet är tomt"));
  CHECK_FALSE(std::filesystem::exists(event.places().year));
}

TEST_CASE("a wheel that cannot be read says where, and stays as it is") {
  Reported event;
  const std::string wrong = "slug = \"a\"\nyear = 2027\n";
  REQUIRE(
      event.files.publish(event.places().year, domain::Bytes(wrong.begin(), wrong.end()), 0644));
  Program program(event.order());
  choose_work(program);
  press(program, "task.year");
  CHECK(program.says(".arshjul.toml"));
  CHECK_FALSE(program.offers("year.add"));
  CHECK(text_of(event.places().year) == wrong);
}
