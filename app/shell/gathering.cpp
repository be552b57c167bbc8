#include "shell/gathering.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace stordialog::shell {

namespace {

constexpr double kLeftInSeconds = 300, kAgainSeconds = 20;

}  // namespace

Gathering::Gathering(const system::Path& folder)
    : staging_(folder / "full"), inbox_(folder / "sticks") {}

void Gathering::press() {
  if (seen_.working) return;
  seen_.working = true;
  seen_.receipt.reset();
  receipt_ = {};
  read_due_ = true;
  failed_s_.reset();
}

std::optional<desk::Command> Gathering::next_command(const desk::Board& board, double now_s) {
  if (asked_ != Asked::nothing || read_due_) return std::nullopt;
  if (std::exchange(bring_in_due_, false)) {
    asked_ = Asked::bring_in;
    return desk::BringIn{{inbox_}};
  }
  if (note_due_) {
    asked_ = Asked::note;
    return desk::NoteCarried{*std::exchange(note_due_, std::nullopt)};
  }
  Held now{board.counts, board.totals};
  for (const auto& [folder, left] : left_in_) {
    if (now_s - left.saved_s >= kLeftInSeconds && left.held != now) wanted_.insert(folder);
  }
  const bool rests = failed_s_ && now_s - *failed_s_ < kAgainSeconds;
  if (wanted_.empty() || staged_ || away_ || rests) return std::nullopt;
  asked_ = Asked::full;
  held_ = std::move(now);
  return desk::Export{domain::Profile::full, staging_, true};
}

void Gathering::answered(domain::Expected<desk::Receipt> answer, double now_s) {
  const Asked asked = std::exchange(asked_, Asked::nothing);
  if (!answer) {
    receipt_.trouble = answer.error();
    if (asked == Asked::full) {
      failed_s_ = now_s;
      end();
      return;
    }
  } else if (asked == Asked::full) {
    staged_ = std::get<desk::Exported>(std::move(*answer));
    is_tried_ = false;
    round_s_.reset();
  } else if (asked == Asked::bring_in) {
    auto& arrivals = std::get<desk::BroughtIn>(*answer).arrivals;
    std::ranges::move(arrivals, std::back_inserter(receipt_.arrivals));
  }
  settle();
}

std::optional<StickRound> Gathering::next_round(double now_s, bool is_watched) {
  if (away_ || asked_ == Asked::full) return std::nullopt;
  const bool is_urgent = read_due_ || (staged_ && !is_tried_);
  if (!is_urgent && !is_watched && !is_due()) return std::nullopt;
  const double wait_s = is_watched ? kWatchedSeconds : kRoundSeconds;
  if (!is_urgent && round_s_ && now_s - *round_s_ < wait_s) return std::nullopt;
  away_ = true;
  round_s_ = now_s;
  StickRound round{staging_, inbox_};
  round.reads = read_due_;
  if (staged_) {
    round.full = staged_->file;
    round.to.assign(wanted_.begin(), wanted_.end());
  }
  return round;
}

void Gathering::begin_with(const std::vector<screens::Drive>& drives) {
  read_due_ = false;
  staged_.reset();  // what is made now holds more
  wanted_.clear();  // what has been pulled out is not waited for any more
  for (const screens::Drive& drive : drives) wanted_.insert(drive.folder);
}

void Gathering::take(const StickCarried::Put& put, double now_s) {
  if (put.trouble) {
    if (put.trouble->code == "export.taken") {
      staged_.reset();  // the next number
    } else {
      troubles_.insert_or_assign(put.to, *put.trouble);
    }
    return;
  }
  troubles_.erase(put.to);
  wanted_.erase(put.to);
  left_in_[put.to] = {now_s, staged_->made_utc, held_};
}

void Gathering::carried(StickCarried carried, double now_s) {
  away_ = false;
  if (carried.has_read) {
    std::ranges::move(carried.refused, std::back_inserter(receipt_.arrivals));
    bring_in_due_ = bring_in_due_ || carried.arrived > 0;
    begin_with(carried.drives);
  }
  const std::optional<desk::Exported> made = staged_;
  for (const StickCarried::Put& put : carried.puts) {
    if (!made) break;  // a press came in between, which makes a newer one
    const auto drive = std::ranges::find(carried.drives, put.to, &screens::Drive::folder);
    if (!put.trouble && drive != carried.drives.end()) {
      receipt_.saved = made;
      receipt_.on.push_back(*drive);
      if (drive->removable) note_due_ = made->number;
    } else if (put.trouble && put.trouble->code != "export.taken") {
      receipt_.trouble = put.trouble;
    }
    if (staged_) take(put, now_s);
    is_tried_ = true;
  }
  if (wanted_.empty()) staged_.reset();
  std::erase_if(left_in_, [&](const auto& left) {
    return std::ranges::find(carried.drives, left.first, &screens::Drive::folder) ==
           carried.drives.end();
  });
  show(carried.drives);
  settle();
}

void Gathering::show(const std::vector<screens::Drive>& drives) {
  seen_.sticks.clear();
  for (const screens::Drive& drive : drives) {
    screens::Stick stick{drive};
    const auto left = left_in_.find(drive.folder);
    if (left != left_in_.end()) stick.saved_utc = left->second.saved_utc;
    stick.waiting = wanted_.contains(drive.folder);
    const auto trouble = troubles_.find(drive.folder);
    if (trouble != troubles_.end()) stick.trouble = trouble->second;
    seen_.sticks.push_back(std::move(stick));
  }
}

void Gathering::settle() {
  const bool brings = read_due_ || bring_in_due_ || asked_ != Asked::nothing || note_due_;
  const bool saves = !wanted_.empty() && !(staged_ && is_tried_);
  if (seen_.working && !brings && !saves && !away_) end();
}

void Gathering::end() {
  if (!std::exchange(seen_.working, false)) return;
  seen_.receipt = std::move(receipt_);
  receipt_ = {};
}

}  // namespace stordialog::shell
