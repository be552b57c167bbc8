// Which ideas resemble each other so much that staff may want them in one theme: what the shell
// found out last, on a thread of its own, and which of it is still worth showing.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "desk/board.h"

namespace stordialog::screens {

struct SuggestedGroup {
  std::vector<domain::RecordId> ideas;  // in no theme yet
  domain::RecordId theme;               // the one they resemble; zero: a new one
  std::string name;                     // for a new one: a word or two they share; may be empty
};

struct Suggestions {
  std::vector<SuggestedGroup> groups;  // the surest first
  bool looking = false;                // the shell is at it

  /// Those whose ideas still are in no theme and not hidden, and whose theme is still there. Points
  /// into `groups`.
  [[nodiscard]] std::vector<const SuggestedGroup*> open(const desk::Board& board) const;
};

}  // namespace stordialog::screens
