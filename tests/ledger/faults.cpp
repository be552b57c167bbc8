// A full disk, a failing disk, a killed process and a power cut at every single step of a commit:
// the ledger holds all of the change or none of it, and what was promised is there.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "faulty_disk.h"
#include "ledger/opening.h"
#include "station_folder.h"

using namespace stordialog;
using namespace stordialog::ledger;
using domain::Kind;

namespace {

constexpr std::string_view kCanary = "canary-of-what-was-taken-back";

/// A ledger of several pages.
void prepare(const StationFolder& station) {
  Change change;
  for (std::uint32_t i = 0; i < 20; ++i) {
    change.add.push_back(made_record(i, std::string(352, 'b'), Kind::ballot));
  }
  change.add.push_back(made_record(100, kCanary));
  change.totals = {{"utmaningar", 20, 10, {10, 7}}};
  must(station.open().commit(change));
}

Change vote() {
  Change change;
  change.add.push_back(made_record(200, std::string(352, 'v'), Kind::ballot));
  change.totals = {{"utmaningar", 21, 10, {10, 7}}};
  return change;
}

Change taking_back() {
  Change change;
  change.add.push_back(made_record(300, "withdrawal", Kind::withdrawal));
  change.remove = {record_id(100)};
  change.lamport = 5;
  return change;
}

void copy(const StationFolder& from, const StationFolder& to) {
  std::filesystem::copy(from.path, to.path);
}

enum class State { before, after, mixed };

State state_after_vote(const Ledger& ledger) {
  const bool has = ledger.has(record_id(200)).value();
  const auto totals = ledger.totals().value();
  REQUIRE(totals.size() == 1);
  const auto cast = totals.front().cast;
  if (has && cast == 21 && ledger.counts()->total() == 22) return State::after;
  return !has && cast == 20 && ledger.counts()->total() == 21 ? State::before : State::mixed;
}

State state_after_taking_back(const Ledger& ledger) {
  const bool has = ledger.has(record_id(300)).value();
  const bool gone = !ledger.has(record_id(100)).value();
  const auto lamport = ledger.lamport().value();
  if (has && gone && lamport == 5 && ledger.counts()->total() == 21) return State::after;
  return !has && !gone && lamport == 0 && ledger.counts()->total() == 21 ? State::before
                                                                         : State::mixed;
}

/// Commits in a child process that meets the fault at this step. 0: committed, 1: refused,
/// kEndedByFault: ended.
int commit_in_child(const StationFolder& station, const Change& change, Fault fault, int step) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    FaultyDisk disk;
    auto ledger = station.try_open();
    if (!ledger) ::_exit(2);
    disk.plan(fault, step);
    ::_exit(ledger->commit(change) ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

/// At every step: the process ends, and the ledger opened again is as before or as after, whole;
/// once a step comes too late to prevent the change, every later one does.
void end_at_every_step(Fault fault, const Change& change, State (*state_of)(const Ledger&)) {
  const StationFolder base;
  prepare(base);
  int befores = 0;
  int afters = 0;
  for (int step = 1;; ++step) {
    CAPTURE(step);
    const StationFolder station;
    copy(base, station);
    const int ended = commit_in_child(station, change, fault, step);
    const Ledger ledger = station.open();
    const State state = state_of(ledger);
    must(ledger.check());
    CHECK(state != State::mixed);
    CHECK_FALSE((state == State::before && afters > 0));
    (state == State::before ? befores : afters) += 1;
    if (state == State::after && !change.remove.empty()) {
      CHECK(station.all_bytes().find(kCanary) == std::string::npos);
    }
    if (ended == kEndedByFault) continue;
    CHECK(ended == 0);
    CHECK(state == State::after);
    break;
  }
  CHECK(befores > 3);
  CHECK(afters >= 1);
}

/// At every step: a refusal, and the ledger opened again is as before or as after; after success it
/// is as after.
void fail_at_every_step(Fault fault, const Change& change, State (*state_of)(const Ledger&),
                        const std::vector<std::string>& codes) {
  const StationFolder base;
  prepare(base);
  FaultyDisk disk;
  int refused = 0;
  for (int step = 1;; ++step) {
    CAPTURE(step);
    const StationFolder station;
    copy(base, station);
    bool stored = false;
    int steps = 0;
    {
      Ledger ledger = station.open();
      disk.plan(fault, step);
      const auto done = ledger.commit(change);
      steps = disk.steps();
      disk.plan(Fault::none, 0);
      stored = done.has_value();
      if (!done) {
        ++refused;
        CAPTURE(done.error().code);
        CHECK(std::ranges::find(codes, done.error().code) != codes.end());
        // Nothing more is tried on this connection.
        CHECK(ledger.commit(vote()).error() == done.error());
        CHECK(ledger.has(record_id(1)).error() == done.error());
        CHECK(ledger.vacuum().error() == done.error());
      }
    }
    const Ledger ledger = station.open();
    must(ledger.check());
    const State state = state_of(ledger);
    CHECK(state != State::mixed);
    if (stored) CHECK(state == State::after);
    if (state == State::after && !change.remove.empty()) {
      CHECK(station.all_bytes().find(kCanary) == std::string::npos);
    }
    if (steps < step) break;
  }
  CHECK(refused > 3);
}

}  // namespace

TEST_CASE("a process killed at any step of a vote leaves the vote whole or absent") {
  end_at_every_step(Fault::end, vote(), state_after_vote);
}

TEST_CASE("a process killed at any step of taking back leaves it whole or absent") {
  end_at_every_step(Fault::end, taking_back(), state_after_taking_back);
}

TEST_CASE("a rewriting that was cut short is made up for when the ledger is opened") {
  const StationFolder base;
  prepare(base);
  const auto is_due = [](const StationFolder& station) {
    const auto connection = Connection::open(station.file());
    REQUIRE(connection);
    return connection->number("SELECT sweep_due FROM counter") == 1;
  };
  int cut_short = 0;
  for (int step = 1;; ++step) {
    const StationFolder station;
    copy(base, station);
    if (commit_in_child(station, taking_back(), Fault::end, step) != kEndedByFault) break;
    cut_short += is_due(station) ? 1 : 0;
    must(station.open().check());
    CHECK_FALSE(is_due(station));
  }
  CHECK(cut_short > 3);
}

TEST_CASE("power lost at any step of a vote leaves the vote whole or absent, thanked for or not") {
  end_at_every_step(Fault::power_loss, vote(), state_after_vote);
  end_at_every_step(Fault::torn, vote(), state_after_vote);
}

TEST_CASE("power lost at any step of taking back leaves it whole or absent") {
  end_at_every_step(Fault::power_loss, taking_back(), state_after_taking_back);
  end_at_every_step(Fault::torn, taking_back(), state_after_taking_back);
}

TEST_CASE("a first page torn in the middle of a vote is brought back from the journal") {
  const StationFolder base;
  prepare(base);
  const auto whole = bytes_of(base.file());
  int torn = 0;
  for (int step = 1;; ++step) {
    const StationFolder station;
    copy(base, station);
    if (commit_in_child(station, vote(), Fault::end, step) != kEndedByFault) break;
    auto bytes = bytes_of(station.file());
    const bool has_journal = std::filesystem::exists(station.file().string() + "-journal");
    if (!has_journal || bytes == whole) continue;
    std::fill_n(bytes.begin(), 512, std::uint8_t{0});
    write_bytes(station.file(), bytes);
    ++torn;
    const Ledger ledger = station.open();
    must(ledger.check());
    CHECK(state_after_vote(ledger) == State::before);
  }
  CHECK(torn > 0);
}

TEST_CASE("power lost right after a commit loses nothing") {
  const StationFolder base;
  prepare(base);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    FaultyDisk disk;
    auto ledger = base.try_open();
    if (!ledger || !ledger->commit(vote())) ::_exit(2);
    // The next step of all, whatever it belongs to.
    disk.plan(Fault::power_loss, 1);
    static_cast<void>(ledger->commit(taking_back()));
    ::_exit(3);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WEXITSTATUS(status) == kEndedByFault);
  CHECK(state_after_vote(base.open()) == State::after);
}

