#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <iostream>

#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "shell/supervisor.h"

namespace stordialog::shell {

namespace {

constexpr int kSecondsOfHealth = 20;  // a kiosk that lived so long had come up well

timespec now() {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time;
}

/// How the child ended: its exit code, or by which signal.
struct End {
  std::optional<int> code;
  int signal = 0;
};

/// Until it has ended. What asks the parent to end is passed on, and told in `asked_to_end`.
End wait_for(pid_t child, const sigset_t& watched, bool& asked_to_end) {
  while (true) {
    int signal = 0;
    if (::sigwait(&watched, &signal) != 0) continue;
    if (signal != SIGCHLD) {
      asked_to_end = true;
      ::kill(child, signal);
      continue;
    }
    int status = 0;
    if (::waitpid(child, &status, WNOHANG) != child) continue;
    if (WIFEXITED(status)) return {WEXITSTATUS(status), 0};
    if (WIFSIGNALED(status)) return {std::nullopt, WTERMSIG(status)};
  }
}

}  // namespace

int pause_before_restart_ms(int restarts_in_a_row) {
  constexpr std::array kPauses = {0, 250, 500, 1000, 2000, 3000};
  const auto place = std::clamp<std::size_t>(
      static_cast<std::size_t>(std::max(restarts_in_a_row, 0)), 0, kPauses.size() - 1);
  return kPauses.at(place);
}

std::optional<int> keep_running(int& restarts, const std::function<void(int)>& pause) {
  sigset_t watched, before;
  sigemptyset(&watched);
  for (const int signal : {SIGCHLD, SIGTERM, SIGINT, SIGHUP}) sigaddset(&watched, signal);
  ::sigprocmask(SIG_BLOCK, &watched, &before);
  bool asked_to_end = false;
  for (int in_a_row = 0;; ++in_a_row) {
    const timespec begun = now();
    const pid_t child = ::fork();
    if (child == 0) {
      ::sigprocmask(SIG_SETMASK, &before, nullptr);
      return std::nullopt;
    }
    if (child < 0) {
      // Without a second process the kiosk runs all the same, only unwatched.
      ::sigprocmask(SIG_SETMASK, &before, nullptr);
      return std::nullopt;
    }
    const End end = wait_for(child, watched, asked_to_end);
    if (end.code) return *end.code;
    if (asked_to_end) return 128 + end.signal;
    if (now().tv_sec - begun.tv_sec >= kSecondsOfHealth) in_a_row = 0;
    ++restarts;
    std::cerr << "stordialog: ended by signal " << end.signal << ", restart " << restarts
              << std::endl;
    pause(pause_before_restart_ms(in_a_row));
  }
}

std::optional<int> keep_running(int& restarts) {
  return keep_running(restarts, [](int milliseconds) {
    constexpr long kNanoseconds = 1'000'000;
    timespec pause{milliseconds / 1000, milliseconds % 1000 * kNanoseconds};
    ::nanosleep(&pause, nullptr);
  });
}

}  // namespace stordialog::shell
