#include "screens/offers.h"

#include <algorithm>

namespace stordialog::screens {

namespace {

bool is_open(const desk::Board& board, domain::ActivityKind kind, const domain::Key& key) {
  return board.is_open({kind, key});
}

}  // namespace

std::vector<const domain::Question*> open_questions(const desk::Board& board) {
  std::vector<const domain::Question*> open;
  for (const domain::Question& question : board.event.questions) {
    if (is_open(board, domain::ActivityKind::vote, question.key)) open.push_back(&question);
  }
  return open;
}

Offers offers(const desk::Board& board, const Kiosk& kiosk) {
  Offers found;
  found.has_ideas = std::ranges::any_of(board.activities, [](const desk::ActivityState& state) {
    return state.activity.kind == domain::ActivityKind::ideas;
  });
  found.ideas = is_open(board, domain::ActivityKind::ideas, {});
  found.has_votes = !board.event.questions.empty();
  for (const domain::Question* question : open_questions(board)) {
    if (kiosk.has_voted(question->key)) {
      found.voted_on_all = true;
    } else {
      found.votes.push_back(question);
    }
  }
  if (!found.votes.empty()) found.voted_on_all = false;
  for (const domain::SignUpList& list : board.event.lists) {
    const bool agreement = list.kind == domain::ListKind::agreement;
    (agreement ? found.has_agreement : found.has_lists) = true;
    if (!is_open(board, domain::ActivityKind::list, list.key)) continue;
    if (!agreement) {
      found.lists.push_back(&list);
    } else if (found.agreement == nullptr) {
      found.agreement = &list;
    }
  }
  return found;
}

std::vector<const desk::BoardIdea*> readable_ideas(const desk::Board& board) {
  const bool at_once = board.event.ideas_visible == domain::IdeasVisible::at_once;
  std::vector<const desk::BoardIdea*> readable;
  for (const desk::BoardIdea& idea : board.ideas) {
    if (!idea.hidden && (idea.released || at_once)) readable.push_back(&idea);
  }
  return readable;
}

}  // namespace stordialog::screens
