#include "shell/suggesting.h"

#include <utility>

namespace stordialog::shell {

void Suggesting::follow(const std::shared_ptr<const desk::Board>& board, screens::Kiosk& kiosk) {
  if (board == nullptr) return;
  if (looking_ && !job_.state().running) {
    looking_ = false;
    found_ = std::exchange(making_, {});
    shown_.reset();
  }
  const bool lies_open = kiosk.staff.ideas.task == screens::IdeaTask::suggestion;
  if (board != shown_ && !lies_open) {
    kiosk.suggestions.groups = screens::suggestions_of(found_, *board);
    shown_ = board;
  }
  const bool wanted = kiosk.place() == screens::Place::staff_ideas;
  if (wanted && !looking_ && board != seen_) {
    seen_ = board;
    look(*board);
  }
  kiosk.suggestions.looking = looking_;
}

void Suggesting::look(const desk::Board& board) {
  std::vector<grouping::IdeaText> texts = screens::ideas_to_compare(board);
  std::vector<domain::RecordId> ids;
  ids.reserve(texts.size());
  for (const grouping::IdeaText& text : texts) ids.push_back(text.id);
  if (ids == compared_) return;  // what an idea says never changes: a correction is another idea
  compared_ = std::move(ids);
  looking_ = job_.begin([this, texts = std::move(texts)](system::Progress& progress) {
    making_ = grouping::suggest(texts, grouping::Options{}, progress);
  });
  if (looking_) ++looked_;
}

}  // namespace stordialog::shell
