// Which ideas may belong together, and in which words: groups to suggest to a person who decides.
// Compares words, not meanings; Swedish endings, compounds and single mistyped letters matter
// little. The same ideas give the same suggestions in whatever order they come.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "domain/id.h"
#include "system/progress.h"

namespace stordialog::grouping {

struct IdeaText {
  domain::RecordId id;
  std::string text;  // UTF-8
};

struct Options {
  /// Groups are joined while their ideas are on average at least this alike, 0 to 1. Chosen on one
  /// half of real proposals and tried on the other (tests/bench/grouping).
  float alike_least = 0.16F;
  std::size_t ideas_most = 24;  // in one group
  std::size_t words_most = 3;   // of the reason
};

struct Suggestion {
  std::vector<domain::RecordId> ideas;  // two or more, ascending
  std::vector<std::string> why;         // shared words, the most telling first; small letters
  float alike = 0;                      // average over all pairs, 0 to 1
  bool operator==(const Suggestion&) const = default;
};

/// Every idea is in one group at most; the largest groups first, then the most alike. Nothing when
/// cancelled. Ids are each other's unequal. Step: "progress.grouping".
///
/// Texts become vectors of stems and of the stems that compounds are made of, weighted by inverse
/// document frequency (Salton & Buckley, 1988); words of seven letters and more that only one idea
/// has, one letter from another word (Damerau, 1964), count as that word. Pairs are found through
/// an inverted index; groups are average-linkage clusters (UPGMA; Sokal & Michener, 1958). Pairs
/// far from alike count as not alike at all.
[[nodiscard]] std::vector<Suggestion> suggest(std::span<const IdeaText> ideas,
                                              const Options& options, system::Progress& progress);

}  // namespace stordialog::grouping
