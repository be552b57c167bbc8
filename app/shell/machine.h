// What this computer says of its power, its sleep and its screen; machine_linux.cpp asks. Nothing
// where it does not say. No answer takes longer than reading a few small files of the kernel's.
#pragma once

#include <optional>

#include "system/files.h"

namespace stordialog::shell {

struct Power {
  std::optional<bool> mains;  // false: on battery
  std::optional<int> battery_percent;
};
/// `supplies`: the kernel's folder of power supplies; tests have their own.
[[nodiscard]] Power power_of(system::Files& files,
                             const system::Path& supplies = "/sys/class/power_supply");
/// By itself. False where the kernel cannot, or where systemd's target for it is masked.
[[nodiscard]] std::optional<bool> may_sleep(system::Files& files, const system::Path& root = "/");
/// By itself, as the X server is told now. From the thread of the window.
[[nodiscard]] std::optional<bool> screen_may_blank();

}  // namespace stordialog::shell
