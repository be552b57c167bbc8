#include "screens/self_check.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

using namespace stordialog::screens;

namespace {

constexpr std::int64_t kNoon = 1'773'918'000;  // 19 March 2026, 11.00 UTC

Measured all_well() {
  Measured measured;
  measured.free_bytes = 100'000'000'000;
  measured.utc_s = kNoon;
  measured.utc_offset_s = 3600;
  measured.event_date = "2026-03-19";
  measured.mains = true;
  measured.may_sleep = measured.screen_may_blank = false;
  return measured;
}

CheckLine line_of(const Measured& measured, Checked what) {
  const auto lines = judged(measured);
  const auto found = std::ranges::find(lines, what, &CheckLine::what);
  REQUIRE(found != lines.end());
  return *found;
}

}  // namespace

TEST_CASE("on a computer where all is well there is nothing to see to") {
  const auto lines = judged(all_well());
  CHECK(lines.size() == 9);
  CHECK(to_see_to(lines) == 0);
  const CheckLine clock = line_of(all_well(), Checked::clock);
  CHECK(clock.date == "2026-03-19");
  CHECK(clock.number == 12 * 60);
}

TEST_CASE("each trouble is a line that wants to be seen to, the worst first") {
  const auto state = [](const auto& spoil, Checked what) {
    Measured measured = all_well();
    spoil(measured);
    CHECK(to_see_to(judged(measured)) == 1);
    CHECK(judged(measured).front().what == what);
    return line_of(measured, what).state;
  };
  CHECK(state([](Measured& m) { m.seals = false; }, Checked::sealing) == CheckState::wrong);
  CHECK(state([](Measured& m) { m.ledger_whole = false; }, Checked::ledger) == CheckState::wrong);
  CHECK(state([](Measured& m) { m.drive_gives_back = false; }, Checked::drive) ==
        CheckState::wrong);
  CHECK(state([](Measured& m) { m.free_bytes = 500'000'000; }, Checked::room) == CheckState::look);
  CHECK(state([](Measured& m) { m.free_bytes = 1'000'000; }, Checked::room) == CheckState::wrong);
  CHECK(state([](Measured& m) { m.utc_s -= 86'400; }, Checked::clock) == CheckState::look);
  CHECK(state([](Measured& m) { m.mains = false, m.battery_percent = 80; }, Checked::power) ==
        CheckState::look);
  CHECK(state([](Measured& m) { m.mains = false, m.battery_percent = 12; }, Checked::power) ==
        CheckState::wrong);
  CHECK(state([](Measured& m) { m.may_sleep = true; }, Checked::sleep) == CheckState::look);
  CHECK(state([](Measured& m) { m.screen_may_blank = true; }, Checked::blanking) ==
        CheckState::look);
  CHECK(state([](Measured& m) { m.restarts = 1; }, Checked::restarts) == CheckState::look);

  Measured both = all_well();
  both.may_sleep = true;
  both.drive_gives_back = false;
  CHECK(judged(both).front().what == Checked::drive);
  CHECK(judged(both)[1].what == Checked::sleep);
}

TEST_CASE("what the machine does not say is neither good nor to be seen to") {
  Measured measured = all_well();
  measured.mains.reset();
  measured.may_sleep.reset();
  measured.screen_may_blank.reset();
  CHECK(to_see_to(judged(measured)) == 0);
  CHECK(line_of(measured, Checked::power).state == CheckState::unknown);
  CHECK(line_of(measured, Checked::sleep).state == CheckState::unknown);
}

TEST_CASE("in practice any day will do") {
  Measured measured = all_well();
  measured.event_date.clear();
  measured.utc_s += 86'400 * 200;
  CHECK(to_see_to(judged(measured)) == 0);
}

TEST_CASE("every line that can come has its own sentence") {
  std::set<std::string_view> keys;
  Measured bad = all_well();
  bad.seals = bad.ledger_whole = bad.drive_gives_back = false;
  bad.free_bytes = 0;
  bad.utc_s = 0;
  bad.mains = false;
  bad.may_sleep = bad.screen_may_blank = true;
  bad.restarts = 3;
  Measured unsaid = all_well();
  unsaid.mains.reset();
  unsaid.may_sleep.reset();
  unsaid.screen_may_blank.reset();
  for (const Measured& measured : {all_well(), bad}) {
    for (const CheckLine& line : judged(measured)) {
      CHECK_FALSE(title_key(line.what).empty());
      CHECK_FALSE(sentence_key(line).empty());
      CHECK(keys.insert(sentence_key(line)).second);
    }
  }
  for (const CheckLine& line : judged(unsaid)) CHECK_FALSE(sentence_key(line).empty());
}
