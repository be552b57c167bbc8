// Rounds to a drive or a share on a thread of their own: one that stalls keeps nobody waiting, not
// even whoever ends the program.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace stordialog::shell {

template <class Order, class Outcome>
class RoundThread {
 public:
  /// `carry` goes the round and owns all that it touches. `wake` is called from this thread when a
  /// round is over.
  RoundThread(std::function<Outcome(const Order&)> carry, std::function<void()> wake)
      : shared_(std::make_shared<Shared>()),
        thread_(work, shared_, std::move(carry), std::move(wake)) {}
  /// Waits a moment for the round that is on its way; one that has stalled is left to itself, and
  /// wakes nobody any more.
  ~RoundThread() {
    std::unique_lock lock(shared_->mutex);
    shared_->stopping = true;
    shared_->changed.notify_all();
    const bool ended =
        shared_->changed.wait_for(lock, kPatience, [this] { return shared_->ended; });
    lock.unlock();
    if (ended) {
      thread_.join();
    } else {
      thread_.detach();
    }
  }
  RoundThread(const RoundThread&) = delete;
  RoundThread& operator=(const RoundThread&) = delete;

  /// Only when no round is on its way.
  void send(Order order) {
    const std::lock_guard lock(shared_->mutex);
    shared_->order = std::move(order);
    shared_->changed.notify_all();
  }
  /// How the last round went, once.
  [[nodiscard]] std::optional<Outcome> take() {
    const std::lock_guard lock(shared_->mutex);
    return std::exchange(shared_->outcome, std::nullopt);
  }
  static constexpr std::chrono::seconds kPatience{2};

 private:
  /// Shared with the thread, which may have to be left behind.
  struct Shared {
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<Order> order;
    std::optional<Outcome> outcome;
    bool stopping = false, ended = false;
  };

  static void work(const std::shared_ptr<Shared>& shared,
                   const std::function<Outcome(const Order&)>& carry,
                   const std::function<void()>& wake) {
    std::unique_lock lock(shared->mutex);
    while (true) {
      shared->changed.wait(lock, [&] { return shared->order || shared->stopping; });
      if (shared->stopping) break;
      const Order order = *std::exchange(shared->order, std::nullopt);
      lock.unlock();
      Outcome outcome = carry(order);
      lock.lock();
      shared->outcome = std::move(outcome);
      if (!shared->stopping) wake();
    }
    shared->ended = true;
    shared->changed.notify_all();
  }

  std::shared_ptr<Shared> shared_;
  std::thread thread_;
};

}  // namespace stordialog::shell
