// The run sheet's mind: what a step opens and closes, how far along the hall is, and how long the
// queue takes. Nothing of a person: sessions are counted by the minute in memory and nowhere else.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "desk/board.h"

namespace stordialog::screens {

struct RunSheetScreen {
  bool asking = false;  // the next step closes a vote: "really?"
  bool by_hand = false;
};

/// The step of that number, from 1; null for 0 and beyond the last.
[[nodiscard]] const domain::AgendaItem* agenda_step(const desk::Board& board, std::uint32_t step);

/// How long it is meant to take: as the event says, else until the next one begins, else a quarter
/// of an hour.
[[nodiscard]] int planned_minutes(const desk::Board& board, std::uint32_t step);

/// What going there would change, in the order of Board::activities.
struct StepChange {
  std::vector<domain::Activity> opens, closes;
  [[nodiscard]] bool closes_vote() const;
};
[[nodiscard]] StepChange change_of(const desk::Board& board, std::uint32_t step);

/// The activities that are open, in the order of the event.
[[nodiscard]] std::vector<domain::Activity> open_now(const desk::Board& board);
/// Of the vote that closes last: whole seconds until it takes nothing more; 0: none is closing.
[[nodiscard]] int closing_left_s(const desk::Board& board, double now_s);
/// The newest move of the run sheet that this station can still undo; null: none.
[[nodiscard]] const desk::HistoryEntry* last_step(const desk::Board& board);
/// The same of what was done with ideas and themes.
[[nodiscard]] const desk::HistoryEntry* last_idea_deed(const desk::Board& board);
[[nodiscard]] bool is_about_ideas(domain::StaffDeed deed);

/// How many people begin at this station: counts of the ten latest minutes.
class QueuePace {
 public:
  void add(double now_s);
  /// How many there have been in the ten latest minutes, the present one included.
  [[nodiscard]] std::uint32_t lately(double now_s) const;
  /// Minutes of those in which the station has been counting, at least one.
  [[nodiscard]] double minutes(double now_s) const;
  [[nodiscard]] double per_minute(double now_s) const;

 private:
  static constexpr std::int64_t kMinutes = 10;
  struct Minute {
    std::int64_t number = -1;
    std::uint32_t count = 0;
  };
  std::array<Minute, kMinutes> counts_{};
  std::optional<double> since_s_;
};

/// Whole minutes, rounded up, until `left` people have been through `stations` of which each takes
/// `per_minute`; nothing while nobody has begun or nobody is left.
[[nodiscard]] std::optional<int> queue_minutes(std::uint32_t left, double per_minute,
                                               std::size_t stations);

/// What the hall has done of what is open: votes cast on the first open question, else ideas.
struct Progress {
  domain::Activity activity;
  std::uint32_t done = 0, present = 0;  // present 0: not known
};
[[nodiscard]] std::optional<Progress> progress(const desk::Board& board);

}  // namespace stordialog::screens
