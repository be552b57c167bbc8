// Which ideas resemble each other so much that staff may want them in one theme: what the shell
// found out last, on a thread of its own, and which of it is still worth showing.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "desk/board.h"
#include "grouping/suggest.h"

namespace stordialog::screens {

struct SuggestedGroup {
  std::vector<domain::RecordId> ideas;  // in no theme yet
  domain::RecordId theme;               // the one they resemble; zero: a new one
  std::string name;                     // for a new one: a word or two they share; may be empty
  std::string why = {};                 // the shared words, the most telling first: "buss, kväll"
};

struct Suggestions {
  std::vector<SuggestedGroup> groups;  // as grouping::suggest orders them
  bool looking = false;                // the shell is at it

  /// Those whose ideas still are in no theme and not hidden, and whose theme is still there. Points
  /// into `groups`.
  [[nodiscard]] std::vector<const SuggestedGroup*> open(const desk::Board& board) const;
};

/// What is looked through: every idea that is not hidden, in a theme or not, so that a new theme
/// alone makes nothing to look for anew.
[[nodiscard]] std::vector<grouping::IdeaText> ideas_to_compare(const desk::Board& board);

/// What was found, as staff may want it now: ideas in no theme, to go into the theme that most of
/// the ideas they resemble are in (of equals the one with the smaller id), else into a new one
/// named after the shared words.
[[nodiscard]] std::vector<SuggestedGroup> suggestions_of(
    std::span<const grouping::Suggestion> found, const desk::Board& board);

}  // namespace stordialog::screens
