// Which day it is, as it stands in files that people date: the calendar's day in UTC.
#pragma once

#include <cstdint>
#include <string>

namespace stordialog::organise {

/// "2026-03-19" of seconds since 1970-01-01 UTC.
[[nodiscard]] std::string day_of(std::int64_t utc_seconds);

}  // namespace stordialog::organise
