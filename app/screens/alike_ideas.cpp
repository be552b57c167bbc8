#include "screens/alike_ideas.h"

#include <algorithm>

#include "screens/offers.h"

namespace stordialog::screens {

namespace {

constexpr std::size_t kShown = 8, kTellingLeast = 2, kLettersBetween = 6;

/// Changes whenever an idea comes, goes, is released or hidden.
std::uint64_t seen_of(const desk::Board& board) {
  std::uint64_t seen = 0;
  for (const desk::BoardIdea& idea : board.ideas) {
    const unsigned state = (idea.released ? 1U : 0U) + (idea.hidden ? 2U : 0U) + 4U;
    seen = (seen ^ idea.id.bytes[0] ^ (std::uint64_t{state} << 8U)) * 0x100000001b3ULL;
  }
  return seen + board.ideas.size() + 1;
}

bool ends_word(std::string_view text) {
  return !text.empty() && std::string_view(" \n.,;:!?").find(text.back()) != std::string_view::npos;
}

}  // namespace

void AlikeIdeas::learn(const desk::Board& board) {
  readable_.clear();
  profiles_.clear();
  for (const desk::BoardIdea* idea : readable_ideas(board)) {
    readable_.push_back(idea->id);
    profiles_.emplace_back(idea->text);
  }
}

const std::vector<domain::RecordId>& AlikeIdeas::of(const input::TextBuffer& draft,
                                                    const desk::Board& board) {
  const std::uint64_t seen = seen_of(board);
  const std::size_t length = draft.view().size();
  const std::size_t changed = std::max(length, length_) - std::min(length, length_);
  const bool look = ends_word(draft.view()) || changed >= kLettersBetween || length == 0;
  if (seen == seen_ && (draft.revision() == revision_ || !look)) return ids_;
  if (seen != seen_) learn(board);
  seen_ = seen;
  revision_ = draft.revision();
  length_ = length;
  ids_.clear();
  const grouping::Profile profile(draft.view());
  if (profile.telling_words() < kTellingLeast) return ids_;
  for (const std::size_t position : grouping::most_alike(profile, profiles_, kShown)) {
    ids_.push_back(readable_[position]);
  }
  return ids_;
}

std::vector<const desk::BoardIdea*> readable_from(const desk::Board& board,
                                                  const std::vector<domain::RecordId>& first) {
  std::vector<const desk::BoardIdea*> ideas = readable_ideas(board);
  const auto place = [&first](const desk::BoardIdea* idea) {
    return std::ranges::find(first, idea->id) - first.begin();
  };
  std::ranges::stable_sort(ideas, {}, place);
  return ideas;
}

}  // namespace stordialog::screens
