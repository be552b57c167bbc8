#include <array>
#include <chrono>
#include <cstdlib>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/merge/process.h"

namespace stordialog::bench {

namespace {

[[noreturn]] void become(const std::vector<std::string>& words, const std::string& input,
                         int output) {
  const int in = open(input.empty() ? "/dev/null" : input.c_str(), O_RDONLY | O_CLOEXEC);
  if (in < 0 || dup2(in, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0) _exit(127);
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execvp(arguments.front(), arguments.data());
  _exit(127);
}

}  // namespace

std::optional<Took> run(const std::vector<std::string>& words, const std::string& input) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  const auto from = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) become(words, input, ends[1]);
  close(ends[1]);
  std::string said;
  std::array<char, 256> piece{};
  for (ssize_t size = 0; (size = read(ends[0], piece.data(), piece.size())) > 0;) {
    said.append(piece.data(), static_cast<std::size_t>(size));
  }
  close(ends[0]);
  int status = 0;
  rusage used{};
  if (child < 0 || wait4(child, &status, 0, &used) != child) return std::nullopt;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  Took took;
  took.wall_s = std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
  took.within_s = std::strtod(said.c_str(), nullptr);
  took.peak_mb = static_cast<double>(used.ru_maxrss) / 1024;
  return took;
}

}  // namespace stordialog::bench
