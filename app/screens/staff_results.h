// What staff see of a vote before the hall does: how far it has come, how many stations have been
// counted, how many people are here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "desk/board.h"
#include "input/text_buffer.h"
#include "screens/count_screen.h"
#include "screens/open_screen.h"

namespace stordialog::screens {

struct ResultsScreen {
  domain::Key question;     // empty: the first
  bool confirming = false;  // "show it to the hall?"
  bool counting = false;    // the number of people is being written
  input::TextBuffer people{{4, 4}};
  std::size_t page = 0;
  CountScreen count;
};

/// The chosen question, else the first open one, else the first; null when the event asks nothing.
[[nodiscard]] const domain::Question* question_of(const ResultsScreen& screen,
                                                  const desk::Board& board);

struct VoteState {
  std::uint32_t cast = 0, folded = 0;
  std::uint32_t waiting = 0;              // cast, not in the live count
  std::size_t counted = 0, stations = 0;  // whose data have come, of those that take in votes
  bool open = false, shown = false;
};
[[nodiscard]] VoteState state_of(const desk::Board& board, const domain::Key& question);

struct ResultLine {
  domain::Key option;
  std::uint32_t votes = 0, rank = 0;
  bool even_with_next = false;             // too close to the line below to tell them apart
  std::optional<tally::SideLine> sides{};  // nothing: not published
};
/// What is counted so far, most votes first: opened ballots where there are any, else the live
/// count over all stations whose data have come.
struct ResultCount {
  const report::QuestionResult* opened = nullptr;  // null: the live count
  std::uint32_t ballots = 0;
  std::vector<ResultLine> lines;  // empty where nothing is counted
  [[nodiscard]] bool by_side() const { return opened != nullptr && opened->sides.published; }
};
[[nodiscard]] ResultCount count_of(const desk::Board& board, const OpenedVotes* opened,
                                   const domain::Question& question);

/// How many people are written; nothing when it is no number, or none.
[[nodiscard]] std::optional<std::uint32_t> people_of(const ResultsScreen& screen);

/// Whole minutes since that station's data were made, now and then; nothing when none have come.
[[nodiscard]] std::optional<std::int64_t> age_minutes(const desk::StationSeen& station,
                                                      std::int64_t now_utc);

}  // namespace stordialog::screens
