#include "cli/machine_linux.h"

#include <csignal>
#include <iostream>

#include <termios.h>
#include <unistd.h>

namespace stordialog::cli {

namespace {

constexpr std::size_t kPasswordBytesMost = 4096;

volatile std::sig_atomic_t interrupt_heard = 0;

void on_interrupt(int) {
  interrupt_heard = 1;
}

/// Echo is off while this lives.
class Silence {
 public:
  Silence() {
    silent_ = ::tcgetattr(STDIN_FILENO, &before_) == 0;
    if (!silent_) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    silent_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
  ~Silence() {
    if (silent_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  [[nodiscard]] bool holds() const { return silent_; }

 private:
  termios before_{};
  bool silent_ = false;
};

/// Byte by byte, so that no buffer of the standard library keeps what was typed.
std::optional<domain::Secret> read_line() {
  domain::Secret line(kPasswordBytesMost);
  std::size_t size = 0;
  std::uint8_t byte = 0;
  while (size < kPasswordBytesMost) {
    const auto count = ::read(STDIN_FILENO, &byte, 1);
    if (count < 0) return std::nullopt;  // interrupted
    if (count == 0 && size == 0) return std::nullopt;
    if (count == 0 || byte == '\n') break;
    line.writable()[size++] = byte;
  }
  return domain::Secret(line.view().first(size));
}

}  // namespace

bool LinuxTerminal::is_watched() {
  return ::isatty(STDERR_FILENO) == 1;
}

std::optional<domain::Secret> LinuxTerminal::ask(const std::string& prompt) {
  if (::isatty(STDIN_FILENO) != 1) return std::nullopt;
  const Silence silence;
  if (!silence.holds()) return std::nullopt;
  std::cerr << prompt << std::flush;
  auto line = read_line();
  std::cerr << '\n' << std::flush;
  return line;
}

system::Path executable_folder() {
  std::error_code unknown;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", unknown);
  return unknown ? system::Path() : program.parent_path();
}

void hear_interrupts() {
  struct sigaction action{};
  action.sa_handler = on_interrupt;
  ::sigemptyset(&action.sa_mask);
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() {
  return interrupt_heard != 0;
}

}  // namespace stordialog::cli
