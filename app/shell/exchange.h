// The rhythm of the exchange folder: when this station's board is made, when the courier goes, when
// what came is read. Decides only; the caller carries out and tells how it went.
#pragma once

#include <optional>

#include "desk/board.h"
#include "desk/command.h"
#include "screens/exchange.h"
#include "shell/courier.h"

namespace stordialog::shell {

class Exchange {
 public:
  /// `folder`: where outbox and inbox lie, beside the ledger.
  Exchange(const desk::Board& board, system::Path share, const system::Path& folder);

  /// For the desk, when it has nothing else to do. Until answered() nothing more is asked. A board
  /// is made when something has changed, at most every 20 seconds, and every five minutes anyway,
  /// so that the others can tell a quiet station from one that is gone.
  [[nodiscard]] std::optional<desk::Command> next_command(const desk::Board& board, double now_s);
  void answered(const domain::Expected<desk::Receipt>& answer, double now_s);
  /// For the courier, when it is at home: every five seconds, and at once with a new board. One
  /// that does not come home for a quarter of a minute has met a folder that is out of reach.
  [[nodiscard]] std::optional<Route> next_round(double now_s);
  void carried(const Carried& carried, std::int64_t utc_s);
  /// Staff ask for it now: a board, and a round.
  void hurry();

  [[nodiscard]] const screens::Exchange& seen() const { return seen_; }
  [[nodiscard]] const Route& route() const { return route_; }
  /// Until then nothing is due.
  static constexpr double kRoundSeconds = 5;

 private:
  struct Left {
    domain::Counts counts;
    std::vector<domain::Totals> totals;
    bool operator==(const Left&) const = default;
  };
  enum class Asked : std::uint8_t { nothing, board, bring_in };

  Route route_;
  screens::Exchange seen_;
  Asked asked_ = Asked::nothing;
  bool away_ = false;         // the courier is on its way
  bool at_once_ = false;      // a round is due without waiting
  bool bring_in_due_ = true;  // the inbox may hold what an earlier life has not read
  bool brought_failed_ = false;
  std::optional<Left> left_;  // what the last board held
  Left asked_of_;
  std::optional<double> board_s_, round_s_;  // when last tried
};

}  // namespace stordialog::shell
