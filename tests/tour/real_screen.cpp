#include "tour/real_screen.h"

#include <chrono>
#include <fstream>
#include <sstream>

#include <signal.h>  // NOLINT(modernize-deprecated-headers): POSIX's, with kill()
#include <sys/wait.h>

namespace stordialog::tour {

namespace {

constexpr int kLooksUntilBlocked = 400;
constexpr int kMillisecondsBetweenLooks = 25;
constexpr int kLooksForGoodbye = 100;
constexpr int kMillisecondsToSettle = 330;  // a new screen takes no touches in its first moment

system::Path targets_file(const RealOrder& order) {
  return order.scratch / "targets";
}

}  // namespace

RealScreen::RealScreen(const RealOrder& order) : order_(order) {
  std::filesystem::create_directories(order_.scratch);
  std::filesystem::remove(targets_file(order_));
  std::vector<std::string> command = {
      order_.program.string(),
      "--practice",
      "--station",
      std::to_string(order_.station),
      "--practice-stations",
      std::to_string(order_.stations),
      "--size",
      std::to_string(order_.width) + "x" + std::to_string(order_.height),
      "--data",
      order_.data.string(),
      "--drives",
      order_.drives.string(),
      "--tell-targets",
      targets_file(order_).string(),
      "--seconds",
      std::to_string(order_.seconds)};
  if (!order_.event.empty()) {
    command.insert(command.end(), {"--practice-event", order_.event.string()});
  }
  if (order_.restarts) command.emplace_back("--restart");
  process_ = start(
      command, {{"DISPLAY", order_.display}, {"LIBGL_ALWAYS_SOFTWARE", "1"}, {"LC_ALL", "C.UTF-8"}},
      (order_.scratch / "stordialog.log").string());
  wait_for(order_.first);
}

RealScreen::~RealScreen() {
  if (!running()) return;
  ::kill(process_, SIGTERM);
  for (int i = 0; i < kLooksForGoodbye && running(); ++i) pause_ms(kMillisecondsBetweenLooks);
  if (running()) kill();
}

void RealScreen::kill() {
  ::kill(process_, SIGKILL);
  wait_for_end(process_);
  process_ = -1;
}

double RealScreen::crash(int signal) {
  const auto child = [this] {
    const std::string id = std::to_string(process_);
    std::ifstream children("/proc/" + id + "/task/" + id + "/children");
    pid_t found = 0;
    children >> found;
    return found;
  };
  const pid_t kiosk = child();
  if (kiosk <= 0) throw Blocked("nobody watches over a kiosk");
  const auto begun = std::chrono::steady_clock::now();
  ::kill(kiosk, signal);
  while (child() == kiosk) pause_ms(1);
  // What the dead one told of its screen is not what stands there now.
  std::filesystem::remove(targets_file(order_));
  targets_.clear();
  words_.clear();
  seen_.clear();
  wait_for(order_.first);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

void RealScreen::hold_still(const std::function<void(pid_t process)>& look) const {
  ::kill(process_, SIGSTOP);
  int status = 0;
  ::waitpid(process_, &status, WUNTRACED);
  if (!WIFSTOPPED(status)) throw Blocked("the program has ended");
  look(process_);
  ::kill(process_, SIGCONT);
}

void RealScreen::look() {
  std::ifstream file(targets_file(order_));
  if (!file) return;
  targets_.clear();
  words_.clear();
  std::string line;
  while (std::getline(file, line)) {
    std::istringstream fields(line);
    std::string what, name;
    std::getline(fields, what, '\t');
    if (what == "busy") {
      fields >> busy_;
    } else if (what == "target") {
      Target target;
      std::getline(fields, name, '\t');
      fields >> target.x >> target.y >> target.enabled;
      targets_[name] = target;
    } else if (what == "text") {
      std::getline(fields, name);
      words_.push_back(name);
    }
  }
}

bool RealScreen::offers(std::string_view target) {
  look();
  const auto found = targets_.find(target);
  return !busy_ && found != targets_.end() && found->second.enabled;
}

bool RealScreen::says(std::string_view words) {
  look();
  for (const std::string& said : words_) {
    if (said.find(words) != std::string::npos) return true;
  }
  return false;
}

std::vector<std::string> RealScreen::words() {
  look();
  return words_;
}

std::vector<std::string> RealScreen::targets_that_begin(std::string_view with) {
  look();
  std::vector<std::string> names;
  for (const auto& [name, target] : targets_) {
    if (target.enabled && name.starts_with(with)) names.push_back(name);
  }
  return names;
}

void RealScreen::wait_for(std::string_view target) {
  for (int i = 0; i < kLooksUntilBlocked; ++i) {
    if (offers(target)) return;
    if (process_ > 0 && !running()) {
      process_ = -1;
      throw Blocked("the program has ended; its log lies in " + order_.scratch.string());
    }
    pause_ms(kMillisecondsBetweenLooks);
  }
  std::string offered;
  for (const auto& [name, seen] : targets_) offered += " " + name;
  std::string said;
  for (const std::string& word : words_) said += "\n  " + word;
  throw Blocked("\"" + std::string(target) + "\" is not offered; there are:" + offered +
                "\nThe screen says:" + said);
}

void RealScreen::xdotool(std::vector<std::string> words) {
  words.insert(words.begin(), "xdotool");
  const int code = run(words, {{"DISPLAY", order_.display}, {"LC_ALL", "C.UTF-8"}});
  if (code != 0) throw Blocked("xdotool failed: is Debian's package xdotool installed?");
}

void RealScreen::settle() {
  std::string names;
  for (const auto& [name, target] : targets_) names += name + "\n";
  if (names == seen_) return;
  seen_ = std::move(names);
  pause_ms(kMillisecondsToSettle);
}

void RealScreen::tap(std::string_view target) {
  wait_for(target);
  settle();
  const Target at = targets_.find(target)->second;
  xdotool({"mousemove", std::to_string(static_cast<int>(at.x)),
           std::to_string(static_cast<int>(at.y)), "sleep", "0.02", "mousedown", "1", "sleep",
           "0.05", "mouseup", "1", "sleep", "0.03"});
}

void RealScreen::type(std::string_view text) {
  look();
  settle();
  xdotool({"type", "--delay", "40", "--", std::string(text)});
  pause_ms(120);
}

void RealScreen::press_key(const std::string& key) {
  xdotool({"key", key});
  pause_ms(100);
}

}  // namespace stordialog::tour
