#include "shell/job_thread.h"

#include <condition_variable>
#include <memory>

#include <doctest/doctest.h>

namespace stordialog::shell {
namespace {

/// A door that one thread waits at until the other opens it.
class Door {
 public:
  void open() {
    {
      const std::lock_guard lock(mutex_);
      open_ = true;
    }
    changed_.notify_all();
  }
  void wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return open_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool open_ = false;
};

TEST_CASE("a job says how far it is, and nothing else begins meanwhile") {
  Door halfway, on, end;
  JobThread* running = nullptr;
  JobThread thread([&] {
    if (running != nullptr && !running->state().running) end.open();
  });
  running = &thread;
  REQUIRE(thread.begin([&](system::Progress& progress) {
    progress.at("progress.opening", 1, 2);
    halfway.open();
    on.wait();
  }));
  halfway.wait();
  const JobThread::State state = thread.state();
  CHECK(state.running);
  CHECK(state.step == "progress.opening");
  CHECK(state.done == 1);
  CHECK(state.total == 2);
  CHECK_FALSE(thread.begin([](system::Progress&) {}));
  on.open();
  end.wait();
  CHECK_FALSE(thread.state().running);
}

TEST_CASE("what a job held is gone before its end is told") {
  Door end;
  JobThread* running = nullptr;
  JobThread thread([&] {
    if (!running->state().running) end.open();
  });
  running = &thread;
  auto held = std::make_shared<int>(1);
  const std::weak_ptr<int> seen = held;
  REQUIRE(thread.begin([held = std::move(held)](system::Progress&) {}));
  end.wait();
  CHECK(seen.expired());
}

TEST_CASE("a cancelled job learns it, and so does one whose thread goes away") {
  Door begun;
  bool learned = false;
  {
    JobThread thread([] {});
    REQUIRE(thread.begin([&](system::Progress& progress) {
      begun.open();
      while (!progress.cancelled()) std::this_thread::yield();
      learned = true;
    }));
    begun.wait();
  }
  CHECK(learned);
}

}  // namespace
}  // namespace stordialog::shell
