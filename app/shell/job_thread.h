// One long piece of work on a thread of its own, so that the picture goes on: opening votes,
// merging, grouping. It works on what was moved into it, says how far it is and can be cancelled.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "system/progress.h"

namespace stordialog::shell {

class JobThread {
 public:
  using Job = std::function<void(system::Progress&)>;
  struct State {
    bool running = false;
    std::string step;  // a wording key; empty before the first
    std::uint64_t done = 0, total = 0;
  };

  /// `wake` is called from the job's thread when it gets further by a hundredth, and at its end.
  explicit JobThread(std::function<void()> wake) : wake_(std::move(wake)) {}
  /// Cancels what runs and waits for it.
  ~JobThread();
  JobThread(const JobThread&) = delete;
  JobThread& operator=(const JobThread&) = delete;

  /// False, and nothing begun, while another job runs. `job` owns all that it touches; what it
  /// makes it leaves where only take-over after `running` is false reads it.
  [[nodiscard]] bool begin(Job job);
  /// The job learns it at its next look; it still ends by itself.
  void cancel() { cancelled_ = true; }
  /// Cancels what runs and waits for it.
  void end();
  [[nodiscard]] State state() const;

 private:
  class Watch;

  std::function<void()> wake_;
  mutable std::mutex mutex_;
  State state_;
  std::atomic<bool> cancelled_ = false;
  std::jthread thread_;
};

}  // namespace stordialog::shell
