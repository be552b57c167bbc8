// What goes wrong: clocks, power, drives, sticks, and laptops that are two of a kind.
#include <algorithm>
#include <array>

#include "hall/hall.h"

namespace stordialog::workshops {

namespace {

using fault_disk::Trouble;
using fault_disk::Unsynced;

constexpr std::array<Unsynced, 5> kFates = {Unsynced::lost, Unsynced::kept, Unsynced::cut,
                                            Unsynced::torn, Unsynced::garbage};
constexpr std::array kTroubles = {Trouble::full, Trouble::fails_once, Trouble::fails,
                                  Trouble::unreadable_once, Trouble::unreadable};
constexpr std::size_t kClonesMost = 3;
constexpr std::uint64_t kLittle = 1 << 20, kPlenty = 1ULL << 40;

std::string name_of_stick(std::uint32_t number) {
  return "stick" + std::to_string(number % 2);
}

}  // namespace

void Hall::mishap(const Action& action, Life& life) {
  fault_disk::Drive& drive = drives_.at(life.drive);
  fault_disk::Drive& stick = drives_.at(name_of_stick(action.a));
  switch (action.deed) {
    case Deed::clock_jump:
      life.clock.milliseconds += action.a % 150'000;
      life.clock.utc += (std::int64_t{action.b % 3} - 1) * 86'400 * (action.c % 4000);
      return;
    case Deed::restart:
      return restart(life);
    case Deed::power_cut:
      fate_[life.drive] = kFates.at(action.b % kFates.size());
      if (action.a % 8 == 0) return power_returns(life);
      return drive.plan(Trouble::power, 1 + action.a % 40);
    case Deed::trouble:
      return drive.plan(kTroubles.at(action.a % kTroubles.size()), 1 + action.b % 40);
    case Deed::heal:
      drive.free_bytes = kPlenty;
      return drive.heal();
    case Deed::pull_stick:
      if (action.b % 2 == 0) return stick.pull_out();
      return stick.plan(Trouble::gone, 1 + action.c % 6);
    case Deed::put_stick_back:
      drives_.is_honest_again(name_of_stick(action.a));
      return stick.heal();
    case Deed::stick_lies:
      return drives_.lies(name_of_stick(action.a));
    case Deed::little_room:
      drive.free_bytes = action.a % 2 == 0 ? kLittle : kPlenty;
      return;
    case Deed::remember:
      if (!life.arrived || life.lost) return;
      remembered_[life.drive] = {drive.copy("", ""), life.promises};
      return;
    case Deed::restore:
      return restore(life);
    case Deed::clone:
      return clone(action, life);
    default:
      life.desk.reset();
      life.lost = true;
      return;
  }
}

void Hall::restart(Life& life) {
  if (!life.desk) return;
  ++outcome_.restarts;
  const auto before = life.desk->board();
  life.desk.reset();
  const bool was_in_doubt = in_doubt_.erase(life.drive) > 0;
  const auto cuts = outcome_.power_cuts;
  if (!is_at_work(life) || was_in_doubt || cuts != outcome_.power_cuts) return;
  const auto after = life.desk->board();
  expect(after->counts == before->counts, "a restart changes no count", &life);
  expect(after->totals == before->totals, "a restart changes no total", &life);
  expect(after->step == before->step, "a restart changes no step", &life);
  expect(std::ranges::equal(after->activities, before->activities, {}, &desk::ActivityState::open,
                            &desk::ActivityState::open),
         "a restart opens and closes nothing", &life);
}

/// The laptop's drive is as it was when somebody made a copy of it.
void Hall::restore(Life& life) {
  const auto found = remembered_.find(life.drive);
  if (found == remembered_.end() || life.lost) return;
  life.desk.reset();
  drives_.unlock(life.drive);
  const auto tally = drives_.at(life.drive).tally();
  outcome_.steps += tally.steps;
  outcome_.faults += tally.faults;
  drives_.at(life.drive) = found->second.drive.copy("", "");
  const auto doubts = life.promises.doubts;
  life.promises = found->second.promises;
  life.promises.doubts = std::max(life.promises.doubts, doubts);
  in_doubt_.erase(life.drive);
  static_cast<void>(is_at_work(life));
}

void Hall::clone(const Action& action, Life& life) {
  if (!life.arrived || life.lost || lives_.size() >= workshop_.stations + kClonesMost) return;
  Life& copy = lives_.emplace_back();
  copy.drive = std::to_string(life.station) + "-" + std::to_string(action.number);
  copy.station = life.station;
  copy.clock = life.clock;
  copy.promises = life.promises;
  copy.arrived = true;
  drives_.at(copy.drive) = drives_.at(life.drive).copy("/" + life.drive, "/" + copy.drive);
  static_cast<void>(is_at_work(copy));
}

}  // namespace stordialog::workshops
