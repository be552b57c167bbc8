// What the parent of the kiosk does. Each case runs it in a process of its own, as main() would.
#include <csignal>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "shell/supervisor.h"

using namespace stordialog::shell;

namespace {

/// The exit code of a parent whose kiosk does this.
template <class Kiosk>
int code_of(const Kiosk& kiosk) {
  const pid_t parent = ::fork();
  if (parent == 0) {
    // The test framework's own handlers are no part of a kiosk.
    for (const int each : {SIGTERM, SIGINT, SIGHUP, SIGSEGV, SIGABRT}) std::signal(each, SIG_DFL);
    int restarts = 0;
    const auto code = keep_running(restarts, [](int) {});
    ::_exit(code ? *code : kiosk(restarts));
  }
  int status = 0;
  REQUIRE(::waitpid(parent, &status, 0) == parent);
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("a kiosk that is killed or crashes is started again, and knows how often") {
  const int code = code_of([](int restarts) {
    if (restarts == 0) ::raise(SIGKILL);
    if (restarts == 1) ::raise(SIGSEGV);
    if (restarts == 2) ::abort();
    return 10 + restarts;
  });
  CHECK(code == 13);
}

TEST_CASE("a kiosk that ends by itself is not started again, whatever its code") {
  CHECK(code_of([](int) { return 0; }) == 0);
  CHECK(code_of([](int) { return 1; }) == 1);
}

TEST_CASE("what asks the parent to end reaches the kiosk, and nothing is started again") {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
    const int code = code_of([signal](int restarts) {
      if (restarts > 0) return 1;  // started again
      ::kill(::getppid(), signal);
      while (true) ::pause();
      return 0;
    });
    CHECK(code == 128 + signal);
  }
}

TEST_CASE("a kiosk that keeps ending is tried again within five seconds, for ever") {
  CHECK(pause_before_restart_ms(0) == 0);
  int last = 0;
  for (int restarts = 1; restarts < 1000; ++restarts) {
    CHECK(pause_before_restart_ms(restarts) >= last);
    last = pause_before_restart_ms(restarts);
  }
  CHECK(last == 3000);
}
