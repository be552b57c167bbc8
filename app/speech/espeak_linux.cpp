#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "speech/espeak.h"

extern char** environ;

namespace stordialog::speech {

namespace {

// What a pipe takes without anybody reading; the longest text of an event is shorter.
constexpr std::size_t kMostBytes = 60'000;
constexpr std::array<const char*, Volume::kSteps> kLoudness = {"40", "70", "100", "150", "200"};
constexpr const char* kWordsPerMinute = "150";

std::string find_in_path(std::string_view name) {
  const char* path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? "/usr/bin" : path;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    const std::string file = std::string(rest.substr(0, end)) + "/" + std::string(name);
    if (file.front() == '/' && ::access(file.c_str(), X_OK) == 0) return file;
    rest.remove_prefix(std::min(rest.size(), end + 1));
  }
  return {};
}

/// A pipe whose writing end has taken the whole text and is closed: whoever reads finds it and the
/// end after it. -1 when that fails.
int pipe_with(std::string_view text) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return -1;
  // Nobody reads yet, so nothing may wait for a reader.
  ::fcntl(ends[1], F_SETFL, O_NONBLOCK);
  text = text.substr(0, kMostBytes);
  while (!text.empty()) {
    const ssize_t written = ::write(ends[1], text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;  // a shorter text is better than none
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  ::close(ends[1]);
  return ends[0];
}

pid_t start(const std::string& program, const std::string& voice, const char* loudness, int text) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, text, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
  // One path argument at a time; the text is not among them.
  std::array<std::string, 9> words{program, "-v", voice, "-s", kWordsPerMinute,
                                   "-a",    "",   "-b",  "1"};
  words[6] = loudness;
  std::string input = "--stdin";
  std::array<char*, 11> arguments{};
  for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
  arguments[words.size()] = input.data();
  pid_t process = 0;
  const int wrong =
      posix_spawn(&process, program.c_str(), &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  return wrong == 0 ? process : 0;
}

}  // namespace

struct Espeak::Child {
  pid_t process = 0;

  /// Whether it still speaks; takes its end note when it does not.
  bool alive() {
    if (process == 0) return false;
    const pid_t ended = ::waitpid(process, nullptr, WNOHANG);
    if (ended == 0) return true;
    process = 0;
    return false;
  }
  void end() {
    if (!alive()) return;
    ::kill(process, SIGKILL);
    while (::waitpid(process, nullptr, 0) < 0 && errno == EINTR) {
    }
    process = 0;
  }
};

Espeak::Espeak(std::optional<std::string> program)
    : program_(program ? std::move(*program) : find_in_path("espeak-ng")),
      child_(std::make_unique<Child>()) {
  if (!program_.empty() && ::access(program_.c_str(), X_OK) != 0) program_.clear();
}

Espeak::~Espeak() {
  child_->end();
}

void Espeak::speak(const Utterance& utterance, Volume volume) {
  stop();
  const auto voice = espeak_voice(utterance.language);
  if (program_.empty() || !voice) return;
  const int text = pipe_with(utterance.text);
  if (text < 0) return;
  const auto step = static_cast<std::size_t>(std::clamp(volume.step, 0, Volume::kSteps - 1));
  child_->process = start(program_, std::string(*voice), kLoudness[step], text);
  ::close(text);
}

void Espeak::stop() {
  child_->end();
}

bool Espeak::speaking() {
  return child_->alive();
}

bool Espeak::speaks(std::string_view language) const {
  return !program_.empty() && espeak_voice(language).has_value();
}

std::optional<int> Espeak::process() const {
  if (!child_->alive()) return std::nullopt;
  return child_->process;
}

}  // namespace stordialog::speech
