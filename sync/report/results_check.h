// Whether results agree with themselves: what they name is there, and counting the ballots again
// gives the votes they state.
#pragma once

#include <optional>
#include <string>

#include "report/results.h"

namespace stordialog::report {

/// The place of the first thing that does not agree, as "questions[0].count"; nothing if all does.
[[nodiscard]] std::optional<std::string> disagreement(const Results& results);

}  // namespace stordialog::report
