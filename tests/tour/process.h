// Child processes: started without a shell, waited for, ended by their own id and no other.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace stordialog::tour {

using Environment = std::vector<std::pair<std::string, std::string>>;

/// Starts it; its output goes to `log` (or nowhere if empty). -1 if it could not be started.
[[nodiscard]] pid_t start(const std::vector<std::string>& command, const Environment& more = {},
                          const std::string& log = {}, int inherited = -1);
/// Its exit code; 128 + signal if a signal ended it.
int wait_for_end(pid_t process);
[[nodiscard]] bool is_running(pid_t process);
/// Starts, waits, returns the exit code.
int run(const std::vector<std::string>& command, const Environment& more = {});
void pause_ms(int milliseconds);

}  // namespace stordialog::tour
