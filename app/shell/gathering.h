// "Samla in", step by step: look at the sticks, bring in what is there, make a full, carry it, note
// that it has arrived. A stick that is left in gets a full every five minutes, and what failed is
// tried again. Decides only; the caller carries out and tells how it went.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "desk/board.h"
#include "desk/command.h"
#include "screens/gathering.h"
#include "shell/stick_courier.h"

namespace stordialog::shell {

class Gathering {
 public:
  /// `folder`: where staging folder and inbox lie, beside the ledger.
  explicit Gathering(const system::Path& folder);

  /// Staff have pressed. While it is working nothing new begins.
  void press();
  void close_receipt() { seen_.receipt.reset(); }

  /// For the desk, when it has nothing else to do. Until answered() nothing more is asked.
  [[nodiscard]] std::optional<desk::Command> next_command(const desk::Board& board, double now_s);
  void answered(domain::Expected<desk::Receipt> answer, double now_s);
  /// For the courier, when it is at home. `is_watched`: staff are looking at the sticks.
  [[nodiscard]] std::optional<StickRound> next_round(double now_s, bool is_watched);
  void carried(StickCarried carried, double now_s);

  [[nodiscard]] const screens::Gathering& seen() const { return seen_; }
  /// Is it now tried, or will it be by itself?
  [[nodiscard]] bool is_due() const {
    return seen_.working || !wanted_.empty() || !left_in_.empty();
  }
  static constexpr double kRoundSeconds = 5, kWatchedSeconds = 2;

 private:
  enum class Asked : std::uint8_t { nothing, full, note, bring_in };
  /// What can have changed since a full was made.
  struct Held {
    domain::Counts counts;
    std::vector<domain::Totals> totals;
    bool operator==(const Held&) const = default;
  };
  struct LeftIn {
    double saved_s = 0;
    std::int64_t saved_utc = 0;
    Held held;
  };

  void begin_with(const std::vector<screens::Drive>& drives);
  void take(const StickCarried::Put& put, double now_s);
  void show(const std::vector<screens::Drive>& drives);
  void settle();
  void end();

  const system::Path staging_, inbox_;
  screens::Gathering seen_;
  screens::GatherReceipt receipt_;  // of the press that is worked on
  bool read_due_ = false, bring_in_due_ = false;
  Asked asked_ = Asked::nothing;
  bool away_ = false;              // the courier is on its way
  std::set<system::Path> wanted_;  // where a full is to go
  std::map<system::Path, LeftIn> left_in_;
  std::map<system::Path, domain::Error> troubles_;
  std::optional<desk::Exported> staged_;
  bool is_tried_ = false;  // the staged full has been on a round
  std::optional<std::uint32_t> note_due_;
  Held held_;
  std::optional<double> round_s_, failed_s_;
};

}  // namespace stordialog::shell
