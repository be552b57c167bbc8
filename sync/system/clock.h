// The seam to time. Nothing that counts or decides reads wall time; it stands in manifests and
// logs.
#pragma once

#include <cstdint>

namespace stordialog::system {

class Clock {
 public:
  virtual ~Clock() = default;
  /// Seconds since 1970-01-01 UTC, for display only.
  [[nodiscard]] virtual std::int64_t utc_seconds() = 0;
  /// Never goes back while the program runs; for waits.
  [[nodiscard]] virtual std::int64_t monotonic_milliseconds() = 0;
};

class MachineClock final : public Clock {
 public:
  std::int64_t utc_seconds() override;
  std::int64_t monotonic_milliseconds() override;
};

/// A clock that tests move by hand.
class HandClock final : public Clock {
 public:
  std::int64_t utc = 1773914400;  // 2026-03-19 10:00 UTC
  std::int64_t milliseconds = 0;
  std::int64_t utc_seconds() override { return utc; }
  std::int64_t monotonic_milliseconds() override { return milliseconds; }
};

}  // namespace stordialog::system
