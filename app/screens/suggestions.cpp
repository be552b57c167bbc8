#include "screens/suggestions.h"

#include <algorithm>

#include "screens/staff_ideas.h"

namespace stordialog::screens {

std::vector<const SuggestedGroup*> Suggestions::open(const desk::Board& board) const {
  std::vector<const SuggestedGroup*> open;
  for (const SuggestedGroup& group : groups) {
    const bool is_new = group.theme == domain::RecordId{};
    if (group.ideas.size() < (is_new ? 2U : 1U)) continue;
    if (!is_new && theme_of(board, group.theme) == nullptr) continue;
    const bool loose = std::ranges::all_of(group.ideas, [&board](const domain::RecordId& id) {
      const desk::BoardIdea* idea = idea_of(board, id);
      return idea != nullptr && passes(*idea, IdeaFilter::no_theme);
    });
    if (loose) open.push_back(&group);
  }
  return open;
}

}  // namespace stordialog::screens
