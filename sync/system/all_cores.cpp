#include "system/all_cores.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace stordialog::system {

namespace {

/// What is left to do, shared by the threads of one call.
class Pile {
 public:
  explicit Pile(std::size_t count) : count_(count) {}

  /// Takes the next; false: there is none, or it is to stop.
  bool take(std::size_t& index) {
    const std::scoped_lock lock(mutex_);
    if (stopped_ || next_ == count_) return false;
    index = next_++;
    return true;
  }
  void done() {
    {
      const std::scoped_lock lock(mutex_);
      ++done_;
    }
    moved_.notify_one();
  }
  /// Waits until more than `seen` are done, or all are.
  std::size_t wait(std::size_t seen) {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [&] { return done_ > seen || done_ == count_; });
    return done_;
  }
  void stop() {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
  }
  [[nodiscard]] bool is_whole() const { return done_ == count_; }

 private:
  std::mutex mutex_;
  std::condition_variable moved_;
  std::size_t count_, next_ = 0, done_ = 0;
  bool stopped_ = false;
};

}  // namespace

bool on_all_cores(std::size_t count, const std::function<void(std::size_t)>& work,
                  const std::function<bool(std::size_t)>& go_on) {
  if (!go_on(0)) return count == 0;
  Pile pile(count);
  {
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < std::min(cores, count); ++i) {
      threads.emplace_back([&] {
        for (std::size_t index = 0; pile.take(index); pile.done()) work(index);
      });
    }
    for (std::size_t seen = 0; seen < count;) {
      seen = pile.wait(seen);
      if (go_on(seen)) continue;
      pile.stop();
      break;
    }
  }
  return pile.is_whole();
}

}  // namespace stordialog::system
