#include "cli/progress_bar.h"

#include <algorithm>
#include <ostream>

namespace stordialog::cli {

namespace {

constexpr std::int64_t kSilentMilliseconds = 500;
constexpr std::int64_t kRedrawMilliseconds = 50;
constexpr std::uint64_t kCells = 24;

}  // namespace

ProgressBar::ProgressBar(std::ostream& out, bool watched, system::Clock& clock,
                         const wording::Catalogue& words, std::function<bool()> stop)
    : out_(out), watched_(watched), clock_(clock), words_(words), stop_(std::move(stop)) {}

void ProgressBar::at(std::string_view step, std::uint64_t done, std::uint64_t total) {
  if (!watched_) return;
  const auto now = clock_.monotonic_milliseconds();
  if (started_ < 0) started_ = now;
  if (now - started_ < kSilentMilliseconds) return;
  const bool last = done >= total;
  if (!last && drawn_ >= 0 && now - drawn_ < kRedrawMilliseconds) return;
  drawn_ = now;
  const std::uint64_t whole = std::max<std::uint64_t>(total, 1);
  const std::uint64_t part = std::min(done, whole);
  const std::uint64_t filled = part * kCells / whole;
  out_ << "\r\033[K";
  for (std::uint64_t cell = 0; cell < kCells; ++cell) out_ << (cell < filled ? "█" : "░");
  out_ << ' ' << part * 100 / whole << " %  " << words_.text(step) << std::flush;
}

void ProgressBar::clear() {
  if (drawn_ < 0) return;
  out_ << "\r\033[K" << std::flush;
  drawn_ = -1;
}

}  // namespace stordialog::cli
