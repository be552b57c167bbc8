// What a rule came to, with every step of the count, so that it can be shown as a table and redone
// by hand.
#pragma once

#include <cstdint>
#include <vector>

#include "tally/profile.h"

namespace stordialog::tally {

/// value / scale. Exact, except where a rule says that it rounds for display.
struct Amount {
  std::int64_t value = 0;
  std::int64_t scale = 1;  // above 0
  bool operator==(const Amount&) const = default;
};
/// Is left / scale above right / scale?
[[nodiscard]] bool is_above(const Amount& left, const Amount& right);

enum class Deed : std::uint8_t {
  count,      // totals of all options
  elect,      // reached what is needed
  transfer,   // a surplus goes on
  eliminate,  // fewest votes
  compare,    // options[0] against options[1]: amounts[0] to amounts[1]
  lock,       // that defeat stands
  skip,       // that defeat would close a circle; or an option that is too dear
  buy,        // chosen and paid for
  complete,   // chosen with what is left over, by the completion stated
};

/// One step. What the amounts are is the rule's to say; one per option, or one per entry of
/// `options`.
struct Round {
  Deed deed = Deed::count;
  std::vector<Option> options;  // whom it is about
  std::vector<Amount> amounts;
  Amount rest;        // votes that count for nobody, or money left
  bool tied = false;  // others were equal, and the rule's tie rule or all of them decided
  bool operator==(const Round&) const = default;
};

struct Result {
  std::uint64_t ballots = 0;
  /// Ascending positions. In a tie that the rule leaves open all who share it: then more than
  /// seats.
  std::vector<Option> winners;
  bool tie = false;            // the winners depend on how a tie is broken
  std::vector<Amount> scores;  // per option; what it is the rule says
  std::vector<std::uint32_t>
      ranks;  // per option from 1, equals share; empty where there is no order
  std::vector<Round> rounds;
  /// Every set of winners that some way of breaking ties gives, sorted; for rules that choose one
  /// after another. Empty: `winners` is the only one, or there were too many to follow.
  std::vector<std::vector<Option>> outcomes;
};

/// Ranks from scores (the higher the better), and as winners all with rank `seats` or better.
void rank_by_scores(Result& result, std::size_t seats);

/// Winners from outcomes: whoever is in one of them.
void take_outcomes(Result& result);

}  // namespace stordialog::tally
