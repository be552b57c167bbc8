// What of a question's result the hall may see now: from opened ballots where staff have let it,
// else from the live totals of all stations whose data have come. Nothing before it may be shown.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "screens/hall_view.h"
#include "tally/sides.h"

namespace stordialog::screens {

enum class ResultState : std::uint8_t {
  no_question,  // the event asks nothing
  hidden,       // staff have not released it
  waiting,      // released, and no step of ballots has been counted anywhere
  sealed,       // released, and counted only when the votes are opened
  live,         // the folded totals
  opened,       // the final count
};

struct HallLine {
  std::uint16_t option = 0;  // position in the question
  std::uint32_t votes = 0;
  std::uint32_t rank = 0;       // equal votes share one
  bool even_with_next = false;  // too close to the line below to tell them apart
  std::optional<std::array<tally::Step, tally::kSides>> sides;  // nothing: not published
};

struct HallResult {
  ResultState state = ResultState::no_question;
  const domain::Question* question = nullptr;
  bool shares = true;                           // votes are of voters; else points of `points_most`
  std::uint32_t points_most = 0;                // of any line
  std::uint32_t voters = 0;                     // ballots counted: what shares are of
  std::uint32_t cast = 0;                       // ballots there are, as far as the hall knows
  std::vector<HallLine> lines;                  // by votes, most first
  std::array<std::uint32_t, 2> side_ballots{};  // 0: not published
  [[nodiscard]] bool by_side() const { return side_ballots[0] > 0 && side_ballots[1] > 0; }
};

[[nodiscard]] HallResult result_of(const HallView& view);

/// The title of an option in the words of the hall.
[[nodiscard]] std::string_view option_title(const HallView& view, const domain::Question& question,
                                            std::uint16_t option);

/// Whole per cent, halves upwards; `whole` > 0.
[[nodiscard]] int percent_of(std::uint32_t part, std::uint32_t whole);

/// Stations of the roster whose data are in the hall's sums, all there are, and when the oldest of
/// those data were made (UTC; 0: all are this station's own).
struct Freshness {
  std::size_t counted = 0, stations = 0;
  std::int64_t oldest_utc = 0;
};
[[nodiscard]] Freshness freshness_of(const desk::Board& board);

}  // namespace stordialog::screens
