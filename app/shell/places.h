// Where this program lies and how old this process is: the little that main asks of the system.
#pragma once

#include <string_view>

#include "system/files.h"

namespace stordialog::shell {

/// A folder beside the running program.
[[nodiscard]] system::Path beside_program(std::string_view name);
/// Milliseconds since this process was started; 0 if the system does not say. 10 ms steps.
[[nodiscard]] double process_age_ms();

}  // namespace stordialog::shell
