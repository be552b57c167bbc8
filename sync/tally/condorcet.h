// Rules that let every two options meet. An option that beats each other one wins under all three.
// Each keeps as rounds every meeting: options {a, b}, amounts {ballots with a above b, b above a}.
#pragma once

#include "tally/pairwise.h"
#include "tally/result.h"

namespace stordialog::tally {

/// A matrix of steps, `options` by `options`, 0 where there is none, becomes one of strongest paths
/// (Floyd and Warshall's order: over each middle in turn).
void widen_paths(std::vector<std::int64_t>& strength, std::size_t options);

/// Schulze with winning votes (M. Schulze, A new monotonic, clone-independent single-winner
/// election method, Social Choice and Welfare 36, 2011): a defeat is as strong as the ballots
/// behind it, a path as its weakest defeat; a is before b where its strongest path to b is stronger
/// than b's to a. Whoever has nobody before it wins; if several, all of them, as a tie. Score:
/// options that it is before, less those before it; ranks follow the score. After the meetings a
/// round per option with the strengths of its paths to all.
[[nodiscard]] Result count_schulze(const Profile& rankings, std::size_t seats);

/// Ranked Pairs by margins (T. N. Tideman, Independence of clones as a criterion for voting rules,
/// Social Choice and Welfare 4, 1987): defeats are locked from the largest margin down, except
/// those that would close a circle. Equal margins are taken together: of them those that would
/// close a circle with each other are all left out, so that no lot decides. Whoever has no locked
/// defeat wins, all of them if several. Score: options reached by locked defeats less those
/// reaching it.
[[nodiscard]] Result count_ranked_pairs(const Profile& rankings, std::size_t seats);

/// Copeland (A. H. Copeland 1951): meetings won less meetings lost. Equals share the win.
[[nodiscard]] Result count_copeland(const Profile& rankings, std::size_t seats);

}  // namespace stordialog::tally
