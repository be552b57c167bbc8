// Support by side as a table with what one must know to read it, and its cells for other readers.
#pragma once

#include <string>

#include "report/results.h"
#include "wording/catalogue.h"

namespace stordialog::report {

/// "45 %", "under 10 %", "över 90 %".
[[nodiscard]] std::string step_text(tally::Step step, const wording::Catalogue& words);
/// "52,5 %": what each side's step comes to when both count as much.
[[nodiscard]] std::string equal_weight_text(const tally::SideLine& line,
                                            const wording::Catalogue& words);
/// Heading, table in the order of the count, explanations; that the sides are too small where they
/// are; empty if nothing was counted or the event has not two sides. Ends with a line feed.
[[nodiscard]] std::string sides_text(const domain::Event& event, const QuestionResult& result,
                                     const wording::Catalogue& words);

}  // namespace stordialog::report
