#include "ledger/file_lock.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "station_folder.h"

using namespace stordialog;
using namespace stordialog::ledger;

namespace {

/// Runs `body` in another process; its exit status.
template <typename Body>
int in_another_process(Body body) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) ::_exit(body());
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("a ledger that is open cannot be opened a second time") {
  const StationFolder station;
  const Ledger ledger = station.open();
  const auto second = station.try_open();
  REQUIRE_FALSE(second);
  CHECK(second.error().code == "ledger.busy");
}

TEST_CASE("another process is refused while the ledger is open, and not afterwards") {
  const StationFolder station;
  const auto attempt = [&] {
    const auto opened = station.try_open();
    if (opened) return 0;
    return opened.error().code == "ledger.busy" ? 1 : 2;
  };
  {
    const Ledger ledger = station.open();
    CHECK(in_another_process(attempt) == 1);
  }
  CHECK(in_another_process(attempt) == 0);
}

TEST_CASE("a moved ledger keeps its lock, and gives it back once") {
  const StationFolder station;
  {
    Ledger first = station.open();
    Ledger second = std::move(first);
    CHECK_FALSE(station.try_open());
    const StationFolder other;
    second = other.open();
    CHECK(station.try_open());
    CHECK_FALSE(other.try_open());
  }
  CHECK(station.try_open());
}

TEST_CASE("a program started from here does not keep the lock") {
  const StationFolder station;
  const auto lock = FileLock::take(station.path / "test.lock");
  REQUIRE(lock);
  for (int descriptor = 3; descriptor < 64; ++descriptor) {
    const int flags = ::fcntl(descriptor, F_GETFD);
    std::error_code problem;
    const auto target =
        std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(descriptor), problem);
    if (flags >= 0 && target.filename() == "test.lock") CHECK((flags & FD_CLOEXEC) != 0);
  }
}

TEST_CASE("a lock in a folder that is not there says so") {
  const StationFolder station;
  CHECK(FileLock::take(station.path / "nowhere" / "x.lock").error().code == "ledger.unwritable");
}
