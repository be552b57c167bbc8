#include <algorithm>
#include <array>
#include <string>

#include <dlfcn.h>

#include "shell/machine.h"

namespace stordialog::shell {

namespace {

constexpr std::uint64_t kBytesMost = 4096;

/// A file of one word; empty if there is none.
std::string word_in(system::Files& files, const system::Path& file) {
  const auto bytes = files.read(file, kBytesMost);
  if (!bytes) return {};
  std::string word(bytes->begin(), bytes->end());
  while (!word.empty() && (word.back() == '\n' || word.back() == ' ')) word.pop_back();
  return word;
}

/// The folders there; the kernel's are links.
std::vector<system::Path> folders_in(const system::Path& folder) {
  std::vector<system::Path> found;
  std::error_code failed;
  for (std::filesystem::directory_iterator at(folder, failed), end; !failed && at != end;
       at.increment(failed)) {
    found.push_back(at->path());
  }
  std::ranges::sort(found);
  return found;
}

template <class Function>
Function loaded(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_DEFAULT, name));
}

}  // namespace

/// Source: the kernel's Documentation/ABI/testing/sysfs-class-power.
Power power_of(system::Files& files, const system::Path& supplies) {
  Power power;
  bool plugged = false, discharging = false, told = false;
  for (const system::Path& supply : folders_in(supplies)) {
    const std::string type = word_in(files, supply / "type");
    if (word_in(files, supply / "scope") == "Device") continue;  // a mouse's battery
    if (type == "Battery") {
      const std::string capacity = word_in(files, supply / "capacity");
      if (capacity.empty()) continue;
      const int percent = std::atoi(capacity.c_str());
      power.battery_percent = std::max(power.battery_percent.value_or(0), percent);
      discharging = discharging || word_in(files, supply / "status") == "Discharging";
      told = true;
    } else if (type == "Mains" || type == "USB") {
      plugged = plugged || word_in(files, supply / "online") == "1";
      told = true;
    }
  }
  // Without a battery, whatever runs gets its power from the wall.
  if (told) power.mains = plugged || !power.battery_percent || !discharging;
  return power;
}

std::optional<bool> may_sleep(system::Files& files, const system::Path& root) {
  const std::string states = word_in(files, root / "sys/power/state");
  if (states.empty()) return false;
  for (const char* target : {"sleep.target", "suspend.target"}) {
    std::error_code none;
    const system::Path link = root / "etc/systemd/system" / target;
    if (std::filesystem::read_symlink(link, none) == "/dev/null") return false;
  }
  return true;
}

/// Asks the libraries that GLFW has loaded, so that their headers, and a build without X11, are no
/// matter. Sources: XGetScreenSaver(3), DPMSInfo(3).
std::optional<bool> screen_may_blank() {
  using Display = void* (*)();
  using ScreenSaver = int (*)(void*, int*, int*, int*, int*);
  using Dpms = int (*)(void*, unsigned short*, unsigned char*);
  const auto display_of = loaded<Display>("glfwGetX11Display");
  const auto saver = loaded<ScreenSaver>("XGetScreenSaver");
  void* const display = display_of == nullptr ? nullptr : display_of();
  if (display == nullptr || saver == nullptr) return std::nullopt;
  int timeout_s = 0, interval_s = 0, blanking = 0, exposures = 0;
  saver(display, &timeout_s, &interval_s, &blanking, &exposures);
  bool may = timeout_s > 0;
  if (const auto dpms = loaded<Dpms>("DPMSInfo")) {
    unsigned short level = 0;
    unsigned char on = 0;
    may = may || (dpms(display, &level, &on) != 0 && on != 0);
  }
  return may;
}

}  // namespace stordialog::shell
