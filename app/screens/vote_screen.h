// A vote while it is made: code, side, picks, review. Nothing of it outlives the session.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "desk/board.h"
#include "domain/event.h"
#include "domain/id.h"
#include "input/code_buffer.h"

namespace stordialog::screens {

struct VoteScreen {
  domain::Key question;
  input::CodeBuffer code;
  std::optional<domain::RecordId> admission;  // the code has been found good
  std::optional<domain::RecordId> begun;      // where codes are off: the desk knows of this voter
  bool side_answered = false;
  domain::Key side;                  // empty after an answer: would rather not say
  std::vector<std::uint16_t> order;  // options as this person sees them
  std::vector<std::uint16_t> picks;  // ascending,
  std::vector<std::uint8_t> values;  // and what is said of each, where the method says more
  bool all_used_said = false;        // pressed one more than there are
  std::size_t reading = 0;           // Sheet::challenges: place in `order`
};

/// A new vote on that question, the options in an order drawn from `seed` (Fisher-Yates).
[[nodiscard]] VoteScreen begin_vote(const domain::Question& question, std::uint64_t seed);

[[nodiscard]] bool is_picked(const VoteScreen& screen, std::uint16_t option);
/// Dots on it, its rank, its grade; nothing where nothing is said of it, and with picks.
[[nodiscard]] std::optional<std::uint8_t> value_of(const VoteScreen& screen, std::uint16_t option);
/// Picks, dots or ranks to give away, or options without a grade.
[[nodiscard]] int picks_left(const VoteScreen& screen, const domain::Question& question);
/// Picks and ranks: picks, in a ranking as the next one, or takes back, and those ranked after it
/// move up. False when none are left, which the screen then says.
bool toggle_pick(VoteScreen& screen, const domain::Question& question, std::uint16_t option);
/// One dot more; false when none are left or the option has as many as it may, which is then said.
bool add_dot(VoteScreen& screen, const domain::Question& question, std::uint16_t option);
void take_dot(VoteScreen& screen, std::uint16_t option);
/// That grade, or none when it is the one the option has.
void give_grade(VoteScreen& screen, std::uint16_t option, std::uint8_t grade);
/// The options chosen as the review shows them: rankings by rank, dots and grades highest first.
[[nodiscard]] std::vector<std::uint16_t> chosen_in_order(const VoteScreen& screen,
                                                         const domain::Question& question);
[[nodiscard]] bool can_review(const VoteScreen& screen);
[[nodiscard]] bool can_cast(const VoteScreen& screen, const domain::Event& event);

/// Whole seconds that a vote which has been closed still takes the votes of those who had begun; 0:
/// it is open, or takes none. `now_s`: by the board's clock.
[[nodiscard]] int vote_closes_in_s(const desk::Board& board, const domain::Key& question,
                                   double now_s);

}  // namespace stordialog::screens