TEST_CASE("a full disk refuses a vote, says so, and the ledger is as before") {
  fail_at_every_step(Fault::full, vote(), state_after_vote, {"ledger.disk_full"});
}

TEST_CASE("a full disk may put off the rewriting, but neither loses nor keeps what it must not") {
  fail_at_every_step(Fault::full, taking_back(), state_after_taking_back, {"ledger.disk_full"});
}

TEST_CASE("a disk that fails once stops the ledger until it is opened again") {
  fail_at_every_step(Fault::hiccup, vote(), state_after_vote, {"ledger.unwritable"});
  fail_at_every_step(Fault::hiccup, taking_back(), state_after_taking_back, {"ledger.unwritable"});
}

TEST_CASE(
    "a rewriting that fails takes nothing from what was stored, and says that the ledger stopped") {
  const StationFolder base;
  prepare(base);
  FaultyDisk disk;
  int stopped = 0, steps = 1;
  for (int step = 0; step <= steps; ++step) {  // the first time nothing fails
    CAPTURE(step);
    const StationFolder station;
    copy(base, station);
    Ledger ledger = station.open();
    disk.plan(step == 0 ? Fault::none : Fault::hiccup, step);
    const auto stored = ledger.commit(taking_back());
    if (step == 0) steps = disk.steps();
    disk.plan(Fault::none, 0);
    if (!stored) continue;
    CHECK(ledger.commit(vote()).has_value() != ledger.has_stopped());
    stopped += ledger.has_stopped() ? 1 : 0;
  }
  CHECK(stopped > 3);
}

