// Ballots in pieces: a question's table without its ballots, and its count from that table alone.
// docs/decisions/2026-11-22-ballots-in-pieces.md says when and why.
#pragma once

#include <cstdint>
#include <optional>

#include "report/results.h"

namespace stordialog::report {

/// What count_question gives, from the table alone, as a reader counts who has no ballots. Not for
/// picks. Nothing where that many ballots cannot give this table.
[[nodiscard]] std::optional<QuestionCount> count_table(const domain::Question& question,
                                                       std::uint32_t ballots, const Numbers& table);

/// Takes the ballots out where they are not published one by one (domain/patterns.h); the table,
/// the count and the margins stay.
void keep_publishable(const domain::Question& question, QuestionResult& result);

/// The table is told, the ballots are not.
[[nodiscard]] bool is_in_pieces(const domain::Question& question, const QuestionResult& result);

}  // namespace stordialog::report
