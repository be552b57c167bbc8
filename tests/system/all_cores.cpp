#include "system/all_cores.h"

#include <atomic>
#include <vector>

#include <doctest/doctest.h>

using namespace stordialog;

TEST_CASE("on all cores every piece is done once, and each step is told") {
  std::vector<int> done(1000, 0);
  std::size_t last = 0;
  bool grows = true;
  const bool all = system::on_all_cores(
      done.size(), [&](std::size_t index) { ++done[index]; },
      [&](std::size_t count) {
        grows = grows && count >= last;
        last = count;
        return true;
      });
  CHECK(all);
  CHECK(done == std::vector<int>(1000, 1));
  CHECK(grows);
  CHECK(last == 1000);
}

TEST_CASE("work that is stopped begins no further piece") {
  std::atomic<std::size_t> begun = 0;
  const auto work = [&](std::size_t) { ++begun; };
  CHECK_FALSE(system::on_all_cores(100, work, [](std::size_t) { return false; }));
  CHECK(begun == 0);

  // The first piece waits until it has been said that there is to be no more.
  std::atomic<bool> stopped = false;
  const auto patient = [&](std::size_t index) {
    ++begun;
    if (index > 0) stopped.wait(false);
  };
  CHECK_FALSE(system::on_all_cores(100000, patient, [&](std::size_t done) {
    if (done == 0) return true;
    stopped = true;
    stopped.notify_all();
    return false;
  }));
  CHECK(begun < 100000);
}

TEST_CASE("nothing to do is done") {
  CHECK(system::on_all_cores(0, [](std::size_t) {}, [](std::size_t) { return true; }));
}