TEST_CASE("a disk that is gone for good stops the ledger") {
  fail_at_every_step(Fault::io_error, vote(), state_after_vote, {"ledger.unwritable"});
}

TEST_CASE("a process killed at any step of making a ledger leaves a whole one or none") {
  for (const Fault fault : {Fault::end, Fault::power_loss, Fault::torn}) {
    int ended = kEndedByFault;
    for (int step = 1; ended == kEndedByFault; ++step) {
      CAPTURE(step);
      const StationFolder station;
      const pid_t child = ::fork();
      REQUIRE(child >= 0);
      if (child == 0) {
        FaultyDisk disk;
        disk.plan(fault, step);
        ::_exit(station.try_open() ? 0 : 1);
      }
      int status = 0;
      REQUIRE(::waitpid(child, &status, 0) == child);
      ended = WEXITSTATUS(status);
      const Ledger ledger = station.open();
      must(ledger.check());
      CHECK(ledger.counts()->total() == 0);
    }
    CHECK(ended == 0);
  }
}

TEST_CASE("a disk too full for a new ledger says so and leaves nothing half made") {
  FaultyDisk disk;
  for (int step = 1; step < 100; ++step) {
    CAPTURE(step);
    const StationFolder station;
    disk.plan(Fault::full, step);
    const auto opened = station.try_open();
    const int steps = disk.steps();
    disk.plan(Fault::none, 0);
    if (opened) {
      CHECK(step > 3);
      break;
    }
    CHECK(opened.error().code == "ledger.disk_full");
    CHECK_FALSE(std::filesystem::exists(station.file()));
    must(station.open().check());
    REQUIRE(steps >= step);
  }
}

TEST_CASE("another program that reads the file holds a commit up; then the commit is busy") {
  const StationFolder station;
  prepare(station);
  Ledger ledger = station.open();
  sqlite3* reader = nullptr;
  REQUIRE(sqlite3_open(station.file().c_str(), &reader) == SQLITE_OK);
  REQUIRE(sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM record", nullptr, nullptr, nullptr) ==
          SQLITE_OK);
  CHECK(ledger.commit(vote()).error().code == "ledger.busy");
  CHECK(state_after_vote(ledger) == State::before);
  sqlite3_close(reader);
  // Nothing is in doubt: the same connection goes on.
  must(ledger.commit(vote()));
  CHECK(state_after_vote(ledger) == State::after);
}

TEST_CASE("a file damaged while it is open stops the ledger") {
  const StationFolder station;
  prepare(station);
  Ledger ledger = station.open();
  auto bytes = bytes_of(station.file());
  std::fill(bytes.begin() + 4096, bytes.end(), std::uint8_t{0xff});
  ++bytes[27];  // SQLite's change counter: what it has in memory is not the file any more
  write_bytes(station.file(), bytes);
  const auto read = ledger.all_records();
  REQUIRE_FALSE(read);
  CHECK(read.error().code == "ledger.damaged");
  CHECK(ledger.commit(vote()).error().code == "ledger.damaged");
  CHECK(bytes_of(station.file()) == bytes);
}
