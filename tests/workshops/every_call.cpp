// A session of sixty deeds in which every single call that changes a drive, or reads from it,
// fails, or takes the power with it. Each point is a session of its own, from the first deed to the
// opening of the votes. STORDIALOG_EVERY_CALL=all tries them all, =most about half of them, six
// thousand points; without it every few of them.
#include <array>
#include <cstdlib>
#include <iostream>

#include <doctest/doctest.h>

#include "fault_disk/allocations.h"
#include "hall/hall.h"

namespace stordialog::workshops {

namespace {

using fault_disk::Trouble;
using fault_disk::Unsynced;

struct Scripted {
  Deed deed;
  std::uint32_t a = 0, b = 0, c = 0;
};

/// One station, six people, staff at work, exports to a stick; restarts and a closing in between.
constexpr Scripted kScript[] = {{Deed::open_all},
                                {Deed::begin},
                                {Deed::idea, 1},
                                {Deed::vote, 0, 0},
                                {Deed::vote, 1, 0},
                                {Deed::sign_up, 0},
                                {Deed::begin},
                                {Deed::idea, 2},
                                {Deed::take_back, 1},
                                {Deed::vote, 0, 1},
                                {Deed::release, 0},
                                {Deed::support, 0},
                                {Deed::begin},
                                {Deed::idea, 3},
                                {Deed::idea, 0, 7},
                                {Deed::release, 1, 2},
                                {Deed::support, 1},
                                {Deed::group, 0, 1, 1},
                                {Deed::vote, 0, 2},
                                {Deed::vote, 2, 2},
                                {Deed::export_board, 1},
                                {Deed::bring_in, 1},
                                {Deed::export_full, 0},
                                {Deed::wrong_pin},
                                {Deed::right_pin},
                                {Deed::name_theme, 0, 0},
                                {Deed::hide, 2},
                                {Deed::begin},
                                {Deed::vote, 0, 3},
                                {Deed::vote, 1, 3},
                                {Deed::sign_up, 1},
                                {Deed::step, 1},
                                {Deed::restart},
                                {Deed::begin},
                                {Deed::idea, 1, 8},
                                {Deed::take_back, 2},
                                {Deed::vote, 0, 4},
                                {Deed::vote, 0, 4},
                                {Deed::undo, 0},
                                {Deed::note_present, 0, 70},
                                {Deed::add_question, 0},
                                {Deed::open_all},
                                {Deed::vote, 3, 4},
                                {Deed::replace, 0},
                                {Deed::ungroup, 0},
                                {Deed::close_vote, 0},
                                {Deed::clock_jump, 140000},
                                {Deed::finish_closing},
                                {Deed::vote, 0, 5},
                                {Deed::show_result, 0},
                                {Deed::export_full, 0},
                                {Deed::reopen_vote, 0},
                                {Deed::vote, 0, 5},
                                {Deed::vote, 1, 5},
                                {Deed::sign_up, 0},
                                {Deed::restart},
                                {Deed::close_vote, 0},
                                {Deed::close_vote, 1},
                                {Deed::finish_closing},
                                {Deed::export_full, 1}};
static_assert(std::size(kScript) == 60);

Workshop session() {
  Workshop workshop;
  workshop.seed = 60;
  workshop.people = 6;
  workshop.live_step = 2;
  for (const Scripted& line : kScript) {
    const auto number = static_cast<std::uint32_t>(workshop.actions.size());
    workshop.actions.push_back({number, line.deed, 0, line.a, line.b, line.c});
  }
  return workshop;
}

struct Point {
  std::string drive;
  Trouble trouble = Trouble::none;
  std::uint64_t step = 0;
  Unsynced unsynced = Unsynced::lost;
};

Outcome try_point(const Workshop& workshop, const Point& point) {
  Hall hall(workshop);
  hall.plan(point.drive, point.trouble, point.step, point.unsynced);
  return hall.run();
}

bool is_of_reading(Trouble trouble) {
  return trouble == Trouble::unreadable || trouble == Trouble::unreadable_once;
}

/// How many calls that can meet this trouble the session makes on that drive when nothing fails.
std::uint64_t calls_on(const std::string& drive, Trouble trouble) {
  const Workshop workshop = session();
  Hall hall(workshop);
  const Outcome outcome = hall.run();
  CHECK(outcome.violations.empty());
  CHECK(outcome.doubtful == 0);
  return is_of_reading(trouble) ? hall.reads(drive) : hall.steps(drive);
}

/// Of how many calls one is tried.
std::uint64_t one_in(std::uint64_t most, std::uint64_t otherwise) {
  const char* told = std::getenv("STORDIALOG_EVERY_CALL");
  if (told == nullptr) return otherwise;
  return std::string_view(told) == "most" ? most : 1;
}

/// At every `every`th call, beginning with the first.
void fail_at_each(const std::string& drive, Trouble trouble, std::uint64_t every,
                  const char* what) {
  const Workshop workshop = session();
  const std::uint64_t calls = calls_on(drive, trouble);
  std::uint64_t points = 0, doubtful = 0;
  for (std::uint64_t step = 1; step <= calls; step += every) {
    constexpr std::array kFates = {Unsynced::lost, Unsynced::kept, Unsynced::cut, Unsynced::torn,
                                   Unsynced::garbage};
    for (const Unsynced unsynced : kFates) {
      if (trouble != Trouble::power && unsynced != Unsynced::lost) continue;
      const Outcome outcome = try_point(workshop, {drive, trouble, step, unsynced});
      CAPTURE(step);
      CAPTURE(static_cast<int>(unsynced));
      if (!outcome.violations.empty()) FAIL_CHECK(outcome.violations.front());
      ++points;
      doubtful += outcome.doubtful;
    }
  }
  CHECK(doubtful > 0);
  std::cout << "sixty deeds make " << calls << (is_of_reading(trouble) ? " reads" : " calls")
            << " on drive " << drive << "; " << points << " fault points: " << what << "\n";
}

}  // namespace

TEST_CASE("every call of a session may fail once") {
  fail_at_each("1", Trouble::fails_once, one_in(1, 7), "one call fails");
}

TEST_CASE("from any call of a session on the drive may fail") {
  fail_at_each("1", Trouble::fails, one_in(2, 35), "this call and all later ones fail");
}

TEST_CASE("from any call of a session on the drive may be full") {
  fail_at_each("1", Trouble::full, one_in(2, 35), "nothing can be written from this call on");
}

TEST_CASE("at any call a session may find its drive unreadable, once or for good") {
  fail_at_each("1", Trouble::unreadable_once, one_in(2, 14), "this read fails");
  fail_at_each("1", Trouble::unreadable, one_in(4, 70), "nothing can be read from this call on");
}

TEST_CASE("power may be lost at any call of a session, whatever becomes of what was not synced") {
  fail_at_each("1", Trouble::power, one_in(3, 35),
               "power is lost; unsynced bytes lost, kept, cut, torn, garbage");
}

TEST_CASE("at any call a stick may fail, be full or be gone") {
  fail_at_each("stick0", Trouble::fails_once, 1, "one call fails");
  fail_at_each("stick0", Trouble::full, 1, "the stick is full from this call on");
  fail_at_each("stick0", Trouble::unreadable, 1, "nothing can be read from this call on");
  fail_at_each("stick0", Trouble::gone, 1, "the stick is gone from this call on");
}

TEST_CASE("any allocation of a session may fail: the program ends, and nothing is lost") {
  const Workshop workshop = session();
  fault_disk::count_from_here(0);
  CHECK(hold(workshop).violations.empty());
  const std::uint64_t allocations = fault_disk::allocations_counted();
  const std::uint64_t every = one_in(20, 200);
  std::uint64_t points = 0, ended = 0;
  for (std::uint64_t failing = 1 + every / 2; failing <= allocations; failing += every) {
    fault_disk::count_from_here(failing);
    const Outcome outcome = hold(workshop);
    CAPTURE(failing);
    if (!outcome.violations.empty()) FAIL_CHECK(outcome.violations.front());
    ++points;
    ended += outcome.out_of_memory;
  }
  fault_disk::stop_counting();
  CHECK(ended > points / 2);
  std::cout << "sixty deeds make " << allocations << " allocations; " << points
            << " fault points: one allocation fails, " << ended << " of them end the program\n";
}

}  // namespace stordialog::workshops
