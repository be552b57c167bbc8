#include "desk/idea_standing.h"

#include <algorithm>

namespace stordialog::desk {

using domain::StaffDeed;

void IdeaStanding::take(const domain::StaffAction& action) {
  if (action.deed != StaffDeed::release_idea && action.deed != StaffDeed::hide_idea) return;
  const Word word{action.lamport, action.deed == StaffDeed::hide_idea};
  for (const auto& idea : action.ideas) {
    const auto [known, is_first] = words_.try_emplace(idea, word);
    if (!is_first) known->second = std::max(known->second, word);
  }
}

bool IdeaStanding::is_released(const domain::RecordId& idea) const {
  const auto word = words_.find(idea);
  if (word == words_.end()) return visible_ == domain::IdeasVisible::at_once;
  return !word->second.hidden;
}

bool IdeaStanding::is_hidden(const domain::RecordId& idea) const {
  const auto word = words_.find(idea);
  return word != words_.end() && word->second.hidden;
}

}  // namespace stordialog::desk
