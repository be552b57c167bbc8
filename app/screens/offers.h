// What a person can do at this station here and now: read off the board and the session.
#pragma once

#include <vector>

#include "desk/board.h"
#include "domain/event.h"
#include "screens/kiosk.h"

namespace stordialog::screens {

struct Offers {
  // What the event has at all, open or not.
  bool has_ideas = false, has_votes = false, has_lists = false, has_agreement = false;
  // What is open.
  bool ideas = false;
  std::vector<const domain::Question*> votes;     // open, and not yet voted on in this session
  bool voted_on_all = false;                      // some are open, and the person voted on each
  std::vector<const domain::SignUpList*> lists;   // all but agreements
  const domain::SignUpList* agreement = nullptr;  // the first open one
  [[nodiscard]] bool nothing() const {
    return !ideas && votes.empty() && !voted_on_all && lists.empty() && agreement == nullptr;
  }
};

/// Points into the board's event.
[[nodiscard]] Offers offers(const desk::Board& board, const Kiosk& kiosk);
/// Every question that is open, voted on or not.
[[nodiscard]] std::vector<const domain::Question*> open_questions(const desk::Board& board);
/// The ideas a participant may read: released (or visible at once) and not hidden.
[[nodiscard]] std::vector<const desk::BoardIdea*> readable_ideas(const desk::Board& board);

}  // namespace stordialog::screens
