#include "screens/suggestions.h"

#include <algorithm>
#include <map>

#include "input/letter_case.h"
#include "screens/staff_ideas.h"

namespace stordialog::screens {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string said;
  for (const std::string& word : words) said += (said.empty() ? "" : ", ") + word;
  return said;
}

/// "Cykel, tåg" of "cykel, tåg".
std::string with_capital(std::string text) {
  std::size_t first = text.empty() ? 0 : 1;
  while (first < text.size() && (static_cast<unsigned char>(text[first]) & 0xC0U) == 0x80U) ++first;
  const input::Letter capital = input::upper_case(std::string_view(text).substr(0, first));
  return std::string(capital.view()) + text.substr(first);
}

}  // namespace

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

std::vector<grouping::IdeaText> ideas_to_compare(const desk::Board& board) {
  std::vector<grouping::IdeaText> texts;
  texts.reserve(board.ideas.size());
  for (const desk::BoardIdea& idea : board.ideas) {
    if (!idea.hidden) texts.push_back({idea.id, idea.text});
  }
  return texts;
}

std::vector<SuggestedGroup> suggestions_of(std::span<const grouping::Suggestion> found,
                                           const desk::Board& board) {
  std::vector<SuggestedGroup> suggested;
  for (const grouping::Suggestion& one : found) {
    SuggestedGroup group;
    std::map<domain::RecordId, std::size_t> in_themes;
    for (const domain::RecordId& id : one.ideas) {
      const desk::BoardIdea* idea = idea_of(board, id);
      if (idea == nullptr || idea->hidden) continue;
      if (idea->theme == domain::RecordId{}) {
        group.ideas.push_back(id);
      } else {
        ++in_themes[idea->theme];
      }
    }
    std::size_t most = 0;
    for (const auto& [theme, count] : in_themes) {
      if (count <= most) continue;
      most = count;
      group.theme = theme;
    }
    group.why = joined(one.why);
    if (most == 0) group.name = with_capital(group.why);
    if (group.ideas.size() >= (most == 0 ? 2U : 1U)) suggested.push_back(std::move(group));
  }
  return suggested;
}

}  // namespace stordialog::screens
