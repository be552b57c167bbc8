#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <unistd.h>

#include "shell/machine.h"

using namespace stordialog;

namespace {

/// The kernel's files as they would be on another machine.
struct Machine {
  system::Path root =
      std::filesystem::temp_directory_path() / ("stordialog-machine-" + std::to_string(::getpid()));
  system::DiskFiles files;
  ~Machine() { std::filesystem::remove_all(root); }
  Machine() { std::filesystem::create_directories(supplies()); }
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  [[nodiscard]] system::Path supplies() const { return root / "supplies"; }
  void say(const system::Path& file, const std::string& text) const {
    std::filesystem::create_directories((root / file).parent_path());
    std::ofstream(root / file) << text << '\n';
  }
  [[nodiscard]] shell::Power power() { return shell::power_of(files, supplies()); }
};

}  // namespace

TEST_CASE("a laptop says whether it runs on battery, and how much is left") {
  Machine machine;
  machine.say("supplies/AC/type", "Mains");
  machine.say("supplies/AC/online", "0");
  machine.say("supplies/BAT0/type", "Battery");
  machine.say("supplies/BAT0/capacity", "41");
  machine.say("supplies/BAT0/status", "Discharging");
  CHECK(machine.power().mains == false);
  CHECK(machine.power().battery_percent == 41);
  machine.say("supplies/AC/online", "1");
  machine.say("supplies/BAT0/status", "Charging");
  CHECK(machine.power().mains == true);
}

TEST_CASE("a machine without a battery says nothing, or that it is plugged in") {
  Machine machine;
  CHECK_FALSE(machine.power().mains.has_value());
  machine.say("supplies/AC/type", "Mains");
  machine.say("supplies/AC/online", "1");
  CHECK(machine.power().mains == true);
  CHECK_FALSE(machine.power().battery_percent.has_value());
}

TEST_CASE("a mouse's battery is not the computer's") {
  Machine machine;
  machine.say("supplies/hid/type", "Battery");
  machine.say("supplies/hid/scope", "Device");
  machine.say("supplies/hid/capacity", "3");
  CHECK_FALSE(machine.power().battery_percent.has_value());
}

TEST_CASE("a computer whose sleep is masked, or that cannot sleep, does not") {
  Machine machine;
  CHECK(shell::may_sleep(machine.files, machine.root) == false);
  machine.say("sys/power/state", "freeze mem disk");
  CHECK(shell::may_sleep(machine.files, machine.root) == true);
  std::filesystem::create_directories(machine.root / "etc/systemd/system");
  std::filesystem::create_symlink("/dev/null", machine.root / "etc/systemd/system/sleep.target");
  CHECK(shell::may_sleep(machine.files, machine.root) == false);
}
