#include "shell/carrying.h"

#include <algorithm>
#include <utility>

#include "shell/drives.h"

namespace stordialog::shell {

namespace {

/// What is plugged in; with nothing, the folder on this computer.
std::vector<screens::Drive> places(const std::optional<system::Path>& drives,
                                   const system::Path& exports) {
  system::DiskFiles files;
  std::vector<screens::Drive> found = mounted_drives(files, drives);
  if (!found.empty()) return found;
  const std::uint64_t free = files.free_bytes(exports.parent_path());
  return {{exports.filename().string(), exports, free, false}};
}

}  // namespace

Carrying::Carrying(CarryingOrder order, const desk::Board& board, const std::function<void()>& wake)
    : gathering_(order.folder) {
  system::DiskFiles files;
  // Without them nothing can be made or brought, which is told when it is tried.
  static_cast<void>(files.make_folder(order.folder / "outbox"));
  static_cast<void>(files.make_folder(order.folder / "full"));
  if (!order.share.empty()) {
    exchange_.emplace(board, order.share, order.folder);
    share_ = std::make_unique<RoundThread<Route, Carried>>(
        [courier = Courier()](const Route& route) mutable {
          system::DiskFiles disk;
          return courier.carry(disk, route);
        },
        wake);
  }
  StickCourier courier(
      [drives = order.drives, exports = order.exports] { return places(drives, exports); },
      std::move(order.package), board.station.number);
  sticks_ = std::make_unique<RoundThread<StickRound, StickCarried>>(
      [courier = std::move(courier)](const StickRound& round) mutable {
        system::DiskFiles disk;
        return courier.carry(disk, round);
      },
      wake);
}

bool Carrying::take_answer(DeskThread& desk, const Now& now) {
  auto answer = desk.take_background_answer();
  if (!answer) return false;
  if (std::exchange(asked_, Asked::nothing) == Asked::exchange) {
    exchange_->answered(*answer, now.time_s);
  } else {
    gathering_.answered(std::move(*answer), now.time_s);
  }
  return true;
}

bool Carrying::tend(DeskThread& desk, const Now& now) {
  is_watched_ = now.is_watched;
  bool has_changed = take_answer(desk, now);
  if (share_) {
    if (const auto carried = share_->take()) {
      --away_;
      exchange_->carried(*carried, now.utc_s);
      has_changed = true;
    }
    if (auto route = exchange_->next_round(now.time_s)) {
      ++away_;
      share_->send(std::move(*route));
    }
  }
  if (auto carried = sticks_->take()) {
    --away_;
    gathering_.carried(std::move(*carried), now.time_s);
    has_changed = true;
  }
  if (auto round = gathering_.next_round(now.time_s, now.is_watched)) {
    ++away_;
    sticks_->send(std::move(*round));
  }
  if (asked_ != Asked::nothing) return has_changed;
  // What staff have asked for comes before what goes on by itself.
  const auto board = desk.board();
  auto command = gathering_.next_command(*board, now.time_s);
  if (command) {
    asked_ = Asked::gathering;
  } else if (exchange_) {
    command = exchange_->next_command(*board, now.time_s);
    if (command) asked_ = Asked::exchange;
  }
  if (command) desk.submit_background(std::move(*command));
  return has_changed;
}

void Carrying::gather() {
  gathering_.press();
  if (exchange_) exchange_->hurry();
}

std::optional<screens::Exchange> Carrying::exchange() const {
  return exchange_ ? std::optional(exchange_->seen()) : std::nullopt;
}

double Carrying::rest_s() const {
  constexpr double kLongest = 3600;
  if (is_watched_) return Gathering::kWatchedSeconds;
  if (exchange_ || gathering_.is_due()) return Exchange::kRoundSeconds;
  return kLongest;
}

}  // namespace stordialog::shell
