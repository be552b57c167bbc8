// One thread owns the desk, so that the screen never waits for the disk. One command is in flight
// at a time, and one in the background, which yields to it; the board may be read from the screen's
// thread at any moment. Closed votes are
// finished when their time is out, without being asked.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "desk/desk.h"

namespace stordialog::shell {

class DeskThread {
 public:
  /// `wake` is called from the desk's thread when an answer is ready.
  DeskThread(desk::Desk desk, std::function<void()> wake);
  /// Finishes the command in flight first.
  ~DeskThread();
  DeskThread(const DeskThread&) = delete;
  DeskThread& operator=(const DeskThread&) = delete;

  /// Only when no command is in flight.
  void submit(desk::Command command);
  /// The answer to the last command, once.
  [[nodiscard]] std::optional<domain::Expected<desk::Receipt>> take_answer();
  /// Only when none is in flight in the background. Begins when nothing else is asked.
  void submit_background(desk::Command command);
  /// The answer to the last one in the background, once.
  [[nodiscard]] std::optional<domain::Expected<desk::Receipt>> take_background_answer();
  [[nodiscard]] std::shared_ptr<const desk::Board> board() const;

 private:
  void work(const std::stop_token& stop);

  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  std::unique_ptr<desk::Command> command_;  // not moved about: short strings leave traces
  std::unique_ptr<desk::Command> background_;
  std::optional<domain::Expected<desk::Receipt>> answer_, background_answer_;
  std::shared_ptr<const desk::Board> board_;
  desk::Desk desk_;
  std::function<void()> wake_;
  std::jthread thread_;
};

}  // namespace stordialog::shell
