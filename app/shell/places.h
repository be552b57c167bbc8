// Where this program lies and how old this process is: the little that main asks of the system.
#pragma once

#include <cstdint>
#include <string_view>

#include "system/files.h"

namespace stordialog::shell {

/// A folder beside the running program.
[[nodiscard]] system::Path beside_program(std::string_view name);
/// Milliseconds since this process was started; 0 if the system does not say. 10 ms steps.
[[nodiscard]] double process_age_ms();

/// Seconds east of Greenwich of this machine's wall clock at that moment.
[[nodiscard]] std::int64_t utc_offset_s(std::int64_t utc_seconds);
/// No core file and no debugger of another program: a draft must not end where others can read it.
void keep_memory_private();

}  // namespace stordialog::shell
