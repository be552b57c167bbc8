#include "shell/job_thread.h"

#include <algorithm>

#include "shell/wiping_heap.h"

namespace stordialog::shell {

class JobThread::Watch final : public system::Progress {
 public:
  explicit Watch(JobThread& thread) : thread_(thread) {}

  void at(std::string_view step, std::uint64_t done, std::uint64_t total) override {
    constexpr std::uint64_t kParts = 100;
    {
      const std::lock_guard lock(thread_.mutex_);
      State& state = thread_.state_;
      const bool same = state.step == step && state.total == total && done < total;
      const std::uint64_t part = std::max<std::uint64_t>(1, total / kParts);
      if (same && done / part == state.done / part) return;
      state.step = step;
      state.done = done;
      state.total = total;
    }
    thread_.wake_();
  }
  bool cancelled() override { return thread_.cancelled_; }

 private:
  JobThread& thread_;
};

JobThread::~JobThread() {
  end();
}

void JobThread::end() {
  cancel();
  if (thread_.joinable()) thread_.join();
}

bool JobThread::begin(Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (state_.running) return false;
    state_ = {.running = true, .step = {}};
  }
  cancelled_ = false;
  thread_ = std::jthread([this, job = std::move(job)]() mutable {
    Watch watch(*this);
    job(watch);
    job = nullptr;  // secrets it held are wiped before anyone hears of the end
    wipe_stack();
    {
      const std::lock_guard lock(mutex_);
      state_.running = false;
    }
    wake_();
  });
  return true;
}

JobThread::State JobThread::state() const {
  const std::lock_guard lock(mutex_);
  return state_;
}

}  // namespace stordialog::shell
