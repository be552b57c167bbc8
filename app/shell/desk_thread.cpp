#include "shell/desk_thread.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "domain/ensure.h"
#include "shell/wiping_heap.h"

namespace stordialog::shell {

namespace {

/// When the first closed vote is to be finished; the desk's milliseconds are the steady clock's.
std::optional<std::chrono::steady_clock::time_point> closing_due(const desk::Board& board) {
  std::int64_t first = 0;
  for (const auto& state : board.activities) {
    const std::int64_t until = state.closing_until;
    if (until != 0 && (first == 0 || until < first)) first = until;
  }
  if (first == 0) return std::nullopt;
  return std::chrono::steady_clock::time_point(std::chrono::milliseconds(first));
}

}  // namespace

DeskThread::DeskThread(desk::Desk desk, std::function<void()> wake)
    : board_(desk.board()),
      desk_(std::move(desk)),
      wake_(std::move(wake)),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

DeskThread::~DeskThread() {
  thread_.request_stop();
  changed_.notify_all();
}

void DeskThread::submit(desk::Command command) {
  {
    const std::lock_guard lock(mutex_);
    domain::ensure(command_ == nullptr, "one command is in flight at a time");
    command_ = std::make_unique<desk::Command>(std::move(command));
  }
  changed_.notify_all();
}

std::optional<domain::Expected<desk::Receipt>> DeskThread::take_answer() {
  const std::lock_guard lock(mutex_);
  std::optional<domain::Expected<desk::Receipt>> taken = std::move(answer_);
  answer_.reset();
  return taken;
}

void DeskThread::submit_background(desk::Command command) {
  {
    const std::lock_guard lock(mutex_);
    domain::ensure(background_ == nullptr, "one command is in flight in the background");
    background_ = std::make_unique<desk::Command>(std::move(command));
  }
  changed_.notify_all();
}

std::optional<domain::Expected<desk::Receipt>> DeskThread::take_background_answer() {
  const std::lock_guard lock(mutex_);
  return std::exchange(background_answer_, std::nullopt);
}

std::shared_ptr<const desk::Board> DeskThread::board() const {
  const std::lock_guard lock(mutex_);
  return board_;
}

void DeskThread::work(const std::stop_token& stop) {
  constexpr std::chrono::seconds kBetween{1};  // what is not done yet is not asked for all the time
  std::chrono::steady_clock::time_point not_before{};
  while (true) {
    std::unique_ptr<desk::Command> command;
    bool is_background = false;
    {
      std::unique_lock lock(mutex_);
      const auto is_asked = [this] { return command_ != nullptr || background_ != nullptr; };
      if (const auto due = closing_due(*board_)) {
        changed_.wait_until(lock, stop, std::max(*due, not_before), is_asked);
      } else {
        changed_.wait(lock, stop, is_asked);
      }
      if (command_ == nullptr && stop.stop_requested()) return;  // with nothing left to do
      is_background = command_ == nullptr && background_ != nullptr && !stop.stop_requested();
      command = is_background ? std::move(background_) : std::move(command_);
    }
    // A closed vote whose time is out is finished without anybody asking; what cannot be done now
    // is done later, and the board says when.
    const bool is_asked = command != nullptr;
    auto answer = desk_.handle(is_asked ? std::move(*command) : desk::FinishClosing{});
    if (!is_asked) not_before = std::chrono::steady_clock::now() + kBetween;
    command.reset();
    wipe_stack();
    {
      const std::lock_guard lock(mutex_);
      if (is_asked) (is_background ? background_answer_ : answer_) = std::move(answer);
      board_ = desk_.board();
    }
    wake_();
  }
}

}  // namespace stordialog::shell
