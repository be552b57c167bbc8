#include "shell/desk_thread.h"

#include "domain/ensure.h"

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
    domain::ensure(!command_.has_value(), "one command is in flight at a time");
    command_ = std::move(command);
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
    std::optional<desk::Command> command;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, stop, [this] { return command_.has_value(); });
      if (!command_.has_value()) return;  // asked to stop with nothing left to do
      command = std::move(command_);
      command_.reset();
    }
    domain::Expected<desk::Receipt> answer = desk_.handle(std::move(*command));
    {
      const std::lock_guard lock(mutex_);
      answer_ = std::move(answer);
      board_ = desk_.board();
    }
    wake_();
  }
}

}  // namespace stordialog::shell
