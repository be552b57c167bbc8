#include "screens/staff_run_sheet.h"

#include <doctest/doctest.h>

using namespace stordialog;
using namespace stordialog::screens;

namespace {

const domain::Activity kIdeas{domain::ActivityKind::ideas, {}};
const domain::Activity kVote{domain::ActivityKind::vote, "utmaningar"};
const domain::Activity kList{domain::ActivityKind::list, "avtal"};

domain::AgendaItem step(int start, std::vector<domain::Activity> opens, std::uint16_t minutes = 0) {
  domain::AgendaItem item;
  item.start_minute = static_cast<std::uint16_t>(start);
  item.minutes = minutes;
  item.opens = std::move(opens);
  return item;
}

desk::Board board() {
  desk::Board made;
  made.station.number = 2;
  made.event.agenda = {step(780, {kIdeas}), step(800, {kVote}, 25), step(840, {})};
  made.activities = {{kIdeas, true}, {kVote, false}, {kList, true}};
  made.step = 1;
  return made;
}

desk::HistoryEntry entry(domain::StaffDeed deed, domain::StationNumber station) {
  desk::HistoryEntry made;
  made.deed = deed;
  made.station = station;
  made.can_undo = true;
  return made;
}

}  // namespace

TEST_CASE("a step opens what it names and closes what only others name") {
  desk::Board all = board();
  const StepChange change = change_of(all, 2);
  CHECK(change.opens == std::vector{kVote});
  CHECK(change.closes == std::vector{kIdeas});  // the list is named nowhere
  CHECK_FALSE(change.closes_vote());
  all.activities[1].open = true;
  CHECK(change_of(all, 3).closes_vote());
  CHECK(agenda_step(all, 0) == nullptr);
  CHECK(agenda_step(all, 4) == nullptr);
}

TEST_CASE("a step lasts as the event says, else until the next, else a quarter of an hour") {
  const desk::Board all = board();
  CHECK(planned_minutes(all, 2) == 25);
  CHECK(planned_minutes(all, 1) == 20);
  CHECK(planned_minutes(all, 3) == 15);
  CHECK(planned_minutes(all, 0) == 15);
}

TEST_CASE("a closing vote counts down to nothing") {
  desk::Board all = board();
  CHECK(closing_left_s(all, 100) == 0);
  all.activities[1].closing_until = 147'000;
  CHECK(closing_left_s(all, 100.5) == 47);
  CHECK(closing_left_s(all, 200) == 0);
}

TEST_CASE("the step to undo is this station's last one that still counts") {
  using enum domain::StaffDeed;
  desk::Board all = board();
  all.history = {entry(release_idea, 2), entry(go_to_step, 1), entry(go_to_step, 2),
                 entry(go_to_step, 2)};
  CHECK(last_step(all) == &all.history[2]);
  all.history[2].undone = true;
  CHECK(last_step(all) == &all.history[3]);
  all.history[3].can_undo = false;
  CHECK(last_step(all) == nullptr);
  CHECK(last_idea_deed(all) == &all.history[0]);
}

TEST_CASE("people are counted by the minute, and forgotten after ten") {
  QueuePace pace;
  CHECK(pace.lately(0) == 0);
  CHECK(pace.per_minute(0) == 0);
  for (int i = 0; i < 20; ++i) pace.add(30.0 * i);  // two a minute, for ten minutes
  CHECK(pace.lately(599) == 20);
  CHECK(pace.per_minute(599) == doctest::Approx(20 / (599.0 / 60)));
  CHECK(pace.lately(599 + 300) == 10);
  CHECK(pace.lately(599 + 600) == 0);
}

TEST_CASE("the clock that people are counted by may begin anywhere") {
  QueuePace pace;
  for (int i = -12; i < 0; ++i) pace.add(30.0 * i);
  CHECK(pace.lately(-1) == 12);
}

TEST_CASE("right after the start the pace is not made larger than it is") {
  QueuePace pace;
  pace.add(10);
  CHECK(pace.per_minute(12) == 1);
}

TEST_CASE("the queue takes as long as those who are left at all stations") {
  CHECK(queue_minutes(30, 2, 3) == 5);
  CHECK(queue_minutes(31, 2, 3) == 6);
  CHECK_FALSE(queue_minutes(0, 2, 3));
  CHECK_FALSE(queue_minutes(30, 0, 3));
  CHECK_FALSE(queue_minutes(30, 2, 0));
}

TEST_CASE("progress is of the open vote before ideas, over the whole hall") {
  desk::Board all = board();
  all.ideas.resize(7);
  all.present = 70;
  REQUIRE(progress(all));
  CHECK(progress(all)->done == 7);
  all.activities[1].open = true;
  all.hall_totals = {{"utmaningar", 54, 50, {}}};
  CHECK(progress(all)->activity == kVote);
  CHECK(progress(all)->done == 54);
  CHECK(progress(all)->present == 70);
  all.activities = {{kList, true, 0}};
  CHECK_FALSE(progress(all));
}
