#include "tour/virtual_display.h"

#include <array>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): POSIX's, with kill()
#include <unistd.h>

#include "tour/process.h"
#include "tour/touchscreen.h"

namespace stordialog::tour {

namespace {

constexpr int kStartMilliseconds = 10000;

}  // namespace

VirtualDisplay::VirtualDisplay(int width, int height, const std::vector<std::string>& more) {
  // Xvfb picks a free number by itself and writes it to the pipe when it is ready.
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw Blocked("no pipe for Xvfb");
  const std::string screen = std::to_string(width) + "x" + std::to_string(height) + "x24";
  std::vector<std::string> words = {"Xvfb",     "-displayfd", std::to_string(ends[1]),
                                    "-screen",  "0",          screen,
                                    "-noreset", "-nolisten",  "tcp"};
  words.insert(words.end(), more.begin(), more.end());
  process_ = start(words, {}, {}, ends[1]);
  close(ends[1]);
  std::string number;
  pollfd ready{ends[0], POLLIN, 0};
  while (poll(&ready, 1, kStartMilliseconds) > 0) {
    char letter = 0;
    if (read(ends[0], &letter, 1) != 1 || letter == '\n') break;
    number += letter;
  }
  close(ends[0]);
  if (number.empty()) throw Blocked("Xvfb did not start: is Debian's package xvfb installed?");
  name_ = ":" + number;
}

VirtualDisplay::~VirtualDisplay() {
  if (process_ > 0) {
    kill(process_, SIGTERM);
    wait_for_end(process_);
  }
}

}  // namespace stordialog::tour
