// A small parent that does nothing but wait for the kiosk: when the kiosk is killed or crashes it
// is started again, on its welcome screen, with nothing of whoever was there. supervisor_linux.cpp.
#pragma once

#include <functional>
#include <optional>

namespace stordialog::shell {

/// How long the parent waits before it starts the program again. The first time at once; a program
/// that keeps ending is tried again every few seconds, for ever. Milliseconds, 3,000 at most.
[[nodiscard]] int pause_before_restart_ms(int restarts_in_a_row);

/// Before anything else in main(): no thread, no window, no file is open yet. Divides the program
/// in two and returns twice or more: in each kiosk nothing, with `restarts` set to how often it had
/// to be started again; in the parent, at the end, the exit code. The kiosk ends for good by
/// returning from main, or when the parent is asked to end (SIGTERM, SIGINT, SIGHUP), which it
/// passes on. `pause` is given milliseconds; tests do not wait.
[[nodiscard]] std::optional<int> keep_running(int& restarts, const std::function<void(int)>& pause);
/// Waits for real.
[[nodiscard]] std::optional<int> keep_running(int& restarts);

}  // namespace stordialog::shell
