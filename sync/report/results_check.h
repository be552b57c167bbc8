// Whether results agree with themselves: what they name is there, and counting the ballots again
// gives the votes they state.
#pragma once

#include <optional>
#include <string>

#include "report/results.h"

namespace stordialog::report {

/// The place of the first thing that does not agree, as "questions[0].count"; nothing if all does.
/// Counts first: what is concluded from them may be looked at only where they agree.
[[nodiscard]] std::optional<std::string> disagreement_in_counts(const Results& results);
/// Margins follow from counts; orders and sides say what they may of what the question asks.
[[nodiscard]] std::optional<std::string> disagreement_in_conclusions(const Results& results);
/// Both.
[[nodiscard]] std::optional<std::string> disagreement(const Results& results);

}  // namespace stordialog::report
