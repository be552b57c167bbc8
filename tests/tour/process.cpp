#include "tour/process.h"

#include <chrono>
#include <cstdlib>
#include <thread>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stordialog::tour {

pid_t start(const std::vector<std::string>& command, const Environment& more,
            const std::string& log, int inherited) {
  std::vector<char*> words;
  words.reserve(command.size() + 1);
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const pid_t child = fork();
  if (child != 0) return child;
  for (const auto& [name, value] : more) setenv(name.c_str(), value.c_str(), 1);
  const int out =
      open(log.empty() ? "/dev/null" : log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (out >= 0) {
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
  }
  if (inherited >= 0) fcntl(inherited, F_SETFD, 0);
  execvp(words.front(), words.data());
  _exit(127);
}

int wait_for_end(pid_t process) {
  int status = 0;
  if (process <= 0 || waitpid(process, &status, 0) != process) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool is_running(pid_t process) {
  return process > 0 && waitpid(process, nullptr, WNOHANG) == 0;
}

int run(const std::vector<std::string>& command, const Environment& more) {
  return wait_for_end(start(command, more));
}

void pause_ms(int milliseconds) {
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

}  // namespace stordialog::tour
