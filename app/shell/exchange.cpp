#include "shell/exchange.h"

#include <algorithm>
#include <utility>

namespace stordialog::shell {

namespace {

constexpr double kBoardSeconds = 20, kQuietSeconds = 300, kStallSeconds = 15;

bool is_past(const std::optional<double>& last_s, double wait_s, double now_s) {
  return !last_s || now_s - *last_s >= wait_s;
}

/// What is wrong with a bundle stays wrong; what a drive would not do it may do with the next
/// round.
bool has_failed(const desk::BroughtIn& brought) {
  return std::ranges::any_of(brought.arrivals, [](const desk::Arrival& arrival) {
    return arrival.refused && !arrival.refused->code.starts_with("bundle.");
  });
}

}  // namespace

Exchange::Exchange(const desk::Board& board, system::Path share, const system::Path& folder)
    : route_{std::move(share), folder / "outbox", folder / "inbox",
             board.event.slug + "-" + std::to_string(board.station.number) + "-board"} {
  seen_.folder = route_.share;
  seen_.reachable = true;  // until it has been looked for
}

std::optional<desk::Command> Exchange::next_command(const desk::Board& board, double now_s) {
  if (asked_ != Asked::nothing) return std::nullopt;
  if (bring_in_due_) {
    bring_in_due_ = false;
    asked_ = Asked::bring_in;
    return desk::BringIn{{route_.inbox}, true};
  }
  Left now{board.counts, board.totals};
  const bool is_changed = !left_ || *left_ != now;
  if (!is_past(board_s_, is_changed ? kBoardSeconds : kQuietSeconds, now_s)) return std::nullopt;
  asked_ = Asked::board;
  asked_of_ = std::move(now);
  board_s_ = now_s;
  return desk::Export{domain::Profile::board, route_.outbox};
}

void Exchange::answered(const domain::Expected<desk::Receipt>& answer, double now_s) {
  const Asked asked = std::exchange(asked_, Asked::nothing);
  if (asked == Asked::bring_in) {
    brought_failed_ = !answer || has_failed(std::get<desk::BroughtIn>(*answer));
    return;
  }
  if (answer) {
    left_ = std::move(asked_of_);
    at_once_ = true;
    seen_.trouble.reset();
  } else {
    seen_.trouble = answer.error();
  }
  board_s_ = now_s;
}

std::optional<Route> Exchange::next_round(double now_s) {
  if (away_ && is_past(round_s_, kStallSeconds, now_s)) seen_.reachable = false;
  if (away_ || (!at_once_ && !is_past(round_s_, kRoundSeconds, now_s))) return std::nullopt;
  away_ = true;
  at_once_ = false;
  round_s_ = now_s;
  return route_;
}

void Exchange::hurry() {
  board_s_.reset();
  at_once_ = true;
}

void Exchange::carried(const Carried& carried, std::int64_t utc_s) {
  away_ = false;
  seen_.reachable = carried.reachable;
  seen_.trouble = carried.trouble;
  if (carried.is_there && (carried.written || !seen_.last_written_utc)) {
    seen_.last_written_utc = utc_s;
  }
  if (carried.reachable && !carried.trouble) seen_.last_read_utc = utc_s;
  if (carried.arrived > 0 || std::exchange(brought_failed_, false)) bring_in_due_ = true;
}

}  // namespace stordialog::shell
