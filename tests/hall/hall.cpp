#include "hall/hall.h"

#include <new>

#include <sodium.h>

#include "domain/ensure.h"
#include "fault_disk/allocations.h"

namespace stordialog::workshops {

namespace {

/// libsodium draws from here while a hall stands: sealing twice gives the same bytes.
Chance* current_chance = nullptr;

const char* name_of_chance() {
  return "made-up workshops";
}
void fill_from_chance(void* bytes, std::size_t size) {
  domain::ensure(current_chance != nullptr, "a hall stands while something is sealed");
  current_chance->fill({static_cast<std::uint8_t*>(bytes), size});
}
std::uint32_t number_from_chance() {
  std::uint32_t number = 0;
  fill_from_chance(&number, sizeof number);
  return number;
}
randombytes_implementation chance_for_sodium = {name_of_chance, number_from_chance, nullptr,
                                                nullptr,        fill_from_chance,   nullptr};

/// Whether it is stored nobody knows; anything else is an answer about the record.
bool is_doubtful(std::string_view code) {
  return code.starts_with("ledger.") || code.starts_with("file.") || code.starts_with("export.");
}

}  // namespace

Outcome& Outcome::operator+=(const Outcome& other) {
  violations.insert(violations.end(), other.violations.begin(), other.violations.end());
  commands += other.commands;
  refused += other.refused;
  doubtful += other.doubtful;
  power_cuts += other.power_cuts;
  restarts += other.restarts;
  bundles += other.bundles;
  records += other.records;
  steps += other.steps;
  faults += other.faults;
  ballots += other.ballots;
  duplicates += other.duplicates;
  forks += other.forks;
  return *this;
}

void Chance::begin(std::uint64_t seed, std::uint32_t action) {
  system::SeededRandomness mixed(seed);
  chance_ = system::SeededRandomness(mixed.next() ^ (std::uint64_t{action} << 20));
}

Hall::Hall(const Workshop& workshop)
    : workshop_(workshop), preparation_(preparation_for(workshop)) {
  current_chance = &chance_;
  randombytes_set_implementation(&chance_for_sodium);
  chance_.begin(workshop.seed, UINT32_MAX);
  for (domain::StationNumber number = 1; number <= workshop.stations; ++number) {
    Life& life = lives_.emplace_back();
    life.drive = std::to_string(number);
    life.station = number;
  }
  for (const char* folder :
       {"/stick0/stordialog", "/stick1/stordialog", "/share/boards", "/office"}) {
    expect(drives_.make_folder(folder).has_value(), "a folder is made on a sound drive");
  }
}

Hall::~Hall() {
  randombytes_set_implementation(&randombytes_sysrandom_implementation);
  current_chance = nullptr;
}

void Hall::plan(const std::string& drive, fault_disk::Trouble trouble, std::uint64_t step,
                fault_disk::Unsynced unsynced) {
  drives_.at(drive).plan(trouble, step);
  fate_[drive] = unsynced;
}

Outcome Hall::run() {
  for (const Action& action : workshop_.actions) {
    chance_.begin(workshop_.seed, action.number);
    now_ = action.number;
    carry_out(action);
  }
  fault_disk::stop_counting();
  for (const char* drive : {"1", "stick0"}) {
    steps_[drive] = drives_.at(drive).steps();
    reads_[drive] = drives_.at(drive).reads();
  }
  chance_.begin(workshop_.seed, UINT32_MAX - 1);
  for (Life& life : lives_) come_to_an_end(life);
  merge_and_open();
  outcome_.steps += drives_.tally().steps;
  outcome_.faults += drives_.tally().faults;
  return std::move(outcome_);
}

void Hall::carry_out(const Action& action) {
  Life& life = life_at(action.station);
  if (action.deed <= Deed::sign_up) {
    people(action, life);
  } else if (action.deed <= Deed::right_pin) {
    staff(action, life);
  } else if (action.deed <= Deed::copy_broken) {
    exchange(action, life);
  } else {
    mishap(action, life);
  }
}

Life& Hall::life_at(std::uint32_t station) {
  auto life = lives_.begin();
  std::advance(life, static_cast<std::ptrdiff_t>(station % lives_.size()));
  return *life;
}

bool Hall::is_at_work(Life& life) {
  if (life.lost) return false;
  if (life.desk) return true;
  fault_disk::Drive& drive = drives_.at(life.drive);
  auto ticket =
      bundle::read_ticket(preparation_.prepared.tickets.at(life.station - 1U).second.view());
  domain::ensure(ticket.has_value(), "a ticket that was just made can be read");
  auto desk =
      desk::Desk::open({drives_, life.clock, chance_, &drives_}, std::move(*ticket), life.folder());
  if (!drive.has_power()) {
    desk = domain::fail("power");
    power_returns(life);
    return life.desk.has_value();
  }
  if (!desk) {
    expect(drive.struck() || !drive.is_there(),
           "a ledger on a sound drive can be opened, not " + desk.error().code, &life);
    return false;
  }
  life.desk.emplace(std::move(*desk));
  life.arrived = true;
  check_board(life);
  return true;
}

Hall::Answer Hall::ask(Life& life, desk::Command command) {
  if (!is_at_work(life)) return {};
  ++outcome_.commands;
  const auto before = life.desk->board();
  domain::Expected<desk::Receipt> receipt = domain::fail("memory");
  try {
    const fault_disk::CountAllocations counting;
    receipt = life.desk->handle(std::move(command));
  } catch (const std::bad_alloc&) {
    ++outcome_.doubtful;
    ++life.promises.doubts;
    start_again(life);
    return {Came::doubtful, {}, "memory"};
  }
  if (!drives_.at(life.drive).has_power()) {
    // Whatever the answer was, nobody saw it.
    ++outcome_.doubtful;
    ++life.promises.doubts;
    power_returns(life);
    return {Came::doubtful, {}, "power"};
  }
  if (receipt) {
    in_doubt_.erase(life.drive);
    return {Came::stored, std::move(*receipt), {}};
  }
  const std::string code = receipt.error().code;
  if (is_doubtful(code)) {
    ++outcome_.doubtful;
    ++life.promises.doubts;
    in_doubt_.insert(life.drive);
    return {Came::doubtful, {}, code};
  }
  ++outcome_.refused;
  const auto after = life.desk->board();
  // With the answer still out to an earlier command, this one has read the ledger anew.
  if (!in_doubt_.contains(life.drive)) {
    expect(after->counts == before->counts && after->totals == before->totals,
           "a refusal (" + code + ") changes nothing", &life);
  }
  in_doubt_.erase(life.drive);
  return {Came::refused, {}, code};
}

void Hall::power_returns(Life& life) {
  ++outcome_.power_cuts;
  fault_disk::Drive& drive = drives_.at(life.drive);
  life.desk.reset();
  drive.restart(fate_[life.drive], chance_);
  drives_.unlock(life.drive);
  life.clock.milliseconds = 0;
  in_doubt_.erase(life.drive);
  if (life.arrived) static_cast<void>(is_at_work(life));
}

void Hall::start_again(Life& life) {
  ++outcome_.out_of_memory;
  life.desk.reset();
  drives_.unlock(life.drive);
  in_doubt_.erase(life.drive);
  static_cast<void>(is_at_work(life));
}

void Hall::expect(bool kept, const std::string& promise, const Life* life) {
  if (kept) return;
  outcome_.violations.push_back("action " + std::to_string(now_) +
                                (life == nullptr ? "" : ", drive " + life->drive) + ": " + promise);
}

Outcome hold(const Workshop& workshop) {
  return Hall(workshop).run();
}

}  // namespace stordialog::workshops
