#include "shell/round_thread.h"

#include <doctest/doctest.h>

using namespace stordialog;

namespace {

/// Where a test and a thread wait for each other.
class Gate {
 public:
  void open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
  }
  void pass() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return open_; });
    open_ = false;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool open_ = false;
};

}  // namespace

TEST_CASE("a round is gone elsewhere, and its outcome is there once") {
  Gate woken;
  const auto here = std::this_thread::get_id();
  shell::RoundThread<int, int> thread(
      [here](const int& order) {
        CHECK(std::this_thread::get_id() != here);
        return order * 2;
      },
      [&woken] { woken.open(); });
  CHECK_FALSE(thread.take());
  for (const int order : {21, 4}) {
    thread.send(order);
    woken.pass();
    CHECK(thread.take() == order * 2);
    CHECK_FALSE(thread.take());
  }
}

TEST_CASE("a round that has stalled keeps nobody from leaving, and wakes nobody afterwards") {
  const auto stalled = std::make_shared<Gate>(), begun = std::make_shared<Gate>(),
             over = std::make_shared<Gate>();
  bool woken = false;
  {
    shell::RoundThread<int, int> thread(
        [=](const int& order) {
          begun->open();
          stalled->pass();
          return order;
        },
        [&woken, keep = std::shared_ptr<void>(nullptr, [over](void*) { over->open(); })] {
          woken = true;
        });
    thread.send(1);
    begun->pass();
  }
  CHECK_FALSE(woken);
  stalled->open();
  over->pass();  // the thread has let go of all it held
  CHECK_FALSE(woken);
}
