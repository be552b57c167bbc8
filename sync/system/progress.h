// How long work says how far it is, and learns that it should stop.
#pragma once

#include <cstdint>
#include <string_view>

namespace stordialog::system {

class Progress {
 public:
  virtual ~Progress() = default;
  /// `step` is a wording key such as "progress.codes". done <= total.
  virtual void at(std::string_view step, std::uint64_t done, std::uint64_t total) = 0;
  /// True: stop soon, leave nothing half done.
  [[nodiscard]] virtual bool cancelled() { return false; }
};

/// For work nobody watches.
class NoProgress final : public Progress {
 public:
  void at(std::string_view, std::uint64_t, std::uint64_t) override {}
};

}  // namespace stordialog::system
