// A progress bar on one line of a terminal, for work that takes more than half a second.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

#include "system/clock.h"
#include "system/progress.h"
#include "wording/catalogue.h"

namespace stordialog::cli {

class ProgressBar final : public system::Progress {
 public:
  /// `watched`: false draws nothing, as where the output goes to a file.
  ProgressBar(std::ostream& out, bool watched, system::Clock& clock,
              const wording::Catalogue& words, std::function<bool()> stop);
  /// Clears its line.
  ~ProgressBar() override { clear(); }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void at(std::string_view step, std::uint64_t done, std::uint64_t total) override;
  [[nodiscard]] bool cancelled() override { return stop_ && stop_(); }
  /// Gives the line back, before a question or the last words.
  void clear();

 private:
  std::ostream& out_;
  bool watched_;
  system::Clock& clock_;
  const wording::Catalogue& words_;
  std::function<bool()> stop_;
  std::int64_t started_ = -1, drawn_ = -1;  // monotonic milliseconds; -1: not yet
};

}  // namespace stordialog::cli
