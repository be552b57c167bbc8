// Paper for when no screen answers: a ballot for each question and numbered cards for ideas. What
// they are handed in with is written so that somebody can enter it afterwards, twice.
#pragma once

#include <cstdint>
#include <string>

#include "prints/sheet.h"

namespace stordialog::prints {

/// A PDF, each question in each language of the event; a voting code is asked for where the event
/// has codes. Options stand in the event's order with the number that a ballot holds, from 1.
/// Errors: print.no_question, report.paper.
[[nodiscard]] domain::Expected<std::string> paper_ballots(const Making& making);

/// A PDF, four cards to a page, numbered from 1. Errors: report.paper.
[[nodiscard]] domain::Expected<std::string> idea_cards(const Making& making, std::uint32_t count);

}  // namespace stordialog::prints
