// All that goes to and fro while a station is open: the exchange folder and the sticks, each with a
// courier of its own, and the desk's background lane.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "shell/desk_thread.h"
#include "shell/exchange.h"
#include "shell/gathering.h"
#include "shell/round_thread.h"

namespace stordialog::shell {

struct CarryingOrder {
  bundle::Package package;
  system::Path folder;                 // beside the ledger, for what is on its way
  system::Path share;                  // empty: no folder is shared
  system::Path exports;                // where a full goes while no stick is plugged in
  std::optional<system::Path> drives;  // its folders stand for drives
};

class Carrying {
 public:
  struct Now {
    double time_s = 0;
    std::int64_t utc_s = 0;
    bool is_watched = false;  // staff are looking at it
  };

  /// `wake` is called from the couriers' threads when there is something to tend.
  Carrying(CarryingOrder order, const desk::Board& board, const std::function<void()>& wake);

  /// Takes what desk and couriers have come to, and sends them on. True: something has changed.
  bool tend(DeskThread& desk, const Now& now);
  /// "Samla in".
  void gather();
  void close_receipt() { gathering_.close_receipt(); }

  [[nodiscard]] std::optional<screens::Exchange> exchange() const;
  [[nodiscard]] const screens::Gathering& gathering() const { return gathering_.seen(); }
  /// A courier, or the desk for one, is on its way and will wake the caller.
  [[nodiscard]] bool is_busy() const { return asked_ != Asked::nothing || away_ > 0; }
  /// Until then nothing is due.
  [[nodiscard]] double rest_s() const;

 private:
  enum class Asked : std::uint8_t { nothing, exchange, gathering };

  bool take_answer(DeskThread& desk, const Now& now);

  std::optional<Exchange> exchange_;
  Gathering gathering_;
  Asked asked_ = Asked::nothing;
  bool is_watched_ = false;
  int away_ = 0;  // couriers
  std::unique_ptr<RoundThread<Route, Carried>> share_;
  std::unique_ptr<RoundThread<StickRound, StickCarried>> sticks_;
};

}  // namespace stordialog::shell
