// A question's ballots counted by its own rule, with what is needed to count them again by hand.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/event.h"
#include "tally/margins.h"
#include "tally/picks.h"
#include "tally/profile.h"

namespace stordialog::report {

using Picks = std::vector<std::vector<std::uint16_t>>;    // per ballot
using Values = std::vector<std::vector<std::uint8_t>>;    // per ballot; none at all with picks
using Numbers = std::vector<std::vector<std::uint32_t>>;  // a row per option

/// What a line's `votes` are, by the question's rule:
///
///   sum                 picks: votes; dots: dots
///   mean                the sum of its grades; the mean is that by the number of ballots
///   majority judgement  its median grade, the lower of two
///   borda               per ballot and other option 2 where it stands above, 1 where beside
///   schulze             per other option 2 where it goes before that one, 1 where neither does
struct QuestionCount {
  tally::PicksResult count;  // lines by rank, then option
  /// Dots and grades: how many ballots gave the option 0, 1, 2 and so on. Rankings: how many place
  /// it above each option. Picks: nothing.
  Numbers table;
  /// Schulze: how strong its strongest path to each option is (tally/condorcet.h).
  Numbers paths;
};

/// Between each line of that count and the next.
[[nodiscard]] std::vector<tally::Margin> margins_of(const domain::Question& question,
                                                    const tally::PicksResult& count,
                                                    const Picks& picks, const Values& values,
                                                    tally::Doubt doubt);

/// `picks` and `values`: each ballot as domain::check_answer lets it through.
[[nodiscard]] tally::Profile profile_of(const domain::Question& question, const Picks& picks,
                                        const Values& values);
[[nodiscard]] QuestionCount count_question(const domain::Question& question, const Picks& picks,
                                           const Values& values);

}  // namespace stordialog::report
