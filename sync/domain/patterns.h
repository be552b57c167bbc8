// How many different ballots a question allows. Where they are many, a voter can be told to fill in
// one that nobody else does, and be found among the published ones (the "Italian attack").
#pragma once

#include <cstdint>

#include "domain/event.h"

namespace stordialog::domain {

/// Ballots are published one by one where at most so many different ones can be filled in, about as
/// many as "up to 3 of 12" allows; docs/decisions/2026-11-22-ballots-in-pieces.md.
inline constexpr std::uint64_t kPatternsMost = 300;

/// Different answers that check_answer lets through; kPatternsMost + 1 where there are more.
[[nodiscard]] std::uint64_t patterns_of(const Question& question);

/// Are opened ballots published one by one? Known from the event file alone, before anybody votes.
/// Choices always are; of other methods only the table they are counted from, where their patterns
/// are too many.
[[nodiscard]] bool publishes_ballots(const Question& question);

}  // namespace stordialog::domain
