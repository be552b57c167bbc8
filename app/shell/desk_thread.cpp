#include "shell/desk_thread.h"

#include "domain/ensure.h"
#include "shell/wiping_heap.h"

namespace stordialog::shell {

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

std::shared_ptr<const desk::Board> DeskThread::board() const {
  const std::lock_guard lock(mutex_);
  return board_;
}

void DeskThread::work(const std::stop_token& stop) {
  while (true) {
    std::unique_ptr<desk::Command> command;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, stop, [this] { return command_ != nullptr; });
      if (command_ == nullptr) return;  // asked to stop with nothing left to do
      command = std::move(command_);
    }
    domain::Expected<desk::Receipt> answer = desk_.handle(std::move(*command));
    command.reset();
    wipe_stack();
    {
      const std::lock_guard lock(mutex_);
      answer_ = std::move(answer);
      board_ = desk_.board();
    }
    wake_();
  }
}

}  // namespace stordialog::shell
